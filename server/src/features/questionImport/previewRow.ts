// A row of the preview: what is kept of a question until the list is confirmed, and how the screen is shown it.
import { z } from 'zod'
import { locales } from '../../platform/languages.ts'
import type { Json } from '../../platform/schema.ts'
import type { BankQuestion, QuestionText } from '../questions/question.ts'
import { Difficulty, Key, Kind, PassageTexts, Texts } from '../questions/questions.schemas.ts'
import { picturesIn } from '../questionText/pictures.ts'
import { placeWords } from './reading/importer.ts'
import { writeAnswerCell } from './sheet/answerCell.ts'
import { optionLetters, rowNumbers } from './sheet/questionTemplate.ts'

const Question = z.object({
  kind: Kind,
  texts: Texts,
  key: Key,
  difficulty: Difficulty,
  reference: z.string().nullable(),
  passage: PassageTexts.nullable(),
  tags: z.array(z.string()),
})
type Question = z.output<typeof Question>

/** What is kept of a question that can come in. */
export const Content = z.object({
  source: z.string(),
  place: z.enum(placeWords),
  subjectId: z.string(),
  topicId: z.string().nullable(),
  fingerprint: z.string(),
  notes: z.array(z.string()),
  category: z.string(),
  question: Question,
})
export type Content = z.output<typeof Content>
const Refused = z.object({ source: z.string(), place: z.enum(placeWords) })

/** The question as the bank takes it. */
export const questionIn = ({ reference, passage, ...question }: Question): BankQuestion => ({
  ...question,
  texts: question.texts as BankQuestion['texts'],
  ...(passage && { passage: passage as NonNullable<BankQuestion['passage']> }),
  ...(reference !== null && { reference }),
})

/** Every text of a question in which pictures can stand, its passage among them. */
export function textsIn({ texts, passage }: Question): QuestionText[] {
  const written = locales.flatMap((locale) => (texts[locale] ? [texts[locale] as QuestionText] : []))
  const above = locales.flatMap((locale) => (passage?.[locale] ? [{ stem: passage[locale] }] : []))
  return [...written, ...above]
}

/** The ids of the pictures that a row shows. */
export function filesIn(content: Json): string[] {
  const taken = Content.safeParse(content)
  return taken.success ? [...picturesIn(textsIn(taken.data.question)).values()] : []
}

/** The columns are those of the question sheet, so that every format looks the same in the preview. */
export function showRow(content: Json): Record<string, string> {
  const taken = Content.safeParse(content)
  if (!taken.success) return Refused.parse(content)
  const { question, source, place, subjectId, topicId, notes, category } = taken.data
  return {
    source,
    place,
    subjectId,
    topicId: topicId ?? '',
    category,
    notes: notes.join(' '),
    kind: question.kind,
    difficulty: String(question.difficulty),
    reference: question.reference ?? '',
    tags: question.tags.join(', '),
    answer: writeAnswerCell(question.key),
    ...showTexts(question),
  }
}

function showTexts({ texts, passage }: Question): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const locale of locales) {
    const text = texts[locale]
    if (!text) continue
    cells[`stem_${locale}`] = text.stem
    if (text.hint) cells[`hint_${locale}`] = text.hint
    if (text.solution) cells[`solution_${locale}`] = text.solution
    if (passage?.[locale]) cells[`passage_${locale}`] = passage[locale]
    for (const [place, row] of (text.rows ?? []).entries()) cells[`${rowNumbers[place]}_${locale}`] = row
    for (const [place, option] of (text.options ?? []).entries())
      cells[`${optionLetters[place]}_${locale}`] = option
  }
  return cells
}
