// Tests of the GIFT parser: the whole grammar of Moodle's documentation, and files meant to break it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giftLimits, parseGift } from './gift.ts'
import type { GiftQuestion } from './gift.types.ts'

/** The only question of a text, without the parts that every question has. */
function only(text: string): GiftQuestion {
  const { questions, problems } = parseGift(text)
  expect(problems).toEqual([])
  expect(questions).toHaveLength(1)
  const [question] = questions
  if (!question) throw new Error('no question')
  return question
}

const problemOf = (text: string) => parseGift(text).problems[0]
const moodle = (text: string) => ({ text, format: 'moodle' as const })
const stems = (text: string) => parseGift(text).questions.map(({ stem }) => stem.text)

describe('kinds of question', () => {
  test('one right option', () => {
    expect(only('Which planet is red? {~Venus =Mars ~Jupiter}')).toEqual({
      kind: 'choice',
      line: 1,
      category: [],
      tags: [],
      stem: moodle('Which planet is red?'),
      multiple: false,
      choices: [
        { text: moodle('Venus'), weight: 0 },
        { text: moodle('Mars'), weight: 100 },
        { text: moodle('Jupiter'), weight: 0 },
      ],
    })
  })

  test('options on lines of their own, with feedback and weights', () => {
    const question = only(
      'Noble gases? {\n\t~%50%Neon # one of them\n\t~%50%Argon#the other\n\t~%-100%Oxygen\n\t~Iron#no gas\n}',
    )
    expect(question).toMatchObject({ multiple: true })
    expect(question.kind === 'choice' && question.choices).toEqual([
      { text: moodle('Neon'), weight: 50, feedback: moodle('one of them') },
      { text: moodle('Argon'), weight: 50, feedback: moodle('the other') },
      { text: moodle('Oxygen'), weight: -100 },
      { text: moodle('Iron'), weight: 0, feedback: moodle('no gas') },
    ])
  })

  test('weights with decimals, and ~= as a right option', () => {
    const question = only('Q {~%33.33333%a ~%100%b ~=c = %25%d}')
    expect(question.kind === 'choice' && question.choices.map(({ weight }) => weight)).toEqual([
      33.33333, 100, 100, 25,
    ])
  })

  test('what stands before the first sign is a wrong option', () => {
    const question = only('Q {a ~b =c}')
    expect(
      question.kind === 'choice' && question.choices.map(({ text, weight }) => [text.text, weight]),
    ).toEqual([
      ['a', 0],
      ['b', 0],
      ['c', 100],
    ])
  })

  test.each([
    ['{T}', true],
    ['{TRUE}', true],
    ['{F}', false],
    ['{ FALSE }', false],
  ])('true or false: %s', (answers, answer) => {
    expect(only(`The sun rises in the east.${answers}`)).toMatchObject({ kind: 'true-false', answer })
  })

  test('true or false with feedback for a wrong and for a right answer', () => {
    expect(only('Ice floats. {TRUE#Think of a glass of water.#It is lighter.}')).toMatchObject({
      kind: 'true-false',
      wrongFeedback: moodle('Think of a glass of water.'),
      rightFeedback: moodle('It is lighter.'),
    })
  })

  test('short answers', () => {
    expect(only('Two plus two is {=four =%50%quatre#in French =4}.')).toMatchObject({
      kind: 'short-answer',
      stem: moodle('Two plus two is _____.'),
      answers: [
        { text: 'four', weight: 100 },
        { text: 'quatre', weight: 50, feedback: moodle('in French') },
        { text: '4', weight: 100 },
      ],
    })
    expect(only('Largest ocean? {Pacific}')).toMatchObject({
      kind: 'short-answer',
      answers: [{ text: 'Pacific', weight: 100 }],
    })
    expect(only('Is it? {true}')).toMatchObject({ kind: 'short-answer' })
  })

  test('matching', () => {
    expect(only('Match. {\n=[plain]force -> newton\n=energy -> joule\n=power->watt -> W\n}')).toMatchObject({
      kind: 'matching',
      pairs: [
        { item: { text: 'force', format: 'plain' }, match: 'newton' },
        { item: moodle('energy'), match: 'joule' },
        { item: moodle('power'), match: 'watt -> W' },
      ],
    })
  })

  test('essay and description', () => {
    expect(only('Describe the heart. {}')).toMatchObject({
      kind: 'essay',
      stem: moodle('Describe the heart.'),
    })
    expect(only('Describe. { ####Say more. }')).toMatchObject({
      kind: 'essay',
      generalFeedback: moodle('Say more.'),
    })
    expect(only('Read this before you begin.')).toMatchObject({ kind: 'description' })
  })

  test('missing word', () => {
    expect(only('Plants take in {=carbon dioxide ~oxygen} by day.').stem.text).toBe(
      'Plants take in _____ by day.',
    )
  })
})

describe('numerical questions', () => {
  test.each([
    ['{#5}', '5', '5'],
    ['{#=5}', '5', '5'],
    ['{#5:2}', '3', '7'],
    ['{# 9.8 : 0.1 }', '9.7', '9.9'],
    ['{#0.3:0.1}', '0.2', '0.4'],
    ['{#1..5}', '1', '5'],
    ['{#-5 .. -1}', '-5', '-1'],
    ['{#.5..1.5}', '0.5', '1.5'],
    ['{#3.0e8}', '300000000', '300000000'],
    ['{#1.6e-19:0.1e-19}', '0.00000000000000000015', '0.00000000000000000017'],
    ['{#+2.:0}', '2', '2'],
    ['{#-0}', '0', '0'],
  ])('%s', (answers, low, high) => {
    expect(only(`How much? ${answers}`)).toMatchObject({
      kind: 'numerical',
      answers: [{ range: { low, high }, weight: 100 }],
    })
  })

  test('several answers with weights, feedback and a word for the rest', () => {
    expect(
      only('Born when? {#\n=1822:0 # Right.\n=%50%1822:2 # Nearly.\n~#Look it up.\n####He was a general.\n}'),
    ).toMatchObject({
      kind: 'numerical',
      answers: [
        { range: { low: '1822', high: '1822' }, weight: 100, feedback: moodle('Right.') },
        { range: { low: '1820', high: '1824' }, weight: 50, feedback: moodle('Nearly.') },
      ],
      wrongFeedback: moodle('Look it up.'),
      generalFeedback: moodle('He was a general.'),
    })
    expect(only('Q {#=1 =%0%*#Every other number}')).toMatchObject({
      answers: [{}, { range: 'any', weight: 0 }],
    })
  })

  test.each([
    '{#abc}',
    '{#1:2:3}',
    '{#1..x}',
    '{#1,5}',
    '{#5:}',
    '{#1e999}',
    `{#${'9'.repeat(50)}}`,
    '{#=}',
    '{#NaN}',
    '{#Infinity}',
  ])('%s is no number', (answers) => {
    expect(problemOf(`How much? ${answers}`)).toMatchObject({ line: 1, code: 'number-invalid' })
  })

  test('no number at all', () => {
    expect(problemOf('How much? {#}')).toEqual({ line: 1, code: 'answer-missing' })
  })
})

describe('around the questions', () => {
  test('titles', () => {
    expect(only('::Planet 1:: Which? {T}')).toMatchObject({ title: 'Planet 1', stem: moodle('Which?') })
    expect(only('::A\\:\\:B::\n[html]<b>Which?</b> {T}')).toMatchObject({
      title: 'A::B',
      stem: { text: '<b>Which?</b>', format: 'html' },
    })
    expect(only('::no end {T}')).toMatchObject({ stem: moodle('::no end') })
  })

  test('format tags, and the question’s format for its answers', () => {
    expect(only('[markdown]*Which?* {=[plain]a#[html]<i>x</i> ~b#c ####[moodle]g}')).toMatchObject({
      stem: { text: '*Which?*', format: 'markdown' },
      choices: [
        { text: { text: 'a', format: 'plain' }, feedback: { text: '<i>x</i>', format: 'html' } },
        { text: { text: 'b', format: 'markdown' }, feedback: { text: 'c', format: 'markdown' } },
      ],
      generalFeedback: { text: 'g', format: 'moodle' },
    })
    expect(only('[1,2,3] is an array {T}').stem).toEqual(moodle('[1,2,3] is an array'))
  })

  test('categories last until the next one', () => {
    const text =
      '$CATEGORY: $course$/top/Physics/Laws of motion\n\nA {T}\n\nB {T}\n\n$CATEGORY: Waves // Optics/Lenses\nC {T}\n\n$CATEGORY:\n\nD {T}'
    expect(parseGift(text).questions.map(({ category }) => category)).toEqual([
      ['Physics', 'Laws of motion'],
      ['Physics', 'Laws of motion'],
      ['Waves / Optics', 'Lenses'],
      [],
    ])
  })

  test('comments are nowhere, blank lines part questions, and lines are counted', () => {
    const text =
      '// first\n\n\nA\n// inside\nstill A {\n// in the answers\nT}\n \t\n  // between\nB {F}\n\n// last'
    const { questions } = parseGift(text)
    expect(questions.map(({ line, stem }) => [line, stem.text])).toEqual([
      [4, 'A\nstill A'],
      [11, 'B'],
    ])
    expect(stems('See http://example.org {T}')).toEqual(['See http://example.org'])
  })

  test('the id and the tags that Moodle writes into comments', () => {
    expect(only('// question: 1\n// [id:phy-12] [tag:hard] [tag:a\\]b]\nQ {T}')).toMatchObject({
      reference: 'phy-12',
      tags: ['hard', 'a]b'],
    })
    expect(only('// [id:gone]\n\nQ {T}').reference).toBeUndefined()
  })

  test('Windows and old Mac line ends, a byte order mark, and NUL', () => {
    expect(stems('\uFEFFA {T}\r\n\r\nB {T}\r\rC {T}')).toEqual(['A', 'B', 'C'])
    expect(stems('A\u0000B {T}')).toEqual(['AB'])
  })

  test('general feedback is what follows the last ####', () => {
    expect(only('Q {=a#f ~b ####one ####two}')).toMatchObject({ generalFeedback: moodle('two') })
  })
})

describe('escapes', () => {
  test('a backslash takes its meaning from every sign of the grammar', () => {
    const question = only('What is 2 \\{\\~\\=\\#\\:\\} here\\: \\\\ ? {=x \\= 5 \\~ 6#it\\#s ~\\{y\\}}')
    expect(question.stem.text).toBe('What is 2 {~=#:} here: \\ ?')
    expect(question.kind === 'choice' && question.choices).toEqual([
      { text: moodle('x = 5 ~ 6'), weight: 100, feedback: moodle('it#s') },
      { text: moodle('{y}'), weight: 0 },
    ])
  })

  test('\\n is a line break, also where a real one would end the question', () => {
    expect(only('one\\n\\ntwo {T}').stem.text).toBe('one\n\ntwo')
    expect(only('path C\\\\new {T}').stem.text).toBe('path C\\new')
  })

  test('other backslashes stay', () => {
    expect(only('\\(\\alpha\\) and \\% {T}').stem.text).toBe('\\(\\alpha\\) and \\%')
  })

  test('a private sign used by the parser cannot be smuggled in', () => {
    expect(only('a\uFDD0b {T}').stem.text).toBe('ab')
  })
})

describe('formulas', () => {
  test('escaped braces and signs', () => {
    expect(only('$\\frac\\{1\\}\\{2\\}$ {=$x\\=1$ ~$x\\=2$}')).toMatchObject({
      stem: moodle('$\\frac{1}{2}$'),
      choices: [{ text: moodle('$x=1$') }, { text: moodle('$x=2$') }],
    })
  })

  test('\\n begins a command there, as in \\nu, and is a line break elsewhere', () => {
    expect(only('$h\\nu \\neq 0$\\nnext \\(\\nabla\\)\\nlast {T}').stem.text).toBe(
      '$h\\nu \\neq 0$\nnext \\(\\nabla\\)\nlast',
    )
    expect(only('it costs $5\\nnot $6 {T}').stem.text).toBe('it costs $5\nnot $6')
    expect(only('$h\\\\nu$ {T}').stem.text).toBe('$h\\nu$')
  })

  test('braces that were not escaped are told as such', () => {
    expect(problemOf('Half is $\\frac{1}{2}$ {=yes ~no}')).toEqual({ line: 1, code: 'formula-braces' })
    expect(problemOf('Only $x^{2}$')).toEqual({ line: 1, code: 'formula-braces' })
  })
})

describe('what is wrong is listed, the rest comes in', () => {
  test.each([
    ['Q {=a ~b', 'brace-unclosed'],
    ['Q =a ~b}', 'brace-unopened'],
    ['Q }{ T', 'brace-unopened'],
    ['Q1 {T}\nQ2 {F}', 'answers-twice'],
    ['Q {=a {b} ~c}', 'answers-twice'],
    ['Q {~a}', 'too-few-options'],
    ['Q {=a -> b}', 'matching-invalid'],
    ['Q {=a -> b =c}', 'matching-invalid'],
    ['Q {~%150%a =b}', 'weight-invalid'],
  ])('%j: %s', (text, code) => {
    const { questions, problems } = parseGift(`Good one {T}\n\n${text}\n\nAnother {F}`)
    expect(questions).toHaveLength(2)
    expect(problems).toEqual([expect.objectContaining({ line: 3, code })])
  })

  test('an empty file', () => {
    for (const text of ['', '\n\n', '// only a comment', '\uFEFF']) {
      expect(parseGift(text)).toEqual({ questions: [], problems: [{ line: 0, code: 'file-empty' }] })
    }
  })

  test('bounds of the file, of a question and of their number', () => {
    expect(problemOf('a'.repeat(giftLimits.fileCharacters + 1))?.code).toBe('file-too-large')
    expect(problemOf(`${'a'.repeat(giftLimits.questionCharacters + 1)} {T}`)).toMatchObject({
      line: 1,
      code: 'question-too-long',
    })
    const many = parseGift('Q {T}\n\n'.repeat(giftLimits.questions + 10))
    expect(many.questions).toHaveLength(giftLimits.questions)
    expect(many.problems).toEqual([
      {
        line: giftLimits.questions * 2 + 1,
        code: 'too-many-questions',
        params: { limit: giftLimits.questions },
      },
    ])
  })
})

describe('hostile files', () => {
  test('whatever the text, nothing is thrown and every line is told', () => {
    const part = fc.constantFrom(
      '::',
      '{',
      '}',
      '=',
      '~',
      '#',
      '####',
      '%',
      '%50%',
      '->',
      '\\',
      '\n',
      '\n\n',
      '//',
      '$CATEGORY:',
      '$',
      '\\(',
      '[html]',
      'T',
      '..',
      ':',
      '5',
      '*',
      ' ',
      'x',
      'अ',
      '[id:',
      ']',
      '\uFEFF',
      '\uFDD0',
      '\uD800',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const { questions, problems } = parseGift(parts.join(''))
        expect(questions.length + problems.length).toBeGreaterThan(0)
        for (const { line } of [...questions, ...problems]) expect(Number.isInteger(line)).toBe(true)
      }),
      { numRuns: 3_000 },
    )
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => void parseGift(text)))
  })

  test.each([
    '{',
    '}',
    '~',
    '=',
    '#',
    '\\',
    '\\\\',
    '$',
    '\\n',
    '// [id:',
    '// [tag:\\',
    '::',
    '[html]',
    '~ ',
    ' ',
    '\n',
    'a\n\n',
    '$CATEGORY:/',
    '%1',
    '{}',
    '\r',
    '-',
    '..',
  ])('%j for a million characters is read in time', (part) => {
    const begin = performance.now()
    parseGift(part.repeat(Math.ceil(1_000_000 / part.length)))
    parseGift(`Q {${part.repeat(Math.floor(19_000 / part.length))}}`)
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})
