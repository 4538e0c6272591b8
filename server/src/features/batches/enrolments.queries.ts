// The SQL of enrolments.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { EnrolmentEnd, Enrolments } from '../../platform/schema.ts'

const AT_ONCE = 1000

/** Writes enrolments; the ids come back in the order of the rows. */
export async function insertEnrolments(tx: Tx, rows: Insertable<Enrolments>[]): Promise<string[]> {
  const ids = new Map<string, string>()
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const written = await tx
      .insertInto('enrolments')
      .values(rows.slice(i, i + AT_ONCE))
      .returning(['id', 'studentId', 'batchId'])
      .execute()
    for (const row of written) ids.set(`${row.studentId} ${row.batchId}`, row.id)
  }
  return rows.map((row) => ids.get(`${row.studentId} ${row.batchId}`) ?? '')
}

/** The open enrolments of students, held, in one order for everybody so that two moves do not lock each other out. */
export function findOpenEnrolments(tx: Tx, studentIds: string[], batchId: string | undefined) {
  return tx
    .selectFrom('enrolments')
    .select(['id', 'studentId', 'batchId', 'fromOn'])
    .where('studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('toOn', 'is', null)
    .$if(batchId !== undefined, (query) => query.where('batchId', '=', batchId ?? ''))
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function endEnrolments(
  tx: Tx,
  ids: string[],
  end: { toOn: string; endedHow: EnrolmentEnd; reason: string | null },
): Promise<void> {
  await tx.updateTable('enrolments').set(end).where('id', '=', sql<string>`any (${ids}::uuid[])`).execute()
}

export async function linkContinued(tx: Tx, links: { id: string; continuedIn: string }[]): Promise<void> {
  await sql`update enrolments e set continued_in = l."continuedIn"
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb) as l (id uuid, "continuedIn" uuid)
    where e.id = l.id`.execute(tx)
}

/** A student's enrolments, the latest first. */
export const listEnrolments = (db: Db, studentId: string) =>
  db
    .selectFrom('enrolments')
    .innerJoin('batches', 'batches.id', 'enrolments.batchId')
    .innerJoin('courses', 'courses.id', 'batches.courseId')
    .select([
      'enrolments.id',
      'enrolments.batchId',
      'batches.name as batchName',
      'courses.name as courseName',
      'enrolments.fromOn',
      'enrolments.toOn',
      'enrolments.endedHow',
      'enrolments.reason',
    ])
    .where('enrolments.studentId', '=', studentId)
    .orderBy('enrolments.fromOn', 'desc')
    .orderBy('enrolments.id', 'desc')
    .execute()

/** Who is in the batch on that day or begins later, by name. */
export async function listBatchStudents(
  db: Db,
  batchId: string,
  today: string,
  page: { page: number; pageSize: number },
) {
  const query = db
    .selectFrom('enrolments')
    .innerJoin('people', 'people.id', 'enrolments.studentId')
    .innerJoin('students', 'students.personId', 'enrolments.studentId')
    .where('enrolments.batchId', '=', batchId)
    .where(sql<boolean>`daterange(from_on, to_on) && daterange(${today}::date, null)`)
  const rows = await query
    .select([
      'people.id',
      'people.name',
      'people.status',
      'people.photoFileId',
      'students.rollNumber',
      'enrolments.fromOn',
      sql<boolean>`consent_missing(people.id, ${today}::date)`.as('consentMissing'),
    ])
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
    .execute()
  const { total } = await query.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total }
}
