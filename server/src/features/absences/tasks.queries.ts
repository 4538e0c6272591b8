// The SQL of attendance tasks.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttendanceTaskKind } from '../../platform/schema.ts'
import type { MarkedDay, MonthCounts } from './taskRules.ts'

export interface OpenTask {
  id: string
  studentId: string
  kind: AttendanceTaskKind
  sinceOn: string
  value: number
}

/** The tasks of these students that nobody has done and whose cause a change on that day may touch. */
export const listOpenTasks = (db: Db, studentIds: string[], day: string): Promise<OpenTask[]> =>
  db
    .selectFrom('attendanceTasks')
    .select(['id', 'studentId', 'kind', 'sinceOn', 'value'])
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('doneAt', 'is', null)
    .where('sinceOn', '<=', day)
    .orderBy('id')
    .execute()

/** The student's marked days from one day to another, both within, in their order. */
export const listDays = (db: Db, studentId: string, from: string, to: string): Promise<MarkedDay[]> =>
  db
    .selectFrom('attendanceDays')
    .select(['onDay', 'mark'])
    .where('studentId', '=', studentId)
    .where('onDay', '>=', from)
    .where('onDay', '<=', to)
    .orderBy('onDay')
    .execute()

export const findMonth = (db: Db, studentId: string, month: string): Promise<MonthCounts | undefined> =>
  db
    .selectFrom('attendanceMonths')
    .select(['lectures', 'attended', 'onLeave'])
    .where('studentId', '=', studentId)
    .where('month', '=', month)
    .executeTakeFirst()

/** Writes a task unless its cause has one already; returns its id where it is new. */
export async function insertTask(
  tx: Tx,
  task: Omit<OpenTask, 'id'> & { createdAt: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('attendanceTasks')
    .values(task)
    .onConflict((c) => c.columns(['studentId', 'kind', 'sinceOn']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function updateTaskValue(tx: Tx, id: string, value: number): Promise<void> {
  await tx.updateTable('attendanceTasks').set({ value }).where('id', '=', id).execute()
}

export async function deleteTask(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('attendanceTasks').where('id', '=', id).execute()
}

/** Marks the student's task as done, once; says whether there is such a task. */
export async function updateDone(
  tx: Tx,
  task: { id: string; studentId: string; doneAt: Date; doneBy: string; note: string },
): Promise<boolean> {
  const { id, studentId, ...done } = task
  const found = await tx
    .selectFrom('attendanceTasks')
    .select('doneAt')
    .where('id', '=', id)
    .where('studentId', '=', studentId)
    .forUpdate()
    .executeTakeFirst()
  if (found?.doneAt === null) await tx.updateTable('attendanceTasks').set(done).where('id', '=', id).execute()
  return found !== undefined
}

/** Who is told of a task: the class teachers of the student's batches, academics and front desk. */
export async function listTaskReaders(db: Db, studentId: string, day: string) {
  const { rows } = await sql<{ student: string; batch: string; to: string[] }>`
    select p.name as student, coalesce(string_agg(distinct b.name, ', '), '') as batch,
      array_remove(array_agg(distinct b.class_teacher_id), null) || array(
        select distinct a.person_id from admin_powers a join people on people.id = a.person_id
        where a.power in ('academics', 'front_desk') and people.status = 'active') as to
    from people p
    left join enrolments e on e.student_id = p.id and daterange(e.from_on, e.to_on) @> ${day}::date
    left join batches b on b.id = e.batch_id
    where p.id = ${studentId} group by p.id`.execute(db)
  const [row] = rows
  if (!row) throw new Error('There is no such student.')
  return row
}
