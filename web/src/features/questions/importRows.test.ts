// The preview's rows, read back into questions.
import { expect, test } from 'vitest'
import { readRow } from './importRows.ts'
import type { ImportRow } from './questions.api.ts'

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

test('what cannot be taken over is no question', () => {
  expect(readRow(row({ source: 'x' }, [{ field: 'question', code: 'brace-unclosed' }]))).toBeUndefined()
})
