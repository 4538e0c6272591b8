// A new version of the key: written down with its reason, everybody graded again by it, and told.
import type { z } from 'zod'
import type { Database, Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { queueJob } from '../../platform/queue.ts'
import { tellFollowers } from '../exams/exams.ts'
import { holdExam } from '../exams/publication.ts'
import { holdRanking, rankExam } from '../ranks/standings.ts'
import { computeRest, refuseWhileOpen } from '../results/publishing.ts'
import { regradeResults } from '../results/regrading.ts'
import { readEntries } from './entries.ts'
import { getKey, insertVersion, listKeyedPaper } from './keys.queries.ts'
import type { KeyChange, KeyChanged } from './keys.schemas.ts'

/**
 * Changes the key of an exam that is over, or of a practice at any time, and grades everybody again, ranks included.
 * Of two changes at once one is told 409 `key-changed`. Throws 409 `exam-not-over`, `attempts-still-open`, and whatever
 * is wrong with the entries.
 */
export async function changeKey(
  tx: Tx,
  examId: string,
  { version, entries, reason }: z.output<typeof KeyChange>,
  createdBy: string,
  now: Date,
): Promise<z.output<typeof KeyChanged>> {
  const exam = await holdExam(tx, examId, now)
  await refuseBeforeEnd(tx, exam)
  if (exam.keyVersion !== version) throw conflict('key-changed', { version: exam.keyVersion })
  const changed = readEntries(entries, await listKeyedPaper(tx, examId, version))
  const key = { ...(await getKey(tx, examId, version)), ...changed }
  await holdRanking(tx, examId)
  if (exam.mode === 'test') await computeRest(tx, examId, now)
  const next = { examId, version: version + 1, key, reason, createdBy, createdAt: now }
  await insertVersion(tx, next)
  const regraded = await regradeResults(tx, examId, next.version, now)
  await rankExam(tx, examId, now)
  await tellFollowers(tx, examId)
  await queueJob(
    tx,
    'regradeExam',
    { examId },
    { runAt: new Date(Date.now() + LATE_MS), key: `regrade:${examId}` },
  )
  return { version: next.version, regraded }
}

/** A result that was being computed by the old key meanwhile is written by then; it is found and graded again. */
const LATE_MS = 30_000

async function refuseBeforeEnd(tx: Tx, exam: Awaited<ReturnType<typeof holdExam>>): Promise<void> {
  if (exam.mode === 'practice' && exam.state !== 'draft') return
  if (exam.state !== 'closed' && exam.state !== 'published') throw conflict('exam-not-over')
  await refuseWhileOpen(tx, exam.id)
}

/** Brings under the exam's key what is not under it yet. Finds its work by facts: a second run does nothing. */
export async function regradeExam(db: Database, examId: string, now: Date): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const { keyVersion } = await holdExam(tx, examId, now)
    await holdRanking(tx, examId)
    const regraded = await regradeResults(tx, examId, keyVersion, now)
    if (regraded > 0) await rankExam(tx, examId, now)
    return regraded
  })
}
