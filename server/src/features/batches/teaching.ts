// Who teaches and who learns in a batch, as conditions that other queries take in.
import { type Expression, type SqlBool, sql } from 'kysely'

/** Whether the teacher is the class teacher of the batch or teaches a subject in it. `batch` is its id's column. */
export function taughtBy(teacherId: string, batch: Expression<string>): Expression<SqlBool> {
  return sql<SqlBool>`(
    exists (select from batches tb where tb.id = ${batch} and tb.class_teacher_id = ${teacherId})
    or exists (select from batch_teachers bt where bt.batch_id = ${batch} and bt.teacher_id = ${teacherId}))`
}

/** Whether the student (an id's column) is in a batch of the teacher on that day. */
export function learnsFrom(
  teacherId: string,
  student: Expression<string>,
  today: string,
): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select from enrolments e
    where e.student_id = ${student} and daterange(e.from_on, e.to_on) @> ${today}::date
      and ${taughtBy(teacherId, sql.ref('e.batch_id'))})`
}

/** Whether the student is in the batch on that day; both are ids: columns, or values cast to uuid. */
export function isIn(
  student: Expression<string>,
  batch: Expression<string>,
  day: string,
): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select from enrolments e
    where e.student_id = ${student} and e.batch_id = ${batch} and daterange(e.from_on, e.to_on) @> ${day}::date)`
}
