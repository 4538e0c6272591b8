// The SQL of starting: what of an exam decides whether, how long and how often a student can sit it.
import { sql } from 'kysely'
import type { Tx } from '../../platform/database.ts'

export type Sitting = Awaited<ReturnType<typeof getSitting>>

/** Until the end of `tx` this student neither begins nor is given more time by anybody else. */
export async function lockStart(tx: Tx, examId: string, studentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`start ${examId} ${studentId}`}, 0))`.execute(tx)
}

/** The exam as this student is to sit it; whoever takes it back meanwhile waits. */
export function getSitting(tx: Tx, examId: string, studentId: string) {
  return tx
    .selectFrom('exams')
    .select(['exams.id', 'scheduledAt', 'publishedAt', 'opensAt', 'closesAt', 'durationMinutes'])
    .select(['shuffleQuestions', 'shuffleOptions', 'attemptsAllowed', 'lateEntryMinutes'])
    .select([
      sql<number[]>`array(select minutes from exam_parts p where p.exam_id = exams.id order by position)`.as(
        'parts',
      ),
      sql<number>`coalesce((select extra_minutes from exam_accommodations x
        where x.exam_id = exams.id and x.student_id = ${studentId}), 0)`.as('extraMinutes'),
    ])
    .where('exams.id', '=', examId)
    .forKeyShare()
    .executeTakeFirstOrThrow()
}
