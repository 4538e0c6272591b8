// The SQL of practice: the question that is tried, with its key and its rule, and what became of it.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'
import type { AnswerOutcome } from '../../platform/schema.ts'
import type { ExamKeyEntry } from '../grading/examKey.ts'
import type { MarkRule } from '../grading/marks.ts'
import type { QuestionText } from '../questions/question.ts'

export interface TriedQuestion {
  key: ExamKeyEntry
  rule: MarkRule
  texts: Partial<Record<Locale, QuestionText>>
}

/** The question as this exam asks it, by the key that counts now. */
export async function findTriedQuestion(
  db: Db,
  examId: string,
  position: number,
): Promise<TriedQuestion | undefined> {
  const { rows } = await sql<TriedQuestion>`
    select k.key -> q.position::text as key, v.body as texts, jsonb_build_object('right', s.marks_right::text,
      'wrong', s.marks_wrong::text, 'blank', s.marks_blank::text, 'partial', s.marks_partial::text) as rule
    from exam_questions q
    join exams e on e.id = q.exam_id
    join exam_keys k on k.exam_id = e.id and k.version = e.key_version
    join exam_sections s on s.exam_id = q.exam_id and s.position = q.section
    join question_versions v on v.question_id = q.question_id and v.version = q.question_version
    where q.exam_id = ${examId} and q.position = ${position} and k.key ? q.position::text`.execute(db)
  return rows[0]
}

export interface NewTry {
  attemptId: string
  position: number
  outcome: AnswerOutcome
  revealed: boolean
  triedAt: Date
}

/** Counts a try; once the solution was shown it stays so. */
export async function recordTry(tx: Tx, tried: NewTry): Promise<{ tries: number; revealed: boolean }> {
  return tx
    .insertInto('practiceTries')
    .values({ ...tried, tries: 1 })
    .onConflict((c) =>
      c.columns(['attemptId', 'position']).doUpdateSet((e) => ({
        tries: e('practiceTries.tries', '+', 1),
        outcome: tried.outcome,
        revealed: sql<boolean>`practice_tries.revealed or excluded.revealed`,
        triedAt: tried.triedAt,
      })),
    )
    .returning(['tries', 'revealed'])
    .executeTakeFirstOrThrow()
}
