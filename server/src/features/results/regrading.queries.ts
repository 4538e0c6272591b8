// The SQL of grading again: the results as they stand, read by the hundred, and what a new key moved in them.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { MarkReason } from '../grading/marks.ts'
import type { HeldAnswer } from './counting.ts'
import type { ClosedAttempt, NewResult } from './results.queries.ts'

/** What one question earned. */
export interface OldMark {
  position: number
  marks: string
  reason: MarkReason
}

/** An attempt with its result as it stands, and what it was computed from. */
export interface GradedAttempt {
  attempt: ClosedAttempt
  /** Which of the student's attempts it is, and whether a ruling took it out. */
  number: number
  isVoided: boolean
  score: string
  subjects: { subject: string; score: string; right: number; wrong: number }[]
  answers: HeldAnswer[]
  marks: OldMark[]
}

/**
 * The attempts of an exam that have a result, by id: all of them, or those that another version of the key gave theirs.
 * Not those of which only the marks are known: a key says nothing about them.
 */
export async function listGraded(db: Db, examId: string, notUnder?: number): Promise<string[]> {
  const rows = await db
    .selectFrom('results')
    .innerJoin('attempts', 'attempts.id', 'results.attemptId')
    .select('results.attemptId')
    .where('results.examId', '=', examId)
    .where('attempts.medium', '<>', 'marks')
    .$if(notUnder !== undefined, (q) => q.where('results.keyVersion', '<>', notUnder ?? 0))
    .orderBy('results.attemptId')
    .execute()
  return rows.map((row) => row.attemptId)
}

interface GradedRow extends ClosedAttempt {
  number: number
  isVoided: boolean
  score: string
  subjects: GradedAttempt['subjects']
  answers: [number, HeldAnswer['kind'], number, number, string | null][]
  marks: [number, string, MarkReason][]
}

/** Reads these attempts whole. Answers and marks come as arrays of arrays: a hall's would be slow as rows. */
export async function readGraded(db: Db, attemptIds: string[]): Promise<GradedAttempt[]> {
  const { rows } = await sql<GradedRow>`
    select a.id, a.exam_id, a.student_id, a.closed_how, e.drafts_count, e.key_version, a.number,
      a.voided_at is not null as is_voided, r.score, r.subjects,
      coalesce((select jsonb_agg(jsonb_build_array(h.position, h.kind, h.epoch, h.sequence, h.response)
        order by h.received_at, h.epoch, h.sequence) from answers h where h.attempt_id = a.id), '[]') as answers,
      coalesce((select jsonb_agg(jsonb_build_array(m.position, m.marks::text, m.reason))
        from result_marks m where m.attempt_id = a.id), '[]') as marks
    from attempts a join exams e on e.id = a.exam_id join results r on r.attempt_id = a.id
    where a.id = any (${attemptIds}::uuid[]) order by a.id`.execute(db)
  return rows.map(({ number, isVoided, score, subjects, answers, marks, ...attempt }) => ({
    attempt,
    ...{ number, isVoided, score, subjects },
    answers: answers.map(([position, kind, epoch, sequence, response]) => ({
      ...{ position, kind, epoch, sequence, response },
    })),
    marks: marks.map(([position, marks, reason]) => ({ position, marks, reason })),
  }))
}

/** Writes down what these results were, with the standing that they had; what is written stays. */
export async function keepEarlier(tx: Tx, attemptIds: string[]): Promise<void> {
  await sql`
    insert into earlier_results (attempt_id, key_version, score, rank, percentile, computed_at)
    select r.attempt_id, r.key_version, r.score, k.rank, k.percentile, r.computed_at
    from results r left join result_ranks k on k.attempt_id = r.attempt_id
    where r.attempt_id = any (${attemptIds}::uuid[])
    on conflict do nothing`.execute(tx)
}

/** Puts results in the place of those that the attempts had. Standings go with the old ones; marks stay as they are. */
export async function replaceResultRows(tx: Tx, results: NewResult[], now: Date): Promise<void> {
  const rows = results.map(({ attempt, score, maxScore, sections, subjects }) => ({
    attemptId: attempt.id,
    examId: attempt.examId,
    studentId: attempt.studentId,
    keyVersion: attempt.keyVersion,
    ...{ score, maxScore, computedAt: now },
    sections: JSON.stringify(sections),
    subjects: JSON.stringify(subjects),
  }))
  await tx
    .deleteFrom('results')
    .where('attemptId', '=', sql<string>`any (${rows.map((row) => row.attemptId)}::uuid[])`)
    .execute()
  await tx.insertInto('results').values(rows).execute()
}

export type NewMark = NewResult['marks'][number] & { attemptId: string }

/** Puts these marks in the place of those of the same questions. */
export async function replaceMarks(tx: Tx, marks: NewMark[]): Promise<void> {
  const of = <Field extends keyof NewMark>(field: Field) => marks.map((mark) => mark[field] ?? null)
  await sql`
    delete from result_marks m using unnest(${of('attemptId')}::uuid[], ${of('position')}::smallint[]) n (id, position)
    where m.attempt_id = n.id and m.position = n.position`.execute(tx)
  await sql`
    insert into result_marks (attempt_id, position, response, outcome, marks, reason)
    select * from unnest(${of('attemptId')}::uuid[], ${of('position')}::smallint[], ${of('response')}::text[],
      ${of('outcome')}::answer_outcome[], ${of('marks')}::numeric[], ${of('reason')}::text[])`.execute(tx)
}

/** What a new key moved in one question of one attempt. */
export interface MarkMove {
  position: number
  marksBefore: string
  marksAfter: string
  reasonBefore: MarkReason
  reasonAfter: MarkReason
}

export type KeptMove = MarkMove & { attemptId: string; keyVersion: number }

export async function insertMoves(tx: Tx, moves: KeptMove[]): Promise<void> {
  const of = <Field extends keyof KeptMove>(field: Field) => moves.map((move) => move[field])
  await sql`
    insert into result_changes
      (attempt_id, key_version, position, marks_before, marks_after, reason_before, reason_after)
    select * from unnest(${of('attemptId')}::uuid[], ${of('keyVersion')}::int[], ${of('position')}::smallint[],
      ${of('marksBefore')}::numeric[], ${of('marksAfter')}::numeric[], ${of('reasonBefore')}::text[],
      ${of('reasonAfter')}::text[])
    on conflict do nothing`.execute(tx)
}
