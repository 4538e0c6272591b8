// The SQL of batches: what they are, their seats, who teaches in them.

import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { Batches } from '../../platform/schema.ts'
import { batchesVisibleTo } from './batches.access.ts'

const batchRows = (db: Db, today: string) =>
  db
    .selectFrom('batches')
    .innerJoin('courses', 'courses.id', 'batches.courseId')
    .leftJoin('people as teacher', 'teacher.id', 'batches.classTeacherId')
    .leftJoin('rooms', 'rooms.id', 'batches.roomId')
    .select([
      'batches.id',
      'batches.name',
      'batches.year',
      'batches.roomId',
      sql<string>`coalesce(rooms.name, '')`.as('room'),
      'batches.capacity',
      'batches.medium',
      'batches.startsOn',
      'batches.endsOn',
      'batches.archivedAt',
      'batches.courseId',
      'courses.name as courseName',
      'courses.target',
      'batches.classTeacherId',
      'teacher.name as classTeacherName',
      sql<number>`(select count(*) from enrolments e where e.batch_id = batches.id
        and daterange(e.from_on, e.to_on) @> ${today}::date)`.as('enrolled'),
      // Somebody who begins later holds a seat already, so this counts the fullest day to come.
      sql<number>`most_enrolled(batches.id, ${today}::date)`.as('seatsTaken'),
    ])

export const findBatch = (db: Db, batchId: string, today: string) =>
  batchRows(db, today).where('batches.id', '=', batchId).executeTakeFirst()

export interface BatchFilter {
  search?: string | undefined
  courseId?: string | undefined
  archived: boolean
  page: number
  pageSize: number
}

/** The batches that the viewer sees, by name. */
export async function listBatches(db: Db, viewer: Viewer, filter: BatchFilter, today: string) {
  let query = batchRows(db, today).where(batchesVisibleTo(viewer, today))
  query = query.where('batches.archivedAt', filter.archived ? 'is not' : 'is', null)
  if (filter.courseId) query = query.where('batches.courseId', '=', filter.courseId)
  if (filter.search) {
    const part = `%${literally(filter.search)}%`
    query = query.where((e) => e.or([e('batches.name', 'ilike', part), e('rooms.name', 'ilike', part)]))
  }
  const rows = await query
    .orderBy('batches.name')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export const listTeachers = (db: Db, batchId: string) =>
  db
    .selectFrom('batchTeachers')
    .innerJoin('subjects', 'subjects.id', 'batchTeachers.subjectId')
    .innerJoin('people', 'people.id', 'batchTeachers.teacherId')
    .select(['batchTeachers.subjectId', 'batchTeachers.teacherId', 'people.name as teacherName'])
    .where('batchTeachers.batchId', '=', batchId)
    .orderBy('subjects.position')
    .orderBy('people.name')
    .execute()

export async function insertBatch(tx: Tx, row: Insertable<Batches>): Promise<string> {
  const { id } = await tx.insertInto('batches').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateBatch(tx: Tx, batchId: string, change: Updateable<Batches>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('batches').set(change).where('id', '=', batchId).execute()
}

/** The batch with its row held: enrolments and changes of its capacity come one after the other. */
export async function lockBatch(tx: Tx, batchId: string) {
  const row = await tx
    .selectFrom('batches')
    .selectAll()
    .where('id', '=', batchId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The most students on any one day from that day on. */
export async function countMostEnrolled(db: Db, batchId: string, fromDay: string): Promise<number> {
  const { rows } = await sql<{ students: number }>`
    select most_enrolled(${batchId}::uuid, ${fromDay}::date) as students`.execute(db)
  return rows[0]?.students ?? 0
}

export async function replaceTeachers(
  tx: Tx,
  batchId: string,
  teachers: { subjectId: string; teacherId: string }[],
): Promise<void> {
  await tx.deleteFrom('batchTeachers').where('batchId', '=', batchId).execute()
  if (teachers.length === 0) return
  await tx
    .insertInto('batchTeachers')
    .values(teachers.map((one) => ({ batchId, ...one })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Ends what is still open in the batch; who has not begun yet never will have. */
export async function completeEnrolments(tx: Tx, batchId: string, today: string): Promise<void> {
  await tx
    .updateTable('enrolments')
    .set({ toOn: sql<string>`greatest(from_on, ${today}::date)`, endedHow: 'completed' })
    .where('batchId', '=', batchId)
    .where('toOn', 'is', null)
    .execute()
}
