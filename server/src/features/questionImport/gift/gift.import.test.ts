// Tests of narrowing GIFT questions to those the bank holds.
import { describe, expect, test } from 'vitest'
import { readGiftQuestions } from './gift.import.ts'

const taken = (text: string) => {
  const { questions, problems } = readGiftQuestions(text)
  expect(problems).toEqual([])
  const [read] = questions
  if (!read) throw new Error('no question')
  return { ok: read.question, notes: read.notes }
}

describe('what comes in', () => {
  test('a single-correct question with everything around it', () => {
    const text =
      '// [id:bio-7] [tag:hard]\n$CATEGORY: Biology/Cell\n::Powerhouse::\n[html]Which is the <b>powerhouse</b>? {~Nucleus =Mitochondrion#It makes ATP. ~Ribosome}'
    expect(taken(text)).toEqual({
      ok: {
        kind: 'single',
        texts: {
          en: {
            stem: 'Which is the **powerhouse**?',
            options: ['Nucleus', 'Mitochondrion', 'Ribosome'],
            solution: 'It makes ATP.',
          },
        },
        key: { kind: 'single', right: 1 },
        difficulty: 3,
        category: ['Biology', 'Cell'],
        title: 'Powerhouse',
        reference: 'bio-7',
      },
      notes: [],
    })
  })

  test('a numerical question with several ranges', () => {
    expect(taken('Root of $x^2 \\= 4$? {#=2 =-2:0.01 =%0%3#Count again}')).toEqual({
      ok: {
        kind: 'numerical',
        texts: { en: { stem: 'Root of $x^2 = 4$?' } },
        key: {
          kind: 'numerical',
          ranges: [
            { low: '2', high: '2' },
            { low: '-2.01', high: '-1.99' },
          ],
        },
        difficulty: 2,
      },
      notes: [{ line: 1, code: 'feedback-left-out' }],
    })
  })

  test('100 percent is as right as =', () => {
    expect(taken('Q {~%100%a ~b ~%-25%c}')).toMatchObject({
      ok: { key: { right: 0 } },
      notes: [{ code: 'weights-ignored' }],
    })
  })

  test('general feedback is the solution; what is left behind is told', () => {
    const { ok, notes } = taken('[html]Q <img src=x> {=a#because ~b#no ####All of it.}')
    expect(ok.texts.en?.solution).toBe('All of it.')
    expect(notes.map(({ code }) => code)).toEqual(['feedback-left-out', 'image-dropped'])
  })

  test.each([
    ['Which one of these? {=a ~b}', 'en'],
    ['खालीलपैकी कोणते बरोबर आहे? {=a ~b}', 'mr'],
    ['निम्नलिखित में से कौन सा सही है? {=a ~b}', 'hi'],
    ['$F \\= ma$ मध्ये $F$ म्हणजे काय? {=a ~b}', 'mr'],
    ['// [tag:hi]\nकितना {=a ~b}', 'hi'],
    ['$x$ {=a ~b}', 'en'],
  ])('the language of %s is %s', (text, language) => {
    expect(Object.keys(taken(text).ok.texts)).toEqual([language])
  })

  test('prices with a dollar sign are no broken formulas', () => {
    expect(taken('Price? {=$5 ~$10 ~$15}').ok.texts.en?.options).toEqual(['\\$5', '\\$10', '\\$15'])
  })
})

describe('every kind', () => {
  test.each([
    ['Ice floats. {TRUE#no#It is lighter.}', { kind: 'true_false', right: true }, 'It is lighter.'],
    ['Two plus two? {=four =%50%quatre =4 =Four}', { kind: 'short', accepted: ['Four', '4'] }, undefined],
    ['Noble? {~%50%Neon ~%50%Argon ~%-100%Iron}', { kind: 'multiple', right: [0, 1] }, undefined],
    ['Noble? {~%33.33333%Neon ~%33.33333%Argon ~%33.33333%Xenon ~Iron}', { right: [0, 1, 2] }, undefined],
    ['// [tag:integer]\nHow many? {#4####Count.}', { kind: 'integer' }, 'Count.'],
  ])('%s', (text, key, solution) => {
    const { ok } = taken(text)
    expect(ok.key).toMatchObject(key)
    expect(ok.texts.en?.solution).toBe(solution)
  })

  test('pairs become rows and options, a match that belongs to none among them', () => {
    const { ok } = taken('Match. {=force -> newton =energy -> joule =work -> joule = -> watt}')
    expect(ok.texts.en).toEqual({
      stem: 'Match.',
      rows: ['force', 'energy', 'work'],
      options: ['newton', 'joule', 'watt'],
    })
    expect(ok.key).toEqual({ kind: 'matching', right: [0, 1, 1] })
  })

  test('a hint and tags, and shares that the exam decides', () => {
    const { ok, notes } = taken(
      '// [id:x-1] [tag:hard] [tag:Old Papers] [hint:Think of\\nthe \\[unit\\].]\nQ {=a ~%50%b ~c}',
    )
    expect(ok).toMatchObject({ reference: 'x-1', difficulty: 3, tags: ['old papers'], kind: 'single' })
    expect(ok.texts.en?.hint).toContain('[unit]')
    expect(notes.map(({ code }) => code)).toEqual(['weights-ignored'])
  })

  test('a passage over its questions, and one question in two languages', () => {
    const { questions, problems } = readGiftQuestions(
      '// [tag:passage:7]\nRead this.\n\n// [id:q1] [tag:passage:7] [tag:en]\nWhy? {=a ~b}\n\n' +
        '// [id:q1] [tag:passage:7] [tag:hi]\nक्यों? {=अ ~ब}\n\nUnder none? {T}',
    )
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => question)).toMatchObject([
      { passage: { en: 'Read this.' }, texts: { en: { stem: 'Why?' }, hi: { stem: 'क्यों?' } } },
      { kind: 'true_false' },
    ])
    expect(questions[1]?.question.passage).toBeUndefined()
  })
})

describe('what is listed', () => {
  test.each([
    ['Q {}', 'kind-not-supported', { kind: 'essay' }],
    ['Q', 'kind-not-supported', { kind: 'description' }],
    ['Q {=a =b ~c}', 'several-right', { count: 2 }],
    ['Q {~a ~b}', 'no-right-answer', undefined],
    ['Q {=*a*}', 'no-right-answer', undefined],
    ['Q {=%50%a}', 'no-right-answer', undefined],
    ['Q {#=%0%1}', 'no-right-answer', undefined],
    ['Q {#*}', 'no-right-answer', undefined],
    ['Q {#5..1}', 'range-reversed', undefined],
    [`Q {#${'=1'.repeat(11)}}`, 'too-many-ranges', { limit: 10 }],
    ['Q {=a ~b ~c ~d ~e ~f ~g ~h ~i}', 'too-many-options', { count: 9, limit: 8 }],
    ['Q {=a ~ ~c}', 'option-empty', undefined],
    ['Q {=a ~b ~ a}', 'options-equal', undefined],
    ['Speed? {~$v=5$ ~$u$}', 'formula-cut', undefined],
    [' {=a ~b}', 'stem-empty', undefined],
    ['[html]<script>x</script> {=a ~b}', 'stem-empty', undefined],
    [`${'a'.repeat(8_001)} {=a ~b}`, 'text-too-long', { limit: 8_000 }],
  ])('%.60s: %s', (text, code, params) => {
    const problem = params ? { line: 2, code, params } : { line: 2, code }
    expect(readGiftQuestions(`// line 1\n${text}`)).toEqual({ questions: [], problems: [problem] })
  })
})

test('a whole file: what comes in, and every problem in the order of its line', () => {
  const { questions, problems } = readGiftQuestions(
    'A {=a ~b}\n\nB {T}\n\nC {\n\nD {#1 =2#two =%0%3#no}\n\nE {}',
  )
  expect(questions.map(({ line, question, notes }) => [line, question.kind, notes.length])).toEqual([
    [1, 'single', 0],
    [3, 'true_false', 0],
    [7, 'numerical', 1],
  ])
  expect(problems.map(({ line, code }) => [line, code])).toEqual([
    [5, 'brace-unclosed'],
    [9, 'kind-not-supported'],
  ])
})
