// What was said at the window and typed by the clerk: part of a name, a roll number, a phone, a receipt's number, a UTR.
import { latinDigits } from '../../platform/digits.ts'

export interface Said {
  /** In Latin digits, with one space between words. */
  line: string
  /** The first digits of a phone, as they stand in the database (+919…); none where no phone was typed. */
  phones: string[]
  /** It can be a name. */
  hasLetters: boolean
  /** A receipt's number or a transfer's, whole; null where it can be neither. */
  paper: string | null
}

/** Fewer digits begin too many phones to mean one. */
const LEAST_DIGITS = 4
const MOST_WORDS = 6

/** Reads a line as it is typed: '90000 00001', '०९००००', 'Na Aa'. */
export function readSaid(typed: string): Said {
  const words = latinDigits(typed).normalize('NFC').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const line = words.join(' ')
  return { line, phones: phonesOf(line), hasLetters: /\p{L}/u.test(line), paper: paperOf(line) }
}

function phonesOf(line: string): string[] {
  const [, plus, number = ''] = /^(\+?)(\d+)$/.exec(line.replace(/[\s()-]/g, '')) ?? []
  if (number.length < LEAST_DIGITS) return []
  if (plus) return [`+${number}`]
  return number.startsWith('0') ? [`+91${number.slice(1)}`] : [`+91${number}`, `+${number}`]
}

/** 'IC/26-27/004318', or the 8 to 22 letters and digits of a transfer. */
function paperOf(line: string): string | null {
  const whole = line.replace(/\s/g, '').toUpperCase()
  return /^([A-Z]{1,3}\/\d\d-\d\d\/\d{6}|(?=.*\d)[A-Z0-9]{8,22})$/.test(whole) ? whole : null
}
