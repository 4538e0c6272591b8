// The shuffled sets of a paper: drawn once and kept, so that every print of set B is the same paper.
import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import { getPaper, type KnownPaper, type KnownQuestion } from '../attempts/paper.ts'
import { orderPaper } from '../attempts/shuffle.ts'
import { holdExam, readExam } from '../exams/publication.ts'
import { hasOmrAttempts, listSetRows, replaceSets, type SetRow } from './papers.queries.ts'
import type { NewSets, PaperSets, SetCode } from './papers.schemas.ts'

const codes = ['A', 'B', 'C', 'D'] as const

/** A paper as it was scheduled, with its sets. */
export interface HallPaper {
  known: KnownPaper
  sets: SetRow[]
}

/** The sets, and what can be done with them. */
export async function listPaperSets(
  db: Db,
  examId: string,
  now: Date,
  can: Operation[],
): Promise<z.output<typeof PaperSets>> {
  const exam = await readExam(db, examId, now)
  const paper = exam.scheduledAt ? await getHallPaper(db, examId, exam.scheduledAt) : undefined
  return {
    ...{ title: exam.title, state: exam.state, can },
    questionCount: paper?.known.questions.size ?? 0,
    locales: exam.locales as ('en' | 'mr' | 'hi')[],
    sets: (paper?.sets ?? []).map(({ code, madeAt }) => ({ code, madeAt })),
    changeable: paper !== undefined && !(await hasOmrAttempts(db, examId)),
    oneSheet: paper === undefined || isOneSheet(paper),
    shuffle: { questions: exam.shuffleQuestions, options: exam.shuffleOptions },
  }
}

async function getHallPaper(db: Db, examId: string, scheduledAt: Date): Promise<HallPaper> {
  return { known: await getPaper(db, examId, scheduledAt), sets: await listSetRows(db, examId) }
}

/** The paper of a scheduled exam with its sets. Throws 409 `exam-not-scheduled` for a draft. */
export async function getScheduledPaper(db: Db, examId: string, now: Date) {
  const exam = await readExam(db, examId, now)
  if (!exam.scheduledAt) throw conflict('exam-not-scheduled')
  return { exam, ...(await getHallPaper(db, examId, exam.scheduledAt)) }
}

export type PaperSet = SetRow

/** The sets of the paper as it is scheduled now. */
export const listSets: (db: Db, examId: string) => Promise<PaperSet[]> = listSetRows

/** One set of them. Throws 404 where there is no such set. */
export function setOf(sets: SetRow[], code: SetCode): SetRow {
  const set = sets.find((one) => one.code === code)
  if (!set) throw notFound()
  return set
}

/** The paper in its own order, as it is where no sets were made. */
export function ownOrder({ questions }: KnownPaper): Omit<SetRow, 'code' | 'madeAt'> {
  return orderPaper([...questions.values()], { questions: false, options: false }, () => 0)
}

/**
 * Draws the sets anew. Throws 409 `exam-not-scheduled` for a draft, whose questions may still change, and
 * `paper-sets-in-use` once responses on paper were read by them.
 */
export async function makePaperSets(
  tx: Tx,
  examId: string,
  { count, shuffleQuestions, shuffleOptions }: z.output<typeof NewSets>,
  now: Date,
): Promise<void> {
  const exam = await holdExam(tx, examId, now)
  if (!exam.scheduledAt) throw conflict('exam-not-scheduled')
  if (await hasOmrAttempts(tx, examId)) throw conflict('paper-sets-in-use')
  const { questions } = await getPaper(tx, examId, exam.scheduledAt)
  const asked = [...questions.values()].map(keepTrueFirst)
  const shuffled = { questions: shuffleQuestions, options: shuffleOptions }
  const sets = codes.slice(0, count).map((code) => {
    return { code, ...orderPaper(asked, shuffled, (below) => randomInt(below)), madeAt: now }
  })
  await replaceSets(tx, examId, sets)
}

/** True and False keep their order, as everybody expects them. */
const keepTrueFirst = (question: KnownQuestion): KnownQuestion =>
  question.kind === 'true_false' ? { ...question, optionCount: 0 } : question

/** Whether the same kind of question, with as many options, stands at each number of every set. */
export function isOneSheet({ known, sets }: HallPaper): boolean {
  const layouts = sets.map(({ questionOrder }) =>
    JSON.stringify(questionOrder.map((position) => layoutOf(known.questions.get(position)))),
  )
  return new Set(layouts).size <= 1
}

const layoutOf = (question: KnownQuestion | undefined) =>
  question && [question.kind, question.optionCount, question.rowCount]
