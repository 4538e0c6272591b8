// A message in its reader's words: placeholders filled, days and times written as the language does.
import type { Locale } from '../../../platform/schema.ts'
import { type MessageKind, type ParamFormat, rulesOf } from '../kinds.ts'
import { en } from './en.ts'
import { hi } from './hi.ts'
import { mr } from './mr.ts'
import type { Texts } from './texts.ts'

const texts: Record<Locale, Texts> = { en, mr, hi }

/** A title and a body with placeholders, the product's or the institute's own. */
export interface Wording {
  title: string
  body: string
}

/** A subject's name in each language, by its code. */
export type SubjectNames = Map<string, Record<Locale, string>>

export interface Readable {
  kind: MessageKind
  params: Record<string, string | number>
}

/** What the product itself says. */
export function builtIn(kind: MessageKind, locale: Locale): Wording {
  const { title, body } = texts[locale][kind]
  return { title, body }
}

/** The message as its reader sees it. Parameters that are missing are left out rather than shown as braces. */
export function render(
  message: Readable,
  locale: Locale,
  subjects: SubjectNames,
  wording: Wording = builtIn(message.kind, locale),
): Wording {
  const words = wordsOf(message, locale, subjects)
  return { title: fill(wording.title, words), body: fill(wording.body, words) }
}

/** The values of a wording's placeholders in the order in which they stand there, as a WhatsApp template wants them. */
export function orderedValues(
  message: Readable,
  locale: Locale,
  subjects: SubjectNames,
  body: string,
): string[] {
  const words = wordsOf(message, locale, subjects)
  return placeholdersOf(body).map((name) => oneLine(words[name] ?? ''))
}

/** The names in braces, in their order, each as often as it stands there. */
export const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '')

const PLACEHOLDER = /\{([a-z]+)\}/g

const fill = (text: string, words: Record<string, string>) =>
  text
    .replaceAll(PLACEHOLDER, (_, name: string) => words[name] ?? '')
    .replaceAll(/ {2,}/g, ' ')
    .trim()

/** WhatsApp refuses a parameter that is empty or holds line breaks, tabs or more than four spaces. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim() || '–'

/** Each parameter as a word; those that are a choice may hold the others. */
function wordsOf({ kind, params }: Readable, locale: Locale, subjects: SubjectNames): Record<string, string> {
  const formats = rulesOf(kind).params
  const choices: Record<string, Record<string, string>> = texts[locale][kind].choices ?? {}
  const words: Record<string, string> = {}
  const chosen: [string, string][] = []
  for (const [name, value] of Object.entries(params)) {
    const format = formats[name] ?? 'text'
    if (typeof format === 'string') words[name] = written(value, format, locale, subjects)
    else chosen.push([name, choices[name]?.[String(value)] ?? ''])
  }
  // Only our own words hold placeholders: what a person has typed is never read for them.
  return { ...words, ...Object.fromEntries(chosen.map(([name, word]) => [name, fill(word, words)])) }
}

type PlainFormat = Exclude<ParamFormat, readonly string[]>

const TIMES = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  moment: {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  },
  clock: { hour: '2-digit', minute: '2-digit', hour12: false },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** ₹1,23,456.00 in every language: only en-IN groups Latin digits by lakhs and crores. */
const rupees = new Intl.NumberFormat('en-IN', {
  style: 'currency',
  currency: 'INR',
  currencyDisplay: 'narrowSymbol',
})

const writers = new Map<string, Intl.DateTimeFormat>()

function written(
  value: string | number,
  format: PlainFormat,
  locale: Locale,
  subjects: SubjectNames,
): string {
  if (format === 'subject') return subjects.get(String(value))?.[locale] ?? String(value)
  if (format === 'text' || format === 'number') return String(value)
  if (format === 'money') return rupees.format(Number(value) / 100)
  const time = timeOf(String(value))
  if (!time) return String(value)
  const key = `${locale} ${format}`
  const writer =
    writers.get(key) ??
    new Intl.DateTimeFormat(`${locale}-IN-u-nu-latn`, { timeZone: 'Asia/Kolkata', ...TIMES[format] })
  writers.set(key, writer)
  return writer.format(time)
}

/** A day stands for its noon in India; what is no time is shown as it is. */
function timeOf(text: string): Date | undefined {
  const time = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00+05:30` : text)
  return Number.isNaN(time.getTime()) ? undefined : time
}
