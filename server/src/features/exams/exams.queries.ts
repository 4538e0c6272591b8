// The SQL of exams: the exam itself, its sections, its batches, and whom it concerns. Lists are in examList.queries.ts.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Exams } from '../../platform/schema.ts'
import { taughtBy } from '../batches/teaching.ts'
import { isOffered } from './paper/sealedOffer.ts'

export type ExamRow = Awaited<ReturnType<typeof getExamRow>>
export type SectionRow = Awaited<ReturnType<typeof listSections>>[number]

/** The exam. Throws 404 where there is none. */
export function getExamRow(db: Db, examId: string) {
  return db.selectFrom('exams').selectAll().where('id', '=', examId).executeTakeFirstOrThrow(notFound)
}

/** The exam, held until the transaction ends, so that of two changes at once the second sees the first. */
export function getExamForChange(tx: Tx, examId: string) {
  return tx
    .selectFrom('exams')
    .selectAll()
    .where('id', '=', examId)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound)
}

export function listSections(db: Db, examId: string) {
  return db
    .selectFrom('examSections as s')
    .innerJoin('subjects', 'subjects.id', 's.subjectId')
    .select(['s.position', 's.name', 's.kind', 's.questionCount', 's.subjectId'])
    .select(['s.marksRight', 's.marksWrong', 's.marksBlank', 's.marksPartial'])
    .select(['s.part', 's.attemptCount', 's.beyond', 's.decimals'])
    .select(['subjects.code', 'subjects.nameEn', 'subjects.nameMr', 'subjects.nameHi'])
    .select((e) =>
      e
        .selectFrom('examQuestions as q')
        .whereRef('q.examId', '=', 's.examId')
        .whereRef('q.section', '=', 's.position')
        .select((c) => c.fn.countAll<number>().as('n'))
        .$asScalar()
        .as('chosenCount'),
    )
    .where('s.examId', '=', examId)
    .orderBy('s.position')
    .execute()
}

export type PartRow = Awaited<ReturnType<typeof listParts>>[number]

/** The parts of an exam in order; none where it is one paper with one time. */
export function listParts(db: Db, examId: string) {
  return db
    .selectFrom('examParts')
    .select(['position', 'name', 'minutes'])
    .where('examId', '=', examId)
    .orderBy('position')
    .execute()
}

/** Who has more time in the exam, and why. */
export function listAccommodations(db: Db, examId: string) {
  return db
    .selectFrom('examAccommodations as a')
    .innerJoin('people', 'people.id', 'a.studentId')
    .select(['a.studentId', 'people.name', 'a.extraMinutes', 'a.reason'])
    .where('a.examId', '=', examId)
    .orderBy('people.name')
    .execute()
}

/**
 * The sealed files of the paper as it was scheduled last, from when they can be fetched; those of an earlier scheduling
 * are of no use.
 */
export async function listSealedFiles(db: Db, { id, scheduledAt, opensAt }: ExamRow, now: Date) {
  if (!scheduledAt || !isOffered(opensAt, now)) return []
  return db
    .selectFrom('sealedPapers')
    .select(['locale', 'digest'])
    .select(sql<number>`length(bytes)`.as('bytes'))
    .where('examId', '=', id)
    .where('madeAt', '>=', scheduledAt)
    .execute()
}

/** Waits for whoever holds an exam of these attempts; until the end of `tx` nobody else holds one. */
export async function shareExamsOf(tx: Tx, attemptIds: string[]): Promise<void> {
  await sql`
    select from exams where id in (select exam_id from attempts where id = any (${attemptIds}::uuid[]))
    order by id for key share`.execute(tx)
}

export async function insertExam(tx: Tx, exam: Insertable<Exams>): Promise<string> {
  const { id } = await tx.insertInto('exams').values(exam).returning('id').executeTakeFirstOrThrow()
  return id
}

export async function updateExam(tx: Tx, examId: string, change: Updateable<Exams>): Promise<void> {
  if (Object.keys(change).length === 0) return
  await tx.updateTable('exams').set(change).where('id', '=', examId).execute()
}

export async function deleteExam(tx: Tx, examId: string): Promise<void> {
  await tx.deleteFrom('exams').where('id', '=', examId).execute()
}

export async function replaceBatches(tx: Tx, examId: string, batchIds: string[]): Promise<void> {
  await tx.deleteFrom('examBatches').where('examId', '=', examId).execute()
  const rows = [...new Set(batchIds)].map((batchId) => ({ examId, batchId }))
  if (rows.length) await tx.insertInto('examBatches').values(rows).execute()
}

/** Everybody whose screens show the exam: its staff and, once it is scheduled, its students and their guardians. */
export async function listFollowers(db: Db, examId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select created_by as id from exams where id = ${examId}
    union select t.teacher_id from exam_batches x join batch_teachers t using (batch_id) where x.exam_id = ${examId}
    union select b.class_teacher_id from exam_batches x join batches b on b.id = x.batch_id
      where x.exam_id = ${examId} and b.class_teacher_id is not null
    union select student_id from exam_students where exam_id = ${examId}
    union select g.guardian_id from exam_students s join guardianships g using (student_id)
      where s.exam_id = ${examId}`.execute(db)
  return rows.map((row) => row.id)
}

/** Those of the batches that the teacher does not teach, or that are not there. */
export async function listBatchesNotTaught(db: Db, teacherId: string, batchIds: string[]): Promise<string[]> {
  if (batchIds.length === 0) return []
  const taught = await db
    .selectFrom('batches')
    .select('id')
    .where('id', 'in', batchIds)
    .where(taughtBy(teacherId, sql.ref('batches.id')))
    .execute()
  const known = new Set(taught.map((batch) => batch.id))
  return batchIds.filter((id) => !known.has(id))
}

/** The exam's students, each with their guardians. */
export async function listStudentsWithGuardians(
  db: Db,
  examId: string,
): Promise<{ studentId: string; name: string; guardianIds: string[] }[]> {
  const { rows } = await sql<{ studentId: string; name: string; guardianIds: string[] }>`
    select s.student_id as "studentId", p.name,
      array(select g.guardian_id from guardianships g where g.student_id = s.student_id) as "guardianIds"
    from exam_students s join people p on p.id = s.student_id where s.exam_id = ${examId}`.execute(db)
  return rows
}
