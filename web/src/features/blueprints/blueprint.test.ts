// The matrix of a blueprint: what is wanted, and what the bank holds for it.
import { describe, expect, test } from 'vitest'
import { cellsOf, countIn, heldFor, keyOf, picksOf, rowsOf, sumOf } from './blueprint.ts'
import type { Stock, Subject } from './blueprints.api.ts'

const name = { en: '', mr: '', hi: '' }
const topic = (id: string, parentId: string | null) => ({ id, parentId, name, code: id, subjectId: 'p' })
const topics = [
  topic('unit', null),
  topic('rotation', 'unit'),
  topic('torque', 'rotation'),
  topic('heat', null),
]
const subjects = [{ id: 'p', code: 'physics', name, topics }] as unknown as Subject[]
const own = subjects[0]?.topics ?? []
const cell = { subjectId: 'p', kind: null, topicId: 'rotation', difficulty: 2 } as const

test('cells become picks in the order of the syllabus, and come back; what is no number is nothing', () => {
  const anywhere = { subjectId: 'p', kind: 'single', topicId: null, difficulty: null } as const
  const heat = { ...cell, topicId: 'heat' }
  const cells = { [keyOf(heat)]: '4', [keyOf(cell)]: '12', [keyOf(anywhere)]: '1', p: 'x', q: '0' }
  const picks = picksOf(cells, subjects)
  expect(picks).toEqual([
    { ...anywhere, count: 1 },
    { ...cell, count: 12 },
    { ...heat, count: 4 },
  ])
  expect(picksOf(cellsOf(picks), subjects)).toEqual(picks)
  expect([sumOf(picks), sumOf(picks, { difficulty: 2 }), sumOf(picks, { kind: 'single' })]).toEqual([
    17, 16, 1,
  ])
  expect(countIn({ [keyOf(cell)]: '999' }, cell)).toBe(300)
})

describe('what the bank holds', () => {
  const row = (topicId: string | null, difficulty: 1 | 2 | 3, kind: 'single' | 'integer', count: number) => ({
    topicId,
    difficulty,
    kind,
    count,
    approved: 0,
  })
  const stock: Stock = [
    row('torque', 2, 'single', 5),
    row('rotation', 2, 'integer', 3),
    row('heat', 2, 'single', 7),
    row(null, 1, 'single', 1),
  ]

  test('a topic holds what lies below it; any counts all', () => {
    expect(heldFor(stock, own, cell)).toBe(8)
    expect(heldFor(stock, own, { ...cell, topicId: 'unit', kind: 'single' })).toBe(5)
    expect(heldFor(stock, own, { ...cell, topicId: null, difficulty: null })).toBe(16)
    expect(heldFor(stock, own, { ...cell, topicId: 'torque', difficulty: 3 })).toBe(0)
  })

  test('the rows follow the syllabus, any topic first', () => {
    expect(rowsOf(own).map(({ topic: one, depth }) => [one?.id ?? '', depth])).toEqual([
      ['', 0],
      ['unit', 0],
      ['rotation', 1],
      ['torque', 2],
      ['heat', 0],
    ])
  })
})
