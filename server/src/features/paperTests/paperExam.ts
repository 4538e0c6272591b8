// The exam of a test on paper: its sections and their bounds, its time, and when marks may come in.
import { Decimal } from 'decimal.js'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { getPaper, type KnownPaper } from '../attempts/paper.ts'
import type { ExamState } from '../exams/examState.ts'
import { plainMarks, toAttempt } from '../exams/marks.ts'
import { holdExam, readExam } from '../exams/publication.ts'
import { listMarkedSections, type PaperTime } from './paperTests.queries.ts'

export type PaperExam = Awaited<ReturnType<typeof readPaperExam>>
type ExamFacts = Awaited<ReturnType<typeof readExam>>

export async function readPaperExam(db: Db, examId: string, now: Date) {
  const exam = await readExam(db, examId, now)
  return { exam, sections: (await listMarkedSections(db, examId)).map(withBounds) }
}

/** The same, held until the transaction ends. Throws 409 `exam-not-begun` or `is-practice`. */
export async function holdPaperExam(tx: Tx, examId: string, now: Date): Promise<PaperExam> {
  const exam = await holdExam(tx, examId, now)
  const because = closedBecause(exam)
  if (because === 'practice') throw conflict('is-practice')
  if (because) throw conflict('exam-not-begun')
  return { exam, sections: (await listMarkedSections(tx, examId)).map(withBounds) }
}

/** Why nothing may be entered now: a test on paper has marks from the hour at which it began. */
export function closedBecause(exam: { state: ExamState; mode: ExamFacts['mode'] }) {
  if (exam.mode === 'practice') return 'practice' as const
  if (exam.state === 'draft') return 'draft' as const
  return exam.state === 'scheduled' ? ('not-begun' as const) : null
}

type Marked = Awaited<ReturnType<typeof listMarkedSections>>[number]

/** The least and the most that a section can earn: all to be attempted wrong, or right. */
function withBounds(section: Marked) {
  const count = toAttempt(section)
  const worst = Decimal.min(section.marksWrong, section.marksBlank)
  return {
    ...section,
    minMarks: plainMarks(new Decimal(worst).times(count).toFixed()),
    maxMarks: plainMarks(new Decimal(section.marksRight).times(count).toFixed()),
  }
}

/** The sum of decimal strings. */
export const sumOf = (marks: string[]): string =>
  marks.reduce((sum, one) => sum.plus(one), new Decimal(0)).toFixed()

/** When whoever sat on paper began and ended: with the window, by the clock of the hall. */
export function paperTime(exam: ExamFacts, now: Date): PaperTime {
  const startedAt = exam.opensAt ?? now
  const end = startedAt.getTime() + exam.durationMinutes * 60_000
  return { startedAt, endsAt: new Date(Math.min(end, exam.closesAt?.getTime() ?? end)), now }
}

/** The paper as it was scheduled. */
export async function getKnownPaper(db: Db, exam: ExamFacts): Promise<KnownPaper> {
  if (!exam.scheduledAt) throw conflict('exam-not-scheduled')
  return getPaper(db, exam.id, exam.scheduledAt)
}
