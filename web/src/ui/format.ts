// Numbers, money, dates and times as the institute writes them: Latin digits, India's time, ₹1,23,456.00.
import { useMemo } from 'react'
import { type Language, useLanguage } from '../words/language.ts'

const zone = 'Asia/Kolkata'
const locales: Record<Language, string> = { en: 'en-IN', mr: 'mr-IN-u-nu-latn', hi: 'hi-IN-u-nu-latn' }

/** Lakhs and crores; the locales for Marathi and Hindi group by thousands once their digits are Latin. */
const grouped = 'en-IN'

export type Moment = Date | string | number

/** Every way of writing a value; one object per language. */
export type Format = {
  /** 1,23,456 */
  number(value: number): string
  /** 1.5 or 187: marks with at most two decimals, none where there are none. */
  marks(value: number | string): string
  /** 94 % from 0.94. */
  percent(share: number): string
  /** ₹1,23,456.00 from whole paise. */
  money(paise: number): string
  /** 1,23,456.00 from whole paise: in tables, whose heading or sum says ₹. */
  amount(paise: number): string
  /** 12 Nov 2026 */
  date(moment: Moment): string
  /** 12 Nov */
  day(moment: Moment): string
  /** Tuesday, 24 Nov 2026 */
  longDate(moment: Moment): string
  /** Tue 24 Nov */
  weekday(moment: Moment): string
  /** 14:05 */
  time(moment: Moment): string
  /** 14:05:09, where seconds matter. */
  exactTime(moment: Moment): string
  /** 12 Nov 2026, 14:05 */
  dateTime(moment: Moment): string
  /** 14:05 where it is today, else Tue 24 Nov, 14:05. */
  when(moment: Moment): string
  /** 1:52:07 left on a clock, from seconds. */
  clock(seconds: number): string
  /** 8.5 MB */
  bytes(count: number): string
}

/** The formats of a language, outside React (the public site, tests). */
export function formatsOf(language: Language): Format {
  const number = new Intl.NumberFormat(grouped)
  const marks = new Intl.NumberFormat(grouped, { maximumFractionDigits: 2 })
  const money = new Intl.NumberFormat(grouped, {
    style: 'currency',
    currency: 'INR',
    currencyDisplay: 'narrowSymbol',
  })
  const amount = new Intl.NumberFormat(grouped, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const exactTime = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone: zone })
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: zone })
  const days = dayFormats(language)
  return {
    number: (value) => number.format(value),
    marks: (value) => marks.format(value as number).replace('-', '−'),
    percent: (share) => `${Math.round(share * 100)} %`,
    money: (paise) => money.format(rupeesOf(paise)),
    amount: (paise) => amount.format(rupeesOf(paise)),
    ...days,
    time: (moment) => time.format(new Date(moment)),
    exactTime: (moment) => exactTime.format(new Date(moment)),
    dateTime: (moment) => `${days.date(moment)}, ${time.format(new Date(moment))}`,
    when: (moment) => {
      const clock = time.format(new Date(moment))
      return days.date(moment) === days.date(Date.now()) ? clock : `${days.weekday(moment)}, ${clock}`
    },
    clock: writeClock,
    bytes: (count) => writeBytes(count, marks),
  }
}

/** Paise as rupees, exactly: Intl takes a decimal string without rounding it through a float; its type does not say so. */
function rupeesOf(paise: number): number {
  const whole = Math.abs(paise)
  const sign = paise < 0 ? '-' : ''
  return `${sign}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}` as unknown as number
}

type DayFormats = Pick<Format, 'date' | 'day' | 'longDate' | 'weekday'>

/** Day, month, year in this order in all three languages; the Devanagari months are not cut short. */
function dayFormats(language: Language): DayFormats {
  const month = language === 'en' ? 'short' : 'long'
  const parts = new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    day: 'numeric',
    month,
    year: 'numeric',
    weekday: 'long',
  })
  const shortWeekday = new Intl.DateTimeFormat(locales[language], { timeZone: zone, weekday: 'short' })
  const read = (moment: Moment) =>
    Object.fromEntries(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
  const date = (moment: Moment) => {
    const { day, month, year } = read(moment)
    return `${day} ${english(month)} ${year}`
  }
  const day = (moment: Moment) => {
    const { day, month } = read(moment)
    return `${day} ${english(month)}`
  }
  return {
    date,
    day,
    longDate: (moment) => `${read(moment).weekday}, ${date(moment)}`,
    weekday: (moment) => `${shortWeekday.format(new Date(moment))} ${day(moment)}`,
  }
}

/** en-IN writes "Sept"; the house writes three letters. */
function english(month: string | undefined): string | undefined {
  return month === 'Sept' ? 'Sep' : month
}

function writeClock(seconds: number): string {
  const left = Math.max(0, Math.floor(seconds))
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(left / 3600)
  const minutes = Math.floor((left % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${two(minutes)}:${two(left % 60)}`
}

function writeBytes(count: number, number: Intl.NumberFormat): string {
  if (count >= 1_000_000) return `${number.format(Math.round(count / 100_000) / 10)} MB`
  return `${number.format(Math.max(1, Math.round(count / 1000)))} kB`
}

/** The formats of the language on the screen. */
export function useFormat(): Format {
  const language = useLanguage()
  return useMemo(() => formatsOf(language), [language])
}
