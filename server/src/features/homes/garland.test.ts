// The garland: what makes a flower, a leaf and a new string.
import { expect, test } from 'vitest'
import type { DayMark } from '../../platform/schema.ts'
import { FULL, garlandOf } from './garland.ts'

const days = (marks: string) => {
  const names: Record<string, DayMark> = { p: 'present', t: 'late', h: 'part', a: 'absent', l: 'leave' }
  return [...marks].map((letter) => ({ mark: names[letter] as DayMark }))
}

test('every day attended is a flower, however late or short it was', () => {
  expect(garlandOf(days('pth'))).toEqual({ run: 3, longest: 3, string: ['flower', 'flower', 'flower'] })
})

test('approved leave is a leaf and keeps the string; before the first flower it is nothing', () => {
  expect(garlandOf(days('lplp'))).toEqual({ run: 2, longest: 2, string: ['flower', 'leaf', 'flower'] })
})

test('an absence starts a new one; the longest is remembered', () => {
  expect(garlandOf(days('ppppap'))).toEqual({ run: 1, longest: 4, string: ['flower'] })
  expect(garlandOf(days('pppa'))).toEqual({ run: 0, longest: 3, string: [] })
})

test('a full string stays until the next flower begins another; the days in a row go on', () => {
  const full = 'p'.repeat(FULL)
  expect(garlandOf(days(full)).string).toHaveLength(FULL)
  expect(garlandOf(days(`${full}l`)).string).toHaveLength(FULL)
  expect(garlandOf(days(`${full}lp`))).toEqual({ run: FULL + 1, longest: FULL + 1, string: ['flower'] })
})

test('nobody has been there yet', () => {
  expect(garlandOf([])).toEqual({ run: 0, longest: 0, string: [] })
})
