// Tests of the question sheet: the template read back, every column, and every way of filling it in wrongly.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSheet, writeSheet } from '../../../platform/spreadsheets.ts'
import { readQuestionRows } from './questionSheet.ts'
import { questionTemplate } from './questionTemplate.ts'

const heading = ['kind', 'stem_en', 'A_en', 'B_en', 'C_en', 'answer']
const codes = (rows: string[][]) => readQuestionRows(rows).problems.map(({ line, code }) => [line, code])

describe('the template', () => {
  test('its examples are passed over, and read rightly once they are renamed', async () => {
    const { rows } = await readSheet(await writeSheet(questionTemplate()))
    expect(readQuestionRows(rows)).toEqual({ questions: [], problems: [] })
    const renamed = rows.map((row) => row.map((cell) => cell.replace(/^example-/, 'own-')))
    const { questions, problems } = readQuestionRows(renamed)
    expect(problems).toEqual([])
    expect(
      questions.map(({ line, question }) => [line, question.kind, question.key, question.difficulty]),
    ).toEqual([
      [2, 'single', { kind: 'single', right: 1 }, 1],
      [3, 'numerical', { kind: 'numerical', ranges: [{ low: '19.5', high: '19.7' }] }, 2],
    ])
    expect(questions[0]?.question).toMatchObject({
      reference: 'own-1',
      category: ['Physics', 'Units and measurement'],
      texts: { mr: { stem: '**बलाचे** SI एकक कोणते?', options: ['जूल', 'न्यूटन', 'वॅट', 'पास्कल'] } },
    })
    expect(Object.keys(questions[1]?.question.texts ?? {})).toEqual(['en', 'mr', 'hi'])
  })
})

describe('reading', () => {
  test('columns in any order and spelling of case, blank rows between, rows shorter than the headings', () => {
    const { questions, problems } = readQuestionRows([
      [],
      ['ANSWER', ' Stem EN ', 'b_en', 'a_EN'],
      ['b', 'Which?', 'right', 'wrong'],
      ['', ' '],
      ['1.50', 'How much?'],
    ])
    expect(problems).toEqual([])
    expect(questions).toEqual([
      {
        line: 3,
        notes: [],
        question: {
          kind: 'single',
          texts: { en: { stem: 'Which?', options: ['wrong', 'right'] } },
          key: { kind: 'single', right: 1 },
          difficulty: 2,
        },
      },
      {
        line: 5,
        notes: [],
        question: {
          kind: 'numerical',
          texts: { en: { stem: 'How much?' } },
          key: { kind: 'numerical', ranges: [{ low: '1.5', high: '1.5' }] },
          difficulty: 2,
        },
      },
    ])
  })

  test('numbers: one, a range, several, Devanagari digits', () => {
    const { questions } = readQuestionRows([heading, ['', 'Q', '', '', '', '-.5; 1..2 ;१२.५']])
    expect(questions[0]?.question.key).toEqual({
      kind: 'numerical',
      ranges: [
        { low: '-0.5', high: '-0.5' },
        { low: '1', high: '2' },
        { low: '12.5', high: '12.5' },
      ],
    })
  })

  test('options left blank in a second language are those of the first', () => {
    const { questions } = readQuestionRows([
      ['stem_en', 'A_en', 'B_en', 'stem_mr', 'A_mr', 'B_mr', 'answer'],
      ['Which?', '$5$', 'none', 'कोणते?', '', 'एकही नाही', 'A'],
    ])
    expect(questions[0]?.question.texts.mr?.options).toEqual(['$5$', 'एकही नाही'])
  })

  test('HTML does not come through, and pictures are told', () => {
    const { questions } = readQuestionRows([
      heading,
      ['', 'Q<script>x</script> <b>b</b> <img src=x>', 'a', 'b', '', 'A'],
    ])
    expect(questions[0]?.question.texts.en?.stem).toBe('Q **b**')
    expect(questions[0]?.notes).toEqual([
      { line: 2, code: 'markup-dropped' },
      { line: 2, code: 'image-dropped' },
    ])
  })
})

describe('what is listed', () => {
  test.each([
    [['single', 'Q', 'a', 'b', '', 'D'], 'no-right-answer'],
    [['single', 'Q', 'a', 'b', '', 'X'], 'answer-not-an-option'],
    [['single', 'Q', 'a', 'b', '', ''], 'answer-missing'],
    [['single', 'Q', 'a', '', '', 'A'], 'too-few-options'],
    [['single', 'Q', 'a', '', 'c', 'A'], 'option-empty'],
    [['single', 'Q', 'a', 'a', '', 'A'], 'options-equal'],
    [['single', '', 'a', 'b', '', 'A'], 'stem-empty'],
    [['numerical', 'Q', '', '', '', ''], 'answer-missing'],
    [['numerical', 'Q', '', '', '', '1e3'], 'number-invalid'],
    [['numerical', 'Q', '', '', '', '1..2..3'], 'number-invalid'],
    [['numerical', 'Q', '', '', '', '2..1'], 'range-reversed'],
    [['essay', 'Q', '', '', '', '1'], 'kind-unknown'],
  ])('%j: %s', (row, code) => {
    expect(codes([heading, row])).toEqual([[2, code]])
  })

  test('a difficulty of its own, a reference twice, options without their question', () => {
    const rows = [
      ['reference', 'difficulty', 'stem_en', 'A_en', 'B_en', 'A_mr', 'answer'],
      ['r1', 'easy', 'Q1', 'a', 'b', '', 'A'],
      ['r1', '', 'Q2', 'a', 'b', '', 'A'],
      ['r2', 'toString', 'Q3', 'a', 'b', '', 'A'],
      ['r3', '3', 'Q4', 'a', 'b', 'अ', 'A'],
    ]
    expect(codes(rows)).toEqual([
      [3, 'reference-twice'],
      [4, 'difficulty-unknown'],
      [5, 'stem-empty'],
    ])
  })

  test('headings', () => {
    expect(codes([])).toEqual([[0, 'file-empty']])
    expect(codes([['', ' ']])).toEqual([[0, 'file-empty']])
    expect(codes([['stem_en', 'A_en']])).toEqual([[1, 'column-missing']])
    expect(codes([['answer', 'A_en']])).toEqual([[1, 'column-missing']])
    expect(codes([['answer', 'stem_en', 'Stem EN']])).toEqual([[1, 'column-twice']])
    expect(
      readQuestionRows([
        ['answer', 'stem_en', 'marks'],
        ['1', 'Q', '4'],
      ]),
    ).toMatchObject({
      questions: [{ line: 2 }],
      problems: [{ line: 1, code: 'column-unknown', params: { column: 'marks' } }],
    })
  })

  test('whatever the cells, nothing is thrown', () => {
    const cell = fc.oneof(
      fc.constantFrom(...heading, '', 'single', 'A', '1..2', '<b>', '$x$', 'constructor', '__proto__'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 6 }),
        (rows) => void readQuestionRows([heading, ...rows]),
      ),
    )
    fc.assert(fc.property(fc.array(fc.array(cell)), (rows) => void readQuestionRows(rows)))
  })
})
