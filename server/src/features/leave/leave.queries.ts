// The SQL of leave.
import { type Expression, type Insertable, type Selectable, type SqlBool, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { LeaveState, LeaveSteps, Leaves } from '../../platform/schema.ts'
import { taughtBy } from '../batches/teaching.ts'
import type { Span } from './leaveTime.ts'

export type Leave = Selectable<Leaves>

/** Whose leave it is to be, held so that of two requests at once the second sees the first. Throws 404. */
export const lockPerson = (tx: Tx, personId: string) =>
  tx
    .selectFrom('people')
    .leftJoin('students', 'students.personId', 'people.id')
    .select(['people.id', 'people.role', 'people.name', 'students.adultOn'])
    .where('people.id', '=', personId)
    .forNoKeyUpdate('people')
    .executeTakeFirstOrThrow(notFound)

export const findPerson = (db: Db, personId: string) =>
  db
    .selectFrom('people')
    .leftJoin('students', 'students.personId', 'people.id')
    .select(['people.id', 'people.role', 'people.name', 'students.adultOn'])
    .where('people.id', '=', personId)
    .executeTakeFirstOrThrow(notFound)

/** Locked until the transaction ends: two people decide one after the other. */
export const lockLeave = (tx: Tx, id: string): Promise<Leave> =>
  tx.selectFrom('leaves').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow(notFound)

export async function insertLeave(tx: Tx, leave: Insertable<Leaves>, spans: Span[]): Promise<string> {
  const { id } = await tx.insertInto('leaves').values(leave).returning('id').executeTakeFirstOrThrow()
  const { personId } = leave
  const rows = spans.map(({ from, to, lectureId = null }) => ({
    leaveId: id,
    personId,
    during: sql<string>`tstzrange(${from}, ${to})`,
    lectureId,
  }))
  await tx.insertInto('leaveSpans').values(rows).execute()
  return id
}

export async function updateLeave(tx: Tx, id: string, change: Updateable<Leaves>): Promise<void> {
  await tx.updateTable('leaves').set(change).where('id', '=', id).execute()
}

export async function markSpans(tx: Tx, leaveId: string, is: { live: boolean; approved: boolean }) {
  await tx.updateTable('leaveSpans').set(is).where('leaveId', '=', leaveId).execute()
}

/** Writes the step down; returns its id. */
export async function insertStep(tx: Tx, step: Insertable<LeaveSteps>): Promise<string> {
  const { id } = await tx.insertInto('leaveSteps').values(step).returning('id').executeTakeFirstOrThrow()
  return id
}

export const listSteps = (db: Db, leaveId: string) =>
  db
    .selectFrom('leaveSteps')
    .innerJoin('people', 'people.id', 'leaveSteps.madeBy')
    .select(['leaveSteps.id', 'leaveSteps.state', 'leaveSteps.note', 'leaveSteps.at'])
    .select(['people.id as byId', 'people.name as byName'])
    .where('leaveSteps.leaveId', '=', leaveId)
    .orderBy('leaveSteps.at')
    .orderBy('leaveSteps.id')
    .execute()

export const listSpans = (db: Db, leaveId: string) =>
  db
    .selectFrom('leaveSpans')
    .select([sql<Date>`lower(during)`.as('from'), sql<Date>`upper(during)`.as('to')])
    .where('leaveId', '=', leaveId)
    .orderBy(sql`lower(during)`)
    .execute()

/** Leave of the person that stands (asked for or approved) and takes some of that time. */
export const listOverlapping = (db: Db, personId: string, spans: Span[]) =>
  db
    .selectFrom('leaves')
    .select(['id', 'fromOn', 'toOn', 'state'])
    .where('id', 'in', (e) =>
      e
        .selectFrom('leaveSpans as s')
        .select('s.leaveId')
        .where('s.personId', '=', personId)
        .where('s.live', '=', true)
        .where(overlaps(sql.ref('s.during'), spans)),
    )
    .orderBy('fromOn')
    .execute()

/** The exams that are open in one of the spans, for a student of theirs; practice stands in nobody's way. */
export async function listExamsOfStudent(db: Db, studentId: string, spans: Span[]) {
  return examsDuring(db, spans)
    .innerJoin('enrolments as n', 'n.batchId', 'x.batchId')
    .where('n.studentId', '=', studentId)
    .where(sql<boolean>`daterange(n.from_on, n.to_on) @> (exams.opens_at at time zone 'Asia/Kolkata')::date`)
    .execute()
}

/** As for a student, for a teacher of one of the batches that sit it. */
export const listExamsOfTeacher = (db: Db, teacherId: string, spans: Span[]) =>
  examsDuring(db, spans)
    .where(taughtBy(teacherId, sql.ref('x.batch_id')))
    .execute()

const examsDuring = (db: Db, spans: Span[]) =>
  db
    .selectFrom('examBatches as x')
    .innerJoin('exams', 'exams.id', 'x.examId')
    .select(['exams.id', 'exams.title'])
    .select([sql<Date>`exams.opens_at`.as('opensAt'), sql<Date>`exams.closes_at`.as('closesAt')])
    .distinct()
    .where('x.scheduled', '=', true)
    .where(overlaps(sql.ref('x.during'), spans))
    .orderBy('opensAt')

function overlaps(during: Expression<unknown>, spans: Span[]): Expression<SqlBool> {
  const ranges = spans.map(({ from, to }) => sql`tstzrange(${from}, ${to})`)
  return sql<SqlBool>`${during} && any (array[${sql.join(ranges)}]::tstzrange[])`
}

/** The guardians of a student, by name. */
export const listGuardians = (db: Db, studentId: string) =>
  db
    .selectFrom('guardianships as g')
    .innerJoin('people', 'people.id', 'g.guardianId')
    .select(['people.id', 'people.name'])
    .where('g.studentId', '=', studentId)
    .orderBy('people.name')
    .execute()

/** The class teachers of the student's batches on that day. */
export async function listClassTeachers(db: Db, studentId: string, today: string): Promise<string[]> {
  const rows = await db
    .selectFrom('enrolments as e')
    .innerJoin('batches as b', 'b.id', 'e.batchId')
    .select(sql<string>`b.class_teacher_id`.as('id'))
    .distinct()
    .where('e.studentId', '=', studentId)
    .where(sql<boolean>`daterange(e.from_on, e.to_on) @> ${today}::date`)
    .where('b.classTeacherId', 'is not', null)
    .execute()
  return rows.map((row) => row.id)
}

/** Everybody of the office with one of these powers who can act. */
export async function listOffice(
  db: Db,
  powers: ('academics' | 'front_desk' | 'owner')[],
): Promise<string[]> {
  const rows = await db
    .selectFrom('adminPowers as a')
    .innerJoin('people', 'people.id', 'a.personId')
    .select('people.id')
    .distinct()
    .where('a.power', 'in', powers)
    .where('people.status', '=', 'active')
    .execute()
  return rows.map((row) => row.id)
}

/** How many lectures of the student were held since that day, how many attended, and how many missed with leave. */
export const countAttended = (db: Db, studentId: string, since: string) =>
  db
    .selectFrom('attendanceDays')
    .select((e) => [
      e.fn.coalesce(e.fn.sum<number>('lectures'), sql<number>`0`).as('held'),
      e.fn.coalesce(e.fn.sum<number>('attended'), sql<number>`0`).as('attended'),
      e.fn.coalesce(e.fn.sum<number>('onLeave'), sql<number>`0`).as('onLeave'),
    ])
    .where('studentId', '=', studentId)
    .where('onDay', '>=', since)
    .executeTakeFirstOrThrow()

export const findAttachment = (db: Db, fileId: string) =>
  db.selectFrom('files').select(['id', 'mediaType', 'byteCount']).where('id', '=', fileId).executeTakeFirst()

/** Forgets a file's row; the leave must not name it any more. */
export async function deleteAttachment(tx: Tx, fileId: string): Promise<void> {
  await tx.deleteFrom('files').where('id', '=', fileId).where('kind', '=', 'attachment').execute()
}

export const OPEN: LeaveState[] = ['waiting_for_guardian', 'waiting', 'asked_back']
