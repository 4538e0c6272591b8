// The SQL of the sets of an exam's paper.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { ExamKey } from '../grading/examKey.ts'
import type { SetCode } from './papers.schemas.ts'

export interface SetRow {
  code: SetCode
  questionOrder: number[]
  optionOrders: Record<string, number[]>
  madeAt: Date
}

/** The sets of the paper as it is scheduled now: those of an earlier scheduling show other questions. */
export async function listSetRows(db: Db, examId: string): Promise<SetRow[]> {
  return db
    .selectFrom('paperSets')
    .innerJoin('exams', 'exams.id', 'paperSets.examId')
    .select(['paperSets.code', 'paperSets.questionOrder', 'paperSets.optionOrders', 'paperSets.madeAt'])
    .where('paperSets.examId', '=', examId)
    .whereRef('paperSets.madeAt', '>=', 'exams.scheduledAt')
    .orderBy('paperSets.code')
    .$narrowType<SetRow>()
    .execute()
}

export async function replaceSets(tx: Tx, examId: string, sets: SetRow[]): Promise<void> {
  await tx.deleteFrom('paperSets').where('examId', '=', examId).execute()
  const rows = sets.map((set) => ({ ...set, examId, optionOrders: JSON.stringify(set.optionOrders) }))
  await tx.insertInto('paperSets').values(rows).execute()
}

/** Whether responses on paper count that were read by these sets; what was taken back keeps its own order. */
export async function hasOmrAttempts(db: Db, examId: string): Promise<boolean> {
  const row = await db
    .selectFrom('attempts')
    .select('id')
    .where('examId', '=', examId)
    .where('medium', '=', 'omr')
    .where('voidedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The key as it counts now, by position. */
export async function getCurrentKey(db: Db, examId: string): Promise<ExamKey> {
  const { key } = await db
    .selectFrom('examKeys')
    .innerJoin('exams', (join) =>
      join.onRef('exams.id', '=', 'examKeys.examId').onRef('exams.keyVersion', '=', 'examKeys.version'),
    )
    .select('examKeys.key')
    .where('examKeys.examId', '=', examId)
    .$narrowType<{ key: ExamKey }>()
    .executeTakeFirstOrThrow()
  return key
}

/** How many digits the longest roll number of the sitters has; 0 where nobody sits it yet. */
export async function longestRoll(db: Db, examId: string): Promise<number> {
  const { rows } = await sql<{ digits: number }>`
    select coalesce(max(length(regexp_replace(s.roll_number, '\\D', '', 'g'))), 0)::int as digits
    from exam_students x join students s on s.person_id = x.student_id
    where x.exam_id = ${examId}`.execute(db)
  return rows[0]?.digits ?? 0
}
