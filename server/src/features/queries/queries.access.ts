// Who sees a query, and who stands in which relation to it.
import { type RawBuilder, sql } from 'kysely'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import type { AdminPower, QueryTopic } from '../../platform/schema.ts'
import type { Resolver } from '../../platform/serve.ts'

/** Which power answers which topic; of a subject, where no teacher does. */
export const DESK: Record<QueryTopic, AdminPower> = {
  subject: 'academics',
  fees: 'accounts',
  office: 'front_desk',
}

/** The topics whose desk an admin sits at. */
const topicsOf = (viewer: Viewer): QueryTopic[] =>
  (Object.keys(DESK) as QueryTopic[]).filter((topic) => hasPower(viewer, DESK[topic]))

/**
 * The queries that the viewer sees, as a condition on the row of `queries`: a student their own, a guardian their own
 * and those of a child who is a minor, a teacher those assigned to them and those of a subject they teach the batch, an
 * admin those of their desks.
 */
export function queriesVisibleTo(viewer: Viewer, today: string): RawBuilder<boolean> {
  switch (viewer.role) {
    case 'student':
      return askedBy(viewer.personId)
    case 'parent':
      return sql<boolean>`(${askedBy(viewer.personId)} or ${askedByMinorOf(viewer.personId, today)})`
    case 'teacher':
      return answeredBy(viewer.personId)
    case 'admin':
      return sql<boolean>`queries.topic = any (${topicsOf(viewer)}::query_topic[])`
  }
}

const askedBy = (personId: string) => sql<boolean>`queries.asker_id = ${personId}`

// At 18 a student's conversations are their own, as their consent is.
const askedByMinorOf = (guardianId: string, today: string) => sql<boolean>`queries.asker_id = any (array(
  select g.student_id from guardianships g join students s on s.person_id = g.student_id
  where g.guardian_id = ${guardianId} and (s.adult_on is null or s.adult_on > ${today}::date)))`

// The array is there for the index; which subject of the batch it is, is asked of what the index finds.
const answeredBy = (teacherId: string) => sql<boolean>`(queries.topic = 'subject' and (
  queries.assigned_to = ${teacherId}
  or (queries.batch_id = any (array(select t.batch_id from batch_teachers t where t.teacher_id = ${teacherId}))
    and exists (select from batch_teachers t where t.teacher_id = ${teacherId}
      and t.batch_id = queries.batch_id and t.subject_id = queries.subject_id))))`

async function holds(db: Db, queryId: string, condition: RawBuilder<boolean>): Promise<boolean> {
  const row = await db
    .selectFrom('queries')
    .select('id')
    .where('id', '=', queryId)
    .where(condition)
    .executeTakeFirst()
  return row !== undefined
}

export const queryVisible: Resolver = (db, viewer, id, clock) =>
  holds(db, id, queriesVisibleTo(viewer, dayInIndia(clock.now())))

const isAsker: Resolver = (db, viewer, id) => holds(db, id, askedBy(viewer.personId))

export const queryRelations = {
  /** The student who asked it. */
  askingStudent: isAsker,
  /** The guardian who asked it. */
  askingGuardian: isAsker,
  /** A guardian of the minor who asked it: reads along. */
  guardianOfAsker: (db, viewer, id, clock) =>
    holds(db, id, askedByMinorOf(viewer.personId, dayInIndia(clock.now()))),
  /** Is to answer it, or teaches the batch that subject. */
  teacherOfQuery: (db, viewer, id) => holds(db, id, answeredBy(viewer.personId)),
} satisfies Record<string, Resolver>
