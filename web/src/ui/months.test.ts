// Months and days in India.
import { expect, test } from 'vitest'
import { dayAfter, dayInIndia, daysOf, monthAfter, weekdayOf } from './months.ts'

test('the day in India begins at half past six in the evening of Greenwich', () => {
  expect(dayInIndia(new Date('2026-11-23T18:29:59Z'))).toBe('2026-11-23')
  expect(dayInIndia(new Date('2026-11-23T18:30:00Z'))).toBe('2026-11-24')
})

test('days and months over the ends of months, years and February', () => {
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31')
  expect(monthAfter('2026-11', 2)).toBe('2027-01')
  expect(monthAfter('2027-01', -1)).toBe('2026-12')
  expect(daysOf('2026-11')).toHaveLength(30)
  expect(daysOf('2028-02').at(-1)).toBe('2028-02-29')
})

test('weeks begin on Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(0)
  expect(weekdayOf('2026-11-29')).toBe(6)
})
