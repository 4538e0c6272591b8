// Pages by their names, in any language.
import { msg } from '@lingui/core/macro'
import { expect, it } from 'vitest'
import { matchPages, type Page } from './pages.ts'

const page = (to: Page['to'], ...names: string[]): Page => ({
  ...{ to, icon: 'home', label: msg`Leave`, name: names[0] ?? '', names },
})
const pages = [
  page('/attendance/settings', 'Attendance rules', 'हजेरीचे नियम'),
  page('/messages/templates', 'Wording of messages', 'संदेशांचे शब्द'),
  page('/inbox', 'Messages', 'संदेश'),
  page('/leave', 'Leave', 'रजा', 'अवकाश'),
]
const found = (typed: string) => matchPages(pages, typed).map(({ to }) => to)

it('by the beginning of any of its words, those that begin so first', () => {
  expect(found('mess')).toEqual(['/inbox', '/messages/templates'])
  expect(found('rules ATT')).toEqual(['/attendance/settings'])
  expect(found('essages')).toEqual([])
})

it('in any of the three languages', () => {
  expect(found('रजा')).toEqual(['/leave'])
  expect(found('अवका')).toEqual(['/leave'])
  expect(found('नियम')).toEqual(['/attendance/settings'])
})
