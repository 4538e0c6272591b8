// The SQL behind a result as it is read: its head, its questions and topics, and the figures of the batch.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type {
  AnswerOutcome,
  AttemptEnd,
  AttemptMedium,
  BeyondLimit,
  ExamMode,
  ObjectionState,
  QuestionKind,
} from '../../platform/schema.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { Tally } from '../grading/gradeAttempt.ts'
import type { MarkReason } from '../grading/marks.ts'
import type { QuestionText } from '../questions/question.ts'

export interface ResultHead {
  attemptId: string
  studentId: string
  name: string
  examId: string
  title: string
  patternCode: string
  mode: ExamMode
  locales: string[]
  opensAt: Date
  publishedAt: Date | null
  objectionsUntil: Date | null
  number: number
  medium: AttemptMedium
  startedAt: Date
  closedAt: Date | null
  closedHow: AttemptEnd | null
  voidedAt: Date | null
  /** When staff took answers in that had come late; null where none. */
  lateAcceptedAt: Date | null
  hasReceipt: boolean
  /** Whether it is the attempt that counts. */
  counts: boolean
  batchId: string | null
  batch: string | null
  keyVersion: number | null
  score: string | null
  maxScore: string | null
  sections: (Tally & { section: number })[] | null
  subjects: (Tally & { subject: string })[] | null
}

/**
 * An attempt with its exam, its student's batch in it and, where it is computed, its result. The batch is looked up for
 * this one student: joined by its columns, the view would be worked out for every exam there ever was.
 */
export async function findResultHead(db: Db, attemptId: string): Promise<ResultHead | undefined> {
  const { rows } = await sql<ResultHead>`
    select a.id as attempt_id, a.student_id, p.name, exams.id as exam_id, exams.title, exams.pattern_code,
      exams.mode, exams.locales, exams.opens_at, exams.published_at, exams.objections_until, a.number, a.medium,
      a.started_at, a.closed_at, a.closed_how, a.voided_at, a.receipt is not null as has_receipt,
      (select max(at) from attempt_events e where e.attempt_id = a.id and e.kind = 'late_accepted') as late_accepted_at,
      exists (select from counted_results c where c.exam_id = a.exam_id and c.student_id = a.student_id
        and c.attempt_id = a.id) as counts,
      s.batch_id, b.name as batch, r.key_version, r.score, r.max_score, r.sections, r.subjects
    from attempts a
    join exams on exams.id = a.exam_id
    join people p on p.id = a.student_id
    left join lateral (select batch_id from exam_students
      where exam_id = a.exam_id and student_id = a.student_id limit 1) s on true
    left join batches b on b.id = s.batch_id
    left join results r on r.attempt_id = a.id
    where a.id = ${attemptId}`.execute(db)
  return rows[0]
}

export interface BatchFigures {
  appeared: number
  average: string | null
  best: string | null
}

// The results of one batch at one exam: one a student, of the attempt that counts.
const matesOf = (examId: string, batchId: string | null): RawBuilder<unknown> => sql`
  counted_results r join exam_students s on s.exam_id = r.exam_id and s.student_id = r.student_id
    and s.exam_id = ${examId} and s.batch_id = ${batchId}`

/** How a batch did at an exam, without names. */
export async function getBatchFigures(db: Db, examId: string, batchId: string | null): Promise<BatchFigures> {
  const { rows } = await sql<BatchFigures>`
    select count(*)::int as appeared, round(avg(r.score), 1)::text as average, max(r.score)::text as best
    from ${matesOf(examId, batchId)}`.execute(db)
  return rows[0] ?? { appeared: 0, average: null, best: null }
}

export interface StandingRow {
  rank: number
  percentile: string
  appeared: number
  atOrBelow: number
  groupRank: number | null
  groupAppeared: number | null
  subjects: { code: string; percentile: string }[]
}

/** Where an attempt stands among all who appeared; nothing before publishing, and for one that does not count. */
export async function findStanding(db: Db, attemptId: string): Promise<StandingRow | undefined> {
  const { rows } = await sql<StandingRow>`
    select k.rank, k.percentile::text, k.appeared, k.group_rank, k.group_appeared, k.subjects,
      (select count(*)::int from results other join result_ranks standing on standing.attempt_id = other.attempt_id
        where other.exam_id = r.exam_id and other.score <= r.score) as at_or_below
    from result_ranks k join results r on r.attempt_id = k.attempt_id
    where k.attempt_id = ${attemptId}`.execute(db)
  return rows[0]
}

/** The batch's average in each subject, by the subject's id. */
export async function listSubjectAverages(db: Db, examId: string, batchId: string | null) {
  const { rows } = await sql<{ subject: string; average: string }>`
    select part ->> 'subject' as subject, round(avg((part ->> 'score')::numeric), 1)::text as average
    from ${matesOf(examId, batchId)}, jsonb_array_elements(r.subjects) part group by 1`.execute(db)
  return new Map(rows.map((row) => [row.subject, row.average]))
}

export interface SectionRow {
  position: number
  name: { en: string; mr?: string; hi?: string }
  marksRight: string
  marksWrong: string
  marksBlank: string
  marksPartial: string | null
  attemptCount: number | null
  beyond: BeyondLimit
}

/** Each section's name and the marks that its questions give. */
export function listSectionRules(db: Db, examId: string): Promise<SectionRow[]> {
  return db
    .selectFrom('examSections')
    .select(['position', 'name', 'marksRight', 'marksWrong', 'marksBlank', 'marksPartial'])
    .select(['attemptCount', 'beyond'])
    .where('examId', '=', examId)
    .orderBy('position')
    .$narrowType<{ name: SectionRow['name'] }>()
    .execute()
}

type Texts<Text> = Partial<Record<'en' | 'mr' | 'hi', Text>>

export interface MarkedQuestion {
  position: number
  section: number
  kind: QuestionKind
  texts: Texts<QuestionText>
  passageId: string | null
  passage: Texts<string> | null
  entry: ExamKeyEntry
  response: string | null
  outcome: AnswerOutcome
  marks: string
  reason: MarkReason
  batchRight: number | null
}

/** Every question as it was asked, with what was answered, what is right, and how the batch did. */
export async function listMarkedQuestions(
  db: Db,
  {
    attemptId,
    examId,
    batchId,
    keyVersion,
  }: Pick<ResultHead, 'attemptId' | 'examId' | 'batchId' | 'keyVersion'>,
): Promise<MarkedQuestion[]> {
  const { rows } = await sql<MarkedQuestion>`
    with batch as (
      select m.position, round(100.0 * count(*) filter (where m.outcome = 'right') / count(*))::int as right_share
      from ${matesOf(examId, batchId)} join result_marks m on m.attempt_id = r.attempt_id group by m.position
    )
    select q.position, q.section, questions.kind, v.body as texts, v.passage_id, passages.body as passage,
      k.key -> q.position::text as entry, m.response, m.outcome, m.marks, m.reason, batch.right_share as batch_right
    from result_marks m
    join exam_questions q on q.exam_id = ${examId} and q.position = m.position
    join questions on questions.id = q.question_id
    join question_versions v on v.question_id = q.question_id and v.version = q.question_version
    left join passages on passages.id = v.passage_id
    join exam_keys k on k.exam_id = q.exam_id and k.version = ${keyVersion}
    left join batch on batch.position = m.position
    where m.attempt_id = ${attemptId} order by m.position`.execute(db)
  return rows
}

export interface TopicRow {
  id: string
  nameEn: string
  nameMr: string
  nameHi: string
  asked: number
  right: number
  batchRight: number | null
}

/** How much of each chapter, or of each unit of chapters, was right, worst first, beside the batch. */
export async function listTopics(
  db: Db,
  { attemptId, examId, batchId }: Pick<ResultHead, 'attemptId' | 'examId' | 'batchId'>,
  level: 'chapter' | 'unit',
): Promise<TopicRow[]> {
  const topic = level === 'chapter' ? sql`t.id` : sql`coalesce(t.parent_id, t.id)`
  const { rows } = await sql<TopicRow>`
    with asked as (
      select x.position, ${topic} as id from exam_questions x
      join questions q on q.id = x.question_id join topics t on t.id = q.topic_id where x.exam_id = ${examId}
    ), batch as (
      select asked.id, round(100.0 * count(*) filter (where m.outcome = 'right') / count(*))::int as share
      from ${matesOf(examId, batchId)} join result_marks m on m.attempt_id = r.attempt_id
      join asked on asked.position = m.position group by asked.id
    )
    select t.id, t.name_en, t.name_mr, t.name_hi, count(*)::int as asked,
      round(100.0 * count(*) filter (where m.outcome = 'right') / count(*))::int as right,
      batch.share as batch_right
    from asked join topics t on t.id = asked.id
    join result_marks m on m.attempt_id = ${attemptId} and m.position = asked.position
    left join batch on batch.id = asked.id
    group by t.id, batch.share order by 6, t.name_en`.execute(db)
  return rows
}

export interface OwnObjection {
  position: number
  reason: string
  madeAt: Date
  state: ObjectionState
  answer: string | null
  answeredAt: Date | null
}

/** What a student has objected to in an exam's key, and what came of it. */
export function listOwnObjections(db: Db, examId: string, studentId: string): Promise<OwnObjection[]> {
  return db
    .selectFrom('keyObjections')
    .select(['position', 'reason', 'madeAt', 'state', 'answer', 'answeredAt'])
    .where('examId', '=', examId)
    .where('studentId', '=', studentId)
    .execute()
}

export interface SisterRow {
  attemptId: string
  number: number
  score: string
  counts: boolean
}

/** All attempts of a student at an exam that have a result, in their order. */
export async function listSisters(db: Db, examId: string, studentId: string): Promise<SisterRow[]> {
  const { rows } = await sql<SisterRow>`
    select a.id as attempt_id, a.number, r.score, c.attempt_id is not null as counts
    from attempts a join results r on r.attempt_id = a.id
    left join counted_results c on c.exam_id = ${examId} and c.student_id = ${studentId} and c.attempt_id = a.id
    where a.exam_id = ${examId} and a.student_id = ${studentId} order by a.number`.execute(db)
  return rows
}

/** Id → code and names, for the subjects of results. */
export async function mapSubjectNames(db: Db) {
  const rows = await db.selectFrom('subjects').selectAll().execute()
  return new Map(
    rows.map(({ id, code, nameEn, nameMr, nameHi }) => [
      id,
      { id, code, name: { en: nameEn, mr: nameMr, hi: nameHi } },
    ]),
  )
}
