// The SQL of holidays and of the lectures that they take away.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'

export interface HolidayDays {
  fromOn: string
  toOn: string
  batchId: string | null
  name: string
}

/** Writes one holiday a day; a day that is one already stays as it is. */
export async function insertHolidays(tx: Tx, days: HolidayDays, by: { personId: string; now: Date }) {
  const { rows } = await sql<{ id: string }>`
    insert into holidays (on_day, batch_id, name, created_by, created_at)
    select d::date, ${days.batchId}::uuid, ${days.name}, ${by.personId}::uuid, ${by.now}
    from generate_series(${days.fromOn}::date, ${days.toOn}::date, '1 day') d
    on conflict do nothing returning id`.execute(tx)
  return rows.map((row) => row.id)
}

/** Cancels what is planned on these days and has not begun, except where attendance was taken; returns how many. */
export async function cancelOnDays(
  tx: Tx,
  { fromOn, toOn, batchId }: HolidayDays,
  now: Date,
): Promise<number> {
  const { rows } = await sql`
    update lectures l set state = 'cancelled', cancelled_why = 'holiday',
      sequence = l.sequence + 1, changed_at = ${now}
    where l.on_day >= ${fromOn}::date and l.on_day <= ${toOn}::date and l.state = 'planned' and l.starts_at > ${now}
      and (${batchId}::uuid is null or l.batch_id = ${batchId}::uuid)
      and not exists (select from attendance_sheets s where s.lecture_id = l.id)
    returning 1`.execute(tx)
  return rows.length
}

/** Takes the holiday away and returns its day and batch. Throws 404. */
export async function deleteHoliday(tx: Tx, holidayId: string) {
  const row = await tx
    .deleteFrom('holidays')
    .where('id', '=', holidayId)
    .returning(['onDay', 'batchId'])
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** Lectures that only a holiday of that day kept from taking place, and that no other holiday keeps. */
export async function listHeldBack(db: Db, day: string, batchId: string | null, now: Date) {
  const { rows } = await sql<HeldBack>`
    select l.id, l.batch_id, l.teacher_id, l.room_id, l.starts_at, l.ends_at from lectures l
    where l.on_day = ${day}::date and l.state = 'cancelled' and l.cancelled_why = 'holiday' and l.starts_at > ${now}
      and (${batchId}::uuid is null or l.batch_id = ${batchId}::uuid)
      and not exists (select from holidays h where h.on_day = ${day}::date
        and (h.batch_id is null or h.batch_id = l.batch_id))
    order by l.starts_at, l.id`.execute(db)
  return rows
}

export interface HeldBack {
  id: string
  batchId: string
  teacherId: string
  roomId: string | null
  startsAt: Date
  endsAt: Date
}

export async function restoreLectures(tx: Tx, ids: string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('lectures')
    .set((e) => ({ state: 'planned', cancelledWhy: null, sequence: e('sequence', '+', 1), changedAt: now }))
    .where('id', 'in', ids)
    .execute()
}

/** Of lectures that stay cancelled after their holiday: no longer because of it. */
export async function keepCancelled(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('lectures').set({ cancelledWhy: 'other' }).where('id', 'in', ids).execute()
}
