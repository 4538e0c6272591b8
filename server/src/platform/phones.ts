// Phone numbers: what people type becomes one E.164 form, and that form becomes readable again.
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { latinDigits } from './digits.ts'

/** A number in E.164, such as +919000000001: the only form that is stored or compared. */
export type E164 = `+${string}`

export type ParsedPhone = { ok: E164 } | { problem: 'phone-missing' | 'phone-invalid' }

/** Digits with spaces, dashes (also typographic ones), dots and brackets; at most 40 characters. */
const typedPhone = /^\+?[\d\s().\-\u2010-\u2015]{1,40}$/

/**
 * Reads a number as people in India type it: with spaces, dashes, dots or brackets, with 0, 91, 0091 or +91
 * before it, in Latin or Devanagari digits; numbers of other countries need their +. Never throws.
 */
export function parsePhone(typed: string): ParsedPhone {
  const text = latinDigits(typed).trim()
  if (text === '') return { problem: 'phone-missing' }
  if (!typedPhone.test(text)) return { problem: 'phone-invalid' }
  const number = parsePhoneNumberFromString(text, 'IN')
  return number?.isValid() ? { ok: number.number as E164 } : { problem: 'phone-invalid' }
}

/**
 * Writes a stored number for reading: +91 90000 00001; landlines and other countries in their own grouping.
 * What is not a number comes back as it was.
 */
export function formatPhone(stored: string): string {
  const mobile = /^\+91([6-9]\d{4})(\d{5})$/.exec(stored)
  if (mobile) return `+91 ${mobile[1]} ${mobile[2]}`
  return parsePhoneNumberFromString(stored)?.formatInternational() ?? stored
}
