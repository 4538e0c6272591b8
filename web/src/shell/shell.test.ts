// The shell's small rules: where one may be sent, what an address may say, what the nav holds.
import { expect, it } from 'vitest'
import { screens } from '../routes.tsx'
import { nav, navOf } from './nav.ts'
import { ownAddress } from './Root.tsx'
import { pageNames } from './screen.ts'
import { readSearch } from './search.ts'
import type { Viewer } from './viewer.ts'

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

it('every face has five entries at most, its home first', () => {
  for (const entries of Object.values(nav)) {
    expect(entries.length).toBeLessThanOrEqual(5)
    expect(entries[0]?.to).toBe('/home')
  }
})

it('whoever may not set exams up finds neither them nor the questions in the nav', () => {
  const seenBy = (powers: Viewer['person']['powers'], can: string[]) => {
    const person: Viewer['person'] = {
      ...{ id: '1', name: 'Lata Chachani', role: 'admin', powers, locale: 'en', photoUrl: null },
      ...{ phone: null, email: null, secondStep: false },
    }
    const institute = { name: 'Integrate Classes', phone: '', markUrl: null }
    return navOf({ person, can, children: [], gate: null, institute }).map(({ to }) => to)
  }
  expect(seenBy(['front_desk'], ['listPeople'])).toEqual(['/home', '/people', '/batches'])
  expect(seenBy(['academics'], ['addExam', 'listQuestions'])).toEqual([
    ...['/home', '/people', '/batches', '/exams', '/questions'],
  ])
})
