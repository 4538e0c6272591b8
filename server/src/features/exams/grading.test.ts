// Tests of marks: every outcome, every way of typing a number, and that the parts add up exactly.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradeAttempt, gradeResponse, type MarkRule, type Paper, type Response } from './grading.ts'

const neet: MarkRule = { right: '4', wrong: '-1', blank: '0' }
const single = { key: { kind: 'single', right: 2 } } as const
const around = (low: string, high = low) => ({ key: { kind: 'numerical' as const, ranges: [{ low, high }] } })
const typed = (value: string): Response => ({ kind: 'numerical', value })

describe('a single-correct question', () => {
  test.each([
    [{ kind: 'single', option: 2 }, 'right', '4'],
    [{ kind: 'single', option: 0 }, 'wrong', '-1'],
    [{ kind: 'single', option: -1 }, 'wrong', '-1'],
    [{ kind: 'single', option: Number.NaN }, 'wrong', '-1'],
    [null, 'blank', '0'],
    [undefined, 'blank', '0'],
    [{ kind: 'numerical', value: '2' }, 'wrong', '-1'],
  ] as [Response | null | undefined, string, string][])('%j is %s for %s', (response, outcome, marks) => {
    expect(gradeResponse(single, response, neet)).toEqual({ outcome, marks })
  })
})

describe('a numerical question', () => {
  test.each([
    ['0.3', '0.3', 'right'],
    ['0.3', '.30', 'right'],
    ['0.3', '0.30000000000000004', 'wrong'],
    ['-0.5', '-.5', 'right'],
    ['-0.5', '\u22120.5', 'right'],
    ['12', '12.', 'right'],
    ['12', '+12', 'right'],
    ['12', ' १२.० ', 'right'],
    ['0', '-0', 'right'],
    ['1000', '1e3', 'wrong'],
    ['1000', '1,000', 'wrong'],
    ['16', '0x10', 'wrong'],
    ['12', '१२a', 'wrong'],
    ['12', '-', 'wrong'],
    ['12', '', 'blank'],
    ['12', '  ', 'blank'],
    ['12', 'Infinity', 'wrong'],
    ['9007199254740993', '9007199254740992', 'wrong'],
  ])('key %s, typed %j: %s', (key, value, outcome) => {
    expect(gradeResponse(around(key), typed(value), neet).outcome).toBe(outcome)
  })

  test('both ends of a range belong to it, in any of the ranges', () => {
    const key = {
      kind: 'numerical' as const,
      ranges: [
        { low: '9.79', high: '9.81' },
        { low: '-2', high: '-1' },
      ],
    }
    const outcomes = ['9.79', '9.81', '9.8', '9.789', '9.811', '-1', '-2', '-1.5', '-0.99'].map(
      (value) => gradeResponse({ key }, typed(value), neet).outcome,
    )
    expect(outcomes).toEqual([
      'right',
      'right',
      'right',
      'wrong',
      'wrong',
      'right',
      'right',
      'right',
      'wrong',
    ])
  })

  test('an option chosen where a number is asked is wrong', () => {
    expect(gradeResponse(around('1'), { kind: 'single', option: 1 }, neet).outcome).toBe('wrong')
  })
})

const paper: Paper = {
  sections: [
    {
      id: 'A',
      rule: { right: '0.1', wrong: '-0.2', blank: '0' },
      questions: [
        { id: 'q1', subject: 'physics', key: { kind: 'single', right: 0 } },
        { id: 'q2', subject: 'chemistry', key: { kind: 'single', right: 1 } },
        { id: 'q3', subject: 'physics', key: { kind: 'single', right: 1 } },
      ],
    },
    {
      id: 'B',
      rule: { right: '0.2', wrong: '0', blank: '0' },
      questions: [
        { id: 'q4', subject: 'physics', key: { kind: 'numerical', ranges: [{ low: '0.3', high: '0.3' }] } },
      ],
    },
    { id: 'C', rule: neet, questions: [] },
  ],
}

test('an attempt adds up by section, by subject and by question', () => {
  const responses = new Map<string, Response>([
    ['q1', { kind: 'single', option: 0 }],
    ['q2', { kind: 'single', option: 0 }],
    ['q4', typed('.3')],
    ['not on the paper', typed('1')],
  ])
  const marks = gradeAttempt(paper, responses)
  expect(marks).toMatchObject({ score: '0.1', max: '0.5', right: 2, wrong: 1, blank: 1 })
  expect(marks.perSection).toEqual([
    { section: 'A', score: '-0.1', max: '0.3', right: 1, wrong: 1, blank: 1 },
    { section: 'B', score: '0.2', max: '0.2', right: 1, wrong: 0, blank: 0 },
    { section: 'C', score: '0', max: '0', right: 0, wrong: 0, blank: 0 },
  ])
  expect(marks.perSubject).toEqual([
    { subject: 'physics', score: '0.3', max: '0.4', right: 2, wrong: 0, blank: 1 },
    { subject: 'chemistry', score: '-0.2', max: '0.1', right: 0, wrong: 1, blank: 0 },
  ])
  expect(
    marks.perQuestion.map(({ question, outcome, marks: earned }) => [question, outcome, earned]),
  ).toEqual([
    ['q1', 'right', '0.1'],
    ['q2', 'wrong', '-0.2'],
    ['q3', 'blank', '0'],
    ['q4', 'right', '0.2'],
  ])
})

test('nothing answered and an empty paper are zeros, never errors', () => {
  expect(gradeAttempt(paper, new Map())).toMatchObject({ score: '0', blank: 4 })
  expect(gradeAttempt({ sections: [] }, new Map())).toMatchObject({ score: '0', max: '0', perSubject: [] })
})

const hundredths = fc.integer({ min: -1_000, max: 1_000 })
const decimal = (parts: number) => (parts / 100).toFixed(2)
const sections = fc.array(
  fc.record({
    rule: fc.tuple(hundredths, hundredths, hundredths),
    questions: fc.array(
      fc.record({
        subject: fc.constantFrom('P', 'C', 'B'),
        chosen: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
    ),
  }),
)

/** Marks in whole hundredths, the other way to count exactly. */
const inHundredths = (marks: string) => Math.round(Number(marks) * 100)

test('the parts always add up to the whole, exactly', () => {
  fc.assert(
    fc.property(sections, (drawn) => {
      const responses = new Map<string, Response>()
      const drawnPaper = {
        sections: drawn.map(({ rule: [right, wrong, blank], questions }, s) => ({
          id: `s${s}`,
          rule: { right: decimal(right), wrong: decimal(wrong), blank: decimal(blank) },
          questions: questions.map(({ subject, chosen }, q) => {
            if (chosen !== null) responses.set(`s${s}q${q}`, { kind: 'single', option: chosen })
            return { id: `s${s}q${q}`, subject, key: { kind: 'single' as const, right: 1 } }
          }),
        })),
      }
      const marks = gradeAttempt(drawnPaper, responses)
      const byHand = drawn.reduce(
        (total, { rule: [right, wrong, blank], questions }) =>
          total +
          questions.reduce(
            (part, { chosen }) => part + (chosen === null ? blank : chosen === 1 ? right : wrong),
            0,
          ),
        0,
      )
      const total = (parts: { score: string }[]) =>
        parts.reduce((sum, part) => sum + inHundredths(part.score), 0)
      expect(inHundredths(marks.score)).toBe(byHand)
      expect(total(marks.perSection)).toBe(byHand)
      expect(total(marks.perSubject)).toBe(byHand)
      expect(marks.perQuestion.reduce((sum, one) => sum + inHundredths(one.marks), 0)).toBe(byHand)
      expect(marks.right + marks.wrong + marks.blank).toBe(marks.perQuestion.length)
      expect(marks.score).toMatch(/^-?\d+(\.\d{1,2})?$/)
    }),
  )
})
