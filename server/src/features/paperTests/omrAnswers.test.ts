// Cells of OMR files, as readers of every make write them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isResponse } from '../grading/responses.ts'
import { MULTIPLE_MARKED, readAnswer, type SheetQuestion } from './omrAnswers.ts'

const single: SheetQuestion = { kind: 'single', optionCount: 4, rowCount: 0, order: [2, 0, 3, 1] }
const multiple: SheetQuestion = { ...single, kind: 'multiple' }
const matching: SheetQuestion = { kind: 'matching', optionCount: 5, rowCount: 4 }
const plain = (kind: SheetQuestion['kind']): SheetQuestion => ({ kind, optionCount: 0, rowCount: 0 })

test('a letter, a digit or a Devanagari letter is an option of the set, and so of the paper', () => {
  for (const cell of ['A', 'a', ' A ', '1', '१', 'अ', 'Ａ']) expect(readAnswer(single, cell)).toBe('2')
  expect(['B', 'C', 'D'].map((cell) => readAnswer(single, cell))).toEqual(['0', '3', '1'])
  expect(readAnswer({ ...single, order: undefined }, 'C')).toBe('2')
})

test('what is blank is blank, what was filled twice is wrong, what is nothing of both is told', () => {
  for (const cell of ['', ' ', '-', '0', '.', 'X']) expect(readAnswer(single, cell)).toBeNull()
  for (const cell of ['*', 'M', 'multi']) expect(readAnswer(single, cell)).toBe(MULTIPLE_MARKED)
  for (const cell of ['AB', 'A,B', '1 2', 'B/A']) expect(readAnswer(single, cell)).toBe('0,2')
  for (const cell of ['E', '5', '?', 'AZ', '17']) expect(readAnswer(single, cell)).toBeUndefined()
  expect(readAnswer(multiple, '*'), 'nobody knows which').toBeUndefined()
})

test('several right ones come in the order of the paper', () => {
  expect(readAnswer(multiple, 'ABD')).toBe('0,1,2')
  expect(readAnswer(multiple, 'd,a')).toBe('1,2')
  expect(readAnswer(multiple, 'AA')).toBe('2')
})

test('rows, truth, numbers and words', () => {
  expect(readAnswer(matching, 'CA-B')).toBe('2,0,-,1')
  expect(readAnswer(matching, 'C,A,,B')).toBe('2,0,-,1')
  expect(readAnswer(matching, 'P-C; Q-A; S-B')).toBe('2,0,-,1')
  expect(readAnswer(matching, 'ABC')).toBeUndefined()
  expect(['A', 't', 'सत्य'].map((cell) => readAnswer(plain('true_false'), cell))).toEqual([
    'true',
    'true',
    'true',
  ])
  expect(readAnswer(plain('true_false'), 'B')).toBe('false')
  expect(readAnswer(plain('numerical'), '−2.50')).toBe('-2.5')
  expect(readAnswer(plain('integer'), '०७')).toBe('7')
  expect(readAnswer(plain('numerical'), '1e3')).toBeUndefined()
  expect(readAnswer(plain('numerical'), '*')).toBe(MULTIPLE_MARKED)
  expect(readAnswer(plain('short'), ' Newton ')).toBe('Newton')
})

test('whatever a cell says, what is read is a response, blank, marked twice, or told', () => {
  const kinds = ['single', 'multiple', 'matching', 'true_false', 'numerical', 'integer', 'short'] as const
  const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'ABCDEabcd1234,-* PQ→.') }))
  fc.assert(
    fc.property(fc.constantFrom(...kinds), cell, (kind, text) => {
      const question = { kind, optionCount: 4, rowCount: 3, order: [3, 2, 1, 0] }
      const read = readAnswer(question, text)
      if (read === null || read === undefined || read === MULTIPLE_MARKED) return
      const twice = kind === 'single' && read.includes(',')
      expect(
        isResponse({ ...question, kind: twice ? 'multiple' : kind }, read, false),
        `${kind} ${text} ${read}`,
      ).toBe(true)
    }),
    { numRuns: 500 },
  )
})
