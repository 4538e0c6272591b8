// The SQL of the list of ranks for staff, and of groups of shifts.

import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import { notFound } from '../../platform/problems.ts'
import type { AttemptMedium } from '../../platform/schema.ts'

interface Named {
  studentId: string
  name: string
  rollNumber: string
  batch: string | null
}

export interface RankRow extends Named {
  attemptId: string
  medium: AttemptMedium
  rank: number
  score: string
  percentile: string
  percentiles: { code: string; percentile: string }[]
  /** By subject's code. */
  marks: Record<string, string>
  groupRank: number | null
}

export interface RankFilter {
  search?: string | undefined
  batchId?: string | undefined
  page: number
  pageSize: number
}

/** The standings of an exam, the best first, of equals by name. */
export async function listRankRows(
  db: Db,
  examId: string,
  { search, batchId, page, pageSize }: RankFilter,
): Promise<{ rows: RankRow[]; total: number }> {
  const words = search ? `%${literally(search)}%` : null
  const from = sql`from counted_results r
    join result_ranks k on k.attempt_id = r.attempt_id
    join attempts a on a.id = r.attempt_id
    join people p on p.id = r.student_id
    join students st on st.person_id = r.student_id
    left join exam_students s on s.exam_id = ${examId} and s.student_id = r.student_id
    left join batches b on b.id = s.batch_id
    where r.exam_id = ${examId}
      and (${words}::text is null or p.name ilike ${words} or st.roll_number ilike ${words})
      and (${batchId ?? null}::uuid is null or s.batch_id = ${batchId ?? null})`
  const { rows } = await sql<RankRow>`
    select r.student_id, p.name, st.roll_number, b.name as batch, r.attempt_id, a.medium, k.rank, r.score,
      k.percentile::text, k.subjects as percentiles, k.group_rank,
      coalesce((select jsonb_object_agg(sub.code, part ->> 'score') from jsonb_array_elements(r.subjects) part
        join subjects sub on sub.id = (part ->> 'subject')::uuid), '{}') as marks
    ${from} order by k.rank, p.name, p.id limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(db)
  return { rows, total: counted.rows[0]?.total ?? 0 }
}

/** Who was to sit the exam and has no result that counts; `voided` where a ruling took theirs out. */
export async function listUnranked(db: Db, examId: string): Promise<(Named & { voided: boolean })[]> {
  const { rows } = await sql<Named & { voided: boolean }>`
    select p.id as student_id, p.name, st.roll_number, b.name as batch,
      exists (select from attempts a join attempt_rulings r on r.attempt_id = a.id and r.ruling = 'void'
        where a.exam_id = ${examId} and a.student_id = p.id and a.voided_at is not null) as voided
    from (select student_id from exam_students where exam_id = ${examId}
      union select student_id from attempts where exam_id = ${examId}) sitter
    join people p on p.id = sitter.student_id
    join students st on st.person_id = p.id
    left join exam_students s on s.exam_id = ${examId} and s.student_id = p.id
    left join batches b on b.id = s.batch_id
    where not exists (select from counted_results r where r.exam_id = ${examId} and r.student_id = p.id)
    order by p.name, p.id`.execute(db)
  return rows
}

export interface SubjectRow {
  code: string
  name: { en: string; mr: string; hi: string }
}

/** The subjects of an exam in the order of its sections. */
export async function listExamSubjects(db: Db, examId: string): Promise<SubjectRow[]> {
  const { rows } = await sql<SubjectRow>`
    select s.code, jsonb_build_object('en', s.name_en, 'mr', s.name_mr, 'hi', s.name_hi) as name
    from exam_sections x join subjects s on s.id = x.subject_id
    where x.exam_id = ${examId} group by s.id order by min(x.position)`.execute(db)
  return rows
}

export function listExamBatches(db: Db, examId: string) {
  return db
    .selectFrom('examBatches as x')
    .innerJoin('batches as b', 'b.id', 'x.batchId')
    .select(['b.id', 'b.name'])
    .where('x.examId', '=', examId)
    .orderBy('b.name')
    .execute()
}

export function countRanked(db: Db, examId: string): Promise<number> {
  return db
    .selectFrom('resultRanks as k')
    .innerJoin('results as r', 'r.attemptId', 'k.attemptId')
    .where('r.examId', '=', examId)
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .then(({ count }) => count)
}

export interface GroupRow {
  id: string
  title: string
  createdAt: Date
}

export function listGroups(db: Db): Promise<GroupRow[]> {
  return db
    .selectFrom('examGroups')
    .select(['id', 'title', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .limit(200)
    .execute()
}

export async function findGroup(db: Db, groupId: string): Promise<GroupRow> {
  return db
    .selectFrom('examGroups')
    .select(['id', 'title', 'createdAt'])
    .where('id', '=', groupId)
    .executeTakeFirstOrThrow(notFound)
}

/** The exams of these groups, the first held first. */
export async function listGroupExams(db: Db, groupIds: string[]) {
  if (groupIds.length === 0) return []
  return db
    .selectFrom('exams')
    .select(['id', 'title', 'groupId', 'opensAt', 'publishedAt', 'patternCode', 'tieRule', 'mode'])
    .where('groupId', 'in', groupIds)
    .orderBy('opensAt')
    .orderBy('id')
    .execute()
}

/** How many students stand in a group's common ranking. */
export async function countGroupRanked(db: Db, groupId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(max(k.group_appeared), 0)::int as count from exams
    join results r on r.exam_id = exams.id join result_ranks k on k.attempt_id = r.attempt_id
    where exams.group_id = ${groupId}`.execute(db)
  return rows[0]?.count ?? 0
}

export async function insertGroup(
  tx: Tx,
  title: string,
  createdBy: string,
  createdAt: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('examGroups')
    .values({ title, createdBy, createdAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateGroup(tx: Tx, examId: string, groupId: string | null): Promise<void> {
  await tx.updateTable('exams').set({ groupId }).where('id', '=', examId).execute()
}
