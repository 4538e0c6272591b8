// Tests of one answer's marks: every kind of question and every ruling, each rule with where it was read.
import { describe, expect, test } from 'vitest'
import type { QuestionKey } from '../questions/question.ts'
import type { ExamKeyEntry, KeyRuling } from './examKey.ts'
import { gradeResponse } from './grading.ts'
import type { MarkRule } from './marks.ts'

/** NEET (UG) and JEE (Main) information bulletins 2025: +4, −1, 0. */
const neet: MarkRule = { right: '4', wrong: '-1', blank: '0' }
/** JEE (Advanced) 2025, paper 1, section 2: one or more options correct. */
const advanced: MarkRule = { right: '4', wrong: '-2', blank: '0', partial: '1' }

const given = (key: ExamKeyEntry, response: string | null | undefined, rule = neet) => {
  const { marks, reason } = gradeResponse(key, response, rule)
  return `${marks} ${reason}`
}

describe('one right option', () => {
  test.each([
    ['2', '4 right'],
    ['0', '-1 wrong'],
    ['02', '-1 wrong'],
    ['2,3', '-1 wrong'],
    ['-1', '-1 wrong'],
    ['NaN', '-1 wrong'],
    [null, '0 blank'],
    [undefined, '0 blank'],
    ['', '0 blank'],
  ])('%j: %s', (response, marks) => {
    expect(given({ kind: 'single', right: 2 }, response)).toBe(marks)
  })
})

describe('one or more right options, JEE (Advanced) 2025', () => {
  // "If, in a question, (A), (B) and (D) are the ONLY three options corresponding to correct answers, then …"
  const key: QuestionKey = { kind: 'multiple', right: [0, 1, 3] }
  test.each([
    ['0,1,3', '4 right'],
    ['0,1', '2 partial'],
    ['0,3', '2 partial'],
    ['1,3', '2 partial'],
    ['0', '1 partial'],
    ['1', '1 partial'],
    ['3', '1 partial'],
    [null, '0 blank'],
    ['2', '-2 wrong'],
    ['0,2', '-2 wrong'],
    ['0,1,2,3', '-2 wrong'],
    ['0,0', '1 partial'],
    ['0,x', '-2 wrong'],
  ])('three right, %j chosen: %s', (response, marks) => {
    expect(given(key, response, advanced)).toBe(marks)
  })

  test('all four right: three chosen earn 3; one right: choosing it earns all', () => {
    expect(given({ kind: 'multiple', right: [0, 1, 2, 3] }, '0,1,2', advanced)).toBe('3 partial')
    expect(given({ kind: 'multiple', right: [2] }, '2', advanced)).toBe('4 right')
  })

  test('without partial marks it is all or nothing', () => {
    expect(given(key, '0,1')).toBe('-1 wrong')
    expect(given(key, '0,1,3')).toBe('4 right')
  })

  test('partial marks never pass those for the whole', () => {
    expect(given({ kind: 'multiple', right: [0, 1, 2, 3] }, '0,1,2', { ...advanced, partial: '3' })).toBe(
      '4 partial',
    )
  })
})

describe('a number', () => {
  test.each([
    ['0.3', '0.3', '4 right'],
    ['0.3', '.30', '4 right'],
    ['0.3', '0.30000000000000004', '-1 wrong'],
    ['-0.5', '-.5', '4 right'],
    ['-0.5', '\u22120.5', '4 right'],
    ['12', '12.', '4 right'],
    ['12', '+12', '4 right'],
    ['12', ' १२.० ', '4 right'],
    ['0', '-0', '4 right'],
    ['1000', '1e3', '-1 wrong'],
    ['1000', '1,000', '-1 wrong'],
    ['16', '0x10', '-1 wrong'],
    ['12', '-', '-1 wrong'],
    ['12', '', '0 blank'],
    ['12', '  ', '0 blank'],
    ['12', 'Infinity', '-1 wrong'],
    ['9007199254740993', '9007199254740992', '-1 wrong'],
  ])('key %s, typed %j: %s', (key, response, marks) => {
    expect(given({ kind: 'numerical', ranges: [{ low: key, high: key }] }, response)).toBe(marks)
  })

  test('both ends of a range belong to it, in any of the ranges', () => {
    const ranges = [
      { low: '9.79', high: '9.81' },
      { low: '-2', high: '-1' },
    ]
    const outcome = (typed: string) => gradeResponse({ kind: 'numerical', ranges }, typed, neet).outcome
    for (const typed of ['9.79', '9.81', '9.8', '-1', '-2', '-1.5']) expect(outcome(typed)).toBe('right')
    for (const typed of ['9.789', '9.811', '-0.99', '-2.01']) expect(outcome(typed)).toBe('wrong')
  })

  test('a whole number has to be whole', () => {
    const key: QuestionKey = { kind: 'integer', ranges: [{ low: '3', high: '4' }] }
    expect(['3', '4.0', '३', '3.5', '-3', '5'].map((typed) => given(key, typed))).toEqual([
      '4 right',
      '4 right',
      '4 right',
      '-1 wrong',
      '-1 wrong',
      '-1 wrong',
    ])
  })
})

describe('matching', () => {
  const key: QuestionKey = { kind: 'matching', right: [2, 0, 3, 1] }
  test.each([
    ['2,0,3,1', '4 right', '4 right'],
    ['2,0,1,3', '-1 wrong', '2 partial'],
    ['2,-,-,-', '-1 wrong', '1 partial'],
    ['0,2,1,3', '-1 wrong', '-1 wrong'],
    ['-,-,-,-', '0 blank', '0 blank'],
    ['2,0,3', '-1 wrong', '-1 wrong'],
  ])('%s: %s as a whole, %s by rows', (response, whole, byRows) => {
    expect(given(key, response)).toBe(whole)
    expect(given(key, response, { ...neet, partial: '1' })).toBe(byRows)
  })
})

test('true or false', () => {
  const key: QuestionKey = { kind: 'true_false', right: false }
  expect(['false', 'true', null].map((response) => given(key, response))).toEqual([
    '4 right',
    '-1 wrong',
    '0 blank',
  ])
})

test('short words: capitals, outer and repeated spaces and the Unicode form do not count', () => {
  const key: QuestionKey = { kind: 'short', accepted: ['Krebs cycle', 'पृष्ठताण', 'Ampère'] }
  for (const typed of ['krebs cycle', '  KREBS \t cycle ', 'पृष्ठताण', 'Ampe\u0300re'])
    expect(given(key, typed)).toBe('4 right')
  for (const typed of ['krebscycle', 'krebs cycles', 'Ampere']) expect(given(key, typed)).toBe('-1 wrong')
  expect(given(key, '   ')).toBe('0 blank')
})

describe('a later key (NTA: information bulletins, "in case of a wrong or ambiguous question")', () => {
  const single = (ruling: KeyRuling) => ({ kind: 'single', right: 1, ruling }) as const
  const marks = (ruling: KeyRuling) =>
    ['0', '1', '2', null].map((response) => given(single(ruling), response))

  test('several options right: whoever chose any of them', () => {
    expect(marks({ is: 'several', options: [1, 2] })).toEqual([
      '-1 wrong',
      '4 several-right',
      '4 several-right',
      '0 blank',
    ])
  })

  test('all right: everybody who attempted it', () => {
    expect(marks({ is: 'all-right' })).toEqual(['4 all-right', '4 all-right', '4 all-right', '0 blank'])
  })

  test('dropped: everybody who appeared', () => {
    expect(marks({ is: 'dropped' })).toEqual(['4 dropped', '4 dropped', '4 dropped', '4 dropped'])
  })

  test('all right and dropped hold for every kind', () => {
    const number = (ruling: KeyRuling): ExamKeyEntry => ({
      kind: 'numerical',
      ranges: [{ low: '1', high: '1' }],
      ruling,
    })
    expect(given(number({ is: 'all-right' }), '7')).toBe('4 all-right')
    expect(given(number({ is: 'dropped' }), null)).toBe('4 dropped')
  })
})
