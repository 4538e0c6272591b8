// The import of questions: from a file to a preview, to the bank, and back again.
import { createHash } from 'node:crypto'
import type { Db, Tx } from '../../platform/database.ts'
import { type FileStore, keepImage } from '../../platform/files.ts'
import { invalid } from '../../platform/problems.ts'
import type { Json } from '../../platform/schema.ts'
import type { ImportRules, ReadRow, Writing } from '../imports/imports.kinds.ts'
import { startImport } from '../imports/imports.ts'
import { dropEmptyPassages, keepPassage } from '../passages/passages.ts'
import { type PassageTexts, questionFingerprint } from '../questions/question.ts'
import { type Doing, findQuestions, takeInQuestions, takeOutQuestions } from '../questions/questions.ts'
import { picturesIn } from '../questionText/pictures.ts'
import { findPlace, type Syllabus } from './categories.ts'
import { Content, filesIn, questionIn, showRow, textsIn } from './previewRow.ts'
import {
  getSyllabus,
  insertImportPictures,
  listPassagesOfQuestions,
  listPicturesOfQuestions,
  releasePictures,
} from './questionImport.queries.ts'
import type { ReadFile } from './reading/importer.ts'
import type { ImportedQuestion, ImportProblem } from './reading/importProblems.ts'
import type { ReadUpload } from './reading/readingThreads.ts'

export interface Preview extends ReadUpload {
  fileName: string
  /** The subject of questions whose category names none. */
  subjectId: string
  by: string
  now: Date
}

/**
 * Keeps a file that was read as a preview: each question as the bank would hold it, each thing that cannot be taken
 * over with its place and reason, the pictures beside them until the list is confirmed. Returns the import's id.
 */
export async function previewQuestions(tx: Tx, store: FileStore, preview: Preview): Promise<string> {
  const { file, pictures, fileName, subjectId, by, now } = preview
  const syllabus = await getSyllabus(tx)
  if (!syllabus.subjects.some((subject) => subject.id === subjectId))
    throw invalid('subjectId', 'unknown-subject')
  const taken = await readQuestions(tx, { file, pictures }, syllabus, subjectId)
  const rows = onePerLine([...taken, ...readProblems(file)])
  const id = await startImport(tx, {
    kind: 'questions',
    fileName,
    options: { subjectId },
    rows,
    createdBy: by,
    now,
  })
  const shown = new Set(rows.flatMap(({ content }) => filesIn(content)))
  const used = pictures.filter((picture) => shown.has(picture.id))
  for (const { id: pictureId, image } of used)
    await keepImage(tx, store, {
      id: pictureId,
      kind: 'picture',
      encoded: image,
      ownerId: null,
      createdBy: by,
    })
  await insertImportPictures(
    tx,
    id,
    used.map((picture) => picture.id),
  )
  return id
}

async function readQuestions(
  db: Db,
  { file, pictures }: ReadUpload,
  syllabus: Syllabus,
  subjectId: string,
): Promise<ReadRow[]> {
  const digests = new Map(pictures.map(({ id, image }) => [id, digestOf(image.data)]))
  const read = file.questions.map((one) => ({
    ...one,
    fingerprint: questionFingerprint(one.question, digests),
  }))
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

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

function contentOf(
  { line, question, notes }: ImportedQuestion,
  fingerprint: string,
  file: ReadFile,
  syllabus: Syllabus,
  subjectId: string,
): Json {
  const { unknown, ...place } = findPlace(syllabus, question.category ?? [], subjectId)
  const { kind, texts, key, difficulty, reference, title, passage, tags } = question
  const name = reference ?? title?.slice(0, 100).toWellFormed() ?? null
  return {
    ...place,
    fingerprint,
    question: { kind, texts, key, difficulty, reference: name, passage: passage ?? null, tags: tags ?? [] },
    notes: [...new Set(notes.map(({ code }) => code)), ...(unknown ? ['topic-unknown'] : [])],
    category: unknown ?? '',
    place: file.place,
    source: file.sourceOf(line),
  }
}

/** What cannot be taken over, a place at a time. */
function readProblems(file: ReadFile): ReadRow[] {
  const byLine = Map.groupBy(file.problems, (problem) => problem.line)
  return [...byLine].map(([line, problems]) => ({
    line,
    content: { source: line > 0 ? file.sourceOf(line) : '', place: file.place },
    problems: problems.map(({ code, params }: ImportProblem) => ({
      field: 'question',
      code,
      ...(params && { params }),
    })),
    duplicates: [],
  }))
}

/** Rows by their place; of two at one place (all of a file on a single line) the second goes to the next free one. */
function onePerLine(rows: ReadRow[]): ReadRow[] {
  let next = 0
  return rows
    .toSorted((one, other) => one.line - other.line)
    .map((row) => {
      const line = Math.max(row.line, next)
      next = line + 1
      return { ...row, line }
    })
}

export const questionImport: ImportRules = {
  passesOverProblems: true,
  show: showRow,
  filesIn,
  write: writeQuestions,
  undo: async (tx, { ids }) => {
    // Their pictures are nobody's again, and swept.
    const pictures = await listPicturesOfQuestions(tx, ids)
    const passageIds = await listPassagesOfQuestions(tx, ids)
    await takeOutQuestions(tx, ids)
    await dropEmptyPassages(tx, passageIds)
    await insertImportPictures(tx, null, pictures)
  },
}

/** So many at a time, so that progress shows. */
const STEP = 250

async function writeQuestions(
  { tx, importId, createdBy, now, progress }: Writing,
  rows: { line: number; content: Json }[],
): Promise<Map<number, string[]>> {
  const made = new Map<number, string[]>()
  const doing = { by: createdBy, at: now }
  const passages = new Passages(tx, doing)
  for (let from = 0; from < rows.length; from += STEP) {
    const read = rows
      .slice(from, from + STEP)
      .map(({ line, content }) => ({ line, ...Content.parse(content) }))
    const some = firstOfEach(read)
    const known = await findQuestions(
      tx,
      some.map(({ fingerprint }) => fingerprint),
    )
    const given = some.filter(({ fingerprint }) => !known.has(fingerprint))
    const asked: Parameters<typeof takeInQuestions>[1] = []
    for (const { subjectId, topicId, fingerprint, question, line } of given) {
      const under = await passages.above(question)
      asked.push({ subjectId, topicId, fingerprint, question: questionIn(question), place: line, ...under })
    }
    const added = await takeInQuestions(tx, asked, { importId, ...doing })
    const taken = given.filter(({ fingerprint }) => added.has(fingerprint))
    for (const { line, fingerprint } of taken) made.set(line, [added.get(fingerprint) ?? ''])
    await releasePictures(tx, [...picturesIn(taken.flatMap(({ question }) => textsIn(question))).values()])
    await progress(Math.min(rows.length, from + STEP))
  }
  return made
}

/** The passages of a list: each kept once, its questions counted in their order. */
class Passages {
  readonly #tx: Tx
  readonly #doing: Doing
  readonly #kept = new Map<string, { passageId: string; count: number }>()

  constructor(tx: Tx, doing: Doing) {
    this.#tx = tx
    this.#doing = doing
  }

  async above({
    passage,
  }: Content['question']): Promise<{ passageId: string; passagePlace: number } | undefined> {
    if (!passage) return undefined
    const texts = passage as PassageTexts
    const digest = JSON.stringify(texts)
    const kept = this.#kept.get(digest) ?? {
      passageId: await keepPassage(this.#tx, texts, this.#doing),
      count: 0,
    }
    kept.count += 1
    this.#kept.set(digest, kept)
    return { passageId: kept.passageId, passagePlace: kept.count }
  }
}

/** One INSERT cannot meet the same question twice. */
function firstOfEach<T extends { fingerprint: string }>(rows: T[]): T[] {
  return [...new Map(rows.toReversed().map((row) => [row.fingerprint, row])).values()].reverse()
}
