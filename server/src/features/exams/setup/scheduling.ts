// Scheduling an exam: from a draft to what students see, and back while nobody could have begun.
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../../../platform/database.ts'
import { conflict, explainConstraint, Problem } from '../../../platform/problems.ts'
import { getExamForChange, updateExam } from '../exams.queries.ts'
import { requireState, tellFollowers } from '../exams.ts'
import { holdQuestions, listPaper, takeLatestVersions } from '../paper/paper.queries.ts'
import { announceExam, withdrawAnnouncement } from './announcing.ts'
import { judgeReadiness } from './readiness.ts'

explainConstraint('exam_batches_one_at_a_time', () => conflict('batch-has-other-exam'))

/**
 * Schedules a draft: takes the questions as the bank holds them, writes their key down and lets the students see it.
 * Throws 409 `cannot-schedule` with every reason; 409 `batch-has-other-exam` where another one came first just now.
 */
export async function scheduleExam(tx: Tx, examId: string, scheduledBy: string, now: Date): Promise<void> {
  const exam = await getExamForChange(tx, examId)
  requireState(exam, 'draft', now)
  await holdQuestions(tx, examId)
  const { reasons } = await judgeReadiness(tx, exam, now)
  if (reasons.length) throw new Problem(409, 'cannot-schedule', { errors: reasons })
  const keyVersion = await writeKey(tx, examId, scheduledBy, now)
  await takeLatestVersions(tx, examId)
  await updateExam(tx, examId, { scheduledAt: now, keyVersion })
  await tellFollowers(tx, examId)
  await announceExam(tx, exam, scheduledBy, now)
}

// A key is never changed: the same one is used again, another one is a new version.
async function writeKey(tx: Tx, examId: string, createdBy: string, now: Date): Promise<number> {
  const paper = await listPaper(tx, examId)
  const key = Object.fromEntries(paper.map((question) => [question.position, question.key]))
  const last = await tx
    .selectFrom('examKeys')
    .select(['version', 'key'])
    .where('examId', '=', examId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last && isDeepStrictEqual(last.key, key)) return last.version
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('examKeys')
    .values({ examId, version, key: JSON.stringify(key), createdBy, createdAt: now })
    .execute()
  return version
}

/** Takes an exam back to a draft, before it opens: 409 `exam-not-scheduled` later. */
export async function unscheduleExam(tx: Tx, examId: string, now: Date): Promise<void> {
  const exam = await getExamForChange(tx, examId)
  requireState(exam, 'scheduled', now)
  await tellFollowers(tx, examId)
  await withdrawAnnouncement(tx, exam)
  await updateExam(tx, examId, { scheduledAt: null })
}
