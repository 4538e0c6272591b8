// Pauses that nobody has ended: a day after the exam's close they end by themselves, and the bell closes the attempt.
import { sql } from 'kysely'
import { writeAudit } from '../../platform/audit.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { lockAttempt, recordEvent, setClock } from './attempts.queries.ts'

/** So long after the exam's close a student could still come back. */
const PATIENCE_HOURS = 24

/** Ends them with the ends as they were before the pause. Returns how many. */
export async function endForgottenPauses(db: Database, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select a.id from attempts a join exams e on e.id = a.exam_id
    where a.closed_at is null and a.paused_at is not null
      and e.closes_at <= ${new Date(now.getTime() - PATIENCE_HOURS * 3_600_000)}`.execute(db)
  for (const { id } of rows) await db.transaction().execute((tx) => endPause(tx, id, now))
  return rows.length
}

async function endPause(tx: Tx, attemptId: string, at: Date): Promise<void> {
  const { pausedAt, closedAt, epoch } = await lockAttempt(tx, attemptId)
  if (!pausedAt || closedAt) return
  await setClock(tx, attemptId, { pausedAt: null })
  await recordEvent(tx, { attemptId, kind: 'resumed', epoch, from: null, at })
  await writeAudit(tx, {
    actorId: null,
    operation: 'endForgottenPauses',
    noun: 'attempt',
    subjectId: attemptId,
    fields: ['pausedAt'],
  })
}
