// The SQL of lists of exams: those that a viewer sees, their batches, and how students stand in them.

import { sql } from 'kysely'
import type { Db } from '../../../platform/database.ts'
import { literally } from '../../../platform/literally.ts'
import type { Viewer } from '../../../platform/rules.ts'
import { type ExamState, examStateSql } from '../examState.ts'
import { examsVisibleTo } from '../exams.access.ts'

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
    .$if(Boolean(filter.search), (q) => q.where('title', 'ilike', `%${literally(filter.search ?? '')}%`))
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
  sql<string>`(select coalesce(sum(coalesce(s.attempt_count, s.question_count) * s.marks_right), 0)::text
    from exam_sections s where s.exam_id = exams.id)`.as('maxMarks'),
]

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
  attempts: number
  startedAt: Date | null
  endsAt: Date | null
  closedAt: Date | null
  extraMinutes: number
  score: string | null
  resultOf: string | null
}

/**
 * How these students stand in these exams: their latest attempt, and the score of the one that counts, where the exam
 * is published or a practice. Each is looked up: joined by its columns, the view would be worked out for every exam.
 */
export async function listSittings(db: Db, examIds: string[], studentIds: string[]): Promise<SittingRow[]> {
  const { rows } = await sql<SittingRow>`
    select s.exam_id, s.student_id, p.name, a.id as attempt_id, coalesce(a.number, 0)::int as attempts, a.started_at,
      a.ends_at, a.closed_at, coalesce(more.extra_minutes, 0)::int as extra_minutes, r.score, r.attempt_id as result_of
    from exam_students s
    join exams on exams.id = s.exam_id
    join people p on p.id = s.student_id
    left join exam_accommodations more on more.exam_id = s.exam_id and more.student_id = s.student_id
    left join lateral (select * from attempts where exam_id = s.exam_id and student_id = s.student_id
      order by number desc limit 1) a on true
    left join lateral (select score, attempt_id from counted_results
      where exam_id = s.exam_id and student_id = s.student_id) r
      on exams.published_at is not null or exams.mode = 'practice'
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
