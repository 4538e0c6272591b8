// Numbers as they are typed into the set-up.

/** In Latin digits, with a plain minus and without spaces; an empty field is 0. */
export function latinNumber(typed: string): string {
  const latin = typed.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
  return latin.trim().replace('−', '-') || '0'
}
