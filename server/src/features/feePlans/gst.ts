// What GST knows: its codes of the states, and numbers that prove themselves by their last character. Pure.

/** The codes of the states and union territories, and 97 for other territory (GST portal's list of state codes). */
const states = new Set([
  ...[
    '01',
    '02',
    '03',
    '04',
    '05',
    '06',
    '07',
    '08',
    '09',
    '10',
    '11',
    '12',
    '13',
    '14',
    '15',
    '16',
    '17',
    '18',
  ],
  ...[
    '19',
    '20',
    '21',
    '22',
    '23',
    '24',
    '26',
    '27',
    '29',
    '30',
    '31',
    '32',
    '33',
    '34',
    '35',
    '36',
    '37',
    '38',
  ],
  '97',
])

/** Whether GST has a state of this code ('27' is Maharashtra). */
export const isState = (code: string) => states.has(code)

const SHAPE = /^[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Whether it is a GSTIN: state, PAN, number of the registration, Z, and a last character that fits the others. */
export const isGstin = (text: string) => SHAPE.test(text) && text[14] === checkDigitOf(text.slice(0, 14))

/** The last character of a GSTIN by the fourteen before it: Luhn's sum to the base of 36. */
export function checkDigitOf(fourteen: string): string {
  let sum = 0
  for (const [at, char] of [...fourteen].entries()) {
    const product = DIGITS.indexOf(char) * (at % 2 === 0 ? 1 : 2)
    sum += Math.floor(product / 36) + (product % 36)
  }
  return DIGITS[(36 - (sum % 36)) % 36] as string
}
