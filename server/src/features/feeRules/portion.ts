// A part of an amount in whole paise: the one place where money is rounded.

/**
 * amount × part ÷ whole, rounded half up to whole paise; exact for every amount that a number holds.
 * GST is rounded so to the paisa on a line (section 170 of the CGST Act rounds to the rupee only what is paid in a
 * return). Throws RangeError for what is not whole, is below zero, or for a whole of nothing.
 */
export function portion(amount: number, part: number, whole: number): number {
  for (const each of [amount, part, whole]) {
    if (!Number.isSafeInteger(each) || each < 0) throw new RangeError(`${each} is not a whole amount`)
  }
  if (whole === 0) throw new RangeError('a part of nothing')
  return Number((2n * BigInt(amount) * BigInt(part) + BigInt(whole)) / (2n * BigInt(whole)))
}
