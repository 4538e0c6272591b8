// The twelve digits that prove a transfer, as people copy them: with spaces, in Devanagari.

export const UTR_DIGITS = 12

/** Only the digits, in Latin; the rest that was typed. */
export function readUtr(typed: string): { digits: string; strange: boolean } {
  const latin = typed.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  const bare = latin.replace(/[\s-]/g, '')
  return { digits: bare.replace(/\D/g, ''), strange: /\D/.test(bare) }
}

/** Whether it is a whole UTR. */
export function isUtr(typed: string): boolean {
  const { digits, strange } = readUtr(typed)
  return !strange && digits.length === UTR_DIGITS && !/^(\d)\1*$/.test(digits)
}
