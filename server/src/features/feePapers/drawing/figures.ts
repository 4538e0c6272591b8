// Amounts and days as papers write them: ₹1,23,456.00 and 12 Nov 2026, with Latin digits in every language.
import type { Locale } from '../../../platform/languages.ts'

const grouped = new Intl.NumberFormat('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 1,23,456.00 from whole paise, exactly: Intl takes a decimal text without rounding it through a float. */
export function amount(paise: number): string {
  const whole = Math.abs(paise)
  const text = `${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}` as `${number}`
  return `${paise < 0 ? '−' : ''}${grouped.format(text)}`
}

/** ₹1,23,456.00 from whole paise. */
export const money = (paise: number): string => amount(paise).replace(/^(−?)/, '$1₹')

/** A rate in basis points as people write it: 9, 2.5. */
export const rate = (bps: number): string => String(bps / 100)

const months = (locale: Locale) =>
  new Intl.DateTimeFormat(`${locale}-IN-u-nu-latn`, {
    ...({ timeZone: 'UTC', day: 'numeric', year: 'numeric' } as const),
    month: locale === 'en' ? 'short' : 'long',
  })
const formats = { en: months('en'), mr: months('mr'), hi: months('hi') }

/** A day YYYY-MM-DD as 12 Nov 2026; the Devanagari months are not cut short. */
export function dayText(day: string, locale: Locale): string {
  const parts = formats[locale].formatToParts(new Date(`${day}T00:00:00Z`))
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('day')} ${part('month').replace('Sept', 'Sep')} ${part('year')}`
}
