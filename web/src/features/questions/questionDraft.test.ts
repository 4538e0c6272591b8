// The editor's fields: what is sent of them, and what taking an option away leaves.
import { describe, expect, test } from 'vitest'
import {
  type Draft,
  draftOf,
  emptyDraft,
  keyOf,
  toBody,
  withoutOption,
  withoutRange,
  writtenIn,
} from './questionDraft.ts'
import type { Question } from './questions.api.ts'

const place = { subjectId: 's', topicId: '', language: 'en' as const }
const filled: Draft = {
  ...emptyDraft(place),
  'texts.en.stem': 'Which?',
  'texts.en.options.0': 'one',
  'texts.en.options.1': 'two',
  'texts.en.options.2': 'three',
  'texts.mr.options.1': 'दोन',
  optionCount: 3,
  'key.right': '2',
}

describe('what is sent', () => {
  test('only the languages that are written in, with as many options as there are', () => {
    expect(writtenIn(filled)).toEqual(['en', 'mr'])
    expect(toBody(filled)).toEqual({
      subjectId: 's',
      topicId: null,
      difficulty: 2,
      reference: '',
      texts: {
        en: { stem: 'Which?', options: ['one', 'two', 'three'] },
        mr: { stem: '', options: ['', 'दोन', ''] },
      },
      key: { kind: 'single', right: 2 },
    })
  })

  test('a number alone is a range of itself, and has no options', () => {
    const draft: Draft = {
      ...emptyDraft(place),
      kind: 'numerical',
      'texts.en.stem': 'How many?',
      'texts.en.options.0': 'typed before the kind was changed',
      'key.ranges.0.low': ' 2 ',
      'key.ranges.1.low': '3',
      'key.ranges.1.high': '4',
      rangeCount: 2,
    }
    expect(toBody(draft)).toMatchObject({
      texts: { en: { stem: 'How many?' } },
      key: {
        kind: 'numerical',
        ranges: [
          { low: '2', high: '2' },
          { low: '3', high: '4' },
        ],
      },
    })
    expect(toBody(draft).texts.en).not.toHaveProperty('options')
  })
})

test('a question of the bank comes back as it would be sent, less-than signs as one types them', () => {
  const question = {
    subjectId: 's',
    topicId: 't',
    difficulty: 3,
    reference: null,
    kind: 'single',
    pictures: {},
    texts: {
      en: { stem: 'x&lt;y', options: ['a', 'b'], solution: 'so' },
      hi: { stem: 'ह', options: ['क', 'ख'] },
    },
    key: { kind: 'single', right: 1 },
  } as unknown as Question
  expect(toBody(draftOf(question, 'mr'))).toEqual({
    subjectId: 's',
    topicId: 't',
    difficulty: 3,
    reference: '',
    texts: { en: { stem: 'x<y', options: ['a', 'b'], solution: 'so' }, hi: question.texts.hi },
    key: question.key,
  })
})

describe('taking away', () => {
  const after = (at: number) => ({ ...filled, ...withoutOption(filled, at) })

  test('an option goes in every language, and the right one stays right', () => {
    const left = after(0)
    expect(toBody(left).texts).toEqual({
      en: { stem: 'Which?', options: ['two', 'three'] },
      mr: { stem: '', options: ['दोन', ''] },
    })
    expect(keyOf(left)).toEqual({ kind: 'single', right: 1 })
  })

  test('with the right one gone, none is', () => {
    expect(keyOf(after(2))).toEqual({ kind: 'single', right: -1 })
  })

  test('a range goes, those after it move up', () => {
    const draft: Draft = {
      ...emptyDraft(place),
      kind: 'numerical',
      'key.ranges.0.low': '1',
      'key.ranges.1.low': '2',
      'key.ranges.1.high': '3',
      rangeCount: 2,
    }
    expect(keyOf({ ...draft, ...withoutRange(draft, 0) })).toEqual({
      kind: 'numerical',
      ranges: [{ low: '2', high: '3' }],
    })
  })
})
