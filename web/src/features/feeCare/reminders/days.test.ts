// Days as people list them.
import { expect, test } from 'vitest'
import { readDays } from './days.ts'

test('numbers within the bounds, at most six; nothing is none', () => {
  expect(readDays('7, 1,0', 0, 60)).toEqual([7, 1, 0])
  expect(readDays('', 0, 60)).toEqual([])
  expect(readDays('61', 0, 60)).toBeUndefined()
  expect(readDays('1 2 3 4 5 6 7', 0, 60)).toBeUndefined()
  expect(readDays('soon', 0, 60)).toBeUndefined()
})
