// Results right after a submission: those of many students together, after the attempts are closed for good.
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database.ts'
import { Groups } from '../../platform/grouping.ts'
import { computeGroup } from './computing.ts'

/** A fifth of a second's work, so that a hall's submissions do not hold up the server. */
const MOST = 50
const PACE_MS = 20

/** Computes the result of a closed attempt; never throws: what fails is left to the job, which reports it. */
export type Grader = (attemptId: string) => Promise<void>

/** One grader for a whole server. */
export function openGrader({ db, clock }: { db: Database; clock: Clock }): Grader {
  const groups = new Groups<string, undefined>({
    lanes: 1,
    most: MOST,
    paceMs: PACE_MS,
    keyOf: (attemptId) => attemptId,
    async run(attemptIds) {
      await computeGroup(db, attemptIds, clock.now())
      return attemptIds.map(() => undefined)
    },
  })
  return async (attemptId) => {
    try {
      await groups.ask(attemptId)
    } catch {}
  }
}
