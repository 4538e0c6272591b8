// What the values of XLSX cells mean: numbers without binary noise, dates, and escaped characters.
import { Decimal } from 'decimal.js'

/**
 * Writes a cell's number as a person sees it: 15 significant digits (what Excel itself shows and keeps), no
 * exponent, no float noise: 0.30000000000000004 is 0.3, 9.000000001E9 is 9000000001. Text that is no number
 * comes back as it was.
 */
export function numberText(raw: string): string {
  const text = raw.trim()
  if (/^-?\d{1,15}$/.test(text)) return String(Number(text))
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/.test(text) || text.length > 50) return raw
  const number = Number(text)
  return Number.isFinite(number) ? new Decimal(number.toPrecision(15)).toFixed() : raw
}

const daysFrom1900To1970 = 25_569
const daysFrom1900To1904 = 1_462
const secondsOfDay = 86_400

/**
 * Turns a serial day number into ISO: 2026-11-23, 2026-11-23T14:05, or 14:05 when there is a time only.
 * Days before 1 March 1900 are one off in Excel, which counts a 29 February 1900 that never was.
 */
export function dateText(raw: string, from1904: boolean): string {
  const serial = Number(raw)
  if (!Number.isFinite(serial) || serial < 0 || serial >= 2_958_466) return numberText(raw)
  const day = Math.floor(serial)
  const seconds = Math.round((serial - day) * secondsOfDay)
  if (day === 0 && seconds < secondsOfDay) return timeText(seconds)
  const shifted = from1904 ? day + daysFrom1900To1904 : day < 60 ? day + 1 : day
  const moment = new Date(((shifted - daysFrom1900To1970) * secondsOfDay + seconds) * 1_000).toISOString()
  return seconds % secondsOfDay === 0 ? moment.slice(0, 10) : `${moment.slice(0, 11)}${timeText(seconds)}`
}

function timeText(seconds: number): string {
  const time = new Date(seconds * 1_000).toISOString().slice(11, 19)
  return time.endsWith(':00') ? time.slice(0, 5) : time
}

/** The numbers of built-in formats that show a date or time (ECMA-376, 18.8.30; 27–36 and 50–58 East Asian). */
export function isDateFormatId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
}

/** Whether a custom format shows a date: it has y, m, d, h or s outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code.slice(0, 500).replace(/"[^"]*"|\\.|_.|\*./g, '')
  const elapsed = /\[(?:h{1,2}|m{1,2}|s{1,2})\]/i.test(bare)
  return elapsed || /[ymdhs]/i.test(bare.replace(/\[[^\]]*\]/g, '').replace(/general/gi, ''))
}

/** _x000D_ and its like stand for characters that XML cannot hold; an underscore itself is _x005F_. */
export function unescapeCell(text: string): string {
  const shown = text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  return (
    shown
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\0-\x08\x0B-\x1F]/g, '')
      .toWellFormed()
  )
}

/** B5 → column 2; undefined when it is no address. */
export function columnOf(address: string): number | undefined {
  const letters = /^([A-Z]{1,4})\d{1,8}$/.exec(address)?.[1]
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
