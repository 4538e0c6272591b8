// What somebody typed into the search, read: its words, its digits, and the letters it is in.
import { latinDigits } from '../../platform/digits.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Locale } from '../../platform/schema.ts'

/** Who looks for what, and when. */
export interface Asking {
  viewer: Viewer
  typed: Typed
  locale: Locale
  now: Date
  today: string
}

export interface Typed {
  /** The whole line, in Latin digits, with one space between words. */
  line: string
  words: string[]
  /** The first digits of a phone, as they stand in the database (+919…); none where no phone was typed. */
  phones: string[]
  /** In Marathi's and Hindi's letters. */
  devanagari: boolean
}

/** More words than a title that is looked for has. */
const MOST_WORDS = 6
/** Fewer digits begin too many phones to mean one. */
const LEAST_DIGITS = 3

/** Reads a line as it is typed. */
export function readTyped(text: string): Typed {
  const words = latinDigits(text).normalize('NFC').split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const line = words.join(' ')
  return { line, words, phones: phonesOf(line), devanagari: /[\u0900-\u097f]/.test(line) }
}

/** With or without the country, with or without the zero of a call within it. */
function phonesOf(line: string): string[] {
  const digits = line.replace(/[\s()-]/g, '')
  const [, plus, number = ''] = /^(\+?)(\d+)$/.exec(digits) ?? []
  if (number.length < LEAST_DIGITS) return []
  if (plus) return [`+${number}`]
  return number.startsWith('0') ? [`+91${number.slice(1)}`] : [`+91${number}`, `+${number}`]
}
