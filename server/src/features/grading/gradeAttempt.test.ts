// Tests of a whole attempt: the number to attempt by example, and what holds for every paper and every way to answer it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ExamKeyEntry, KeyRuling } from './examKey.ts'
import { gradeAttempt, type Paper, type PaperSection } from './gradeAttempt.ts'
import { fromHundredths, toHundredths } from './marks.ts'

const fourMinusOne = { right: '4', wrong: '-1', blank: '0' }
const single = (right: number): ExamKeyEntry => ({ kind: 'single', right })

/** Any N of questions 1, 2, 3, … with the same right option, as in JEE (Main) 2021, section B (there with numbers). */
function anyOf(attemptCount: number, asked: number, beyond: PaperSection['beyond'] = 'refuse'): Paper {
  const questions = Array.from({ length: asked }, (_, i) => ({ position: i + 1, key: single(0) }))
  return { sections: [{ section: 1, subject: 'P', rule: fourMinusOne, attemptCount, beyond, questions }] }
}

const reasonsOf = (paper: Paper, responses: [number, string | null][]) =>
  gradeAttempt(paper, new Map(responses)).perQuestion.map(({ reason }) => reason)

describe('any five of ten', () => {
  const answered: [number, string][] = [9, 2, 4, 6, 8, 1].map((position) => [position, '0'])

  test('the first five that were given count, the sixth counts as none, and the most to earn is five times the marks', () => {
    const marks = gradeAttempt(anyOf(5, 10), new Map(answered))
    expect(marks).toMatchObject({ score: '20', max: '20', right: 5, wrong: 0, blank: 5 })
    expect(marks.perQuestion[0]).toEqual({
      position: 1,
      outcome: 'blank',
      marks: '0',
      reason: 'beyond-limit',
    })
  })

  test('on paper the first five of the paper count', () => {
    const reasons = reasonsOf(anyOf(5, 10, 'first'), answered)
    expect([reasons[0], reasons[8]]).toEqual(['right', 'beyond-limit'])
  })

  test('a cleared answer gives its place back', () => {
    const cleared: [number, string | null][] = [[9, null], ...answered.slice(1)]
    expect(reasonsOf(anyOf(5, 10), cleared)[0]).toBe('right')
  })

  test('a dropped question takes a place that is left, and none that an answer has', () => {
    const paper = anyOf(2, 4)
    const asked = paper.sections[0]?.questions[3]
    if (asked) asked.key = { ...single(0), ruling: { is: 'dropped' } }
    expect(reasonsOf(paper, [[1, '0']])).toEqual(['right', 'blank', 'blank', 'dropped'])
    expect(
      reasonsOf(paper, [
        [1, '0'],
        [2, '1'],
      ]),
    ).toEqual(['right', 'wrong', 'blank', 'blank'])
    expect(
      reasonsOf(paper, [
        [1, '0'],
        [4, '1'],
      ]),
    ).toEqual(['right', 'blank', 'blank', 'dropped'])
  })
})

test('an attempt adds up by section, by subject and by question', () => {
  const number: ExamKeyEntry = { kind: 'numerical', ranges: [{ low: '0.3', high: '0.3' }] }
  const section = { attemptCount: null, beyond: 'refuse' } as const
  const paper: Paper = {
    sections: [
      {
        ...section,
        section: 1,
        subject: 'P',
        rule: { right: '0.1', wrong: '-0.2', blank: '0' },
        questions: [1, 2, 3].map((position) => ({ position, key: single(position - 1) })),
      },
      {
        ...section,
        section: 2,
        subject: 'P',
        rule: { right: '0.2', wrong: '0', blank: '0' },
        questions: [{ position: 4, key: number }],
      },
      { ...section, section: 3, subject: 'C', rule: fourMinusOne, questions: [] },
    ],
  }
  const marks = gradeAttempt(
    paper,
    new Map([
      [1, '0'],
      [2, '0'],
      [4, '.3'],
      [99, '1'],
    ]),
  )
  expect(marks).toMatchObject({ score: '0.1', max: '0.5', right: 2, partial: 0, wrong: 1, blank: 1 })
  expect(marks.perSection.map(({ section, score, max }) => [section, score, max])).toEqual([
    [1, '-0.1', '0.3'],
    [2, '0.2', '0.2'],
    [3, '0', '0'],
  ])
  expect(marks.perSubject.map(({ subject, score, max }) => [subject, score, max])).toEqual([
    ['P', '0.1', '0.5'],
    ['C', '0', '0'],
  ])
})

// What follows holds for every paper that the product can set up, and everything that a phone could send.
const OPTIONS = 4
const option = fc.integer({ min: 0, max: OPTIONS - 1 })
const someOptions = fc.uniqueArray(option, { minLength: 1 }).map((chosen) => chosen.toSorted())
const decimalOf = (hundredths: number) => fromHundredths(hundredths)
const number = fc.integer({ min: -300, max: 300 }).map(decimalOf)
const ranges = fc
  .array(fc.tuple(number, fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 3 })
  .map((drawn) => drawn.map(([low, width]) => ({ low, high: decimalOf(toHundredths(low) + width) })))
const key: fc.Arbitrary<ExamKeyEntry> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), right: option }),
  fc.record({ kind: fc.constant('multiple' as const), right: someOptions }),
  fc.record({ kind: fc.constant('numerical' as const), ranges }),
  fc.record({ kind: fc.constant('integer' as const), ranges }),
  fc.record({
    kind: fc.constant('matching' as const),
    right: fc.array(option, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('true_false' as const), right: fc.boolean() }),
  fc.record({
    kind: fc.constant('short' as const),
    accepted: fc.array(fc.constantFrom('Ohm', 'newton', 'जूल'), { minLength: 1 }),
  }),
)
const ruling: fc.Arbitrary<KeyRuling | undefined> = fc.option(
  fc.oneof(
    fc.record({ is: fc.constant('several' as const), options: someOptions }),
    fc.constant({ is: 'all-right' as const }),
    fc.constant({ is: 'dropped' as const }),
  ),
  { nil: undefined, freq: 3 },
)
const response = fc.oneof(
  option.map(String),
  someOptions.map(String),
  number,
  fc.array(fc.oneof(option.map(String), fc.constant('-')), { minLength: 2, maxLength: 4 }).map(String),
  fc.constantFrom('true', 'false', 'ohm', ' NEWTON ', 'जूल', '', '-', 'nothing'),
  fc.string({ maxLength: 20 }),
  fc.constant(null),
)
const mark = (min: number, max: number) => fc.integer({ min, max }).map(decimalOf)
const rule = fc.record({
  right: mark(1, 1000),
  wrong: mark(-500, 0),
  blank: fc.constant('0'),
  partial: fc.option(mark(1, 400)),
})

type Drawn = { paper: Paper; responses: Map<number, string | null> }
const drawn: fc.Arbitrary<Drawn> = fc
  .array(
    fc.record({
      subject: fc.constantFrom('P', 'C', 'B'),
      rule,
      limit: fc.option(fc.integer({ min: 1, max: 3 })),
      beyond: fc.constantFrom('refuse' as const, 'first' as const),
      asked: fc.array(fc.record({ key, ruling, response: fc.option(response, { nil: undefined }) }), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
    { maxLength: 4 },
  )
  .map((sections) => {
    let position = 0
    const responses = new Map<number, string | null>()
    const placed = sections.map(
      ({ asked, limit, ...section }, i): PaperSection => ({
        ...section,
        section: i + 1,
        attemptCount: limit !== null && limit < asked.length ? limit : null,
        questions: asked.map(({ key, ruling, response }) => {
          position++
          if (response !== undefined) responses.set(position, response)
          return { position, key: ruling ? { ...key, ruling } : key }
        }),
      }),
    )
    return { paper: { sections: placed }, responses }
  })

const sum = (marks: { score: string }[]) => marks.reduce((total, { score }) => total + toHundredths(score), 0)

/** The same paper without rulings, or with one ruling on one question. */
function withRuling(paper: Paper, at: number | null, ruling?: KeyRuling): Paper {
  return {
    sections: paper.sections.map((section) => ({
      ...section,
      questions: section.questions.map(({ position, key: { ruling: _, ...key } }) => ({
        position,
        key: position === at && ruling ? { ...key, ruling } : key,
      })),
    })),
  }
}

describe('for every paper and every way to answer it', () => {
  const holds = (rule: (drawn: Drawn) => void) => fc.assert(fc.property(drawn, rule), { numRuns: 300 })

  test('the parts add up to the whole, exactly, and every question is counted once', () => {
    holds(({ paper, responses }) => {
      const marks = gradeAttempt(paper, responses)
      const whole = toHundredths(marks.score)
      expect(sum(marks.perSection)).toBe(whole)
      expect(sum(marks.perSubject)).toBe(whole)
      expect(sum(marks.perQuestion.map((one) => ({ score: one.marks })))).toBe(whole)
      expect(marks.right + marks.partial + marks.wrong + marks.blank).toBe(marks.perQuestion.length)
      expect(marks.score).toMatch(/^(0|-?(?!0$)\d+(\.\d{0,1}[1-9])?)$/)
    })
  })

  test('marks stay between all wrong and all right, in each section and on the whole', () => {
    holds(({ paper, responses }) => {
      const marks = gradeAttempt(paper, responses)
      for (const [i, { rule, attemptCount, questions }] of paper.sections.entries()) {
        const score = toHundredths(marks.perSection[i]?.score ?? '')
        const places = attemptCount ?? questions.length
        expect(score).toBeLessThanOrEqual(toHundredths(marks.perSection[i]?.max ?? ''))
        expect(score).toBeGreaterThanOrEqual(places * toHundredths(rule.wrong))
      }
      expect(toHundredths(marks.score)).toBeLessThanOrEqual(toHundredths(marks.max))
    })
  })

  test('in which order answers come in does not matter, but for the number to attempt', () => {
    holds(({ paper, responses }) => {
      const free: Paper = { sections: paper.sections.map((section) => ({ ...section, attemptCount: null })) }
      const onPaper: Paper = { sections: paper.sections.map((section) => ({ ...section, beyond: 'first' })) }
      const reversed = new Map([...responses].reverse())
      for (const one of [free, onPaper])
        expect(gradeAttempt(one, reversed)).toEqual(gradeAttempt(one, responses))
    })
  })

  test('grading twice gives the same, and changes nothing that it was given', () => {
    holds(({ paper, responses }) => {
      const before = structuredClone([paper, responses])
      expect(gradeAttempt(paper, responses)).toEqual(gradeAttempt(paper, responses))
      expect([paper, responses]).toEqual(before)
    })
  })

  test('no more answers count than are to be attempted', () => {
    holds(({ paper, responses }) => {
      const marks = gradeAttempt(paper, responses)
      for (const [i, { attemptCount, questions }] of paper.sections.entries()) {
        const { blank } = marks.perSection[i] ?? { blank: 0 }
        expect(questions.length - blank).toBeLessThanOrEqual(attemptCount ?? questions.length)
      }
    })
  })

  test('an answer to a question that is not on the paper earns nothing', () => {
    holds(({ paper, responses }) => {
      expect(gradeAttempt(paper, new Map([[1000, '1'], ...responses]))).toEqual(
        gradeAttempt(paper, responses),
      )
    })
  })

  test('taking all answers, or dropping the question, lowers nobody; more right options lower nobody who kept to one', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), someOptions, ({ paper, responses }, n, options) => {
        const asked = paper.sections.flatMap(({ questions }) => questions)
        if (asked.length === 0) return
        const { position, key } = asked[n % asked.length] as (typeof asked)[number]
        const before = toHundredths(gradeAttempt(withRuling(paper, null), responses).score)
        const wider = key.kind === 'single' ? [...new Set([...options, key.right])] : options
        for (const ruling of [
          { is: 'all-right' },
          { is: 'dropped' },
          { is: 'several', options: wider },
        ] as KeyRuling[]) {
          const after = toHundredths(gradeAttempt(withRuling(paper, position, ruling), responses).score)
          expect(after).toBeGreaterThanOrEqual(before)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a ruling moves the marks of its question alone, unless places were left in its section', () => {
    holds(({ paper, responses }) => {
      const free: Paper = { sections: paper.sections.map((section) => ({ ...section, attemptCount: null })) }
      const asked = free.sections.flatMap(({ questions }) => questions)
      for (const { position } of asked.slice(0, 2)) {
        const before = gradeAttempt(withRuling(free, null), responses).perQuestion
        const after = gradeAttempt(withRuling(free, position, { is: 'dropped' }), responses).perQuestion
        const moved = after.filter((one, i) => one.marks !== before[i]?.marks).map((one) => one.position)
        expect([[], [position]]).toContainEqual(moved)
      }
    })
  })
})

test('marks are written and read in hundredths, and nothing finer gets in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
      expect(toHundredths(fromHundredths(hundredths))).toBe(hundredths)
      expect(toHundredths((hundredths / 100).toFixed(2))).toBe(hundredths === 0 ? 0 : hundredths)
    }),
  )
  expect(toHundredths('1.500')).toBe(150)
  for (const fault of ['0.001', '1e2', '', '1.', 'one']) expect(() => toHundredths(fault)).toThrow(RangeError)
})
