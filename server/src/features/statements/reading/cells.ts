// What stands in a bank's cells: days, amounts, and the numbers of transfers within its words. Pure.
import type { Mapping } from './columns.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as YYYY-MM-DD, or undefined. Takes 24/11/26, 24-11-2026, 24 Nov 2026, 2026-11-24 and a time after them. */
export function readDay(text: string, format: Mapping['dayFormat']): string | undefined {
  const [, a = '', b = '', c = ''] =
    /^\s*'?(\d{1,4})[\s./-]+([A-Za-z]{3,9}|\d{1,2})[\s./,-]+(\d{2,4})(?:\D|$)/.exec(text) ?? []
  if (!a) return undefined
  const month = (word: string) =>
    /^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
  const isYearFirst = a.length === 4
  const [y, m, d] = isYearFirst
    ? [a, month(b), Number(c)]
    : format === 'mdy' && /^\d/.test(b)
      ? [c, Number(a), Number(b)]
      : [c, month(b), Number(a)]
  return dayOf(y.length === 2 ? 2000 + Number(y) : Number(y), m, d)
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, day))
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day
  return isReal && year >= 2000 && year < 2100 ? time.toISOString().slice(0, 10) : undefined
}

/** An amount in paise, below zero where it went out; undefined for none. Takes 1,23,456.50, ₹500, (500), 500.00 Dr. */
export function readPaise(text: string): number | undefined {
  const bare = text.replace(/₹|\binr\b|\brs\.?|[\s,]/gi, '')
  const [, open, minus, rupees = '', fraction = '', sign = ''] =
    /^(\()?([-+])?(\d{0,11})(?:\.(\d{1,15}))?\)?(cr|dr)?\.?$/i.exec(bare) ?? []
  if (!rupees && !fraction) return undefined
  // A spreadsheet's own numbers carry binary noise behind the paise.
  const paise = Number(rupees || 0) * 100 + Math.round(Number(`0.${fraction || 0}`) * 100)
  return open || minus === '-' || sign.toLowerCase() === 'dr' ? -paise : paise
}

/**
 * The numbers of transfers that words may hold: twelve digits of a UPI or IMPS transfer (some banks put zeros before
 * them), a NEFT's 16 or an RTGS's 22 letters and digits.
 */
export function findReferences(...texts: string[]): string[] {
  const text = texts.join(' ').toUpperCase()
  const digits = [...text.matchAll(/(?<![\d.])0*([1-9]\d{11}|0\d{11})(?![\d.])/g)].map(
    ([, found = '']) => found,
  )
  const letters = [...text.matchAll(/(?<![A-Z0-9])[A-Z]{4}[A-Z0-9]\d{11,17}(?![A-Z0-9])/g)].map(
    ([found]) => found,
  )
  return [...new Set([...digits, ...letters])].filter((found) => found.length <= 22)
}

/** Ten-digit mobile numbers, as addresses like 9000012345@bank hold them. */
export const findPhones = (text: string): string[] => [
  ...new Set([...text.matchAll(/(?<!\d)(?:91)?([6-9]\d{9})(?!\d)/g)].map(([, phone]) => `+91${phone}`)),
]

/** The references that our own links carry. */
export const findRequests = (text: string): string[] => [
  ...new Set([...text.toUpperCase().matchAll(/IC[0-9A-HJKMNP-TV-Z]{12}/g)].map(([found]) => found)),
]
