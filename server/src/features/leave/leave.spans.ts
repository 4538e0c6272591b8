// Who is on leave at a moment, and when: what attendance and the timetable ask. It knows nothing of how leave is decided.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** Those of the people who are on approved leave at that moment: a lecture that begins then is missed with leave. */
export async function onLeave(db: Db, personIds: string[], at: Date): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('leaveSpans')
    .select('personId')
    .where('personId', 'in', personIds)
    .where('approved', '=', true)
    .where(sql<boolean>`during @> ${at}::timestamptz`)
    .execute()
  return new Set(rows.map((row) => row.personId))
}

/** A time of approved leave: from `startsAt` to just before `endsAt`. */
export interface LeaveSpan {
  leaveId: string
  personId: string
  startsAt: Date
  endsAt: Date
}

/** The approved leave of these people that touches the time from `from` to just before `to`, the earliest first. */
export async function leaveSpansOf(db: Db, personIds: string[], from: Date, to: Date): Promise<LeaveSpan[]> {
  if (personIds.length === 0) return []
  return db
    .selectFrom('leaveSpans')
    .select(['leaveId', 'personId'])
    .select([sql<Date>`lower(during)`.as('startsAt'), sql<Date>`upper(during)`.as('endsAt')])
    .where('personId', 'in', personIds)
    .where('approved', '=', true)
    .where(sql<boolean>`during && tstzrange(${from}, ${to})`)
    .orderBy(sql`lower(during)`)
    .execute()
}
