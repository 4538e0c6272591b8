// What an exam's answers add up to: kept when it is ranked, counted anew wherever that is no longer true.
import type { Database, Db, Tx } from '../../platform/database.ts'
import type { ExamCounts } from './counts.ts'
import { countNow, findKept, keepCounts, listUncounted } from './examCounts.queries.ts'

/** How often each answer was given, and how long it took: always that of the results as they are now. */
export async function readExamCounts(db: Db, examId: string): Promise<ExamCounts> {
  return (await findKept(db, examId)) ?? countNow(db, examId)
}

/** Counts an exam and keeps it, unless what is kept is true still. */
export async function keepExamCounts(tx: Tx, examId: string, now: Date): Promise<void> {
  if (!(await findKept(tx, examId))) await keepCounts(tx, examId, now)
}

/** So many exams are counted in one run. */
const AT_ONCE = 20

/**
 * Counts tests that are over and were never counted: a teacher reads the analysis before publishing, too, to find what
 * is wrong with the key. Returns how many.
 */
export async function keepMissingCounts(db: Database, now: Date): Promise<number> {
  const waiting = await listUncounted(db, now, AT_ONCE)
  for (const examId of waiting) await db.transaction().execute((tx) => keepCounts(tx, examId, now))
  return waiting.length
}
