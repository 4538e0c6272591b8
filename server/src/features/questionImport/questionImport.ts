// The import of questions: from a file to a preview, to the bank, and back again.
import { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { locales } from '../../platform/languages.ts'
import { invalid } from '../../platform/problems.ts'
import type { Json } from '../../platform/schema.ts'
import type { ImportRules, ReadRow, Writing } from '../imports/imports.kinds.ts'
import { startImport } from '../imports/imports.ts'
import { type BankQuestion, type QuestionKey, questionFingerprint } from '../questions/question.ts'
import { Key, Texts } from '../questions/questions.schemas.ts'
import { findQuestions, takeInQuestions, takeOutQuestions } from '../questions/questions.ts'
import { findPlace, type Syllabus } from './categories.ts'
import type { ImportedQuestion, ImportProblem } from './importProblems.ts'
import { type QuestionFile, readQuestionFile } from './questionFile.ts'
import { getSyllabus } from './questionImport.queries.ts'
import { optionLetters } from './questionTemplate.ts'

export interface QuestionUpload {
  bytes: Buffer
  fileName: string
  /** The subject of questions whose category names none. */
  subjectId: string
  by: string
  now: Date
}

/**
 * Reads a file of questions and keeps it as a preview: each question as the bank would hold it, each thing that cannot
 * be taken over with its line and reason. Throws 422 for a file of which nothing can be read. Returns the import's id.
 */
export async function previewQuestions(tx: Tx, upload: QuestionUpload): Promise<string> {
  const file = await readQuestionFile(upload.bytes, upload.fileName)
  const syllabus = await getSyllabus(tx)
  if (!syllabus.subjects.some((subject) => subject.id === upload.subjectId))
    throw invalid('subjectId', 'unknown-subject')
  const taken = await readQuestions(tx, file, syllabus, upload.subjectId)
  const rows = [...taken, ...readProblems(file)].sort((one, other) => one.line - other.line)
  const { fileName, subjectId, by, now } = upload
  return startImport(tx, { kind: 'questions', fileName, options: { subjectId }, rows, createdBy: by, now })
}

async function readQuestions(
  db: Db,
  file: QuestionFile,
  syllabus: Syllabus,
  subjectId: string,
): Promise<ReadRow[]> {
  const read = file.questions.map((one) => ({ ...one, fingerprint: questionFingerprint(one.question) }))
  const known = await findQuestions(
    db,
    read.map((one) => one.fingerprint),
  )
  const firstLines = new Map<string, number>()
  return read.map(({ line, question, notes, fingerprint }) => {
    const twin = known.get(fingerprint)
    const firstLine = firstLines.get(fingerprint)
    firstLines.set(fingerprint, firstLine ?? line)
    return {
      line,
      content: contentOf({ line, question, notes }, fingerprint, file, syllabus, subjectId),
      problems: [],
      duplicates:
        twin || firstLine
          ? [{ code: 'same-question', id: twin ?? null, label: twin ? '' : String(firstLine) }]
          : [],
    }
  })
}

function contentOf(
  { line, question, notes }: ImportedQuestion,
  fingerprint: string,
  file: QuestionFile,
  syllabus: Syllabus,
  subjectId: string,
) {
  const { unknown, ...place } = findPlace(syllabus, question.category ?? [], subjectId)
  const { kind, texts, key, difficulty, reference, title } = question
  const name = reference ?? title?.slice(0, 100).toWellFormed() ?? null
  return {
    ...place,
    fingerprint,
    question: { kind, texts, key, difficulty, reference: name },
    notes: [...notes.map(({ code }) => code), ...(unknown ? ['topic-unknown'] : [])],
    category: unknown ?? '',
    source: file.sourceOf(line),
  }
}

/** What cannot be taken over, a line at a time. */
function readProblems(file: QuestionFile): ReadRow[] {
  const byLine = Map.groupBy(file.problems, (problem) => problem.line)
  return [...byLine].map(([line, problems]) => ({
    line,
    content: { source: line > 0 ? file.sourceOf(line) : '' },
    problems: problems.map(({ code, params }: ImportProblem) => ({
      field: 'question',
      code,
      ...(params && { params }),
    })),
    duplicates: [],
  }))
}

const Content = z.object({
  source: z.string(),
  subjectId: z.string(),
  topicId: z.string().nullable(),
  fingerprint: z.string(),
  notes: z.array(z.string()),
  category: z.string(),
  question: z.object({
    kind: z.enum(['single', 'numerical']),
    texts: Texts,
    key: Key,
    difficulty: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    reference: z.string().nullable(),
  }),
})
type Content = z.output<typeof Content>
const Refused = z.object({ source: z.string() })

export const questionImport: ImportRules = {
  passesOverProblems: true,
  show: showRow,
  write: writeQuestions,
  undo: (tx, { ids }) => takeOutQuestions(tx, ids),
}

/** The columns are those of the question sheet, so that a GIFT file and a sheet look the same in the preview. */
function showRow(content: Json): Record<string, string> {
  const taken = Content.safeParse(content)
  if (!taken.success) return Refused.parse(content)
  const { question, source, subjectId, topicId, notes, category } = taken.data
  return {
    source,
    subjectId,
    topicId: topicId ?? '',
    category,
    notes: notes.join(' '),
    kind: question.kind,
    difficulty: String(question.difficulty),
    reference: question.reference ?? '',
    answer: showKey(question.key),
    ...showTexts(question.texts),
  }
}

function showKey(key: QuestionKey): string {
  if (key.kind === 'single') return optionLetters[key.right] ?? ''
  return key.ranges.map(({ low, high }) => (low === high ? low : `${low}..${high}`)).join('; ')
}

function showTexts(texts: Content['question']['texts']): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const locale of locales) {
    const text = texts[locale]
    if (!text) continue
    cells[`stem_${locale}`] = text.stem
    if (text.solution) cells[`solution_${locale}`] = text.solution
    for (const [place, option] of (text.options ?? []).entries())
      cells[`${optionLetters[place]}_${locale}`] = option
  }
  return cells
}

/** So many at a time, so that progress shows. */
const STEP = 250

async function writeQuestions(
  { tx, importId, createdBy, now, progress }: Writing,
  rows: { line: number; content: Json }[],
): Promise<Map<number, string[]>> {
  const made = new Map<number, string[]>()
  for (let from = 0; from < rows.length; from += STEP) {
    const some = rows
      .slice(from, from + STEP)
      .map(({ line, content }) => ({ line, ...Content.parse(content) }))
    const given = firstOfEach(some).map(({ subjectId, topicId, fingerprint, question, line }) => {
      const asked = bankQuestion(question)
      return { subjectId, topicId, fingerprint, question: asked, place: line }
    })
    const added = await takeInQuestions(tx, given, { importId, by: createdBy, at: now })
    for (const { line, fingerprint } of firstOfEach(some)) {
      const id = added.get(fingerprint)
      if (id) made.set(line, [id])
    }
    await progress(Math.min(rows.length, from + STEP))
  }
  return made
}

/** One INSERT cannot meet the same question twice. */
function firstOfEach<T extends { fingerprint: string }>(rows: T[]): T[] {
  return [...new Map(rows.toReversed().map((row) => [row.fingerprint, row])).values()].reverse()
}

const bankQuestion = ({ reference, ...question }: Content['question']): BankQuestion => ({
  ...question,
  texts: question.texts as BankQuestion['texts'],
  ...(reference !== null && { reference }),
})
