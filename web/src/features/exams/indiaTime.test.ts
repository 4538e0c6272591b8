// Tests that a form's time is Indian time, whatever zone the browser is in.
import { expect, test } from 'vitest'
import { fromField, toField } from './indiaTime.ts'

test('14:00 in Latur is 08:30 in UTC, there and back', () => {
  expect(fromField('2026-11-24T14:00')).toBe('2026-11-24T08:30:00.000Z')
  expect(toField('2026-11-24T08:30:00.000Z')).toBe('2026-11-24T14:00')
})

test('just before midnight in Latur is the same evening in UTC', () => {
  expect(toField('2026-12-31T18:29:00Z')).toBe('2026-12-31T23:59')
  expect(toField('2026-12-31T18:30:00Z')).toBe('2027-01-01T00:00')
})

test('an empty field is no moment', () => {
  expect([fromField(''), toField(null)]).toEqual([null, ''])
})
