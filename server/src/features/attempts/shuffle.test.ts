// The order of a paper: everything once, sections in order, every order reachable.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderPaper } from './shuffle.ts'

const paper = [
  { position: 1, section: 1, optionCount: 4 },
  { position: 2, section: 1, optionCount: 4 },
  { position: 3, section: 1, optionCount: 0 },
  { position: 4, section: 2, optionCount: 2 },
  { position: 5, section: 2, optionCount: 0 },
]
const both = { questions: true, options: true }

test('without shuffling the paper keeps its order', () => {
  expect(orderPaper(paper, { questions: false, options: false }, () => 0)).toEqual({
    questionOrder: [1, 2, 3, 4, 5],
    optionOrders: { 1: [0, 1, 2, 3], 2: [0, 1, 2, 3], 4: [0, 1] },
  })
})

test('whatever is drawn, each question and option stands once, and sections stay together in order', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(10_000)), (draws) => {
      const { questionOrder, optionOrders } = orderPaper(
        paper,
        both,
        (below) => (draws.next().value ?? 0) % below,
      )
      expect(questionOrder.slice(0, 3).sort()).toEqual([1, 2, 3])
      expect(questionOrder.slice(3).sort()).toEqual([4, 5])
      expect(optionOrders['1']?.toSorted()).toEqual([0, 1, 2, 3])
      expect(Object.keys(optionOrders)).toEqual(['1', '2', '4'])
    }),
  )
})

test('every order comes about, and none is favoured', () => {
  const seen = new Map<string, number>()
  const three = paper.slice(0, 3)
  for (let round = 0; round < 6_000; round++) {
    const { questionOrder } = orderPaper(three, both, (below) => Math.floor(Math.random() * below))
    const name = questionOrder.join()
    seen.set(name, (seen.get(name) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  for (const count of seen.values()) expect(count).toBeGreaterThan(800)
})
