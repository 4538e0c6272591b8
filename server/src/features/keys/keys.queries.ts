// The SQL of keys: versions, the paper beside them, and objections.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { ObjectionState, QuestionKind } from '../../platform/schema.ts'
import type { ExamKey, ExamKeyEntry } from '../grading/examKey.ts'
import type { QuestionText } from '../questions/question.ts'

export interface VersionRow {
  version: number
  at: Date
  by: string | null
  reason: string | null
}

/** Every version of an exam's key, the newest first. */
export function listKeyVersions(db: Db, examId: string): Promise<VersionRow[]> {
  return db
    .selectFrom('examKeys as k')
    .leftJoin('people as p', 'p.id', 'k.createdBy')
    .select(['k.version', 'k.createdAt as at', 'p.name as by', 'k.reason'])
    .where('k.examId', '=', examId)
    .orderBy('k.version', 'desc')
    .execute()
}

type Texts<Text> = Partial<Record<'en' | 'mr' | 'hi', Text>>

export interface KeyedRow {
  position: number
  section: number
  questionId: string
  kind: QuestionKind
  texts: Texts<QuestionText>
  passageId: string | null
  passage: Texts<string> | null
  entry: ExamKeyEntry
}

/** The paper as it was asked, each question with its entry in one version of the key. */
export async function listKeyedPaper(db: Db, examId: string, version: number): Promise<KeyedRow[]> {
  const { rows } = await sql<KeyedRow>`
    select x.position, x.section, x.question_id, q.kind, v.body as texts, v.passage_id, p.body as passage,
      k.key -> x.position::text as entry
    from exam_questions x
    join questions q on q.id = x.question_id
    join question_versions v on v.question_id = x.question_id and v.version = x.question_version
    left join passages p on p.id = v.passage_id
    join exam_keys k on k.exam_id = x.exam_id and k.version = ${version}
    where x.exam_id = ${examId} order by x.position`.execute(db)
  return rows
}

/** Position → what a student answered, in the attempt that counts. */
export async function mapResponses(db: Db, examId: string, studentId: string) {
  const { rows } = await sql<{ position: number; response: string | null }>`
    select m.position, m.response from counted_results r join result_marks m on m.attempt_id = r.attempt_id
    where r.exam_id = ${examId} and r.student_id = ${studentId}`.execute(db)
  return new Map(rows.map((row) => [row.position, row.response]))
}

export async function hasAttempt(db: Db, examId: string, studentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('attempts')
    .select('id')
    .where('examId', '=', examId)
    .where('studentId', '=', studentId)
    .where('closedAt', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function isAsked(db: Db, examId: string, position: number): Promise<boolean> {
  const row = await db
    .selectFrom('examQuestions')
    .select('position')
    .where('examId', '=', examId)
    .where('position', '=', position)
    .executeTakeFirst()
  return row !== undefined
}

/** Shows the key from `now` on, if it is not shown yet, and sets until when students may object. */
export async function updateShowing(
  tx: Tx,
  examId: string,
  objectionsUntil: Date | null,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('exams')
    .set((e) => ({ keyShownAt: e.fn.coalesce('keyShownAt', e.val(now)), objectionsUntil }))
    .where('id', '=', examId)
    .execute()
}

export async function getKey(db: Db, examId: string, version: number): Promise<ExamKey> {
  const row = await db
    .selectFrom('examKeys')
    .select('key')
    .where('examId', '=', examId)
    .where('version', '=', version)
    .$narrowType<{ key: ExamKey }>()
    .executeTakeFirstOrThrow()
  return row.key
}

export interface NewVersion {
  examId: string
  version: number
  key: ExamKey
  reason: string
  createdBy: string
  createdAt: Date
}

/** A new version, which counts from now on. */
export async function insertVersion(tx: Tx, { key, ...version }: NewVersion): Promise<void> {
  await tx
    .insertInto('examKeys')
    .values({ ...version, key: JSON.stringify(key) })
    .execute()
  await tx
    .updateTable('exams')
    .set({ keyVersion: version.version })
    .where('id', '=', version.examId)
    .execute()
}

export interface ObjectionRow {
  id: string
  position: number
  studentId: string
  name: string
  rollNumber: string
  response: string | null
  reason: string
  madeAt: Date
  state: ObjectionState
  answer: string | null
  answeredBy: string | null
  answeredAt: Date | null
}

/** All objections to an exam's key, the oldest first, each with what the student had answered. */
export async function listObjectionRows(db: Db, examId: string): Promise<ObjectionRow[]> {
  const { rows } = await sql<ObjectionRow>`
    select o.id, o.position, o.student_id, p.name, s.roll_number, m.response, o.reason, o.made_at, o.state,
      o.answer, by.name as answered_by, o.answered_at
    from key_objections o
    join people p on p.id = o.student_id
    join students s on s.person_id = o.student_id
    left join people by on by.id = o.answered_by
    left join counted_results r on r.exam_id = ${examId} and r.student_id = o.student_id
    left join result_marks m on m.attempt_id = r.attempt_id and m.position = o.position
    where o.exam_id = ${examId} order by o.made_at, o.id`.execute(db)
  return rows
}

export function countObjections(db: Db, examId: string) {
  return db
    .selectFrom('keyObjections')
    .select([
      'position',
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where state = 'open')::int`.as('open'),
    ])
    .where('examId', '=', examId)
    .groupBy('position')
    .execute()
}

/** Makes the student's objection to a question, or words it anew while nobody has answered. False where one has. */
export async function putObjection(
  tx: Tx,
  objection: { examId: string; position: number; studentId: string; reason: string; madeAt: Date },
): Promise<boolean> {
  const { reason, madeAt } = objection
  const row = await tx
    .insertInto('keyObjections')
    .values(objection)
    .onConflict((c) =>
      c
        .columns(['examId', 'position', 'studentId'])
        .doUpdateSet({ reason, madeAt })
        .where('keyObjections.state', '=', 'open'),
    )
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Answers these objections of an exam; returns whose they are. */
export async function answerRows(
  tx: Tx,
  examId: string,
  objectionIds: string[],
  answer: { state: ObjectionState; answer: string; answeredBy: string; answeredAt: Date },
): Promise<string[]> {
  const rows = await tx
    .updateTable('keyObjections')
    .set(answer)
    .where('examId', '=', examId)
    .where('id', 'in', objectionIds)
    .returning('studentId')
    .execute()
  return rows.map((row) => row.studentId)
}

/** Subject id → code. */
export async function mapSubjectCodes(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('subjects').select(['id', 'code']).execute()
  return new Map(rows.map((row) => [row.id, row.code]))
}

export interface MarksOnlyRow {
  studentId: string
  number: number
  isVoided: boolean
  score: string
  subjects: { subject: string; score: string; right: number; wrong: number }[]
}

/** Those of whom only the marks are known. */
export async function listMarksOnly(db: Db, examId: string): Promise<MarksOnlyRow[]> {
  const { rows } = await sql<MarksOnlyRow>`
    select r.student_id, a.number, a.voided_at is not null as is_voided, r.score, r.subjects
    from results r join attempts a on a.id = r.attempt_id
    where r.exam_id = ${examId} and a.medium = 'marks'`.execute(db)
  return rows
}

export function listNames(db: Db, studentIds: string[]) {
  return db
    .selectFrom('people as p')
    .innerJoin('students as s', 's.personId', 'p.id')
    .select(['p.id', 'p.name', 's.rollNumber'])
    .where('p.id', '=', sql<string>`any (${studentIds}::uuid[])`)
    .execute()
}
