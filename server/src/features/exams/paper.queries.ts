// The SQL of an exam's paper: which questions it holds, and which could be drawn.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { QuestionKind } from '../../platform/schema.ts'
import type { QuestionKey, QuestionText } from '../questions/question.ts'

export interface PaperRow {
  position: number
  section: number
  questionId: string
  version: number
  kind: QuestionKind
  subjectId: string
  difficulty: number
  /** Whether the bank still offers it. */
  archivedAt: Date | null
  topic: { en: string; mr: string; hi: string } | null
  texts: Partial<Record<'en' | 'mr' | 'hi', QuestionText>>
  key: QuestionKey
}

/**
 * The paper in its own order, with the key and the solutions: for those who set it up. A draft shows each question as
 * the bank holds it today; from scheduling on, the version that was taken then.
 */
export async function listPaper(db: Db, examId: string): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select x.position, x.section, x.question_id, v.version, q.kind, q.subject_id, q.difficulty, q.archived_at,
      case when t.id is not null then jsonb_build_object('en', t.name_en, 'mr', t.name_mr, 'hi', t.name_hi) end as topic,
      v.body as texts, v.key
    from exam_questions x
    join exams on exams.id = x.exam_id
    join questions q on q.id = x.question_id
    join question_versions v on v.question_id = x.question_id
      and v.version = case when exams.scheduled_at is null then q.latest_version else x.question_version end
    left join topics t on t.id = q.topic_id
    where x.exam_id = ${examId} order by x.position`.execute(db)
  return rows
}

export interface PlacedQuestion {
  questionId: string
  section: number
}

export function listPlaced(db: Db, examId: string): Promise<PlacedQuestion[]> {
  return db
    .selectFrom('examQuestions')
    .select(['questionId', 'section'])
    .where('examId', '=', examId)
    .orderBy('position')
    .execute()
}

/** Sets the whole paper of a draft: numbered through in the order of the sections. */
export async function replaceQuestions(tx: Tx, examId: string, placed: PlacedQuestion[]): Promise<void> {
  await tx.deleteFrom('examQuestions').where('examId', '=', examId).execute()
  const ordered = placed.toSorted((one, other) => one.section - other.section)
  await sql`
    insert into exam_questions (exam_id, position, section, question_id, question_version)
    select ${examId}, p.position, p.section, p.question_id, q.latest_version
    from unnest(${ordered.map((_, i) => i + 1)}::smallint[], ${ordered.map((one) => one.section)}::smallint[],
      ${ordered.map((one) => one.questionId)}::uuid[]) as p (position, section, question_id)
    join questions q on q.id = p.question_id`.execute(tx)
}

/** Holds the paper's questions: one that changed in between would be asked anew and graded by its old key. */
export async function holdQuestions(tx: Tx, examId: string): Promise<void> {
  await sql`
    select id from questions where id in (select question_id from exam_questions where exam_id = ${examId})
    order by id for share`.execute(tx)
}

/** Takes the newest version of each question into the paper: from now on it stays. */
export async function takeLatestVersions(tx: Tx, examId: string): Promise<void> {
  await sql`
    update exam_questions x set question_version = q.latest_version
    from questions q where q.id = x.question_id and x.exam_id = ${examId}
      and x.question_version <> q.latest_version`.execute(tx)
}

export type BankFact = Awaited<ReturnType<typeof listBankFacts>>[number]

/** What the bank says of these questions. */
export async function listBankFacts(db: Db, questionIds: string[]) {
  if (questionIds.length === 0) return []
  return db
    .selectFrom('questions')
    .select(['id', 'kind', 'subjectId', 'archivedAt'])
    .where('id', 'in', questionIds)
    .execute()
}

export interface DrawFilter {
  examId: string
  subjectId: string
  kind: QuestionKind | null
  /** With everything under it; null for the whole subject. */
  topicId: string | null
  difficulty: number | null
  count: number
  /** Already on the paper. */
  without: string[]
  seed: number
  /** Questions that the same batches sat since then come last. */
  recentSince: Date
}

/** Draws at random, the same for the same seed, and first what these batches have not sat lately. */
export async function drawQuestions(db: Db, draw: DrawFilter): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive branch as (
      select id from topics where id = ${draw.topicId}
      union all select t.id from topics t join branch on t.parent_id = branch.id
    ), sat_lately as (
      select distinct x.question_id
      from exam_batches mine
      join exam_batches theirs on theirs.batch_id = mine.batch_id and theirs.exam_id <> mine.exam_id
      join exams e on e.id = theirs.exam_id and e.scheduled_at is not null and e.opens_at >= ${draw.recentSince}
      join exam_questions x on x.exam_id = e.id
      where mine.exam_id = ${draw.examId}
    )
    select q.id from questions q
    where q.archived_at is null and q.subject_id = ${draw.subjectId}
      and (${draw.kind}::question_kind is null or q.kind = ${draw.kind}::question_kind)
      and (${draw.topicId}::uuid is null or q.topic_id in (select id from branch))
      and (${draw.difficulty}::smallint is null or q.difficulty = ${draw.difficulty}::smallint)
      and q.id <> all (${draw.without}::uuid[])
    order by q.id in (select question_id from sat_lately), md5(${String(draw.seed)}::text || q.id::text)
    limit ${draw.count}`.execute(db)
  return rows.map((row) => row.id)
}
