// Questions of the bank as a GIFT file.
import type { NumberRange, QuestionKey, QuestionText } from '../questions/question.ts'
import { markdownToHtml, markdownToPlain } from '../questionText/markdownHtml.ts'
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

/** Why GIFT cannot hold a question: it has no pictures, and reads "->" in an answer as a pair. */
export type GiftObstacle = 'picture' | 'arrow'

/** What keeps a question out of a GIFT file; undefined where nothing does. */
export function obstacleOf({ texts, key, passage }: ExportedQuestion): GiftObstacle | undefined {
  const above = Object.values(passage ?? {}).map((stem) => ({ stem }))
  if (picturesIn([...Object.values(texts), ...above]).size > 0) return 'picture'
  const isShort = key.kind === 'short' && key.accepted.some((form) => form.includes('->'))
  return isShort ? 'arrow' : undefined
}

/** The file. Questions that GIFT cannot hold are named in it, each with the reason. */
export function giftFile(questions: readonly ExportedQuestion[]): string {
  const left = questions.flatMap((question) => {
    const obstacle = obstacleOf(question)
    return obstacle ? [`// Left out: ${question.reference ?? question.id} (${reasons[obstacle]})`] : []
  })
  const parts = byCategory(questions.filter((question) => !obstacleOf(question))).flatMap(
    ([category, some]) => [`$CATEGORY: ${escapeLine(categoryPath(category))}`, ...writeGroup(some)],
  )
  return `${[...(left.length > 0 ? [left.join('\n')] : []), ...parts].join('\n\n')}\n`
}

const reasons: Record<GiftObstacle, string> = {
  picture: 'it shows a picture',
  arrow: 'an accepted answer has an arrow',
}

/** The questions, each passage before the first one under it. */
function writeGroup(questions: readonly ExportedQuestion[]): string[] {
  const told = new Set<string>()
  return questions.flatMap((question) => {
    const { passageId, passage } = question
    const isNew = passageId !== null && !told.has(passageId)
    if (passageId) told.add(passageId)
    const above = isNew && passage ? writePassage(passageId, passage) : []
    return [...above, ...versionsOf(question).map(writeQuestion)]
  })
}

function writePassage(passageId: string, passage: NonNullable<ExportedQuestion['passage']>): string[] {
  return Object.entries(passage).map(
    ([locale, text]) => `// [tag:${escapeDeclared(passageTag(passageId))}] [tag:${locale}]\n${html(text)}`,
  )
}

function writeQuestion(version: Version): string {
  const { text, reference, tags, question } = version
  const declared = [
    ...(reference === '' ? [] : [`[id:${escapeDeclared(reference)}]`]),
    ...tags.map((tag) => `[tag:${escapeDeclared(tag)}]`),
    ...(text.hint ? [`[hint:${escapeDeclared(markdownToHtml(text.hint))}]`] : []),
  ]
  const solution = text.solution ? `####${html(text.solution)}` : ''
  return (
    `// ${declared.join(' ')}\n::${escaped(titleOf(version))}::` +
    `${html(text.stem)} {${answersOf(question.key, text)}${solution}}`
  )
}

function answersOf(key: QuestionKey, { options = [], rows = [] }: QuestionText): string {
  switch (key.kind) {
    case 'single':
      return options.map((option, place) => `\n\t${place === key.right ? '=' : '~'}${html(option)}`).join('')
    case 'multiple': {
      const share = (place: number) => (key.right.includes(place) ? shareOf(key.right.length) : '-100')
      return options.map((option, place) => `\n\t~%${share(place)}%${html(option)}`).join('')
    }
    case 'matching':
      return writePairs(key.right, rows, options)
    case 'true_false':
      return key.right ? 'TRUE' : 'FALSE'
    case 'short':
      return key.accepted.map((form) => `\n\t=%100%${escaped(form.replaceAll('*', '\\*'))}`).join('')
    default:
      return `#${key.ranges.map((range) => `\n\t=${rangeOf(range)}`).join('')}`
  }
}

/** Each row with its option, and the options that belong to none behind an empty row. */
function writePairs(right: readonly number[], rows: readonly string[], options: readonly string[]): string {
  const match = (place: number) => escaped(markdownToPlain(options[place] ?? ''))
  const pairs = rows.map((row, place) => `\n\t=${html(row)} -> ${match(right[place] ?? 0)}`)
  const others = options.flatMap((_, place) => (right.includes(place) ? [] : [`\n\t= -> ${match(place)}`]))
  return [...pairs, ...others].join('')
}

const rangeOf = ({ low, high }: NumberRange) => (low === high ? low : `${low}..${high}`)

const html = (markdown: string) => `[html]${escaped(markdownToHtml(markdown))}`

/** A backslash before each sign of GIFT's grammar; line breaks as \n. */
const escaped = (text: string) => text.replace(/[\\:#={}~]/g, '\\$&').replace(/\r?\n/g, '\\n')
const escapeLine = (text: string) => text.replace(/[\\:#={}~]/g, '\\$&').replace(/\s+/g, ' ')
const escapeDeclared = (text: string) => text.replace(/[[\]\\]/g, '\\$&').replace(/\r?\n/g, '\\n')
