// The SQL of exams: the exam itself, its sections, its batches, and whom it concerns.
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { ExamSections, Exams } from '../../platform/schema.ts'
import { taughtBy } from '../batches/teaching.ts'
import { type ExamState, examStateSql } from './examState.ts'
import { examsVisibleTo } from './exams.access.ts'

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
    .select(['s.marksRight', 's.marksWrong', 's.marksBlank'])
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

/** The batches of each exam; where `studentIds` is given, only those in which these students sit it. */
export async function listBatchesOf(db: Db, examIds: string[], studentIds?: string[]) {
  if (examIds.length === 0) return []
  const own = sql<boolean>`exists (select from exam_students s where s.exam_id = x.exam_id
    and s.batch_id = x.batch_id and s.student_id = any (${studentIds ?? []}::uuid[]))`
  return db
    .selectFrom('examBatches as x')
    .innerJoin('batches', 'batches.id', 'x.batchId')
    .select(['x.examId', 'batches.id', 'batches.name'])
    .where('x.examId', 'in', examIds)
    .$if(studentIds !== undefined, (q) => q.where(own))
    .orderBy('batches.name')
    .execute()
}

export interface SittingRow {
  examId: string
  studentId: string
  name: string
  attemptId: string | null
  startedAt: Date | null
  endsAt: Date | null
  closedAt: Date | null
  score: string | null
}

/** How these students stand in these exams; a score only where the exam is published. */
export async function listSittings(db: Db, examIds: string[], studentIds: string[]): Promise<SittingRow[]> {
  const { rows } = await sql<SittingRow>`
    select s.exam_id, s.student_id, p.name, a.id as attempt_id, a.started_at, a.ends_at, a.closed_at, r.score
    from exam_students s
    join exams on exams.id = s.exam_id
    join people p on p.id = s.student_id
    left join attempts a on a.exam_id = s.exam_id and a.student_id = s.student_id
    left join results r on r.attempt_id = a.id and exams.published_at is not null
    where s.exam_id = any (${examIds}::uuid[]) and s.student_id = any (${studentIds}::uuid[])
    order by p.name`.execute(db)
  return rows
}

/** The students for whom a viewer looks: themselves, or a guardian's children; nobody for staff. */
export async function studentsOfViewer(db: Db, viewer: Viewer): Promise<string[] | undefined> {
  if (viewer.role === 'student') return [viewer.personId]
  if (viewer.role !== 'parent') return undefined
  const rows = await db
    .selectFrom('guardianships')
    .select('studentId')
    .where('guardianId', '=', viewer.personId)
    .execute()
  return rows.map((row) => row.studentId)
}

export interface ExamFilter {
  search?: string | undefined
  state?: ExamState | undefined
  batchId?: string | undefined
  /** Only those whose paper holds this question: for staff, since it says what will be asked. */
  questionId?: string | undefined
  page: number
  pageSize: number
}

/** A page of the exams that the viewer sees: what runs or comes first, then drafts, then what is over. */
export async function listExamRows(db: Db, viewer: Viewer, filter: ExamFilter, now: Date) {
  const state = examStateSql(now)
  const matching = db
    .selectFrom('exams')
    .where(examsVisibleTo(viewer))
    .$if(filter.state !== undefined, (q) => q.where(state, '=', filter.state as ExamState))
    .$if(Boolean(filter.search), (q) => q.where('title', 'ilike', `%${escapeLike(filter.search ?? '')}%`))
    .$if(filter.batchId !== undefined, (q) =>
      q.where((e) =>
        e.exists(
          e
            .selectFrom('examBatches as x')
            .whereRef('x.examId', '=', 'exams.id')
            .where('x.batchId', '=', filter.batchId ?? ''),
        ),
      ),
    )
    .$if(filter.questionId !== undefined, (q) => q.where(asksQuestion(viewer, filter.questionId ?? '')))
  const rank = sql`case ${state} when 'open' then 0 when 'scheduled' then 1 when 'draft' then 2 else 3 end`
  const rows = await matching
    .selectAll('exams')
    .select(paperTotals)
    .orderBy(rank)
    .orderBy(sql`case when ${state} in ('open', 'scheduled') then exams.opens_at end`)
    .orderBy(sql`coalesce(exams.opens_at, exams.created_at) desc`)
    .orderBy('exams.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await matching
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

function asksQuestion(viewer: Viewer, questionId: string) {
  const isStaff = viewer.role === 'teacher' || viewer.role === 'admin'
  return sql<boolean>`(${isStaff}::boolean and exists (
    select from exam_questions x where x.exam_id = exams.id and x.question_id = ${questionId}))`
}

const paperTotals = [
  sql<number>`(select coalesce(sum(s.question_count), 0)::int
    from exam_sections s where s.exam_id = exams.id)`.as('questionCount'),
  sql<string>`(select coalesce(sum(s.question_count * s.marks_right), 0)::text
    from exam_sections s where s.exam_id = exams.id)`.as('maxMarks'),
]

const escapeLike = (words: string) => words.replace(/[\\%_]/g, '\\$&')

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

/** Sets the sections; questions of a section that is gone go with it. */
export async function replaceSections(
  tx: Tx,
  examId: string,
  sections: Omit<Insertable<ExamSections>, 'examId' | 'position'>[],
): Promise<void> {
  await tx
    .deleteFrom('examSections')
    .where('examId', '=', examId)
    .where('position', '>', sections.length)
    .execute()
  await tx
    .insertInto('examSections')
    .values(sections.map((section, i) => ({ ...section, examId, position: i + 1 })))
    .onConflict((c) =>
      c.columns(['examId', 'position']).doUpdateSet((e) => ({
        name: e.ref('excluded.name'),
        subjectId: e.ref('excluded.subjectId'),
        kind: e.ref('excluded.kind'),
        questionCount: e.ref('excluded.questionCount'),
        marksRight: e.ref('excluded.marksRight'),
        marksWrong: e.ref('excluded.marksWrong'),
        marksBlank: e.ref('excluded.marksBlank'),
      })),
    )
    .execute()
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

/** Subject code → id. */
export async function mapSubjects(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('subjects').select(['code', 'id']).execute()
  return new Map(rows.map((row) => [row.code, row.id]))
}
