// Tests of the fingerprint by which a question imported twice is known, and of the rules of each kind.
import { describe, expect, test } from 'vitest'
import { type BankQuestion, type QuestionKey, type QuestionText, questionFingerprint } from './question.ts'
import { listFaults } from './questionRules.ts'

const single: BankQuestion = {
  kind: 'single',
  texts: { en: { stem: 'Which gas  do plants\ntake in?', options: ['Oxygen', 'Carbon dioxide'] } },
  key: { kind: 'single', right: 1 },
  difficulty: 2,
}

const numerical: BankQuestion = {
  kind: 'numerical',
  texts: { mr: { stem: 'किंमत काढा' } },
  key: {
    kind: 'numerical',
    ranges: [
      { low: '2.50', high: '2.5' },
      { low: '-0', high: '1' },
    ],
  },
  difficulty: 1,
}

test('is a SHA-256 in hex and stays the same', () => {
  expect(questionFingerprint(single)).toMatch(/^[0-9a-f]{64}$/)
  expect(questionFingerprint(structuredClone(single))).toBe(questionFingerprint(single))
})

test('spacing, Unicode form, number form and everything around the question do not count', () => {
  const respaced = {
    ...single,
    texts: {
      en: { stem: ' Which gas do plants take in? ', options: ['Oxygen ', 'Carbon dioxide'], solution: 'x' },
    },
  }
  expect(
    questionFingerprint({ ...respaced, difficulty: 3, title: 't', category: ['c'], reference: 'r' }),
  ).toBe(questionFingerprint(single))
  const ranges = [
    { low: '0', high: '1.0' },
    { low: '2.5', high: '2.500' },
  ]
  expect(questionFingerprint({ ...numerical, key: { kind: 'numerical', ranges } })).toBe(
    questionFingerprint(numerical),
  )
  const composed = { ...single, texts: { en: { stem: 'caf\u00e9', options: ['a', 'b'] } } }
  const decomposed = { ...single, texts: { en: { stem: 'cafe\u0301', options: ['a', 'b'] } } }
  expect(questionFingerprint(composed)).toBe(questionFingerprint(decomposed))
})

test('another stem, option, order, key, language or kind is another question', () => {
  const others: BankQuestion[] = [
    { ...single, key: { kind: 'single', right: 0 } },
    {
      ...single,
      texts: { en: { stem: 'Which gas do plants take in', options: ['Oxygen', 'Carbon dioxide'] } },
    },
    {
      ...single,
      texts: { en: { stem: 'Which gas do plants take in?', options: ['Carbon dioxide', 'Oxygen'] } },
    },
    {
      ...single,
      texts: { hi: { stem: 'Which gas do plants take in?', options: ['Oxygen', 'Carbon dioxide'] } },
    },
    numerical,
    { ...numerical, key: { kind: 'numerical', ranges: [{ low: '0', high: '1' }] } },
  ]
  const prints = [single, ...others].map((question) => questionFingerprint(question))
  expect(new Set(prints).size).toBe(prints.length)
})

test('what an answer is compared without does not count in a short answer either; rows and passage do', () => {
  const asked = (accepted: string[]): BankQuestion => ({
    kind: 'short',
    texts: { en: { stem: 'Which law?' } },
    key: { kind: 'short', accepted },
    difficulty: 2,
  })
  const print = questionFingerprint(asked(["Ohm's law", 'law of Ohm']))
  expect(questionFingerprint(asked(['LAW  of ohm', " ohm's law"]))).toBe(print)
  expect(questionFingerprint(asked(["Ohm's law"]))).not.toBe(print)
  const under = { ...asked(["Ohm's law", 'law of Ohm']), passage: { en: 'A wire.' } }
  expect(questionFingerprint(under)).not.toBe(print)
  expect(questionFingerprint({ ...under, passage: { en: ' A  wire. ' } })).toBe(questionFingerprint(under))
  const matched = (rows: string[]): BankQuestion => ({
    kind: 'matching',
    texts: { en: { stem: 'Match', rows, options: ['x', 'y'] } },
    key: { kind: 'matching', right: [0, 1] },
    difficulty: 2,
  })
  expect(questionFingerprint(matched(['a', 'b']))).not.toBe(questionFingerprint(matched(['b', 'a'])))
})

describe('what is wrong is named with its place', () => {
  const faults = (key: QuestionKey, text: Partial<QuestionText> = {}, more: Partial<BankQuestion> = {}) =>
    listFaults({
      kind: key.kind,
      texts: { en: { stem: 'Asked?', ...text } },
      key,
      difficulty: 2,
      ...more,
    }).map(({ field, fault }) => `${field} ${fault.code}`)
  const four = { options: ['a', 'b', 'c', 'd'] }
  const lists = { rows: ['p', 'q', 'r'], options: ['1', '2', '3', '4'] }
  const exact = (low: string, high = low) => [{ low, high }]

  test.each<[string, QuestionKey, Partial<QuestionText>]>([
    ['single', { kind: 'single', right: 3 }, four],
    ['multiple', { kind: 'multiple', right: [0, 2] }, four],
    ['every option right', { kind: 'multiple', right: [0, 1, 2, 3] }, four],
    ['numerical', { kind: 'numerical', ranges: [...exact('-2.5'), ...exact('1', '1.5')] }, {}],
    ['integer', { kind: 'integer', ranges: exact('-3', '4') }, {}],
    ['matching, an option twice', { kind: 'matching', right: [3, 3, 0] }, lists],
    ['true or false', { kind: 'true_false', right: false }, {}],
    ['short', { kind: 'short', accepted: ['NaCl', 'sodium chloride'] }, {}],
  ])('%s is taken', (_, key, text) => {
    expect(faults(key, text)).toEqual([])
  })

  test.each<[string, QuestionKey, Partial<QuestionText>, string[]]>([
    ['multiple with none', { kind: 'multiple', right: [] }, four, ['key.right no-right-answer']],
    ['multiple out of order', { kind: 'multiple', right: [2, 0] }, four, ['key.right no-right-answer']],
    ['multiple beyond', { kind: 'multiple', right: [0, 4] }, four, ['key.right no-right-answer']],
    ['a broken integer', { kind: 'integer', ranges: exact('1', '2.5') }, {}, ['key.ranges.0.high not-whole']],
    ['no range', { kind: 'integer', ranges: [] }, {}, ['key.ranges no-right-answer']],
    ['a row unmatched', { kind: 'matching', right: [0, 1] }, lists, ['key.right.2 row-unmatched']],
    ['a row beyond', { kind: 'matching', right: [0, 1, 4] }, lists, ['key.right.2 row-unmatched']],
    [
      'one row, twice an option',
      { kind: 'matching', right: [0] },
      { rows: ['p'], options: ['1', ' 1'] },
      ['texts.en.rows too-few-rows', 'texts.en.options.1 options-equal'],
    ],
    [
      'rows that are equal or empty',
      { kind: 'matching', right: [0, 1, 2] },
      { ...lists, rows: ['p', 'p ', ''] },
      ['texts.en.rows.1 rows-equal', 'texts.en.rows.2 row-empty'],
    ],
    [
      'accepted forms',
      { kind: 'short', accepted: ['NaCl', 'nacl ', ' ', 'x'.repeat(201)] },
      {},
      ['key.accepted.1 accepted-equal', 'key.accepted.2 accepted-empty', 'key.accepted.3 text-too-long'],
    ],
    ['no form', { kind: 'short', accepted: [] }, {}, ['key.accepted no-right-answer']],
    [
      'a long hint',
      { kind: 'true_false', right: true },
      { hint: 'x'.repeat(2001) },
      ['texts.en.hint text-too-long'],
    ],
  ])('%s', (_, key, text, named) => {
    expect(faults(key, text)).toEqual(named)
  })

  test('languages agree in their rows, and the passage speaks each of them', () => {
    const hindi = { stem: 'मिलाइए', rows: ['क', 'ख'], options: ['1', '2', '3', '4'] }
    const key: QuestionKey = { kind: 'matching', right: [0, 1, 2] }
    const texts = { en: { stem: 'Match', ...lists }, hi: hindi }
    expect(faults(key, {}, { texts })).toEqual(['texts.hi.rows rows-differ'])
    const passage = { en: 'A text.' }
    expect(
      faults({ kind: 'true_false', right: true }, {}, { texts: { en: hindi, hi: hindi }, passage }),
    ).toEqual(['texts.hi.stem passage-missing'])
  })
})
