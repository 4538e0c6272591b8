// The link that opens a UPI app with everything filled in, and the twelve digits that come back. Pure.
import { randomInt } from 'node:crypto'
import { latinDigits } from '../../platform/digits.ts'

export interface UpiPayment {
  /** The institute's UPI address. */
  address: string
  /** To whom, as the payer's app shows it. */
  name: string
  paise: number
  /** What for: at most 50 characters arrive. */
  note: string
  reference: string
}

/**
 * NPCI's linking specification 1.6: pa, pn, am with two decimals, cu, tn of at most 50 characters, tr. A QR code carries
 * the same text. Without `mc`: a category that the bank has not given the address makes apps refuse the payment.
 */
export function upiLink({ address, name, paise, note, reference }: UpiPayment): string {
  const query = [
    ['pn', name],
    ['am', rupees(paise)],
    ['cu', 'INR'],
    ['tn', note.slice(0, 50).trim().toWellFormed()],
    ['tr', reference],
  ].map(([key, value = '']) => `${key}=${encodeURIComponent(value)}`)
  return `upi://pay?pa=${address}&${query.join('&')}`
}

const rupees = (paise: number) => `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`

/** What apps take in a note without a question: letters of English, digits, spaces and hyphens. */
export const plainNote = (text: string) =>
  text
    .replace(/[^A-Za-z0-9 -]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim()

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A reference that nobody guesses and everybody can read out: 60 bits in Crockford's letters. */
export const newReference = () => `IC${Array.from({ length: 12 }, () => LETTERS[randomInt(32)]).join('')}`

/** The twelve digits of a UTR, as people copy them: with spaces, in Devanagari. Null where it is none. */
export function readUtr(typed: string): string | null {
  const digits = latinDigits(typed).replace(/[\s-]+/g, '')
  return /^\d{12}$/.test(digits) && !/^(\d)\1*$/.test(digits) ? digits : null
}
