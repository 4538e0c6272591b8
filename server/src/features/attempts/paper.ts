// The paper as students get it. It is the same for everybody and never changes once scheduled, so a process keeps it.
import type { Db } from '../../platform/database.ts'
import { fileAddress } from '../../platform/files.ts'
import { locales } from '../../platform/languages.ts'
import type { Asked } from '../grading/responses.ts'
import { picturesIn } from '../questionText/pictures.ts'
import type { Paper } from './attempts.schemas.ts'
import { getPaperRows } from './paper.queries.ts'
import type { Orderable } from './shuffle.ts'

/** A paper and what the server looks up in it while answers come in. */
export interface KnownPaper {
  /** Without signed addresses: those are made for each reply. */
  paper: Omit<Paper, 'pictures'>
  /** What the texts write for a picture → the file's id. */
  pictureIds: Map<string, string>
  /** By position. */
  questions: Map<number, KnownQuestion>
}

/** What answers are judged by; `part` is 1 where the exam has none. */
export type KnownQuestion = Orderable & Asked & { part: number }

const KEPT = 40
const papers = new Map<string, Promise<KnownPaper>>()

/**
 * The paper of a scheduled exam. `scheduledAt` names its version: whoever takes an exam back to change it schedules it
 * anew. What a process keeps only saves work; another one reads the same from the database.
 */
export function getPaper(db: Db, examId: string, scheduledAt: Date): Promise<KnownPaper> {
  const name = `${examId} ${scheduledAt.toISOString()}`
  const known = papers.get(name)
  if (known) return known
  const reading = readPaper(db, examId)
  papers.set(name, reading)
  reading.catch(() => papers.delete(name))
  const [oldest] = papers.keys()
  if (papers.size > KEPT && oldest) papers.delete(oldest)
  return reading
}

/** The paper for a reply, its pictures as addresses that hold for an hour or two. */
export function paperReply({ paper, pictureIds }: KnownPaper, key: Uint8Array, now: Date): Paper {
  const pictures = [...pictureIds].map(([written, id]) => [written, fileAddress(key, id, now)])
  return { ...paper, pictures: Object.fromEntries(pictures) }
}

type Rows = Awaited<ReturnType<typeof getPaperRows>>

async function readPaper(db: Db, examId: string): Promise<KnownPaper> {
  const rows = await getPaperRows(db, examId)
  const { exam, parts } = rows
  const sections = rows.sections.map((section) => ({ ...section, part: section.part ?? 1 }))
  const questions = rows.questions.map(({ position, section, kind, passageId, body }) => ({
    ...{ position, section, kind },
    passage: passageId,
    texts: withoutSolutions(body),
  }))
  const passages = passagesOf(rows)
  const partOf = new Map(sections.map(({ position, part }) => [position, part]))
  return {
    paper: {
      ...exam,
      languages: locales.filter((locale) => exam.locales.includes(locale)),
      ...{ parts, sections, questions, passages },
    },
    pictureIds: picturesOf(questions, passages),
    questions: new Map(
      questions.map((question) => [
        question.position,
        { ...askedOf(question), part: partOf.get(question.section) ?? 1 },
      ]),
    ),
  }
}

function passagesOf({ questions }: Rows): Paper['passages'] {
  const found = questions.flatMap(({ passageId, passage }) =>
    passageId && passage ? [[passageId, passage] as const] : [],
  )
  return Object.fromEntries(found)
}

function picturesOf(questions: Paper['questions'], passages: Paper['passages']): Map<string, string> {
  const texts = questions.flatMap((question) => Object.values(question.texts))
  const above = Object.values(passages).flatMap((passage) => Object.values(passage))
  const pieces = texts.map(({ stem, rows = [], options = [] }) => ({ stem, options: [...rows, ...options] }))
  return picturesIn([...pieces, ...above.map((stem) => ({ stem }))])
}

/** What can be chosen: the same in every language. */
function askedOf({ position, section, kind, passage, texts }: Paper['questions'][number]) {
  const [text] = Object.values(texts)
  const optionCount = text?.options?.length ?? 0
  return { position, section, kind, passage, optionCount, rowCount: text?.rows?.length ?? 0 }
}

type Texts = Paper['questions'][number]['texts']

// Named field by field: what is not named, such as a hint or the solution, cannot come along.
function withoutSolutions(body: Rows['questions'][number]['body']): Texts {
  const texts: Texts = {}
  for (const locale of locales) {
    const text = body[locale]
    if (!text) continue
    const { stem, rows, options } = text
    texts[locale] = { stem, ...(rows && { rows }), ...(options && { options }) }
  }
  return texts
}
