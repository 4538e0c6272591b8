// Who finds a shared answer.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'

/** The batches and subjects whose shared answers a viewer finds; null where it is all of them. */
export interface Reach {
  batchIds: string[]
  subjectIds: string[]
}

/**
 * What the viewer has to do with: a student's batches of today and the subjects of their courses, a guardian's
 * children's, a teacher's batches and subjects; the office finds everything, for nobody is named in it.
 */
export async function reachOf(db: Db, viewer: Viewer, today: string): Promise<Reach | null> {
  if (viewer.role === 'admin') return null
  const query = viewer.role === 'teacher' ? taught(viewer.personId) : learned(viewer, today)
  const { rows } = await query.execute(db)
  return rows[0] ?? { batchIds: [], subjectIds: [] }
}

const taught = (teacherId: string): RawBuilder<Reach> => sql`
  select coalesce(array_agg(distinct batch_id) filter (where batch_id is not null), '{}')::text[] as batch_ids,
    coalesce(array_agg(distinct subject_id) filter (where subject_id is not null), '{}')::text[] as subject_ids
  from (
    select batch_id, subject_id from batch_teachers where teacher_id = ${teacherId}
    union all select id, null from batches where class_teacher_id = ${teacherId}
  ) t`

const learned = (viewer: Viewer, today: string): RawBuilder<Reach> => sql`
  select coalesce(array_agg(distinct e.batch_id), '{}')::text[] as batch_ids,
    coalesce(array_agg(distinct s.subject_id) filter (where s.subject_id is not null), '{}')::text[] as subject_ids
  from enrolments e
  join batches b on b.id = e.batch_id
  left join course_subjects s on s.course_id = b.course_id
  where e.student_id in (
      select ${viewer.personId}::uuid
      union all select student_id from guardianships where guardian_id = ${viewer.personId})
    and daterange(e.from_on, e.to_on) @> ${today}::date`

/** Whether a row (of `shared_answers` or its words, by that name) is within the reach. */
export function within(reach: Reach | null, table: string): RawBuilder<boolean> {
  if (!reach) return sql<boolean>`true`
  const batch = sql.ref(`${table}.batch_id`)
  const subject = sql.ref(`${table}.subject_id`)
  return sql<boolean>`(${batch} = any (${reach.batchIds}::uuid[]) or (${batch} is null
    and (${subject} is null or ${subject} = any (${reach.subjectIds}::uuid[]))))`
}
