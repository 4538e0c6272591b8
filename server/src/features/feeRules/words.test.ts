// Amounts in words: read back to the number that they were, in every language.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInWords } from './words.ts'

const locales = ['en', 'mr', 'hi'] as const
const largest = Number.MAX_SAFE_INTEGER

it('says amounts as they are written on cheques', () => {
  expect(amountInWords(1_000_000, 'en')).toBe('Rupees ten thousand only')
  expect(amountInWords(123_456_750, 'en')).toBe(
    'Rupees twelve lakh thirty-four thousand five hundred sixty-seven and fifty paise only',
  )
  expect(amountInWords(123_456_750, 'mr')).toBe('बारा लाख चौतीस हजार पाचशे सदुसष्ट रुपये आणि पन्नास पैसे फक्त')
  expect(amountInWords(123_456_750, 'hi')).toBe('बारह लाख चौंतीस हज़ार पाँच सौ सड़सठ रुपये और पचास पैसे मात्र')
  expect(amountInWords(1_250_000, 'mr')).toBe('बारा हजार पाचशे रुपये फक्त')
  expect(amountInWords(10_000, 'mr')).toBe('शंभर रुपये फक्त')
  expect(amountInWords(10_100, 'mr')).toBe('एकशे एक रुपये फक्त')
  expect(amountInWords(10_000, 'hi')).toBe('एक सौ रुपये मात्र')
  expect(amountInWords(3_009_000, 'mr')).toBe('तीस हजार नव्वद रुपये फक्त')
  expect(amountInWords(1_000_000_000, 'en')).toBe('Rupees one crore only')
  expect(amountInWords(5, 'en')).toBe('Rupees zero and five paise only')
})

it('refuses what is no amount', () => {
  for (const paise of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => amountInWords(paise, 'en')).toThrow(RangeError)
})

describe.each(locales)('in %s', (locale) => {
  it('every number below a hundred has a word of its own', () => {
    const words = Array.from({ length: 100 }, (_, n) =>
      wordsOf(amountInWords(n * 100, locale), locale).join(' '),
    )
    expect(new Set(words).size).toBe(100)
    expect(words.every((word) => word.length > 0)).toBe(true)
  })

  it('what is written is read back as the same amount, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(2_000_000), fc.nat(9_999_999_999), fc.maxSafeNat()), (paise) => {
        expect(readAmount(amountInWords(paise, locale), locale)).toBe(BigInt(paise))
      }),
      { numRuns: 3_000 },
    )
    expect(readAmount(amountInWords(largest, locale), locale)).toBe(BigInt(largest))
  })
})

// An independent reader: it knows units by their words and the first hundred by what the product says for them alone.
const units = {
  en: { and: 'and', hundred: 'hundred', thousand: 'thousand', lakh: 'lakh', crore: 'crore' },
  mr: { and: 'आणि', hundred: 'शे', thousand: 'हजार', lakh: 'लाख', crore: 'कोटी' },
  hi: { and: 'और', hundred: 'सौ', thousand: 'हज़ार', lakh: 'लाख', crore: 'करोड़' },
}
type Locale = keyof typeof units
const ending = {
  en: /^Rupees (.*) only$/,
  mr: /^(.*) फक्त$/,
  hi: /^(.*) मात्र$/,
}
const currency = /\s*(रुपये|पैसे|paise)$/

function wordsOf(text: string, locale: Locale): string[] {
  const inside = ending[locale].exec(text)?.[1] ?? ''
  return inside.replace(currency, '').split(' ')
}

function readAmount(text: string, locale: Locale): bigint {
  const inside = ending[locale].exec(text)?.[1] ?? ''
  const [rupees = '', paise = ''] = inside.split(` ${units[locale].and} `)
  const read = (part: string) => readWhole(part.replace(currency, ''), locale)
  return read(rupees) * 100n + (paise ? read(paise) : 0n)
}

const small: Record<Locale, Map<string, number>> = { en: new Map(), mr: new Map(), hi: new Map() }
for (const locale of locales)
  for (let n = 0; n < 100; n++)
    small[locale].set(wordsOf(amountInWords(n * 100, locale), locale).join(' '), n)

function readWhole(text: string, locale: Locale): bigint {
  const { hundred, thousand, lakh, crore } = units[locale]
  // Crores are counted by the whole number before their last name.
  const last = text.split(' ').lastIndexOf(crore)
  if (last >= 0) {
    const words = text.split(' ')
    const rest = words.slice(last + 1).join(' ')
    return (
      readWhole(words.slice(0, last).join(' '), locale) * 10_000_000n + (rest ? readWhole(rest, locale) : 0n)
    )
  }
  let sum = 0n
  let group = 0n
  for (const word of splitHundreds(text, locale)) {
    if (word === lakh || word === thousand) {
      sum += group * (word === lakh ? 100_000n : 1_000n)
      group = 0n
    } else if (word === hundred) group *= 100n
    else if (locale === 'mr' && word === 'शंभर') group += 100n
    else {
      const n = small[locale].get(word)
      if (n === undefined) throw new Error(`no number: ${word}`)
      group += BigInt(n)
    }
  }
  return sum + group
}

/** Marathi writes its hundreds in one word. */
const splitHundreds = (text: string, locale: Locale) =>
  locale === 'mr' ? text.replace(/(\S+)शे(?= |$)/g, '$1 शे').split(' ') : text.split(' ')
