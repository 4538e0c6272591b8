// Who sees an attempt, and who stands in which relation to it.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { Resolver } from '../../platform/serve.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { knowFacts } from './facts.ts'

/**
 * The attempts that the viewer sees, as a condition on the row of `attempts`: academics all, a teacher those at the
 * exams that they see, a student their own, a guardian those of their children.
 */
function attemptsVisibleTo(viewer: Viewer): RawBuilder<boolean> {
  switch (viewer.role) {
    case 'admin':
      return sql<boolean>`${hasPower(viewer, 'academics')}::boolean`
    case 'teacher':
      return sql<boolean>`exists (select from exams where exams.id = attempts.exam_id and ${examsVisibleTo(viewer)})`
    case 'student':
      return sql<boolean>`attempts.student_id = ${viewer.personId}`
    case 'parent':
      return sql<boolean>`exists (select from guardianships g
        where g.student_id = attempts.student_id and g.guardian_id = ${viewer.personId})`
  }
}

async function sees(db: Db, viewer: Viewer, attemptId: string): Promise<boolean> {
  // The hot path: an answer is saved by its own student, and whose attempt it is never changes.
  if (viewer.role === 'student') return isOwn(db, viewer, attemptId)
  const row = await db
    .selectFrom('attempts')
    .select('id')
    .where('id', '=', attemptId)
    .where(attemptsVisibleTo(viewer))
    .executeTakeFirst()
  return row !== undefined
}

async function isOwn(db: Db, viewer: Viewer, attemptId: string): Promise<boolean> {
  return (await knowFacts(db, attemptId))?.studentId === viewer.personId
}

export const attemptsVisible: Resolver = sees

export const attemptRelations = {
  ownAttempt: isOwn,
  guardianOfAttempt: sees,
  teacherOfAttempt: sees,
} satisfies Record<string, Resolver>
