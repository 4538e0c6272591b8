// The shell's small rules: where one may be sent, what an address may say.
import { expect, it } from 'vitest'
import { screens } from '../routes.tsx'
import { ownAddress } from './Root.tsx'
import { pageNames } from './screen.ts'
import { readSearch } from './search.ts'

it('after signing in one is sent only to addresses of the app', () => {
  expect(ownAddress('/exams/1?tab=keys')).toBe('/exams/1?tab=keys')
  for (const elsewhere of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    7,
  ]) {
    expect(ownAddress(elsewhere)).toBeUndefined()
  }
})

it('an address can only say what the screen knows, in its own type', () => {
  const start = { q: '', page: 1, mine: false }
  expect(readSearch(start, { q: 42, page: 'x', mine: true, role: 'owner' })).toEqual({
    q: '42',
    page: 1,
    mine: true,
  })
})

it('every screen has its page', () => {
  const there = pageNames()
  for (const { options } of screens) expect(there).toContain(options.staticData?.page)
})
