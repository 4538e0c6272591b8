// Whatever the bank holds goes out and comes in again as it was, through both formats.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readQuestionFile } from '../questionImport/reading/importers.ts'
import { PictureShelf } from '../questionImport/reading/pictureShelf.ts'
import type { BankQuestion, QuestionKey, QuestionText } from '../questions/question.ts'
import { findFault } from '../questions/questionRules.ts'
import { markdownToHtml } from '../questionText/markdownHtml.ts'
import { toMarkdown } from '../questionText/markup.ts'
import type { ExportedQuestion } from './exported.ts'
import { giftFile, obstacleOf } from './giftFile.ts'
import { moodleFile } from './moodleFile.ts'

/** Words with every sign that one of the formats gives a meaning. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('speed', 'बल', 'of 5', 'x', ' ', ' ', ' is ', ', ', '2.5', 'A)', 'न'),
  },
  { weight: 3, arbitrary: fc.constantFrom(...'{}=~#:\\&<>$%*_`"\'|[]()-!/^+.@;') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '->',
      '####',
      '::',
      '//',
      '&lt;',
      '<b>',
      ']]>',
      '\\n',
      '%50%',
      '1. ',
      '$$',
      '\\(',
      'T',
    ),
  },
)
const prose = fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
const formula = fc
  .constantFrom(
    'x^{2}',
    '\\frac{1}{2}',
    'h\\nu',
    'a < b',
    '\\{a, b\\}',
    'v = u + at',
    'A \\& B',
    '\\#1',
    'a ~ b',
  )
  .map((tex) => `$${tex}$`)
const bold = fc.constantFrom('**only** ', '*not* ')
/** Markdown as the bank holds it: what our own reader makes of words, with formulas and emphasis between. */
const markdown = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: prose.map((text) => toMarkdown(text, 'plain').markdown) },
      formula,
      bold,
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => `Q ${parts.join(' ')} end`)

/** A text as it is seen: Markdown can write the same in several ways. */
const seen = (text: string) =>
  markdownToHtml(text)
    .replace(/\s+/g, ' ')
    .replace(/ (?=<br|<\/)/g, '')

/** A question with its texts as they are seen. */
const asSeen = ({ texts, passage, ...one }: BankQuestion) => ({
  ...one,
  texts: mapValues(texts, (text) => ({
    stem: seen(text.stem),
    options: text.options?.map(seen),
    rows: text.rows?.map(seen),
    hint: text.hint && seen(text.hint),
    solution: text.solution && seen(text.solution),
  })),
  ...(passage && { passage: mapValues(passage, seen) }),
})

const mapValues = <T, R>(object: Record<string, T>, change: (value: T) => R) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))

const plainWords = prose.map((text) => toMarkdown(`w ${text.replace(/[$\\]/g, '')} e`, 'plain').markdown)
const texts = fc.record({
  stem: markdown,
  hint: fc.option(markdown, { nil: undefined }),
  solution: fc.option(markdown, { nil: undefined }),
})
const number = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: 0, max: 3 }))
  .map(([value, places]) => value / 10 ** places)
const range = fc.tuple(number, number).map(([one, other]) => ({
  low: String(Math.min(one, other)),
  high: String(Math.max(one, other)),
}))
const options = fc.uniqueArray(markdown, {
  minLength: 2,
  maxLength: 6,
  selector: seen,
})

const keyed: fc.Arbitrary<{ key: QuestionKey; text: Partial<QuestionText> }> = fc.oneof(
  options.chain((some) =>
    fc
      .nat(some.length - 1)
      .map((right) => ({ key: { kind: 'single' as const, right }, text: { options: some } })),
  ),
  options.chain((some) =>
    fc
      .subarray([...some.keys()], { minLength: 1 })
      .map((right) => ({ key: { kind: 'multiple' as const, right }, text: { options: some } })),
  ),
  fc
    .array(range, { minLength: 1, maxLength: 3 })
    .map((ranges) => ({ key: { kind: 'numerical' as const, ranges }, text: {} })),
  fc.integer({ min: -99, max: 99 }).map((one) => ({
    key: { kind: 'integer' as const, ranges: [{ low: String(one), high: String(one) }] },
    text: {},
  })),
  fc.boolean().map((right) => ({ key: { kind: 'true_false' as const, right }, text: {} })),
  fc
    .uniqueArray(
      prose.map((text) => `w${text.replace(/[$\\]/g, '')}`.replace(/\s+/g, ' ').trim()),
      { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() },
    )
    .map((accepted) => ({ key: { kind: 'short' as const, accepted }, text: {} })),
  fc
    .tuple(
      fc.uniqueArray(markdown, { minLength: 2, maxLength: 4, selector: seen }),
      fc.uniqueArray(plainWords, {
        minLength: 4,
        maxLength: 5,
        selector: seen,
      }),
    )
    .map(([rows, some]) => ({
      key: { kind: 'matching' as const, right: rows.map((_, place) => place) },
      text: { rows, options: some },
    })),
)

const question: fc.Arbitrary<ExportedQuestion> = fc
  .record({
    of: keyed,
    text: texts,
    difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
    tags: fc.subarray(['ncert', 'old papers', 'revision: a]b']),
    isNamed: fc.boolean(),
    isUnder: fc.boolean(),
    isTwice: fc.boolean(),
  })
  .map(({ of, text, difficulty, tags, isNamed, isUnder, isTwice }, ...rest) => {
    const own: QuestionText = {
      stem: text.stem,
      ...of.text,
      ...(text.hint && { hint: text.hint }),
      ...(text.solution && { solution: text.solution }),
    }
    return {
      id: '0190a000-0000-7000-8000-000000000001',
      reference: isNamed || isTwice ? 'phy: 1] {x}' : null,
      difficulty,
      tags,
      texts: isTwice ? { en: own, mr: { ...own, stem: `म ${own.stem}` } } : { en: own },
      key: of.key,
      passage: isUnder ? { en: 'Read *this*.', mr: 'वाचा.' } : null,
      passageId: isUnder ? '0190a000-0000-7000-8000-00000000000a' : null,
      category: ['Physics', 'Laws of motion / rest', ...rest],
    }
  })
  .filter((one) => findFault(bankQuestion(one)) === undefined)

const bankQuestion = ({
  texts,
  key,
  difficulty,
  reference,
  passage,
  tags,
  category,
}: ExportedQuestion): BankQuestion => ({
  kind: key.kind,
  texts,
  key,
  difficulty,
  category,
  ...(tags.length > 0 && { tags }),
  ...(reference && { reference }),
  ...(passage && { passage }),
})

async function readBack(content: string, name: string) {
  const { questions, problems } = await readQuestionFile({
    bytes: Buffer.from(content),
    name,
    shelf: new PictureShelf(),
  })
  expect(problems).toEqual([])
  return questions.map(({ question: { title: _, ...read } }) => asSeen(read))
}

const xmlOf = async (questions: ExportedQuestion[]) => {
  let xml = ''
  for await (const part of moodleFile(questions, async () => undefined)) xml += part
  return xml
}

describe('every kind of question', () => {
  test('through GIFT', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(question, async (one) => {
        fc.pre(obstacleOf(one) === undefined)
        expect(await readBack(giftFile([one]), 'a.gift')).toEqual([asSeen(bankQuestion(one))])
      }),
      { numRuns: 400 },
    )
  })

  test('through Moodle XML', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(question, async (one) => {
        expect(await readBack(await xmlOf([one]), 'a.xml')).toEqual([asSeen(bankQuestion(one))])
      }),
      { numRuns: 400 },
    )
  })

  test('many in one file, in their order', async () => {
    const [sample = []] = fc.sample(fc.array(question, { minLength: 40, maxLength: 40 }), {
      numRuns: 1,
      seed: 7,
    })
    const named = sample.map((one, at) => ({ ...one, reference: `q-${at}` }))
    const expected = named.map(bankQuestion).map(asSeen)
    expect(await readBack(await xmlOf(named), 'a.xml')).toEqual(expected)
    const fit = named.filter((one) => !obstacleOf(one))
    expect(await readBack(giftFile(fit), 'a.gift')).toEqual(fit.map(bankQuestion).map(asSeen))
  })
})
