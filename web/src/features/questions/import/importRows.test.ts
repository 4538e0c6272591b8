// The preview's rows, read back into questions.
import { expect, test } from 'vitest'
import type { ImportRow } from '../questions.api.ts'
import { readRow } from './importRows.ts'

const row = (cells: Record<string, string>, problems: ImportRow['problems'] = []): ImportRow => ({
  line: 3,
  cells,
  problems,
  duplicates: [],
  leftOut: false,
})
const place = { difficulty: '3', subjectId: 's', topicId: '', reference: '', notes: '', category: '' }

test('a question with options, in two languages', () => {
  const cells = {
    ...place,
    kind: 'single',
    answer: 'B',
    notes: 'image-dropped link-dropped',
    stem_en: 'Which?',
    A_en: 'one',
    B_en: 'two',
    solution_en: 'So.',
    stem_hi: 'कौन?',
    A_hi: 'एक',
    B_hi: 'दो',
  }
  expect(readRow(row(cells))).toMatchObject({
    texts: {
      en: { stem: 'Which?', options: ['one', 'two'], solution: 'So.' },
      hi: { stem: 'कौन?', options: ['एक', 'दो'] },
    },
    key: { kind: 'single', right: 1 },
    topicId: null,
    notes: ['image-dropped', 'link-dropped'],
  })
})

test('numbers and ranges', () => {
  const cells = { ...place, kind: 'numerical', answer: '2; -1.5..4', stem_en: 'How many?' }
  expect(readRow(row(cells))?.key).toEqual({
    kind: 'numerical',
    ranges: [
      { low: '2', high: '2' },
      { low: '-1.5', high: '4' },
    ],
  })
})

test.each([
  ['multiple', 'A, C', { kind: 'multiple', right: [0, 2] }],
  ['matching', '1-B, 2-A', { kind: 'matching', right: [1, 0] }],
  ['true_false', 'false', { kind: 'true_false', right: false }],
  ['short', 'newton | a\\|b', { kind: 'short', accepted: ['newton', 'a|b'] }],
  ['integer', '4', { kind: 'integer', ranges: [{ low: '4', high: '4' }] }],
])('what is right of %s', (kind, answer, key) => {
  expect(readRow(row({ ...place, kind, answer, stem_en: 'Which?' }))?.key).toEqual(key)
})

test('rows to match, a hint and the passage above', () => {
  const cells = {
    ...place,
    kind: 'matching',
    answer: '1-A',
    stem_en: 'Match.',
    row1_en: 'force',
    A_en: 'newton',
    hint_en: 'Think.',
    passage_en: 'Read this.',
  }
  expect(readRow(row(cells))).toMatchObject({
    texts: { en: { rows: ['force'], options: ['newton'], hint: 'Think.' } },
    passage: { en: 'Read this.' },
  })
})

test('what cannot be taken over is no question', () => {
  expect(readRow(row({ source: 'x' }, [{ field: 'question', code: 'brace-unclosed' }]))).toBeUndefined()
})
