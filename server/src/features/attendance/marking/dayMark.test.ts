// What a day is, by its lectures.
import { expect, test } from 'vitest'
import { type DayCounts, dayMarkOf, percentOf } from './dayMark.ts'

const none: DayCounts = { present: 0, late: 0, leftEarly: 0, absent: 0, leave: 0 }

test.each<[Partial<DayCounts>, string]>([
  [{ present: 4 }, 'present'],
  [{ present: 3, leave: 1 }, 'present'],
  [{ present: 3, late: 1 }, 'late'],
  [{ present: 3, absent: 1 }, 'part'],
  [{ present: 3, leftEarly: 1 }, 'part'],
  [{ late: 1, absent: 1 }, 'part'],
  [{ absent: 4 }, 'absent'],
  [{ absent: 1, leave: 3 }, 'absent'],
  [{ leave: 4 }, 'leave'],
])('%o is %s', (counts, mark) => {
  expect(dayMarkOf({ ...none, ...counts })).toBe(mark)
})

test('nobody below a threshold looks to be on it', () => {
  expect(percentOf(749, 1000)).toBe(74)
  expect(percentOf(3, 4)).toBe(75)
  expect(percentOf(0, 0)).toBeNull()
})
