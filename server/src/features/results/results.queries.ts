// The SQL of results: what is graded, what is stored, and the figures beside a score.

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { AttemptEnd, ResultMarks } from '../../platform/schema.ts'
import type { Tally } from '../exams/grading.ts'
import type { QuestionKey } from '../questions/question.ts'

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
  key: QuestionKey
}

export async function listKeyedQuestions(
  db: Db,
  examId: string,
  keyVersion: number,
): Promise<KeyedQuestion[]> {
  const { rows } = await sql<KeyedQuestion>`
    select q.position, q.section, s.subject_id, s.marks_right, s.marks_wrong, s.marks_blank,
      k.key -> q.position::text as key
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

export interface NewResult {
  attempt: ClosedAttempt
  score: string
  maxScore: string
  sections: (Tally & { section: number })[]
  subjects: (Tally & { subject: string })[]
  marks: Omit<Insertable<ResultMarks>, 'attemptId'>[]
}

/** Stores a result and its marks, once: returns false, and writes nothing, where the attempt has one. */
export async function insertResult(tx: Tx, result: NewResult, now: Date): Promise<boolean> {
  const { id: attemptId, examId, studentId, keyVersion } = result.attempt
  const stored = await tx
    .insertInto('results')
    .values({
      attemptId,
      examId,
      studentId,
      keyVersion,
      score: result.score,
      maxScore: result.maxScore,
      sections: JSON.stringify(result.sections),
      subjects: JSON.stringify(result.subjects),
      computedAt: now,
    })
    .onConflict((c) => c.column('attemptId').doNothing())
    .returning('attemptId')
    .executeTakeFirst()
  if (!stored) return false
  await tx
    .insertInto('resultMarks')
    .values(result.marks.map((mark) => ({ ...mark, attemptId })))
    .execute()
  return true
}
