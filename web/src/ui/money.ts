// Amounts as people type them, in whole paise.

/** The most that a field takes: ten crore rupees. */
const MOST = 10_000_000_000

/** Digits with or without commas; a comma stands before three digits at the end, so that "12,50" is nobody's guess. */
const amount = /^(\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:\.(\d{0,2}))?$/

/**
 * Paise from "12,500", "12500.5", "₹ 12,500.50" or "१२५००"; null where nothing is typed, undefined where it cannot be
 * read as an amount.
 */
export function readMoney(typed: string): number | null | undefined {
  const text = latinDigits(typed)
    .replace(/^\s*(₹|rs\.?)?\s*/i, '')
    .trim()
  if (text === '') return null
  const [found, rupees, paise = ''] = amount.exec(text) ?? []
  if (found === undefined || found === '.') return undefined
  const value = Number((rupees ?? '0').replaceAll(',', '')) * 100 + Number(paise.padEnd(2, '0'))
  return value <= MOST ? value : undefined
}

function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
}
