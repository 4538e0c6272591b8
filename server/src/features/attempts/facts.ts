// What never changes about an attempt, kept in the process: a save then asks the database for nothing but itself.
import type { Db } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import { type AttemptFacts, findFacts } from './attempts.queries.ts'

const KEPT = 5_000
const known = new Map<string, AttemptFacts>()

/** Whose attempt it is, and at which exam. Undefined where there is none. */
export async function knowFacts(db: Db, attemptId: string): Promise<AttemptFacts | undefined> {
  const kept = known.get(attemptId)
  if (kept) return kept
  const facts = await findFacts(db, attemptId)
  if (!facts) return undefined
  const [oldest] = known.keys()
  if (known.size >= KEPT && oldest) known.delete(oldest)
  known.set(attemptId, facts)
  return facts
}

/** What is known already, without asking the database. */
export const recallFacts = (attemptId: string): AttemptFacts | undefined => known.get(attemptId)

/** As `knowFacts`; throws 404 where there is no such attempt. */
export async function getFacts(db: Db, attemptId: string): Promise<AttemptFacts> {
  const facts = await knowFacts(db, attemptId)
  if (!facts) throw notFound()
  return facts
}
