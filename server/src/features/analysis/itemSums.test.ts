// What a question's counts add up to, where there is little or nothing to count.
import { expect, test } from 'vitest'
import type { ItemCount } from '../examCounts/counts.ts'
import { sumItem, sumResponses } from './itemSums.ts'

const row = (given: Partial<ItemCount>): ItemCount => ({
  ...{ position: 1, response: '0', place: 1, outcome: 'right', marks: 4, count: 1, top: 0, bottom: 0 },
  ...{ score: 400, squares: 160_000 },
  ...given,
})

test('a question that nobody had tells nothing', () => {
  expect(sumItem([], 4)).toMatchObject({
    ...{ answeredBy: 0, right: 0, facility: null, facilityTop: null, pointBiserial: null, variance: null },
  })
})

test('where everybody did the same there is no correlation, however large the scores', () => {
  const score = 71_997
  const count = 2000
  expect(sumItem([row({ count, score: count * score, squares: count * score ** 2 })], 4)).toMatchObject({
    facility: 1,
    variance: 0,
    pointBiserial: null,
  })
})

test('an answer that was judged in two ways is one answer', () => {
  const counts = [
    row({ response: '2', place: 2, count: 3, top: 1 }),
    row({ response: '7', place: 1, count: 2, bottom: 1 }),
    row({ response: '7', place: 1, count: 4, outcome: 'blank', marks: 0 }),
    row({ response: null, place: null, outcome: 'blank', marks: 0, count: 9 }),
  ]
  expect(sumResponses(counts)).toEqual([
    { response: '7', count: 6, top: 0, bottom: 1 },
    { response: '2', count: 3, top: 1, bottom: 0 },
  ])
})
