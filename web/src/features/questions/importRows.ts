// A row of the preview as a question: its cells are named like the columns of the question sheet.
import { type Language, languages } from '../../words/language.ts'
import type { ImportRow, QuestionKey, QuestionText } from './questions.api.ts'

/** A question as the bank would hold it. */
export type ReadQuestion = {
  texts: Partial<Record<Language, QuestionText>>
  key: QuestionKey
  difficulty: '1' | '2' | '3'
  subjectId: string
  topicId: string | null
  reference: string
  notes: string[]
  category: string
}

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

/** The question of a row; undefined where it cannot be taken over. */
export function readRow({ cells, problems }: ImportRow): ReadQuestion | undefined {
  const cell = (column: string) => cells[column] ?? ''
  if (problems.length > 0 || !cells.kind) return undefined
  return {
    texts: readTexts(cell),
    key: readKey(cell('kind'), cell('answer')),
    difficulty: cell('difficulty') as ReadQuestion['difficulty'],
    subjectId: cell('subjectId'),
    topicId: cell('topicId') || null,
    reference: cell('reference'),
    notes: cell('notes').split(' ').filter(Boolean),
    category: cell('category'),
  }
}

function readTexts(cell: (column: string) => string): ReadQuestion['texts'] {
  const texts: ReadQuestion['texts'] = {}
  for (const language of languages) {
    const stem = cell(`stem_${language}`)
    if (stem === '') continue
    const solution = cell(`solution_${language}`)
    const options = letters.map((letter) => cell(`${letter}_${language}`)).filter((option) => option !== '')
    texts[language] = { stem, options, ...(solution && { solution }) }
  }
  return texts
}

function readKey(kind: string, answer: string): QuestionKey {
  if (kind === 'single') return { kind: 'single', right: letters.indexOf(answer) }
  const ranges = answer.split('; ').map((part) => {
    const [low = '', high = low] = part.split('..')
    return { low, high }
  })
  return { kind: 'numerical', ranges }
}
