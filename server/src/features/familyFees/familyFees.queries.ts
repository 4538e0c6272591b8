// The SQL of what a family sees of its fees, beyond the dues themselves.
import { sql } from 'kysely'
import type { Db } from '../../platform/database.ts'

/** A student by name, and the sums of what is owed and paid ahead. */
export const findAccount = (db: Db, studentId: string) =>
  db
    .selectFrom('students as s')
    .innerJoin('people as p', 'p.id', 's.personId')
    .leftJoin('feeAccounts as f', 'f.studentId', 's.personId')
    .select(['s.personId as id', 'p.name', 's.rollNumber'])
    .select([sql<number>`coalesce(f.owed, 0)`.as('owed'), sql<number>`coalesce(f.advance, 0)`.as('advance')])
    .where('s.personId', '=', studentId)
    .executeTakeFirst()

/** What was granted and holds. A waiver lowers a fine. */
export const listGranted = (db: Db, studentId: string) =>
  db
    .selectFrom('concessions as c')
    .leftJoin('feeHeads as h', 'h.id', 'c.headId')
    .select(['c.id', 'c.kind', 'c.decidedAt', 'h.name', 'h.nameMr', 'h.nameHi'])
    .select(
      sql<number>`coalesce((select sum(-l.paise) from ledger_lines l
      where l.entry_id = c.entry_id and l.account_kind = 'student'), c.worth)::bigint`.as('paise'),
    )
    .where('c.studentId', '=', studentId)
    .where('c.state', '=', 'granted')
    .orderBy('c.decidedAt', 'desc')
    .execute()

/** Money on its way back: what is open, and what was decided since the given time. */
export const listRefunds = (db: Db, studentId: string, since: Date) =>
  db
    .selectFrom('refunds')
    .select(['id', 'settlementId', 'paise', 'state', 'askedAt', 'dueBy', 'decidedAt', 'answer', 'paidAt'])
    .where('studentId', '=', studentId)
    .where((e) =>
      e.or([e('state', 'in', ['asked', 'approved']), e('paidAt', '>=', since), e('decidedAt', '>=', since)]),
    )
    .orderBy('askedAt', 'desc')
    .execute()

/** How leaving was settled, with its arithmetic. */
export const listSettlements = (db: Db, studentId: string) =>
  db
    .selectFrom('settlements as s')
    .innerJoin('feeAssignments as a', 'a.id', 's.assignmentId')
    .innerJoin('feePlans as p', 'p.id', 'a.planId')
    .select(['s.id', 'p.name as planName', 'a.startsOn', 'a.endsOn', 's.leftOn', 's.rule', 's.units'])
    .select(['s.used', 's.net', 's.refundable', 's.paid', 's.earned', 's.cancelled', 's.credited'])
    .where('s.studentId', '=', studentId)
    .orderBy('s.at', 'desc')
    .execute()

/** The financial years of which there are documents, the newest first. */
export async function listYears(db: Db, studentId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('feeDocuments')
    .select('fy')
    .distinct()
    .where('studentId', '=', studentId)
    .orderBy('fy', 'desc')
    .execute()
  return rows.map(({ fy }) => fy)
}
