// When absences call for a talk.
import { describe, expect, test } from 'vitest'
import { lowPercent, rowAround, rowBeginningOn } from './taskRules.ts'

const marks = { p: 'present', a: 'absent', l: 'leave', h: 'part' } as const
/** Days of November from the 1st, a letter each. */
const days = (letters: string) =>
  [...letters].map((letter, i) => ({
    onDay: `2026-11-${String(i + 1).padStart(2, '0')}`,
    mark: marks[letter as keyof typeof marks],
  }))

describe('a row of absent days', () => {
  test.each([
    ['paaa', '04', { since: '2026-11-02', days: 3 }],
    ['aalla', '05', { since: '2026-11-01', days: 3 }],
    ['aapaa', '02', { since: '2026-11-01', days: 2 }],
    ['aapaa', '04', { since: '2026-11-04', days: 2 }],
    ['aap', '03', null],
    ['aah', '02', { since: '2026-11-01', days: 2 }],
    ['lll', '03', null],
    ['', '01', null],
  ])('in %s around the %s is %o', (letters, day, row) => {
    expect(rowAround(days(letters), `2026-11-${day}`)).toEqual(row)
  })

  test.each([
    ['paaap', '02', 3],
    ['aalap', '01', 3],
    ['apaa', '01', 1],
    ['paa', '01', 0],
  ])('in %s from the %s on has %i', (letters, since, length) => {
    expect(rowBeginningOn(days(letters), `2026-11-${since}`)).toBe(length)
  })
})

test('a month is judged once ten lectures count; leave does not count', () => {
  const settings = {
    graceMinutes: 10,
    lateMinutes: 10,
    freezeDays: 7,
    thresholdPercent: 75,
    daysInARow: 3,
    reminderMinutes: 20,
  }
  expect(lowPercent(undefined, settings)).toBeNull()
  expect(lowPercent({ lectures: 9, attended: 1, onLeave: 0 }, settings)).toBeNull()
  expect(lowPercent({ lectures: 12, attended: 7, onLeave: 3 }, settings)).toBeNull()
  expect(lowPercent({ lectures: 10, attended: 7, onLeave: 0 }, settings)).toBe(70)
  expect(lowPercent({ lectures: 13, attended: 8, onLeave: 2 }, settings)).toBe(72)
  expect(lowPercent({ lectures: 12, attended: 9, onLeave: 0 }, settings)).toBeNull()
})
