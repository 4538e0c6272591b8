// Where the entries of a week stand, and which of them lie side by side.
import { expect, test } from 'vitest'
import type { Lecture } from '../timetable.api.ts'
import { entriesOf, hoursOf, placed } from './entries.ts'

const lecture = (fields: Partial<Lecture> = {}) =>
  ({
    id: 'one',
    startsAt: '2026-11-25T04:30:00Z',
    endsAt: '2026-11-25T06:00:00Z',
    plannedStartsAt: '2026-11-25T04:30:00Z',
    ...fields,
  }) as Lecture

test('a lecture stands on its day in India', () => {
  const late = lecture({
    startsAt: '2026-11-24T20:30:00Z',
    endsAt: '2026-11-24T21:30:00Z',
    plannedStartsAt: null,
  })
  expect(entriesOf({ lectures: [lecture(), late], tests: [] })).toMatchObject([
    { day: '2026-11-25', from: 120, to: 180 },
    { day: '2026-11-25', from: 600, to: 690 },
  ])
})

test('a lecture that was moved to another day leaves a note in its old place', () => {
  const moved = lecture({ startsAt: '2026-11-27T09:30:00Z', endsAt: '2026-11-27T11:00:00Z' })
  expect(entriesOf({ lectures: [moved], tests: [] })).toMatchObject([
    { kind: 'gone', day: '2026-11-25', from: 600, to: 690 },
    { kind: 'lecture', day: '2026-11-27', from: 900, to: 990 },
  ])
})

test('what overlaps shares the width; what follows has all of it', () => {
  const times = [
    { from: 480, to: 570 },
    { from: 500, to: 560 },
    { from: 565, to: 600 },
    { from: 600, to: 660 },
  ]
  expect(placed(times).map(({ lane, lanes }) => [lane, lanes])).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
    [0, 1],
  ])
})

test('the grid shows whole hours around what there is', () => {
  expect(hoursOf([{ from: 490, to: 615 }])).toEqual({ first: 8, last: 11 })
  expect(hoursOf([])).toEqual({ first: 8, last: 18 })
})
