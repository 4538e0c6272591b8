// Messages fall on the days of India, wherever the reader is.
import { expect, it } from 'vitest'
import type { InboxRow } from './inbox.api.ts'
import { byDay, dayOf, nearDay } from './messageDays.ts'

const message = (id: string, at: string) => ({ id, at }) as InboxRow

it('midnight is midnight in India', () => {
  expect(dayOf('2026-11-23T18:29:59Z')).toBe('2026-11-23')
  expect(dayOf('2026-11-23T18:30:00Z')).toBe('2026-11-24')
})

it('groups keep the order in which the messages came', () => {
  const rows = [
    message('c', '2026-11-24T04:00:00Z'),
    message('b', '2026-11-23T19:00:00Z'),
    message('a', '2026-11-23T10:00:00Z'),
  ]
  expect(byDay(rows).map(({ day, rows: some }) => [day, some.map(({ id }) => id)])).toEqual([
    ['2026-11-24', ['c', 'b']],
    ['2026-11-23', ['a']],
  ])
})

it('yesterday is the day before, also over the end of a month', () => {
  const now = new Date('2026-12-01T01:00:00Z')
  expect(nearDay('2026-12-01', now)).toBe('today')
  expect(nearDay('2026-11-30', now)).toBe('yesterday')
  expect(nearDay('2026-11-29', now)).toBeUndefined()
})
