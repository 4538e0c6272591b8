// Whatever the bytes: no importer throws but its declared refusal, hangs, or loses a part of a file without a word.
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Problem } from '../../../platform/problems.ts'
import { buildZip } from '../../../platform/spreadsheets.fixtures.ts'
import { buildWord, formula, paragraph, table } from '../word/word.fixtures.ts'
import { readQuestionFile } from './importers.ts'
import { fileCodes, importProblemCodes } from './importProblems.ts'
import { PictureShelf } from './pictureShelf.ts'

/** What came of a file: its questions and problems, or the code by which it was refused. */
async function tried(bytes: Buffer, name: string) {
  try {
    const read = await readQuestionFile({ bytes, name, shelf: new PictureShelf() })
    for (const { line } of [...read.questions, ...read.problems]) {
      expect(Number.isInteger(line)).toBe(true)
      expect(read.sourceOf(line).isWellFormed()).toBe(true)
    }
    for (const { code } of [...read.problems, ...read.questions.flatMap(({ notes }) => notes)])
      expect(importProblemCodes).toContain(code)
    return read
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    expect(error.status).toBe(422)
    expect(fileCodes.includes(error.code as never) || error.code.startsWith('sheet-')).toBe(true)
    return error.code
  }
}

const names = fc.constantFrom('a.gift', 'a.txt', 'a.xml', 'a.docx', 'a.doc', 'a.csv', 'a.xlsx', 'a')

test('any bytes under any name', async () => {
  const begun = fc.constantFrom(
    '',
    'PK\u0003\u0004',
    '<?xml version="1.0"?>',
    '<quiz>',
    '\uFEFF',
    'ANSWER: A\nA) ',
  )
  await fc.assert(
    fc.asyncProperty(begun, fc.uint8Array({ maxLength: 300 }), names, async (beginning, rest, name) => {
      await tried(Buffer.concat([Buffer.from(beginning, 'latin1'), rest]), name)
    }),
    { numRuns: 1_500 },
  )
})

describe('nothing goes without a word', () => {
  /** Every marked line of a paper is found in a question or told in a problem's source. */
  const mark = (at: number) => `marked${at}w`

  test('Aiken: each line is in a question or in the source of a problem', async () => {
    const line = fc.constantFrom(
      'Which?',
      'A. one',
      'B) two',
      'C. three',
      'ANSWER: B',
      'ANSWER: Z',
      'ANSWER:',
      '',
      'and more',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const marked = lines.map((text, at) =>
          text === '' || text.startsWith('ANSWER') ? text : `${text} ${mark(at)}`,
        )
        const text = `First? mm\nA. x\nB. y\nANSWER: A\n\n${marked.join('\n')}`
        const read = await tried(Buffer.from(text), 'a.txt')
        if (typeof read === 'string') throw new Error(read)
        const told =
          JSON.stringify(read.questions) + read.problems.map(({ line: at }) => read.sourceOf(at)).join('\n')
        for (const [at, one] of marked.entries()) if (one.includes('marked')) expect(told).toContain(mark(at))
      }),
      { numRuns: 400 },
    )
  })

  test('Word: each paragraph is in a question, or stands from the place of a problem to the next', async () => {
    const line = fc.constantFrom(
      '1. Which?',
      '2. Which?',
      'Q3. Which?',
      '7) Which?',
      '(A) one',
      '(B) two',
      'A. one',
      '(a) one (b) two (c) three',
      'Ans. (B)',
      'Answer: 5',
      'Sol. So',
      'Hint: think',
      'PHYSICS',
      'Passage for Questions 1 to 2',
      'and more',
      'Answer Key',
      '1. (B) 2. (A) 3. (C)',
      'Solutions',
      '',
      '(1) one (2) two',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 25 }), async (lines) => {
        const isWords = (text: string) =>
          !/^(?:|Ans|Answer|PHYSICS|Passage|1\. \(B\)|Solutions)/.test(text.slice(0, 9)) ||
          text.startsWith('1. W')
        const marked = lines.map((text, at) =>
          text !== '' && isWords(text) && !text.startsWith('1. (B)') ? `${text} ${mark(at)}` : text,
        )
        const read = await tried(buildWord(marked.map((text) => paragraph(text)).join('')), 'a.docx')
        if (typeof read === 'string') return
        const told =
          JSON.stringify(read.questions) + read.problems.map(({ line: at }) => read.sourceOf(at)).join('\n')
        for (const [at, one] of marked.entries()) if (one.includes('marked')) expect(told).toContain(mark(at))
      }),
      {
        numRuns: 600,
        // A passage whose questions are all refused.
        examples: [
          [['(1) one (2) two', 'Passage for Questions 1 to 2', '1. Which?', '2. Which?', '1. Which?']],
        ],
      },
    )
  })

  test('Moodle XML: as many questions and problems as <question> elements', async () => {
    const text = fc.constantFrom(
      '',
      'Which?',
      '<p>a &lt; b</p>',
      '\\(x\\)',
      '@@PLUGINFILE@@/a.png',
      '<img src="@@PLUGINFILE@@/a.png">',
    )
    const answer = fc
      .tuple(text, fc.constantFrom('100', '0', '50', '-100', 'x', '33.33333'))
      .map(([words, share]) => `<answer fraction="${share}"><text><![CDATA[${words}]]></text></answer>`)
    const kind = fc.constantFrom(
      'multichoice',
      'truefalse',
      'shortanswer',
      'numerical',
      'matching',
      'description',
      'essay',
      'cloze',
      '',
    )
    const question = fc
      .tuple(kind, text, fc.array(answer, { maxLength: 5 }), fc.boolean())
      .map(
        ([type, stem, answers, single]) =>
          `<question type="${type}"><questiontext format="html"><text><![CDATA[${stem}]]></text></questiontext><single>${single}</single>${answers.join('')}</question>`,
      )
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 8 }), async (questions) => {
        const read = await tried(Buffer.from(`<quiz>${questions.join('\n')}</quiz>`), 'a.xml')
        if (typeof read === 'string') throw new Error(read)
        expect(read.questions.length + read.problems.length).toBe(questions.length)
      }),
      { numRuns: 500 },
    )
  })
})

describe('in time', () => {
  const within = async (bytes: Buffer, name: string) => {
    const begin = performance.now()
    await tried(bytes, name)
    expect(performance.now() - begin).toBeLessThan(6_000)
  }
  const million = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length))

  test.each(['A. ', 'ANSWER: A\n', 'A) a\n', '\n', ' ', 'B. b\nA. a\n', 'x'])('Aiken: %j', async (part) => {
    await within(Buffer.from(`Q\nA. a\nANSWER: A\n${million(part)}`), 'a.txt')
  })

  test.each([
    '<question type="multichoice">',
    '<a>',
    '&amp;',
    '<!---->',
    '<![CDATA[x]]>',
    '<question/>',
    '<x a="1"/>',
    '$',
    '<img ',
  ])('XML: %j', async (part) => {
    await within(Buffer.from(`<quiz>${million(part)}</quiz>`), 'a.xml')
    await within(
      Buffer.from(
        `<quiz><question type="essay"><questiontext><text><![CDATA[${million(part).replaceAll(']]>', '')}]]></text></questiontext></question></quiz>`,
      ),
      'a.xml',
    )
  })

  test('XML: entities, and elements a million deep', async () => {
    const bomb = '<!DOCTYPE q [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;">]><quiz>&b;</quiz>'
    expect(await tried(Buffer.from(bomb), 'a.xml')).toBe('xml-forbidden')
    expect(await tried(Buffer.from(`<quiz>${'<b>'.repeat(1_000_000)}`), 'a.xml')).toBe('file-bomb')
  })

  test.each([
    '(A) ',
    '((((',
    '1. ',
    'Ans. ',
    'Ans    ',
    '1. (B) ',
    'passage questions 1 to ',
    'Q',
    '\t',
    ' (',
    'A.',
  ])('Word: a line of %j, and a file of such lines', async (part) => {
    const begun = paragraph('1. Which?')
    await within(buildWord(begun + paragraph(part.repeat(Math.ceil(19_000 / part.length)))), 'a.docx')
    await within(buildWord(begun + paragraph(million(part))), 'a.docx')
    await within(buildWord(begun + paragraph(part).repeat(20_000)), 'a.docx')
  })

  test('Word: formulas and tables in each other, and an archive of many parts', async () => {
    const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
    await within(buildWord(paragraph(formula(nested('<m:d><m:e>', '</m:e></m:d>', 80)))), 'a.docx')
    await within(buildWord(nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 60)), 'a.docx')
    await within(buildWord(table(Array.from({ length: 3_000 }, () => ['1', '(B)', 'x']))), 'a.docx')
    const parts = Object.fromEntries(Array.from({ length: 2_500 }, (_, at) => [`word/p${at}.xml`, '']))
    expect(await tried(buildZip(parts), 'a.docx')).toBe('file-bomb')
  })

  test('Word: a hundred megabytes of spaces in a small archive', async () => {
    const body = Buffer.from(`<w:document>${' '.repeat(100_000_000)}</w:document>`)
    const packed = deflateRawSync(body)
    const bytes = buildZip({ 'word/document.xml': { packed, claimedSize: body.length } })
    expect(bytes.length).toBeLessThan(200_000)
    expect(await tried(bytes, 'a.docx')).toBe('file-bomb')
  })
})
