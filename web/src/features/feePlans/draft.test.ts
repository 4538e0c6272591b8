// The arithmetic beside a plan that is being typed.
import { expect, test } from 'vitest'
import { fillLast, isWhole, newInstalment, percentOf, sharesOf, spreadEvenly, totalShares } from './draft.ts'

test('percent is read as people write it, and written back', () => {
  expect(['40', '33.33', '33,3', ' 100 ', '0.5'].map(sharesOf)).toEqual([4000, 3333, 3330, 10_000, 50])
  expect(['', '0', '101', '12.345', 'x', '-5', '1e2'].map(sharesOf)).toEqual(Array(7).fill(undefined))
  expect([4000, 3333, 3330, 10_000, 50].map(percentOf)).toEqual(['40', '33.33', '33.3', '100', '0.5'])
})

test('an even spread is the whole for every number of instalments', () => {
  for (let count = 1; count <= 24; count++) {
    const lines = spreadEvenly(Array.from({ length: count }, () => newInstalment()))
    expect(totalShares(lines)).toBe(10_000)
  }
  expect(spreadEvenly([newInstalment(), newInstalment(), newInstalment()])[0]?.percent).toBe('33.34')
})

test('the last one takes what is missing, and stays where nothing is', () => {
  expect(fillLast([newInstalment('40'), newInstalment('')])[1]?.percent).toBe('60')
  expect(fillLast([newInstalment('100'), newInstalment('5')])[1]?.percent).toBe('5')
})

test('a plan is whole with a price, days and 100 %', () => {
  const heads = [{ key: 'a', headId: 'tuition', paise: 100 }]
  const dated = { ...newInstalment('100'), dueOn: '2026-12-01' }
  expect(isWhole({ heads, instalments: [dated] })).toBe(true)
  expect(isWhole({ heads, instalments: [newInstalment('100')] })).toBe(false)
  expect(isWhole({ heads, instalments: [{ ...dated, percent: '90' }] })).toBe(false)
  expect(isWhole({ heads: [], instalments: [dated] })).toBe(false)
})
