// The SQL of results: what is graded, what is stored, and the figures beside a score.

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptEnd, BeyondLimit, ResultMarks } from '../../platform/schema.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { Tally } from '../grading/gradeAttempt.ts'
import type { HeldAnswer } from './counting.ts'

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

/** In one order for everybody, so that of two who store results of the same attempts one waits for the other. */
export function listClosedAttempts(db: Db, attemptIds: string[]): Promise<ClosedAttempt[]> {
  return closedAttempts(db)
    .where('attempts.id', '=', sql<string>`any (${attemptIds}::uuid[])`)
    .orderBy('attempts.examId')
    .orderBy('attempts.id')
    .execute()
}

/** Closed attempts without a result, by id, the oldest first: of one exam, or of all that were closed since. */
export async function listAttemptsWithoutResult(
  db: Db,
  wanted: { examId: string } | { closedSince: Date },
): Promise<string[]> {
  const rows = await db
    .selectFrom('attempts')
    .select('id')
    .where((e) =>
      'examId' in wanted ? e('examId', '=', wanted.examId) : e('closedAt', '>=', wanted.closedSince),
    )
    .where('closedAt', 'is not', null)
    .where((e) =>
      e.not(e.exists(e.selectFrom('results').select('attemptId').whereRef('attemptId', '=', 'attempts.id'))),
    )
    .orderBy('closedAt')
    .execute()
  return rows.map(({ id }) => id)
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

/** What the server holds of each attempt. As arrays of arrays: a hall's answers would be slow as rows. */
export async function listHeldAnswers(db: Db, attemptIds: string[]): Promise<Map<string, HeldAnswer[]>> {
  const { rows } = await sql<{ attemptId: string; answers: HeldRow[] }>`
    select attempt_id, jsonb_agg(jsonb_build_array(position, kind, epoch, sequence, response)) as answers
    from answers where attempt_id = any (${attemptIds}::uuid[]) group by attempt_id`.execute(db)
  return new Map(rows.map(({ attemptId, answers }) => [attemptId, answers.map(toHeldAnswer)]))
}

type HeldRow = [number, HeldAnswer['kind'], number, number, string | null]

const toHeldAnswer = ([position, kind, epoch, sequence, response]: HeldRow): HeldAnswer => ({
  ...{ position, kind, epoch, sequence, response },
})

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
