// What results need of an exam: its state under a lock, its sections, and the moment when its results came out.
import type { Db, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { type ExamState, examState } from './examState.ts'
import {
  type ExamRow,
  getExamForChange,
  getExamRow,
  listFollowers,
  listSections,
  shareExamsOf,
  updateExam,
} from './exams.queries.ts'
import { maxMarksOf } from './marks.ts'

/** The exam as it stands. */
export async function readExam(db: Db, examId: string, now: Date): Promise<ExamRow & { state: ExamState }> {
  const exam = await getExamRow(db, examId)
  return { ...exam, state: examState(exam, now) }
}

export async function readExamState(db: Db, examId: string, now: Date): Promise<ExamState> {
  return examState(await getExamRow(db, examId), now)
}

/** The exam, held until the transaction ends: of two who publish at once, the second sees it published. */
export async function holdExam(tx: Tx, examId: string, now: Date): Promise<ExamRow & { state: ExamState }> {
  const exam = await getExamForChange(tx, examId)
  return { ...exam, state: examState(exam, now) }
}

/**
 * Waits for whoever holds an exam of these attempts, and keeps it as it is until the transaction ends. Whoever may write
 * a result takes this before anything of the attempts: the exam comes before its attempts, for everybody.
 */
export const shareExams = (tx: Tx, attemptIds: string[]): Promise<void> => shareExamsOf(tx, attemptIds)

/** What the exam's paper earns when all is right. */
export async function getMaxMarks(db: Db, examId: string): Promise<string> {
  return maxMarksOf(await listSections(db, examId))
}

/** From now on students and guardians see their results; their screens are told. */
export async function markPublished(tx: Tx, examId: string, publishedBy: string, now: Date): Promise<void> {
  await updateExam(tx, examId, { publishedAt: now, publishedBy })
  await tellPeople(tx, await listFollowers(tx, examId), { kind: 'exam-published', id: examId })
}
