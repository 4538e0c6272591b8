// Questions of the bank as Moodle XML, their pictures in it.
import { Decimal } from 'decimal.js'
import type { QuestionKey, QuestionText } from '../questions/question.ts'
import { escapeXml, markdownToHtml, markdownToPlain } from '../questionText/markdownHtml.ts'
import { picturesIn } from '../questionText/pictures.ts'
import {
  byCategory,
  categoryPath,
  type ExportedQuestion,
  passageTag,
  shareOf,
  titleOf,
  type Version,
  versionsOf,
} from './exported.ts'

/** Gives a picture's bytes by the file's id; undefined where they are gone. */
export type PictureBytes = (id: string) => Promise<Buffer | undefined>

/** The file piece by piece, so that no more than one question's pictures are in memory. */
export async function* moodleFile(
  questions: readonly ExportedQuestion[],
  bytesOf: PictureBytes,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n'
  for (const [category, some] of byCategory(questions)) {
    yield `<question type="category"><category><text>${escapeXml(categoryPath(category))}</text></category></question>\n`
    const told = new Set<string>()
    for (const question of some) {
      const { passageId, passage } = question
      if (passageId && passage && !told.has(passageId)) yield* writePassages(passageId, passage, bytesOf)
      if (passageId) told.add(passageId)
      for (const version of versionsOf(question)) yield await writeQuestion(version, bytesOf)
    }
  }
  yield '</quiz>\n'
}

async function* writePassages(
  passageId: string,
  passage: NonNullable<ExportedQuestion['passage']>,
  bytesOf: PictureBytes,
): AsyncGenerator<string> {
  for (const [locale, markdown] of Object.entries(passage)) {
    const name = markdownToPlain(markdown).replace(/\s+/g, ' ').slice(0, 80).toWellFormed()
    const body = await htmlOf('questiontext', markdown, bytesOf)
    yield element(
      'question',
      `${nameOf(name)}${body}${writeTags([passageTag(passageId), locale])}`,
      'type="description"',
    )
  }
}

async function writeQuestion(version: Version, bytesOf: PictureBytes): Promise<string> {
  const { text, reference, tags, question } = version
  const parts = [
    nameOf(titleOf(version)),
    await htmlOf('questiontext', text.stem, bytesOf),
    await htmlOf('generalfeedback', text.solution ?? '', bytesOf),
    '<defaultgrade>1</defaultgrade>\n<penalty>0</penalty>\n<hidden>0</hidden>\n',
    `<idnumber>${escapeXml(clean(reference))}</idnumber>\n`,
    await answersOf(question.key, text, bytesOf),
    text.hint ? await htmlOf('hint', text.hint, bytesOf) : '',
    writeTags(tags),
  ]
  return element('question', parts.join(''), `type="${types[question.key.kind]}"`)
}

const types: Record<QuestionKey['kind'], string> = {
  single: 'multichoice',
  multiple: 'multichoice',
  numerical: 'numerical',
  integer: 'numerical',
  matching: 'matching',
  true_false: 'truefalse',
  short: 'shortanswer',
}

async function answersOf(key: QuestionKey, text: QuestionText, bytesOf: PictureBytes): Promise<string> {
  switch (key.kind) {
    case 'single':
    case 'multiple':
      return choiceOf(key, text.options ?? [], bytesOf)
    case 'matching':
      return pairsOf(key.right, text, bytesOf)
    case 'true_false':
      return [true, false]
        .map((truth) => plainAnswer(truth === key.right ? '100' : '0', String(truth)))
        .join('')
    case 'short':
      return `<usecase>0</usecase>\n${key.accepted.map((form) => plainAnswer('100', form.replaceAll('*', '\\*'))).join('')}`
    default:
      return key.ranges.map(rangeAnswer).join('')
  }
}

async function choiceOf(
  key: Extract<QuestionKey, { kind: 'single' | 'multiple' }>,
  options: readonly string[],
  bytesOf: PictureBytes,
): Promise<string> {
  const right = key.kind === 'single' ? [key.right] : key.right
  const wrong = key.kind === 'single' ? '0' : '-100'
  const answers = options.map(async (option, place) =>
    htmlOf('answer', option, bytesOf, `fraction="${right.includes(place) ? shareOf(right.length) : wrong}"`),
  )
  const settings = `<single>${key.kind === 'single'}</single>\n<shuffleanswers>true</shuffleanswers>\n<answernumbering>ABCD</answernumbering>\n`
  return settings + (await Promise.all(answers)).join('')
}

/** Each row with its option, and the options that belong to none without a row. */
async function pairsOf(
  right: readonly number[],
  { rows = [], options = [] }: QuestionText,
  bytesOf: PictureBytes,
): Promise<string> {
  const match = (place: number) =>
    `<answer><text>${escapeXml(clean(markdownToPlain(options[place] ?? '')))}</text></answer>`
  const pairs = rows.map((row, place) => htmlOf('subquestion', row, bytesOf, '', match(right[place] ?? 0)))
  const others = options.flatMap((_, place) =>
    right.includes(place) ? [] : [htmlOf('subquestion', '', bytesOf, '', match(place))],
  )
  return `<shuffleanswers>true</shuffleanswers>\n${(await Promise.all([...pairs, ...others])).join('')}`
}

const plainAnswer = (share: string, text: string, more = '') =>
  element(
    'answer',
    `<text>${escapeXml(clean(text))}</text>${more}`,
    `fraction="${share}" format="moodle_auto_format"`,
  )

/** The middle of a range and how far it goes either way; neither is ever rounded. */
function rangeAnswer({ low, high }: { low: string; high: string }): string {
  const [from, to] = [new Exact(low), new Exact(high)]
  const tolerance = to.minus(from).div(2).toFixed()
  return plainAnswer('100', from.plus(to).div(2).toFixed(), `<tolerance>${tolerance}</tolerance>`)
}

const Exact = Decimal.clone({ defaults: true, precision: 200 })

/** A text as HTML with the files of its pictures, and what stands after them in the element. */
async function htmlOf(
  name: string,
  markdown: string,
  bytesOf: PictureBytes,
  attributes = '',
  more = '',
): Promise<string> {
  const files: string[] = []
  const shown = new Map<string, string>()
  for (const [reference, id] of picturesIn([{ stem: markdown }])) {
    const bytes = await bytesOf(id)
    if (!bytes) continue
    shown.set(reference, `@@PLUGINFILE@@/${id}.webp`)
    files.push(`<file name="${id}.webp" path="/" encoding="base64">${bytes.toString('base64')}</file>\n`)
  }
  const html = clean(markdownToHtml(markdown, (reference) => shown.get(reference)))
  const text =
    html === '' ? '<text></text>' : `<text><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></text>`
  return element(name, `${text}\n${files.join('')}${more}`, `${attributes} format="html"`.trim())
}

const nameOf = (name: string) => `<name><text>${escapeXml(clean(name))}</text></name>\n`

const writeTags = (tags: readonly string[]) =>
  `<tags>${tags.map((tag) => `<tag><text>${escapeXml(clean(tag))}</text></tag>`).join('')}</tags>\n`

const element = (name: string, inside: string, attributes: string) =>
  `<${name} ${attributes}>${inside}</${name}>\n`

/** Without the signs that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const clean = (text: string) => text.toWellFormed().replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '')
