// The SQL of ranks: who appeared with which result, and the standings that are kept.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { Sitter } from './ranking.ts'

/** What of an exam decides how it is ranked. */
export function getRankedExam(db: Db, examId: string) {
  return db
    .selectFrom('exams')
    .select(['id', 'mode', 'tieRule', 'rankSeed', 'groupId', 'publishedAt'])
    .where('id', '=', examId)
    .executeTakeFirstOrThrow(notFound)
}

export type RankedExam = Awaited<ReturnType<typeof getRankedExam>>

/** The published shifts of a group, the first held first. */
export function listShifts(db: Db, groupId: string): Promise<RankedExam[]> {
  return db
    .selectFrom('exams')
    .select(['id', 'mode', 'tieRule', 'rankSeed', 'groupId', 'publishedAt'])
    .where('groupId', '=', groupId)
    .where('publishedAt', 'is not', null)
    .orderBy('opensAt')
    .orderBy('id')
    .execute()
}

/** Of all who rank a group, one at a time. */
export async function holdGroup(tx: Tx, groupId: string): Promise<void> {
  await tx.selectFrom('examGroups').select('id').where('id', '=', groupId).forUpdate().execute()
}

export type Appeared = Sitter & { attemptId: string }

/** Everybody who appeared, with the attempt that counts. Subjects are named by code; positive marks where asked for. */
export async function listAppeared(db: Db, examId: string, withPositive: boolean): Promise<Appeared[]> {
  const { rows } = await sql<Appeared>`
    select r.attempt_id, r.student_id, r.score, a.medium <> 'marks' as has_answers,
      case when ${withPositive}::boolean and a.medium <> 'marks' then (
        select coalesce(sum(m.marks) filter (where m.marks > 0), 0)::text
        from result_marks m where m.attempt_id = r.attempt_id) end as positive,
      coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'score', part ->> 'score',
          'right', (part ->> 'right')::int, 'wrong', (part ->> 'wrong')::int))
        from jsonb_array_elements(r.subjects) part join subjects s on s.id = (part ->> 'subject')::uuid), '[]')
        as subjects
    from counted_results r join attempts a on a.id = r.attempt_id
    where r.exam_id = ${examId}`.execute(db)
  return rows
}

export async function setRankSeed(tx: Tx, examId: string, rankSeed: number): Promise<void> {
  await tx.updateTable('exams').set({ rankSeed }).where('id', '=', examId).execute()
}

export interface NewRank {
  attemptId: string
  rank: number
  percentile: string
  appeared: number
  subjects: { code: string; percentile: string }[]
  groupRank: number | null
  groupAppeared: number | null
}

/** Puts an exam's standings in the place of those that it had. */
export async function replaceRanks(tx: Tx, examId: string, ranks: NewRank[], now: Date): Promise<void> {
  await sql`
    delete from result_ranks where attempt_id in (select attempt_id from results where exam_id = ${examId})`.execute(
    tx,
  )
  await sql`
    insert into result_ranks
      (attempt_id, rank, percentile, appeared, subjects, group_rank, group_appeared, computed_at)
    select n."attemptId", n.rank, n.percentile, n.appeared, n.subjects, n."groupRank", n."groupAppeared", ${now}
    from jsonb_to_recordset(${JSON.stringify(ranks)}::jsonb) n ("attemptId" uuid, rank int, percentile numeric,
      appeared int, subjects jsonb, "groupRank" int, "groupAppeared" int)`.execute(tx)
}
