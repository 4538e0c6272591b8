// A row of the preview as a question: its cells are named like the columns of the question sheet.
import { type Language, languages } from '../../../words/language.ts'
import type { ImportRow, QuestionKey, QuestionText } from '../questions.api.ts'

/** A question as the bank would hold it. */
export type ReadQuestion = {
  texts: Partial<Record<Language, QuestionText>>
  /** The text it stands under, where it does. */
  passage: Partial<Record<Language, string>>
  key: QuestionKey
  difficulty: '1' | '2' | '3'
  subjectId: string
  topicId: string | null
  reference: string
  tags: string
  notes: string[]
  category: string
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
const rowNames = letters.map((_, place) => `row${place + 1}`)

/** The question of a row; undefined where it cannot be taken over. */
export function readRow({ cells, problems }: ImportRow): ReadQuestion | undefined {
  const cell = (column: string) => cells[column] ?? ''
  if (problems.length > 0 || !cells.kind) return undefined
  return {
    texts: readTexts(cell),
    passage: readPassage(cell),
    key: readKey(cell('kind'), cell('answer')),
    difficulty: cell('difficulty') as ReadQuestion['difficulty'],
    subjectId: cell('subjectId'),
    topicId: cell('topicId') || null,
    reference: cell('reference'),
    tags: cell('tags'),
    notes: cell('notes').split(' ').filter(Boolean),
    category: cell('category'),
  }
}

type Cell = (column: string) => string

function readTexts(cell: Cell): ReadQuestion['texts'] {
  const texts: ReadQuestion['texts'] = {}
  for (const language of languages) {
    const stem = cell(`stem_${language}`)
    if (stem === '') continue
    const parts = (names: string[]) =>
      names.map((name) => cell(`${name}_${language}`)).filter((part) => part !== '')
    const [rows, options] = [parts(rowNames), parts(letters)]
    const [hint, solution] = [cell(`hint_${language}`), cell(`solution_${language}`)]
    texts[language] = {
      stem,
      ...(rows.length > 0 && { rows }),
      ...(options.length > 0 && { options }),
      ...(hint && { hint }),
      ...(solution && { solution }),
    }
  }
  return texts
}

function readPassage(cell: Cell): ReadQuestion['passage'] {
  const written = languages.map((language) => [language, cell(`passage_${language}`)] as const)
  return Object.fromEntries(written.filter(([, text]) => text !== ''))
}

function readKey(kind: string, answer: string): QuestionKey {
  const placeOf = (letter: string) => letters.indexOf(letter.trim())
  switch (kind) {
    case 'single':
      return { kind, right: placeOf(answer) }
    case 'multiple':
      return { kind, right: answer.split(',').map(placeOf) }
    case 'matching':
      return { kind, right: answer.split(',').map((pair) => placeOf(pair.split('-')[1] ?? '')) }
    case 'true_false':
      return { kind, right: answer === 'true' }
    case 'short':
      return { kind, accepted: answer.split(' | ').map((form) => form.replaceAll('\\|', '|')) }
    default:
      return { kind: kind === 'integer' ? 'integer' : 'numerical', ranges: readRanges(answer) }
  }
}

function readRanges(answer: string): { low: string; high: string }[] {
  return answer.split('; ').map((part) => {
    const [low = '', high = low] = part.split('..')
    return { low, high }
  })
}
