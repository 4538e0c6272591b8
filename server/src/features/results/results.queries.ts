// The SQL of results: what is graded, what is stored, and the figures beside a score.

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptEnd, BeyondLimit, ResultMarks } from '../../platform/schema.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { Tally } from '../grading/gradeAttempt.ts'

/** A closed attempt that waits for its result. */
export interface ClosedAttempt {
  id: string
  examId: string
  studentId: string
  closedHow: AttemptEnd
  draftsCount: boolean
  keyVersion: number
}

const closedAttempts = (db: Db) =>
  db
    .selectFrom('attempts')
    .innerJoin('exams', 'exams.id', 'attempts.examId')
    .where('attempts.closedHow', 'is not', null)
    .select([
      'attempts.id',
      'attempts.examId',
      'attempts.studentId',
      'attempts.closedHow',
      'exams.draftsCount',
      'exams.keyVersion',
    ])
    .$narrowType<{ closedHow: AttemptEnd }>()

export function findClosedAttempt(db: Db, attemptId: string): Promise<ClosedAttempt | undefined> {
  return closedAttempts(db).where('attempts.id', '=', attemptId).executeTakeFirst()
}

export function listClosedAttempts(db: Db, attemptIds: string[]): Promise<ClosedAttempt[]> {
  return closedAttempts(db).where('attempts.id', '=', sql<string>`any (${attemptIds}::uuid[])`).execute()
}

/** Every closed attempt without a result, oldest first; of one exam where it is given. */
export function listAttemptsWithoutResult(db: Db, examId?: string): Promise<ClosedAttempt[]> {
  return closedAttempts(db)
    .leftJoin('results', 'results.attemptId', 'attempts.id')
    .where('results.attemptId', 'is', null)
    .$if(examId !== undefined, (q) => q.where('attempts.examId', '=', examId ?? ''))
    .orderBy('attempts.closedAt')
    .execute()
}

/** One question of the paper with its marks and its key in one version. */
export interface KeyedQuestion {
  position: number
  section: number
  subjectId: string
  marksRight: string
  marksWrong: string
  marksBlank: string
  marksPartial: string | null
  attemptCount: number | null
  beyond: BeyondLimit
  key: ExamKeyEntry
}

export async function listKeyedQuestions(
  db: Db,
  examId: string,
  keyVersion: number,
): Promise<KeyedQuestion[]> {
  const { rows } = await sql<KeyedQuestion>`
    select q.position, q.section, s.subject_id, s.marks_right, s.marks_wrong, s.marks_blank,
      s.marks_partial, s.attempt_count, s.beyond, k.key -> q.position::text as key
    from exam_questions q
    join exam_sections s on s.exam_id = q.exam_id and s.position = q.section
    join exam_keys k on k.exam_id = q.exam_id and k.version = ${keyVersion}
    where q.exam_id = ${examId} order by q.position`.execute(db)
  return rows
}

export function listHeldAnswers(db: Db, attemptId: string) {
  return db
    .selectFrom('answers')
    .select(['position', 'kind', 'epoch', 'sequence', 'response'])
    .where('attemptId', '=', attemptId)
    .execute()
}

/** The same of many attempts at once. */
export function listAnswersOf(db: Db, attemptIds: string[]) {
  return db
    .selectFrom('answers')
    .select(['attemptId', 'position', 'kind', 'epoch', 'sequence', 'response'])
    .where('attemptId', '=', sql<string>`any (${attemptIds}::uuid[])`)
    .execute()
}

export interface NewResult {
  attempt: ClosedAttempt
  score: string
  maxScore: string
  sections: (Tally & { section: number })[]
  subjects: (Tally & { subject: string })[]
  marks: Omit<Insertable<ResultMarks>, 'attemptId'>[]
}

/** Stores results with their marks, each once: an attempt that has one keeps it. Returns how many were stored. */
export async function insertResults(tx: Tx, results: NewResult[], now: Date): Promise<number> {
  if (results.length === 0) return 0
  const stored = await tx
    .insertInto('results')
    .values(results.map((result) => toRow(result, now)))
    .onConflict((c) => c.column('attemptId').doNothing())
    .returning('attemptId')
    .execute()
  const isNew = new Set(stored.map((row) => row.attemptId))
  await insertMarks(
    tx,
    results.filter((result) => isNew.has(result.attempt.id)),
  )
  return stored.length
}

const toRow = ({ attempt, sections, subjects, score, maxScore }: NewResult, computedAt: Date) => ({
  attemptId: attempt.id,
  examId: attempt.examId,
  studentId: attempt.studentId,
  keyVersion: attempt.keyVersion,
  ...{ score, maxScore, computedAt },
  sections: JSON.stringify(sections),
  subjects: JSON.stringify(subjects),
})

// As arrays: a hall's marks are more values than a statement may have.
async function insertMarks(tx: Tx, results: NewResult[]): Promise<void> {
  const marks = results.flatMap(({ attempt, marks }) => marks.map((mark) => ({ ...mark, id: attempt.id })))
  await sql`
    insert into result_marks (attempt_id, position, response, outcome, marks, reason)
    select * from unnest(${marks.map((mark) => mark.id)}::uuid[], ${marks.map((mark) => mark.position)}::smallint[],
      ${marks.map((mark) => mark.response ?? null)}::text[], ${marks.map((mark) => mark.outcome)}::answer_outcome[],
      ${marks.map((mark) => mark.marks)}::numeric[], ${marks.map((mark) => mark.reason)}::text[])`.execute(tx)
}
