// The SQL of report cards: whose, with what marks, and the prints of whole batches.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Reader } from '../../platform/rules.ts'
import type { AdminPower, Files, Locale } from '../../platform/schema.ts'

export interface CardStudent {
  id: string
  name: string
  rollNumber: string
  batch: string
  photoFileId: string | null
}

const cardStudents = (db: Db, day: string) =>
  db
    .selectFrom('people as p')
    .innerJoin('students as s', 's.personId', 'p.id')
    .leftJoin('enrolments as e', (join) =>
      join.onRef('e.studentId', '=', 'p.id').on(sql<boolean>`daterange(e.from_on, e.to_on) @> ${day}::date`),
    )
    .leftJoin('batches as b', 'b.id', 'e.batchId')
    .select(['p.id', 'p.name', 's.rollNumber', 'p.photoFileId'])

/** A student with the batches of that day. Throws 404 where there is none. */
export function getCardStudent(db: Db, studentId: string, day: string): Promise<CardStudent> {
  return cardStudents(db, day)
    .select(sql<string>`coalesce(string_agg(b.name, ', ' order by b.name), '')`.as('batch'))
    .where('p.id', '=', studentId)
    .groupBy(['p.id', 's.personId'])
    .executeTakeFirstOrThrow(notFound)
}

/** The students who are in a batch on that day, by roll number. */
export function listCardStudents(db: Db, batchId: string, day: string): Promise<CardStudent[]> {
  return cardStudents(db, day)
    .select('b.name as batch')
    .where('b.id', '=', batchId)
    .orderBy('s.rollNumber')
    .$narrowType<{ batch: string }>()
    .execute()
}

export async function getBatchName(db: Db, batchId: string): Promise<string> {
  const row = db.selectFrom('batches').select('name').where('id', '=', batchId)
  return (await row.executeTakeFirstOrThrow(notFound)).name
}

/** Score and full marks of attempts. */
export async function listScores(db: Db, attemptIds: string[]) {
  if (attemptIds.length === 0) return []
  return db
    .selectFrom('results')
    .select(['attemptId', 'score', 'maxScore'])
    .where('attemptId', 'in', attemptIds)
    .execute()
}

export interface SubjectShare {
  subject: string
  names: Record<Locale, string>
  share: number
  batch: number | null
}

/** Shares of the full marks by subject over a student's tests, beside those of whoever sat them in the same batches. */
export async function listSubjectShares(
  db: Db,
  studentId: string,
  attemptIds: string[],
): Promise<SubjectShare[]> {
  if (attemptIds.length === 0) return []
  const { rows } = await sql<SubjectShare>`
    with own as (
      select r.exam_id, x.batch_id from results r
      left join lateral (select batch_id from exam_students
        where exam_id = r.exam_id and student_id = r.student_id) x on true
      where r.attempt_id = any (${attemptIds}::uuid[])
    ), parts as (
      select r.student_id, s.subject, s.score, s.max from own,
        lateral (select r.student_id, r.subjects from counted_results r
          join exam_students x on x.exam_id = r.exam_id and x.student_id = r.student_id
          where r.exam_id = own.exam_id and x.batch_id = own.batch_id) r,
        jsonb_to_recordset(r.subjects) as s (subject uuid, score numeric, max numeric)
    )
    select subjects.id as subject, jsonb_build_object('en', name_en, 'mr', name_mr, 'hi', name_hi) as names,
      (sum(score) filter (where student_id = ${studentId}) / sum(max) filter (where student_id = ${studentId}))::float8
        as share,
      (sum(score) filter (where student_id <> ${studentId}) / sum(max) filter (where student_id <> ${studentId}))::float8
        as batch
    from parts join subjects on subjects.id = parts.subject
    group by subjects.id having bool_or(student_id = ${studentId}) order by subjects.position`.execute(db)
  return rows
}

export interface NewPrintRow {
  batchId: string
  locale: Locale
  total: number
  madeBy: string
  createdAt: Date
}

export async function insertPrint(tx: Tx, row: NewPrintRow): Promise<string> {
  const { id } = await tx.insertInto('reportPrints').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

export function findPrint(db: Db, printId: string) {
  return db
    .selectFrom('reportPrints')
    .selectAll()
    .where('id', '=', printId)
    .$narrowType<{ locale: Locale }>()
    .executeTakeFirst()
}

/** Whether a print of this batch is under way that was asked for since then. */
export async function isPrinting(db: Db, batchId: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('reportPrints')
    .select('id')
    .where('batchId', '=', batchId)
    .where('fileId', 'is', null)
    .where('failedAt', 'is', null)
    .where('createdAt', '>', since)
    .executeTakeFirst()
  return row !== undefined
}

/** The last prints of a batch, newest first, with their files as long as they are kept. */
export function listPrints(db: Db, batchId: string, limit: number) {
  return db
    .selectFrom('reportPrints')
    .innerJoin('people', 'people.id', 'reportPrints.madeBy')
    .leftJoin('files', 'files.id', 'reportPrints.fileId')
    .select(['reportPrints.id', 'reportPrints.locale', 'total', 'done', 'failedAt', 'fileId', 'forgottenAt'])
    .select(['people.name as madeByName', 'reportPrints.createdAt', 'files.byteCount'])
    .where('batchId', '=', batchId)
    .orderBy('reportPrints.createdAt', 'desc')
    .limit(limit)
    .$narrowType<{ locale: Locale }>()
    .execute()
}

interface PrintChange {
  done?: number
  fileId?: string | null
  failedAt?: Date | null
  forgottenAt?: Date
}

export async function updatePrint(db: Db, printId: string, change: PrintChange): Promise<void> {
  await db.updateTable('reportPrints').set(change).where('id', '=', printId).execute()
}

export async function insertFile(tx: Tx, row: Insertable<Files>): Promise<string> {
  const { id } = await tx.insertInto('files').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Takes the files off prints that are older, and returns the files' ids. */
export async function forgetFiles(tx: Tx, before: Date, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('reportPrints')
    .select(['id', 'fileId'])
    .where('fileId', 'is not', null)
    .where('createdAt', '<', before)
    .execute()
  const ids = rows.flatMap(({ fileId }) => fileId ?? [])
  if (ids.length === 0) return []
  await tx
    .updateTable('reportPrints')
    .set({ fileId: null, forgottenAt: now })
    .where('fileId', 'in', ids)
    .execute()
  await tx.deleteFrom('files').where('id', 'in', ids).execute()
  return ids
}

/** Whoever asked for a print, as they may read when it is drawn. */
export function getReader(db: Db, personId: string): Promise<Reader> {
  return db
    .selectFrom('people')
    .select(['id as personId', 'role'])
    .select(
      sql<AdminPower[]>`array(select power::text from admin_powers where person_id = people.id)`.as('powers'),
    )
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}
