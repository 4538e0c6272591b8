// The grid of marks: what a row is worth, what a paste fills, where a key leads.
import { expect, test } from 'vitest'
import { faultOf, moveBy, paste, plainNumber, readClipboard, stateOf, sumOf } from './gridState.ts'

const bounds = [
  { minMarks: '-5', maxMarks: '20' },
  { minMarks: '0', maxMarks: '10' },
]

test('numbers are read as people type them', () => {
  expect(['१२.५', '7,25', '−3', ' 4 ', '+2'].map(plainNumber)).toEqual(['12.5', '7.25', '-3', '4', '2'])
})

test('a cell is bounded by what its section can earn', () => {
  const section = bounds[0] ?? { minMarks: '0', maxMarks: '0' }
  expect(['', '20', '-5', '20.5', '-6', 'x', '1.234'].map((text) => faultOf(text, section))).toEqual([
    ...[undefined, undefined, undefined],
    ...['too-many', 'too-few', 'not-marks', 'not-marks'],
  ])
})

test('a row is sent whole or empty, never by halves', () => {
  expect(
    [
      ['', ''],
      ['1', ''],
      ['1', '2'],
      ['1', '11'],
    ].map((cells) => stateOf(cells, bounds)),
  ).toEqual(['empty', 'open', 'whole', 'wrong'])
})

test('sums are exact', () => {
  expect(sumOf(['0.1', '0.2', '-0.05'])).toBe('0.25')
})

test('a block from a spreadsheet fills from the cell on, and leaves locked rows alone', () => {
  const row = (id: string, locked = false) => ({ id, locked, cells: ['', ''] })
  const block = readClipboard('1\t2\r\n3\t4\r\n५\t६\r\n')
  expect(paste([row('a'), row('b', true), row('c')], { row: 0, column: 0 }, block)).toEqual({
    a: ['1', '2'],
    c: ['5', '6'],
  })
  expect(paste([row('a')], { row: 0, column: 1 }, [['9', '8']])).toEqual({ a: ['', '9'] })
})

test('arrows and Enter move; left and right only from the edge of the text', () => {
  const size = { rows: 2, columns: 2 }
  const middle = { start: false, end: false }
  expect(moveBy('Enter', { row: 0, column: 1 }, size, middle)).toEqual({ row: 1, column: 1 })
  expect(moveBy('ArrowDown', { row: 1, column: 0 }, size, middle)).toBeUndefined()
  expect(moveBy('ArrowRight', { row: 0, column: 0 }, size, middle)).toBeUndefined()
  expect(moveBy('ArrowRight', { row: 0, column: 0 }, size, { start: false, end: true })).toEqual({
    row: 0,
    column: 1,
  })
  expect(moveBy('a', { row: 0, column: 0 }, size, middle)).toBeUndefined()
})
