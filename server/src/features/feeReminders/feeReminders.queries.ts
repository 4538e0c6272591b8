// The SQL of reminders.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

/** The latest reminders of a student that speak of more than is owed of their day by now. */
export async function listOvertaken(
  tx: Tx,
  studentId: string,
): Promise<{ dueOn: string; offsetDays: number }[]> {
  const { rows } = await sql<{ dueOn: string; offsetDays: number }>`
    select r.due_on as "dueOn", r.offset_days as "offsetDays"
    from (select * from fee_reminders where student_id = ${studentId} order by told_at desc limit 20) r
    where r.paise > coalesce((select sum(o.owed) from open_dues o
      where o.student_id = ${studentId} and o.due_on = r.due_on and o.kind <> 'fine'), 0)`.execute(tx)
  return rows
}
