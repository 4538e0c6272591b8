// Who sees the question bank: those who set exams. The bank belongs to the institute, not to who typed a question.
import { type Expression, type SqlBool, sql } from 'kysely'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'

/** The questions that a viewer sees, as a condition on `questions`: all of them, or none. */
export function questionsVisibleTo(viewer: Viewer): Expression<SqlBool> {
  const setsExams = viewer.role === 'teacher' || hasPower(viewer, 'academics')
  return sql<SqlBool>`${setsExams}::boolean`
}

export const questionVisible: Resolver = async (db, viewer, questionId) => {
  const row = await db
    .selectFrom('questions')
    .select('id')
    .where('id', '=', questionId)
    .where(questionsVisibleTo(viewer))
    .executeTakeFirst()
  return row !== undefined
}
