// Tests of the fingerprint by which a question imported twice is known.
import { expect, test } from 'vitest'
import { type BankQuestion, questionFingerprint } from './question.ts'

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
  const prints = [single, ...others].map(questionFingerprint)
  expect(new Set(prints).size).toBe(prints.length)
})
