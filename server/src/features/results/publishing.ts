// How an exam goes, and its end: the list for staff, and the word that lets everybody see their result and rank.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, isDatabaseError } from '../../platform/problems.ts'
import { plainMarks } from '../exams/marks.ts'
import { getMaxMarks, holdExam, markPublished, readExamState } from '../exams/publication.ts'
import { holdRanking, rankExam } from '../ranks/standings.ts'
import { computeResults } from './computing.ts'
import {
  countOpenAttempts,
  countResults,
  listBatchFigures,
  listSitters,
  type SitterRow,
} from './publishing.queries.ts'
import { regradeResults } from './regrading.ts'
import { listAttemptsWithoutResult } from './results.queries.ts'
import type { attemptStates, ExamAttemptList, PublishReply } from './results.schemas.ts'
import { tellResults } from './telling.ts'

/** Who sits the exam and how far they are; scores as soon as they are computed. */
export async function listExamAttempts(
  db: Db,
  examId: string,
  now: Date,
): Promise<z.output<typeof ExamAttemptList>> {
  const plain = (marks: string | null) => marks && plainMarks(marks)
  const batches = await listBatchFigures(db, examId)
  return {
    state: await readExamState(db, examId, now),
    maxMarks: plainMarks(await getMaxMarks(db, examId)),
    batches: batches.map((batch) => ({ ...batch, average: plain(batch.average), best: plain(batch.best) })),
    rows: (await listSitters(db, examId)).map(({ epoch, ...row }) => ({
      ...row,
      state: attemptState(row),
      takeovers: (epoch ?? 1) - 1,
      score: plain(row.score),
    })),
  }
}

function attemptState({
  attemptId,
  closedHow,
  voidedAt,
}: Pick<SitterRow, 'attemptId' | 'closedHow' | 'voidedAt'>) {
  const state: (typeof attemptStates)[number] = !attemptId
    ? 'not-started'
    : voidedAt
      ? 'voided'
      : closedHow === null
        ? 'in-progress'
        : closedHow === 'submitted'
          ? 'submitted'
          : 'closed'
  return state
}

/**
 * Publishes the results of a closed exam: computes what is missing, ranks everybody who appeared, then lets students
 * and guardians see theirs. Throws 409 `is-practice` (its results need no publishing), `exam-not-closed`,
 * `already-published`, `attempts-still-open` (the bell has not rung through yet) or `results-missing` (some could not
 * be computed: nothing is published by halves).
 */
export async function publishExam(
  tx: Tx,
  examId: string,
  publishedBy: string,
  now: Date,
): Promise<z.output<typeof PublishReply>> {
  const exam = await holdExam(tx, examId, now)
  if (exam.mode === 'practice') throw conflict('is-practice')
  if (exam.state === 'published') throw conflict('already-published')
  if (exam.state !== 'closed') throw conflict('exam-not-closed')
  await holdRanking(tx, examId)
  await refuseWhileOpen(tx, examId)
  await computeRest(tx, examId, now)
  await regradeResults(tx, examId, exam.keyVersion, now)
  await markPublished(tx, examId, publishedBy, now)
  await rankExam(tx, examId, now)
  await tellResults(tx, exam, publishedBy, now)
  return { publishedAt: now, results: await countResults(tx, examId) }
}

/** Throws 409 `attempts-still-open` where somebody has not handed in yet. */
export async function refuseWhileOpen(tx: Tx, examId: string): Promise<void> {
  const count = await countOpenAttempts(tx, examId)
  if (count) throw conflict('attempts-still-open', { count })
}

/** Computes the results that are missing still. Throws 409 `results-missing` where one cannot be graded. */
export async function computeRest(tx: Tx, examId: string, now: Date): Promise<void> {
  const waiting = await listAttemptsWithoutResult(tx, { examId })
  try {
    await computeResults(tx, waiting, now)
  } catch (error) {
    if (isDatabaseError(error)) throw error
    // The job tries each by itself, and reports which one cannot be graded.
    throw conflict('results-missing', { count: waiting.length })
  }
}
