// The day on which somebody comes of age.
import { expect, test } from 'vitest'
import { adultOn } from './ages.ts'

test.each([
  ['2010-05-01', '2028-05-01'],
  ['2008-02-29', '2026-03-01'],
  ['2009-12-31', '2027-12-31'],
])('born on %s: of age on %s', (born, day) => expect(adultOn(born)).toBe(day))
