// Numbers as people type them, in Latin or Devanagari digits.

/** Replaces Devanagari digits (०…९) by Latin ones (0…9); everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
}

/** Optional sign, then 5, 5., .5 or 5.5: what a numeric keypad can produce, at most 20 + 20 digits. */
const decimal = /^([+-]?)(?:(\d{1,20})(?:\.(\d{0,20}))?|\.(\d{1,20}))$/

/**
 * Reads a number as it is typed ('-.5', '12.', '१२.५', a typographic minus) and gives it in plain form
 * ('-0.5', '12', '12.5'). Undefined for everything else; '1e3', '1,000' and '0x10' are no numbers here.
 */
export function readTypedNumber(typed: string): string | undefined {
  const [, sign, whole = '', ...fractions] =
    decimal.exec(latinDigits(typed).trim().replace('\u2212', '-')) ?? []
  if (sign === undefined) return undefined
  const units = whole.replace(/^0+(?=\d)/, '') || '0'
  const fraction = fractions.join('').replace(/0+$/, '')
  const plain = fraction === '' ? units : `${units}.${fraction}`
  return sign === '-' && plain !== '0' ? `-${plain}` : plain
}
