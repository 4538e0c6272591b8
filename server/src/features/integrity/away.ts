// Times away as the phone reports them. The server judges them by its own clock, counts, and ends the attempt only
// where the exam's instructions announced it.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { closeEarly } from '../attempts/closing.ts'
import { getFacts } from '../attempts/facts.ts'
import { type Attempt, lockHeldAttempt, type Origin } from '../attempts/holding.ts'
import { shareExams } from '../exams/publication.ts'
import { findAwayLimit, upsertAway } from './away.queries.ts'
import type { AwayBody, AwayReply } from './away.schemas.ts'
import { countAway } from './awayCount.ts'

type Reported = z.output<typeof AwayBody>['intervals'][number]

export interface AwayOutcome {
  reply: z.output<typeof AwayReply>
  attempt: Attempt
  /** Whether this report ended the attempt. */
  ended: boolean
}

/**
 * Keeps what a device reports; the same interval again changes nothing but its end, once. Intervals are cut to the
 * attempt's own time by the server's clock, and nothing is counted while the clock stands still. Throws 409
 * `held-elsewhere` for a device that no longer holds the attempt.
 */
export async function reportAway(
  tx: Tx,
  attemptId: string,
  body: z.output<typeof AwayBody>,
  origin: Origin,
): Promise<AwayOutcome> {
  const { examId } = await getFacts(tx, attemptId)
  const limit = await findAwayLimit(tx, examId)
  // Where this may end the attempt, and so write its result: the exam before the attempt.
  if (limit !== null) await shareExams(tx, [attemptId])
  const attempt = await lockHeldAttempt(tx, attemptId, body.epoch, origin.viewer)
  const kept = body.intervals.flatMap((one) => cut(one, attempt, origin.at))
  await upsertAway(tx, { attemptId, epoch: body.epoch, receivedAt: origin.at }, kept)
  const counted = await countAway(tx, attemptId)
  const ended = !attempt.closedAt && limit !== null && counted.count >= limit
  const after = ended ? await endForAway(tx, attempt, origin) : attempt
  return { reply: { ...counted, limit, closed: after.closedAt !== null }, attempt: after, ended }
}

function endForAway(tx: Tx, attempt: Attempt, { viewer, address, at }: Origin): Promise<Attempt> {
  const from = { sessionId: viewer.sessionId, address }
  return closeEarly(tx, attempt, { how: 'away', at, from })
}

/**
 * An interval within the attempt: not before the start, not after its end, a pause or now. One that lies outside is
 * none: before the start and after the end nothing is watched.
 */
function cut(one: Reported, { startedAt, endsAt, closedAt, pausedAt }: Attempt, at: Date) {
  const last = Math.min(...[at, pausedAt ?? endsAt, closedAt ?? at].map((time) => time.getTime()))
  const from = Math.max(one.serverFrom, startedAt.getTime())
  if (from >= last) return []
  const to = one.to === null ? null : Math.max(from, Math.min(one.serverTo ?? one.serverFrom, last))
  return [
    {
      ...{ number: one.number, kind: one.kind, position: one.position },
      fromAt: new Date(from),
      toAt: to === null ? null : new Date(to),
      phoneFrom: new Date(one.from),
      phoneTo: one.to === null ? null : new Date(one.to),
    },
  ]
}
