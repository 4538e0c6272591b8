// The editor's fields: what is sent of them, and what taking an option away leaves.
import { describe, expect, test } from 'vitest'
import { ofKind, withoutOption, withoutRange, withoutRow, withRight } from './draftChanges.ts'
import { type Draft, draftOf, emptyDraft, keyOf, toBody, writtenIn } from './questionDraft.ts'
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
      tags: [],
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
    tags: ['pyq'],
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
    tags: ['pyq'],
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

describe('every kind', () => {
  const back = (key: object, text: object) => {
    const texts = { en: { stem: 'Asked?', ...text } }
    const place = { subjectId: 's', topicId: null, difficulty: 2, reference: null, tags: [], pictures: {} }
    const question = { ...place, kind: (key as { kind: string }).kind, key, texts } as unknown as Question
    return toBody(draftOf(question, 'en'))
  }
  const options = ['a', 'b', 'c']

  test.each([
    [{ kind: 'multiple', right: [0, 2] }, { options }],
    [{ kind: 'integer', ranges: [{ low: '-3', high: '4' }] }, { hint: 'Count.' }],
    [
      { kind: 'matching', right: [2, 0] },
      { rows: ['p', 'q'], options },
    ],
    [{ kind: 'true_false', right: false }, {}],
    [{ kind: 'short', accepted: ['NaCl', 'common salt'] }, { solution: 'Salt.' }],
  ])('%j comes back as it was', (key, text) => {
    expect(back(key, text)).toMatchObject({ key, texts: { en: { stem: 'Asked?', ...text } } })
  })

  test('what was right stays where another kind means the same by it', () => {
    expect(ofKind(filled, 'multiple')).toEqual({ kind: 'multiple', 'key.right': '2' })
    expect(ofKind({ ...filled, kind: 'multiple', 'key.right': '0,2' }, 'single')).toEqual({
      kind: 'single',
      'key.right': '',
    })
    expect(ofKind({ ...filled, kind: 'true_false', 'key.right': 'true' }, 'single')['key.right']).toBe('')
  })

  test('several right options stay in their order, and follow theirs when one goes', () => {
    const several: Draft = {
      ...filled,
      kind: 'multiple',
      ...withRight({ ...filled, kind: 'multiple' }, 0, true),
    }
    expect(several['key.right']).toBe('0,2')
    expect(withoutOption(several, 1)['key.right']).toBe('0,1')
    expect(withoutOption(several, 0)['key.right']).toBe('1')
    expect(withRight(several, 2, false)['key.right']).toBe('0')
  })

  test('matches follow their options and go with their rows', () => {
    const matched: Draft = {
      ...filled,
      kind: 'matching',
      rowCount: 3,
      'texts.en.rows.0': 'p',
      'texts.en.rows.1': 'q',
      'texts.en.rows.2': 'r',
      'key.right.0': '2',
      'key.right.1': '1',
      'key.right.2': '0',
    }
    expect(keyOf({ ...matched, ...withoutOption(matched, 1) })).toEqual({
      kind: 'matching',
      right: [1, -1, 0],
    })
    const left = { ...matched, ...withoutRow(matched, 0) }
    expect(keyOf(left)).toEqual({ kind: 'matching', right: [1, 0] })
    expect(toBody(left).texts.en?.rows).toEqual(['q', 'r'])
  })
})
