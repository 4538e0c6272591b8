// Tests of the choice of a language from what the browser asks for.
import { expect, test } from 'vitest'
import { isLocale, pickLocale } from './languages.ts'

test.each([
  ['mr-IN,mr;q=0.9,en;q=0.8', 'mr'],
  ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
  ['fr, hi;q=0.7, en;q=0.3', 'hi'],
  ['en;q=0.5, MR;q=0.5', 'en'],
  ['mr;q=0, hi;q=0.1', 'hi'],
  ['fr, *;q=0.5', 'en'],
  ['mri', 'en'],
  ['mr; q=0.4, hi; q=0.6', 'hi'],
])('%s gives %s', (header, locale) => {
  expect(pickLocale(header)).toBe(locale)
})

test.each([undefined, '', 'fr-FR', ';;;,,,', 'mr;q=2', 'mr;q=x', 'q=1', `${'x,'.repeat(100_000)}mr`])(
  'falls back to English where nothing of ours is asked for: %#',
  (header) => {
    expect(pickLocale(header)).toBe('en')
  },
)

test('knows its own locales only', () => {
  expect(['en', 'mr', 'hi'].every(isLocale)).toBe(true)
  expect(isLocale('EN') || isLocale(undefined) || isLocale('ta')).toBe(false)
})
