// The SQL of a student's results over time, and of what a change of the key has moved in one of them.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { ExamMode } from '../../platform/schema.ts'
import type { Tally } from '../grading/gradeAttempt.ts'
import type { MarkReason } from '../grading/marks.ts'

export interface HistoryRow {
  examId: string
  title: string
  patternCode: string
  mode: ExamMode
  opensAt: Date
  publishedAt: Date | null
  /** Of the attempt that counts; where none does, the latest. */
  attemptId: string | null
  isVoided: boolean
  score: string | null
  maxScore: string
  subjects: (Tally & { subject: string })[] | null
  rank: number | null
  percentile: string | null
  appeared: number | null
  /** When a change of the key last moved its marks. */
  movedAt: Date | null
  batchAverage: string | null
  batchBest: string | null
}

/**
 * The exams of a scope that a student was to sit, newest first, each with the figures of the student's batch. A practice
 * is there once it was sat: nobody has to.
 */
export async function listHistory(
  db: Db,
  studentId: string,
  scope: RawBuilder<boolean>,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: HistoryRow[]; total: number }> {
  const from = sql`from exam_students s join exams on exams.id = s.exam_id
    where s.student_id = ${studentId} and ${scope} and (exams.mode = 'test' or exists (
      select from results r where r.exam_id = exams.id and r.student_id = ${studentId}))`
  const { rows } = await sql<HistoryRow>`
    select exams.id as exam_id, exams.title, exams.pattern_code, exams.mode, exams.opens_at, exams.published_at,
      coalesce(r.attempt_id, a.id) as attempt_id, r.attempt_id is null and coalesce(a.ruled_out, false) as is_voided,
      r.score, r.subjects, k.rank, k.percentile::text, k.appeared, moved.at as moved_at,
      batch.average as batch_average, batch.best as batch_best,
      coalesce(r.max_score, (select sum(coalesce(part.attempt_count, part.question_count) * part.marks_right)
        from exam_sections part where part.exam_id = exams.id))::text as max_score
    from (select exams.*, s.batch_id ${from}
      order by exams.opens_at desc, exams.id limit ${pageSize} offset ${(page - 1) * pageSize}) exams
    left join lateral (select id, voided_at is not null and exists (
        select from attempt_rulings ruling where ruling.attempt_id = sat.id and ruling.ruling = 'void') as ruled_out
      from attempts sat where exam_id = exams.id and student_id = ${studentId} order by number desc limit 1) a on true
    left join counted_results r on r.exam_id = exams.id and r.student_id = ${studentId}
    left join result_ranks k on k.attempt_id = r.attempt_id
    left join lateral (select max(version.created_at) as at
      from result_changes c join exam_keys version on version.exam_id = exams.id and version.version = c.key_version
      where c.attempt_id = r.attempt_id) moved on true
    left join lateral (
      select round(avg(other.score), 1)::text as average, max(other.score)::text as best
      from counted_results other
      join exam_students mate on mate.exam_id = other.exam_id and mate.student_id = other.student_id
      where other.exam_id = exams.id and mate.batch_id = exams.batch_id) batch on true
    order by exams.opens_at desc, exams.id`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** What a result was under one version of the key, and since when that version counts. */
export interface UnderVersion {
  version: number
  score: string
  rank: number | null
  percentile: string | null
  at: Date
  /** Why the version was made; null for the first. */
  why: string | null
}

/** An attempt's result under every version of the key that it has had, the oldest first. */
export async function listVersions(db: Db, attemptId: string): Promise<UnderVersion[]> {
  const { rows } = await sql<UnderVersion>`
    select held.key_version as version, held.score, held.rank, held.percentile::text, k.created_at as at, k.reason as why
    from (
      select key_version, score, rank, percentile from earlier_results where attempt_id = ${attemptId}
      union all
      select r.key_version, r.score, standing.rank, standing.percentile
      from results r left join result_ranks standing on standing.attempt_id = r.attempt_id
      where r.attempt_id = ${attemptId}) held
    join attempts a on a.id = ${attemptId}
    join exam_keys k on k.exam_id = a.exam_id and k.version = held.key_version
    order by held.key_version`.execute(db)
  return rows
}

export interface MoveRow {
  version: number
  position: number
  marksBefore: string
  marksAfter: string
  reasonBefore: MarkReason
  reasonAfter: MarkReason
}

/** What each change of the key moved in an attempt. */
export async function listMoves(db: Db, attemptId: string): Promise<MoveRow[]> {
  const { rows } = await sql<MoveRow>`
    select key_version as version, position, marks_before, marks_after, reason_before, reason_after
    from result_changes where attempt_id = ${attemptId} order by key_version, position`.execute(db)
  return rows
}

export interface MovedCount {
  version: number
  moved: number
  lost: number
}

/** How many students' scores each version of an exam's key has moved, and for how many of them downwards. */
export async function countMoved(db: Db, examId: string): Promise<MovedCount[]> {
  const { rows } = await sql<MovedCount>`
    select version, count(distinct student_id)::int as moved,
      count(distinct student_id) filter (where difference < 0)::int as lost
    from (
      select c.key_version as version, a.student_id, sum(c.marks_after - c.marks_before) as difference
      from attempts a join result_changes c on c.attempt_id = a.id
      where a.exam_id = ${examId} group by c.key_version, a.id) change
    where difference <> 0 group by version`.execute(db)
  return rows
}
