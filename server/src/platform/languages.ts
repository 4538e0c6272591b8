// The languages people may choose for the screens, and how one is picked for a visitor who has not chosen yet.

/** English, Marathi and Hindi, in the order in which they are offered. */
export const locales = ['en', 'mr', 'hi'] as const

export type Locale = (typeof locales)[number]

/** What is shown to somebody whose browser asks for none of ours. */
const defaultLocale: Locale = 'en'

/** A header longer than this was not written by a browser; the rest of it is not read. */
const longestHeader = 1_000

/** Whether the text is one of our locales, for values from a cookie, a form or the database. */
export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text)
}

/**
 * Picks the locale from an Accept-Language header (RFC 9110 §12.5.4): the highest weight wins, the earlier
 * entry on a tie; regions are ignored (mr-IN is Marathi) and q=0 means "not this one". Never throws.
 */
export function pickLocale(header: string | undefined): Locale {
  let picked: Locale | undefined
  let heaviest = 0
  for (const entry of (header ?? '').slice(0, longestHeader).split(',')) {
    const [range = '', ...parameters] = entry.split(';')
    const locale = localeOf(range)
    const weight = weightOf(parameters)
    if (locale && weight > heaviest) {
      picked = locale
      heaviest = weight
    }
  }
  return picked ?? defaultLocale
}

function localeOf(range: string): Locale | undefined {
  const tag = range.trim().toLowerCase()
  if (tag === '*') return defaultLocale
  return locales.find((locale) => tag === locale || tag.startsWith(`${locale}-`))
}

/** The weight 0…1; a missing one is 1, one that is not a number counts as "not this one". */
function weightOf(parameters: string[]): number {
  const written = parameters.map((parameter) => parameter.trim()).find((parameter) => /^q=/i.test(parameter))
  if (written === undefined) return 1
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.test(written) ? Number(written.slice(2)) : 0
}
