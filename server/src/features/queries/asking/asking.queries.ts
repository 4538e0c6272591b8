// The SQL of asking: what a student may ask about, who is to answer, and how much was asked today.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../platform/database.ts'
import type { QueryTopic } from '../../../platform/schema.ts'
import { resultsAreOutSql } from '../../exams/resultsOut.ts'

export const getSettings = (db: Db) =>
  db
    .selectFrom('querySettings')
    .select(['subjectHours', 'officeHours', 'escalationHours', 'dailyLimit'])
    .executeTakeFirstOrThrow()
export type QuerySettings = Awaited<ReturnType<typeof getSettings>>

export const updateSettings = (tx: Tx, settings: QuerySettings) =>
  tx.updateTable('querySettings').set(settings).execute()

/** How many queries the person has asked on that day in India; whoever else asks for them waits. */
export async function countAskedToday(tx: Tx, askerId: string, today: string): Promise<number> {
  await tx.selectFrom('people').select('id').where('id', '=', askerId).forNoKeyUpdate().execute()
  const { rows } = await sql<{ asked: number }>`
    select count(*)::int as asked from queries
    where asker_id = ${askerId} and asked_at >= ${today}::timestamp at time zone 'Asia/Kolkata'`.execute(tx)
  return rows[0]?.asked ?? 0
}

/** The subject of a question at an exam that the student sat, once its result is there for them to read. */
export async function findSubjectOfQuestion(
  db: Db,
  studentId: string,
  exam: { examId: string; position: number },
): Promise<string | undefined> {
  const { rows } = await sql<{ subjectId: string }>`
    select q.subject_id from exam_questions x
    join questions q on q.id = x.question_id
    join exams on exams.id = x.exam_id
    where x.exam_id = ${exam.examId} and x.position = ${exam.position} and ${resultsAreOutSql}
      and exists (select from attempts a join results r on r.attempt_id = a.id
        where a.exam_id = x.exam_id and a.student_id = ${studentId})`.execute(db)
  return rows[0]?.subjectId
}

/** The batch in which the student learns the subject on that day, with its class teacher; rather one with a teacher for it. */
export async function findBatchOfSubject(db: Db, studentId: string, subjectId: string, today: string) {
  const { rows } = await sql<{ batchId: string; classTeacherId: string | null }>`
    select b.id as batch_id, c.id as class_teacher_id
    from enrolments e
    join batches b on b.id = e.batch_id
    join course_subjects s on s.course_id = b.course_id and s.subject_id = ${subjectId}
    left join people c on c.id = b.class_teacher_id and c.status = 'active'
    where e.student_id = ${studentId} and daterange(e.from_on, e.to_on) @> ${today}::date
    order by exists (select from batch_teachers t where t.batch_id = b.id and t.subject_id = ${subjectId}) desc,
      e.from_on, b.id
    limit 1`.execute(db)
  return rows[0]
}

/** Of the batch's teachers of the subject the one with the fewest queries waiting. */
export async function findLeastAsked(
  db: Db,
  batchId: string,
  subjectId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ teacherId: string }>`
    select t.teacher_id from batch_teachers t
    join people p on p.id = t.teacher_id and p.status = 'active'
    where t.batch_id = ${batchId} and t.subject_id = ${subjectId}
    order by (select count(*) from queries q
      where q.assigned_to = t.teacher_id and q.state in ('open', 'reopened')), t.teacher_id
    limit 1`.execute(db)
  return rows[0]?.teacherId
}

export interface NewQueryRow {
  topic: QueryTopic
  subjectId: string | null
  batchId: string | null
  askerId: string
  studentId: string | null
  examId: string | null
  examPosition: number | null
  title: string
  assignedTo: string | null
  askedAt: Date
  dueAt: Date
}

export async function insertQuery(tx: Tx, query: NewQueryRow): Promise<string> {
  const row = await tx
    .insertInto('queries')
    .values({ ...query, changedAt: query.askedAt })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Whether the guardian has this child. */
export async function isWard(db: Db, guardianId: string, studentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('guardianships')
    .select('studentId')
    .where('guardianId', '=', guardianId)
    .where('studentId', '=', studentId)
    .executeTakeFirst()
  return row !== undefined
}
