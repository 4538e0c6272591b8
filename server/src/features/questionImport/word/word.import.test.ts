// Word files as teachers write their papers, read for the bank.
import { deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Part } from '../../../platform/spreadsheets.fixtures.ts'
import { readQuestionFile } from '../reading/importers.ts'
import { PictureShelf } from '../reading/pictureShelf.ts'
import { buildWord, formula, mathRun, numbered, paragraph, picture, run, table } from './word.fixtures.ts'

async function read(body: string, media: Record<string, Part> = {}) {
  const shelf = new PictureShelf()
  const file = await readQuestionFile({ bytes: buildWord(body, media), name: 'paper.docx', shelf })
  return { ...file, shelf }
}

/** The paragraphs of a paper as it is typed. */
const typed = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => paragraph(line))
    .join('')

async function only(body: string) {
  const { questions, problems } = await read(body)
  expect(problems).toEqual([])
  expect(questions).toHaveLength(1)
  const [one] = questions
  if (!one) throw new Error('no question')
  return {
    ...one.question,
    text: Object.values(one.question.texts)[0],
    notes: one.notes.map(({ code }) => code),
  }
}

const nine = { stem: 'How fast?', options: ['3 m/s', '6 m/s', '9 m/s', '12 m/s'] }

describe('how questions, options and answers are written', () => {
  test.each([
    ['1. How fast?\n(A) 3 m/s\n(B) 6 m/s\n(C) 9 m/s\n(D) 12 m/s\nAns. (C)'],
    ['Q.1) How fast?\n(a) 3 m/s\n(b) 6 m/s\n(c) 9 m/s\n(d) 12 m/s\nAnswer: c'],
    ['Q1. How fast?\nA. 3 m/s\nB. 6 m/s\nC. 9 m/s\nD. 12 m/s\nCorrect answer: C'],
    ['Q. No. 1: How fast?\na) 3 m/s\nb) 6 m/s\nc) 9 m/s\nd) 12 m/s\nCorrect Option - (c)'],
    ['1) How fast?\n(A) 3 m/s\t(B) 6 m/s\t(C) 9 m/s\t(D) 12 m/s\nAns: C'],
    ['1. How fast? (A) 3 m/s (B) 6 m/s (C) 9 m/s (D) 12 m/s\nउत्तर: (C)'],
    ['1. How fast?\n(A) 3 m/s      (B) 6 m/s\n(C) 9 m/s      (D) 12 m/s   Ans. (C)'],
    ['1. How fast?\n(1) 3 m/s\n(2) 6 m/s\n(3) 9 m/s\n(4) 12 m/s\nAns. (3)'],
    ['Question 1\nHow fast?\nA. 3 m/s\nB. 6 m/s\nC. 9 m/s\nD. 12 m/s\n[Ans: C]'],
    ['१. How fast?\n(A) 3 m/s\n(B) 6 m/s\n(C) 9 m/s\n(D) 12 m/s\nबरोबर उत्तर - (C)'],
    ['1. How fast?\n(A) 3 m/s\n(B) 6 m/s\n(C) 9 m/s\n(D) 12 m/s\nAns. 9 m/s'],
  ])('%j', async (text) => {
    expect(await only(typed(text))).toMatchObject({ kind: 'single', key: { right: 2 }, text: nine })
  })

  test('numbers and letters that Word counts, in lists that begin anew', async () => {
    const asked = (numId: number, answer: string) =>
      numbered('How fast?', numId) +
      ['3 m/s', '6 m/s', '9 m/s', '12 m/s'].map((option) => numbered(option, 1, 1)).join('') +
      paragraph(`Ans. (${answer})`)
    const { questions, problems } = await read(asked(1, 'C') + asked(1, 'A') + asked(3, 'B'))
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => question.key)).toEqual(
      [2, 0, 1].map((right) => ({ kind: 'single', right })),
    )
    expect(questions[2]?.question.texts.en).toEqual(nine)
  })

  test('options in a table, with their letters beside them or in cells of their own', async () => {
    const before = paragraph('1. How fast?')
    const after = paragraph('Ans. C')
    const beside = table([
      ['(A) 3 m/s', '(B) 6 m/s'],
      ['(C) 9 m/s', '(D) 12 m/s'],
    ])
    const apart = table([
      ['(A)', '3 m/s', '(C)', '9 m/s'],
      ['(B)', '6 m/s', '(D)', '12 m/s'],
    ])
    for (const options of [beside, apart])
      expect(await only(before + options + after)).toMatchObject({ key: { right: 2 }, text: nine })
  })

  test.each([
    ['Ans. (A), (C)', { kind: 'multiple', right: [0, 2] }],
    ['Ans: A, B and D', { kind: 'multiple', right: [0, 1, 3] }],
    ['Answer: ACD', { kind: 'multiple', right: [0, 2, 3] }],
  ])('several right options: %s', async (answer, key) => {
    expect((await only(typed(`1. Which?\n(A) a\n(B) b\n(C) c\n(D) d\n${answer}`))).key).toEqual(key)
  })

  test.each([
    ['Ans. 42', { kind: 'numerical', ranges: [{ low: '42', high: '42' }] }],
    ['Answer: −2.50', { kind: 'numerical', ranges: [{ low: '-2.5', high: '-2.5' }] }],
    ['Ans: 9.7 to 9.9', { kind: 'numerical', ranges: [{ low: '9.7', high: '9.9' }] }],
    ['Ans. True', { kind: 'true_false', right: true }],
    ['उत्तर: चूक', { kind: 'true_false', right: false }],
    ['Ans: Mitochondria', { kind: 'short', accepted: ['Mitochondria'] }],
  ])('without options: %s', async (answer, key) => {
    expect((await only(typed(`1. What is it?\n${answer}`))).key).toEqual(key)
  })
})

describe('answers at the end', () => {
  const three = typed(
    ['1', '2', '3']
      .map((n) => `${n}. Question ${n} asks?\n(A) a${n}\n(B) b${n}\n(C) c${n}\n(D) d${n}`)
      .join('\n'),
  )
  const right = [1, 2, 0].map((place) => ({ kind: 'single', right: place }))

  test.each([
    ['a list', typed('Answer Key\n1. (B)  2. (C)\n3. (A)')],
    ['a list without a heading', typed('1. (B) 2. (C) 3. (A)')],
    ['lines', typed('ANSWERS\n1) B\n2) C\n3) A')],
    [
      'two rows',
      table([
        ['Q. No.', '1', '2', '3'],
        ['Ans.', 'B', 'C', 'A'],
      ]),
    ],
    [
      'pairs of columns',
      table([
        ['Q', 'Ans', 'Q', 'Ans'],
        ['1', 'B', '3', 'A'],
        ['2', 'C', '', ''],
      ]),
    ],
    ['cells of both', table([['1. (B)', '2. (C)', '3. (A)']])],
    ['Marathi', typed('उत्तरतालिका\n१. (B) २. (C) ३. (A)')],
  ])('%s', async (_, key) => {
    const { questions, problems } = await read(three + key)
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => question.key)).toEqual(right)
  })

  test('solutions by their numbers', async () => {
    const { questions, problems } = await read(
      three +
        typed('Answer Key\n1. (B) 2. (C) 3. (A)\nSolutions\n1. Because one.\nAnd so on.\n3. Because three.'),
    )
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => question.texts.en?.solution)).toEqual([
      'Because one.  \nAnd so on.',
      undefined,
      'Because three.',
    ])
  })

  test('an answer without a question, and one that disagrees with the line below its question, are told', async () => {
    const own = typed('1. Which?\n(A) a\n(B) b\nAns. (A)\n2. Which?\n(A) a\n(B) b\n(C) c\nAns. (B)')
    const { questions, problems } = await read(own + typed('Answer Key\n1. (B) 2. (B) 9. (C)'))
    expect(questions).toHaveLength(1)
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['answers-disagree', undefined],
      ['answer-without-question', { number: 9 }],
    ])
  })
})

describe('what stands around', () => {
  test('solutions and hints, and the next question after them', async () => {
    const { questions } = await read(
      typed(
        '1. Which?\n(A) a\n(B) b\nAns. (B) Sol. As b says.\nMore of it.\n2. And?\n(A) c\n(B) d\nHint: think.\nAnswer: A\nExplanation: easy.',
      ),
    )
    expect(questions.map(({ question }) => question.texts.en)).toMatchObject([
      { solution: 'As b says.  \nMore of it.' },
      { hint: 'think.', solution: 'easy.' },
    ])
  })

  test('a list inside a question is no question, nor are assertion and reason options', async () => {
    const { questions, problems } = await read(
      typed(
        '1. Consider:\n1. It is red.\n2. It is blue.\nWhich are true?\n(A) 1 only\n(B) both\nAns. B\n' +
          '2. Read both.\n(A) Assertion: it falls.\n(R) Reason: it is heavy.\n(A) Both are true\n(B) Only A is true\n(C) None is\nAns. (B)',
      ),
    )
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => question.texts.en?.options)).toEqual([
      ['1 only', 'both'],
      ['Both are true', 'Only A is true', 'None is'],
    ])
    expect(questions[1]?.question.texts.en?.stem).toContain('Assertion: it falls.')
  })

  test('a passage over the questions it names', async () => {
    const { questions, problems } = await read(
      typed(
        'Passage for Questions 1 and 2\nA ball is thrown.\nIt falls.\n1. How far?\nAns. 5\n2. How long?\nAns. 2\n3. Something else?\nAns. 1',
      ),
    )
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => question.passage?.en)).toEqual([
      'A ball is thrown.  \nIt falls.',
      'A ball is thrown.  \nIt falls.',
      undefined,
    ])
  })

  test('the name of a subject files what follows; other words are told, neighbours together', async () => {
    const { questions, problems, sourceOf } = await read(
      typed('Weekly Test 7\nTime: 1 hour\nPHYSICS\n1. A?\nAns. 1\nSection B – Chemistry\n2. B?\nAns. 2'),
    )
    expect(questions.map(({ question }) => question.category)).toEqual([['Physics'], ['Chemistry']])
    expect(problems).toEqual([{ line: 1, code: 'text-not-a-question' }])
    expect(sourceOf(1)).toContain('Weekly Test 7')
  })

  test('without an answer, or with one that is none of the options, a question is told', async () => {
    const { problems } = await read(
      typed('1. A?\n(A) a\n(B) b\n2. B?\n(A) a\n(B) b\nAns. (D)\n3. Only words.\n4. C?\nAns. 1'),
    )
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'answer-missing'],
      [4, 'answer-not-an-option'],
      [8, 'text-not-a-question'],
    ])
  })

  test('options by number below "Q1.", and options that say of themselves that they are right', async () => {
    const { questions, problems } = await read(
      typed(
        'Q1. Which?\n    1.  one\n    2.  two\n    3.  three\nCorrect Answer : 3\nQ2. And?\n1. a\n2. b ✅\nQ3. Last?\na) x (correct)\nb) y\n→ Answer: A',
      ),
    )
    expect(problems).toEqual([])
    expect(questions.map(({ question }) => [question.texts.en?.options, question.key])).toEqual([
      [['one', 'two', 'three'], { kind: 'single', right: 2 }],
      [['a', 'b'], { kind: 'single', right: 1 }],
      [['x', 'y'], { kind: 'single', right: 0 }],
    ])
  })

  test('what could be taken for something else is told instead', async () => {
    const { questions, problems } = await read(
      typed(
        '1. Which is it?\n1) one\n2) two\n3) three\nAns. 2\n2. Numbered?\n(A) a\n(B) b\nAns. A\nNot numbered?\n(A) c (B) d\nAns. B',
      ),
    )
    expect(questions).toEqual([])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'options-unclear'],
      [6, 'question-unnumbered'],
    ])
  })

  test('letters of an old font are not taken for words', async () => {
    const old = paragraph(run('1. osx fdrh gS?', '<w:rFonts w:ascii="Kruti Dev 010"/>'))
    const { problems } = await read(old + typed('Ans. 4'))
    expect(problems).toEqual([{ line: 1, code: 'font-not-unicode', params: { font: 'Kruti Dev 010' } }])
  })
})

describe('looks, formulas and pictures', () => {
  test('scripts, bold and italic; a look that all letters share says nothing', async () => {
    const stem =
      run('1. Is ') +
      run('only', '<w:b/>') +
      run(' H') +
      run('2', '<w:vertAlign w:val="subscript"/>') +
      run('O wet?')
    const options = paragraph(run('(A) yes', '<w:b/>')) + paragraph(run('(B) ') + run('no', '<w:i/>'))
    const { text } = await only(paragraph(stem) + options + typed('Ans. (A)'))
    expect(text).toEqual({ stem: 'Is **only** H$_{2}$O wet?', options: ['yes', 'no'] })
  })

  test('letters of the Symbol font', async () => {
    const symbols =
      run('1. Angle ') +
      run('q', '<w:rFonts w:ascii="Symbol"/>') +
      '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>' +
      run('?')
    expect((await only(paragraph(symbols) + typed('Ans. 30'))).text?.stem).toBe('Angle θ°?')
  })

  test('formulas stand where they stood, brackets kept', async () => {
    const fraction = `<m:d><m:e><m:f><m:num>${mathRun('a')}</m:num><m:den>${mathRun('b')}</m:den></m:f></m:e></m:d>`
    const body =
      paragraph(run('1. Find ') + formula(fraction) + run(' here:')) +
      paragraph(run('(A) ') + formula(mathRun('x')) + run('\t(B) ') + formula(mathRun('y'))) +
      paragraph('Ans. (B)')
    expect((await only(body)).text).toEqual({
      stem: 'Find $\\left(\\frac{a}{b}\\right)$ here:',
      options: ['$x$', '$y$'],
    })
  })

  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const stored = (bytes: Buffer) => ({ packed: deflateRawSync(bytes), claimedSize: bytes.length })

  test('pictures in the question and in its options, each once', async () => {
    const body =
      paragraph(run('1. Which figure?') + picture('rId1')) +
      paragraph(run('(A) ') + picture('rId1')) +
      paragraph('(B) none') +
      paragraph('Ans. (A)')
    const { questions, problems, shelf } = await read(body, { 'image1.png': stored(png) })
    expect(problems).toEqual([])
    expect(shelf.pictures).toHaveLength(1)
    const reference = `picture:${shelf.pictures[0]?.id}`
    expect(questions[0]?.question.texts.en).toEqual({
      stem: `Which figure?![a figure](${reference})`,
      options: [`![a figure](${reference})`, 'none'],
    })
  })

  test('drawings of Windows, links and formulas of other programs are dropped with a note', async () => {
    const object = '<w:r><w:object><o:OLEObject ProgID="Equation.DSMT4" r:id="rId9"/></w:object></w:r>'
    const body = paragraph(run('1. Find ') + object + picture('rId1')) + typed('Ans. 4')
    const wmf = Buffer.from('d7cdc69a0000000000000000', 'hex')
    const { questions } = await read(body, { 'image1.wmf': stored(wmf) })
    expect(questions[0]?.question.texts.en?.stem).toBe('Find […]')
    expect(questions[0]?.notes.map(({ code }) => code)).toEqual(['equation-object', 'picture-kind'])
  })

  test('a table of two columns to match stays a table', async () => {
    const columns = table([
      ['Column I', 'Column II'],
      ['(A) force', '(P) newton'],
      ['(B) power', '(Q) watt'],
    ])
    const { text } = await only(
      paragraph('1. Match the columns.') + columns + typed('(A) A-P, B-Q\n(B) A-Q, B-P\nAns. (A)'),
    )
    expect(text?.stem).toContain('| Column I | Column II |\n| --- | --- |\n| (A) force | (P) newton |')
    expect(text?.options).toEqual(['A-P, B-Q', 'A-Q, B-P'])
  })
})

describe('files that are none', () => {
  const refused = (bytes: Buffer, name = 'a.docx') =>
    expect(readQuestionFile({ bytes, name, shelf: new PictureShelf() })).rejects

  test('old Word, one with a password, damaged ones, and one without a question', async () => {
    const old = Buffer.from('d0cf11e0a1b11ae1', 'hex')
    await refused(old, 'a.doc').toMatchObject({ status: 422, code: 'word-old' })
    await refused(Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')])).toMatchObject({
      code: 'file-locked',
    })
    await refused(Buffer.from('PK\u0003\u0004nothing')).toMatchObject({ code: 'file-damaged' })
    await refused(buildWord('<w:p><w:r></w:p>')).toMatchObject({ code: 'file-damaged' })
    await refused(buildWord(typed('A letter to all parents.'))).toMatchObject({ code: 'no-questions' })
  })

  test('document types, deep nesting and bombs', async () => {
    const entity = '<!DOCTYPE w [<!ENTITY a "b">]><w:document/>'
    await refused(buildWord('', {}, { 'word/document.xml': entity })).toMatchObject({ code: 'xml-forbidden' })
    const deep = '<w:p>'.repeat(5_000)
    await refused(buildWord(deep)).toMatchObject({ code: 'file-bomb' })
    const zeros = Buffer.alloc(60_000_000)
    await refused(
      buildWord('', { 'a.png': { packed: deflateRawSync(zeros), claimedSize: zeros.length } }),
    ).toMatchObject({
      code: 'file-bomb',
    })
  })
})
