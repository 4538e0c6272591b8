// The SQL of an exam's paper: which questions it holds.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { QuestionKind, QuestionReview } from '../../../platform/schema.ts'
import type { PassageTexts, QuestionKey, QuestionText } from '../../questions/question.ts'

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
  passageId: string | null
  review: QuestionReview
}

/**
 * The paper in its own order, with the key and the solutions: for those who set it up. A draft shows each question as
 * the bank holds it today; from scheduling on, the version that was taken then.
 */
export async function listPaper(db: Db, examId: string): Promise<PaperRow[]> {
  const { rows } = await sql<PaperRow>`
    select x.position, x.section, x.question_id, v.version, q.kind, q.subject_id, q.difficulty, q.archived_at,
      q.review, v.passage_id,
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

/** The texts under which questions of the paper stand, by their ids. */
export async function mapPassages(db: Db, paper: PaperRow[]): Promise<Map<string, PassageTexts>> {
  const ids = paper.flatMap(({ passageId }) => passageId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('passages').select(['id', 'body']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, body }) => [id, body as PassageTexts]))
}

/**
 * Sets the whole paper of a draft: numbered through in the order of the sections, and in each the questions of one
 * passage together, where the first of them stands.
 */
export async function replaceQuestions(tx: Tx, examId: string, placed: PlacedQuestion[]): Promise<void> {
  await tx.deleteFrom('examQuestions').where('examId', '=', examId).execute()
  await sql`
    with placed as (
      select p.*, q.latest_version, min(p.place) over (
        partition by p.section, coalesce(v.passage_id, p.question_id)) as together
      from unnest(${placed.map((one) => one.section)}::smallint[], ${placed.map((one) => one.questionId)}::uuid[])
        with ordinality as p (section, question_id, place)
      join questions q on q.id = p.question_id
      join question_versions v on v.question_id = q.id and v.version = q.latest_version
    )
    insert into exam_questions (exam_id, position, section, question_id, question_version)
    select ${examId}, row_number() over (order by section, together, place), section, question_id, latest_version
    from placed`.execute(tx)
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
