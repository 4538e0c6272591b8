// The SQL of the lists of absences and of tasks.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { AbsenceWordState } from '../../platform/schema.ts'
import { taughtBy } from '../batches/teaching.ts'

export interface AbsenceFilter {
  day: string
  batchId?: string | undefined
  state?: AbsenceWordState | undefined
  page: number
  pageSize: number
}

/** A teacher sees the absences of the batches that they teach in or look after; the office all. */
const seenBy = (viewer: Viewer, batch: Expression<string>): Expression<SqlBool> =>
  viewer.role === 'teacher' ? taughtBy(viewer.personId, batch) : sql<SqlBool>`true`

const ofDay = (db: Db, viewer: Viewer, { day, batchId }: Pick<AbsenceFilter, 'day' | 'batchId'>) =>
  db
    .selectFrom('absenceWords as w')
    .innerJoin('lectures as l', 'l.id', 'w.lectureId')
    .where('w.onDay', '=', day)
    // Named one by one, or the planner looks through years of lectures for those of the day.
    .where('l.id', '=', sql<string>`any (array(select lecture_id from absence_words where on_day = ${day}))`)
    .where(seenBy(viewer, sql.ref('l.batch_id')))
    .$if(batchId !== undefined, (query) => query.where('l.batchId', '=', batchId ?? ''))

/** A page of the day's absences by batch and name, whatever became of them. */
export const listAbsenceRows = (db: Db, viewer: Viewer, filter: AbsenceFilter) =>
  ofDay(db, viewer, filter)
    .innerJoin('people as p', 'p.id', 'w.studentId')
    .innerJoin('students as s', 's.personId', 'w.studentId')
    .innerJoin('batches as b', 'b.id', 'l.batchId')
    .innerJoin('subjects', 'subjects.id', 'l.subjectId')
    .leftJoin('attendanceDays as d', (join) =>
      join.onRef('d.studentId', '=', 'w.studentId').onRef('d.onDay', '=', 'w.onDay'),
    )
    .leftJoin('people as knower', 'knower.id', 'w.knownBy')
    .$if(filter.state !== undefined, (query) => query.where('w.state', '=', filter.state ?? 'told'))
    .select([
      'w.studentId',
      'p.name',
      's.rollNumber',
      'w.onDay',
      'b.name as batch',
      'w.lectureId',
      'subjects.code as subject',
      'l.startsAt',
      'w.state',
      'w.round',
      'd.mark as dayMark',
      'w.dueAt',
      'w.toldAt',
      'w.unreachableWhy',
      'w.knownAt',
      'knower.name as knownByName',
      'w.note',
    ])
    .orderBy('b.name')
    .orderBy('p.name')
    .orderBy('w.studentId')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()

export async function countStates(db: Db, viewer: Viewer, filter: Pick<AbsenceFilter, 'day' | 'batchId'>) {
  const rows = await ofDay(db, viewer, filter)
    .select((e) => ['w.state', e.fn.countAll<number>().as('count')])
    .groupBy('w.state')
    .execute()
  return rows
}

/** The guardians of many students, with the phone that the office may call. */
export const listGuardiansOf = (db: Db, studentIds: string[]) =>
  db
    .selectFrom('guardianships as g')
    .innerJoin('people as p', 'p.id', 'g.guardianId')
    .select(['g.studentId', 'p.id', 'p.name', 'p.phone'])
    .where('g.studentId', '=', sql<string>`any (${studentIds}::uuid[])`)
    .where('p.status', 'in', ['active', 'invited'])
    .orderBy('p.name')
    .execute()

export interface TaskFilter {
  done: boolean
  page: number
  pageSize: number
}

const batchesOf = (today: string, condition: Expression<SqlBool>) => sql`
  from enrolments e join batches b on b.id = e.batch_id
  where e.student_id = t.student_id and daterange(e.from_on, e.to_on) @> ${today}::date and ${condition}`

/** A teacher sees the tasks about students of theirs on that day; the office all. */
const seenTasks = (db: Db, viewer: Viewer, today: string, { done }: Pick<TaskFilter, 'done'>) =>
  db
    .selectFrom('attendanceTasks as t')
    .where('t.doneAt', done ? 'is not' : 'is', null)
    .$if(viewer.role === 'teacher', (q) =>
      q.where(sql<SqlBool>`exists (select ${batchesOf(today, taughtBy(viewer.personId, sql.ref('b.id')))})`),
    )

export async function countTasks(
  db: Db,
  viewer: Viewer,
  today: string,
  filter: Pick<TaskFilter, 'done'>,
): Promise<number> {
  const { total } = await seenTasks(db, viewer, today, filter)
    .select((e) => e.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

/** A page of the tasks, the latest first, and how many there are. */
export async function listTaskRows(db: Db, viewer: Viewer, today: string, filter: TaskFilter) {
  const rows = await seenTasks(db, viewer, today, filter)
    .innerJoin('people as p', 'p.id', 't.studentId')
    .innerJoin('students as s', 's.personId', 't.studentId')
    .leftJoin('people as doer', 'doer.id', 't.doneBy')
    .select([
      't.id',
      't.studentId',
      'p.name',
      's.rollNumber',
      't.kind',
      't.sinceOn',
      't.value',
      't.createdAt',
      't.doneAt',
      'doer.name as doneByName',
      't.note',
      sql<string[]>`array(select b.name ${batchesOf(today, sql<SqlBool>`true`)} order by b.name)`.as(
        'batches',
      ),
    ])
    .orderBy('t.createdAt', 'desc')
    .orderBy('t.id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows, total: await countTasks(db, viewer, today, filter) }
}
