// How an exam goes, and its end: the list for staff, and the word that lets everybody see their result.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { plainMarks } from '../exams/marks.ts'
import { getMaxMarks, holdExam, markPublished, readExamState } from '../exams/publication.ts'
import { computeResult } from './computing.ts'
import {
  countOpenAttempts,
  countResults,
  listBatchFigures,
  listSitters,
  type SitterRow,
} from './publishing.queries.ts'
import { listAttemptsWithoutResult } from './results.queries.ts'
import type { attemptStates, ExamAttemptList, PublishReply } from './results.schemas.ts'

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

function attemptState({ attemptId, closedHow }: Pick<SitterRow, 'attemptId' | 'closedHow'>) {
  const state: (typeof attemptStates)[number] = !attemptId
    ? 'not-started'
    : closedHow === null
      ? 'in-progress'
      : closedHow === 'submitted'
        ? 'submitted'
        : 'closed'
  return state
}

/**
 * Publishes the results of a closed exam: computes what is missing, then lets students and guardians see theirs.
 * Throws 409 `exam-not-closed`, `already-published`, `attempts-still-open` (the bell has not rung through yet) or
 * `results-missing` (some could not be computed: nothing is published by halves).
 */
export async function publishExam(
  tx: Tx,
  examId: string,
  publishedBy: string,
  now: Date,
): Promise<z.output<typeof PublishReply>> {
  const state = await holdExam(tx, examId, now)
  if (state === 'published') throw conflict('already-published')
  if (state !== 'closed') throw conflict('exam-not-closed')
  const open = await countOpenAttempts(tx, examId)
  if (open) throw conflict('attempts-still-open', { count: open })
  await computeRest(tx, examId, now)
  await markPublished(tx, examId, publishedBy, now)
  return { publishedAt: now, results: await countResults(tx, examId) }
}

async function computeRest(tx: Tx, examId: string, now: Date): Promise<void> {
  const waiting = await listAttemptsWithoutResult(tx, examId)
  try {
    for (const { id } of waiting) await computeResult(tx, id, now)
  } catch {
    // The job tries each by itself, and reports which one cannot be graded.
    throw conflict('results-missing', { count: waiting.length })
  }
}
