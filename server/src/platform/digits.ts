// Digits as people type them in Marathi and Hindi, made Latin.

/** Replaces Devanagari digits (०…९) by Latin ones (0…9); everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
}
