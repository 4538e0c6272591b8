// A result anew because the answers themselves have changed: late ones were accepted by a teacher.
import type { Tx } from '../../platform/database.ts'
import { askForRanks } from '../ranks/standings.ts'
import { computeResult } from './computing.ts'

/**
 * Computes the result of an attempt again, by the same key, and has its exam ranked anew. One that has no result yet
 * is left to whoever computes what is missing.
 */
export async function recomputeResult(
  tx: Tx,
  { attemptId, examId }: { attemptId: string; examId: string },
  now: Date,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('results')
    .where('attemptId', '=', attemptId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) return false
  await tx.deleteFrom('resultMarks').where('attemptId', '=', attemptId).execute()
  await computeResult(tx, attemptId, now)
  await askForRanks(tx, examId)
  return true
}
