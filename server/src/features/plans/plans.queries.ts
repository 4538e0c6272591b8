// The SQL of a batch's week and of the lectures that come of it.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { notFound } from '../../platform/problems.ts'
import type { LecturePlans } from '../../platform/schema.ts'

/** The lines of a batch that hold on that day or later, through the week. */
export const listLines = (db: Db, batchId: string, on: string) =>
  db
    .selectFrom('lecturePlans as p')
    .innerJoin('subjects', 'subjects.id', 'p.subjectId')
    .innerJoin('people', 'people.id', 'p.teacherId')
    .leftJoin('rooms', 'rooms.id', 'p.roomId')
    .select([
      'p.id',
      'p.subjectId',
      'subjects.code as subject',
      'p.teacherId',
      'people.name as teacher',
      'p.roomId',
      'rooms.name as room',
      'p.weekday',
      'p.fromOn',
    ])
    .select([
      sql<string>`to_char(p.starts_at, 'HH24:MI')`.as('startsAt'),
      sql<string>`to_char(p.ends_at, 'HH24:MI')`.as('endsAt'),
      sql<string>`(p.to_on - 1)::text`.as('untilOn'),
    ])
    .where('p.batchId', '=', batchId)
    .where('p.toOn', '>', on)
    .orderBy('p.weekday')
    .orderBy('p.startsAt')
    .execute()

/** A batch as its planner needs it. Throws 404. */
export async function findPlannedBatch(db: Db, batchId: string) {
  const { rows } = await sql<PlannedBatch>`
    select b.id, b.name, b.starts_on, b.ends_on, b.room_id, b.archived_at is not null as archived,
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'code', s.code) order by s.position), '[]')
        from course_subjects cs join subjects s on s.id = cs.subject_id where cs.course_id = b.course_id) as subjects,
      (select coalesce(jsonb_agg(jsonb_build_object('subjectId', t.subject_id, 'teacherId', t.teacher_id,
          'teacher', p.name) order by p.name), '[]')
        from batch_teachers t join people p on p.id = t.teacher_id where t.batch_id = b.id) as teachers
    from batches b where b.id = ${batchId}`.execute(db)
  if (!rows[0]) throw notFound()
  return rows[0]
}

export interface PlannedBatch {
  id: string
  name: string
  startsOn: string
  endsOn: string
  roomId: string | null
  archived: boolean
  subjects: { id: string; code: string }[]
  teachers: { subjectId: string; teacherId: string; teacher: string }[]
}

/** A line of the batch; times of day as "08:00". Throws 404. */
export async function findLine(db: Db, batchId: string, planId: string) {
  const row = await db
    .selectFrom('lecturePlans')
    .select(['id', 'subjectId', 'teacherId', 'roomId', 'weekday', 'fromOn', 'toOn'])
    .select([
      sql<string>`to_char(starts_at, 'HH24:MI')`.as('startsAt'),
      sql<string>`to_char(ends_at, 'HH24:MI')`.as('endsAt'),
    ])
    .where('id', '=', planId)
    .where('batchId', '=', batchId)
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export interface WrittenLecture {
  id: string
  /** The day in India on which the plan has it. */
  day: string
  /** Moved or given to a substitute by hand: it keeps its own time, room and teacher. */
  isOwn: boolean
  /** Cancelled by hand: it stays so. */
  isCancelled: boolean
}

/** The lectures of a line on or after a day that have not begun and whose attendance nobody has taken. */
export async function listWritten(
  db: Db,
  planId: string,
  from: string,
  now: Date,
): Promise<WrittenLecture[]> {
  const { rows } = await sql<WrittenLecture>`
    select l.id, (l.planned_starts_at at time zone 'Asia/Kolkata')::date as day,
      l.starts_at <> l.planned_starts_at or l.teacher_id <> l.planned_teacher_id as is_own,
      l.state = 'cancelled' and l.cancelled_why <> 'holiday' as is_cancelled
    from lectures l
    where l.plan_id = ${planId} and l.planned_starts_at > ${now} and l.starts_at > ${now}
      and (l.planned_starts_at at time zone 'Asia/Kolkata')::date >= ${from}::date
      and not exists (select from attendance_sheets s where s.lecture_id = l.id)
    order by day`.execute(db)
  return rows
}

export async function insertLine(tx: Tx, row: Insertable<LecturePlans>): Promise<string> {
  const { id } = await tx.insertInto('lecturePlans').values(row).returning('id').executeTakeFirstOrThrow()
  return id
}

/** Writes the lectures of a line on these days; those on a holiday of the batch are cancelled from the start. */
export async function insertLectures(tx: Tx, planId: string, days: string[], now: Date): Promise<void> {
  if (days.length === 0) return
  await sql`
    insert into lectures (plan_id, batch_id, subject_id, teacher_id, planned_teacher_id, room_id,
      starts_at, ends_at, planned_starts_at, state, cancelled_why, changed_at)
    select p.id, p.batch_id, p.subject_id, p.teacher_id, p.teacher_id, p.room_id,
      ${momentSql('p.starts_at')}, ${momentSql('p.ends_at')}, ${momentSql('p.starts_at')},
      ${stateSql}, ${whySql}, ${now}
    from lecture_plans p, unnest(${days}::date[]) as d (day)
    where p.id = ${planId}`.execute(tx)
}

/** Gives lectures that were written for another line to this one, each on its new day. */
export async function rewriteLectures(
  tx: Tx,
  planId: string,
  lectures: { id: string; day: string; isOwn: boolean; isCancelled: boolean }[],
  now: Date,
): Promise<void> {
  if (lectures.length === 0) return
  await sql`
    update lectures l set plan_id = p.id, subject_id = p.subject_id, planned_teacher_id = p.teacher_id,
      planned_starts_at = ${momentSql('p.starts_at')},
      teacher_id = case when d."isOwn" then l.teacher_id else p.teacher_id end,
      room_id = case when d."isOwn" then l.room_id else p.room_id end,
      starts_at = case when d."isOwn" then l.starts_at else ${momentSql('p.starts_at')} end,
      ends_at = case when d."isOwn" then l.ends_at else ${momentSql('p.ends_at')} end,
      state = case when d."isOwn" or d."isCancelled" then l.state else ${stateSql} end,
      cancelled_why = case when d."isOwn" or d."isCancelled" then l.cancelled_why else ${whySql} end,
      sequence = l.sequence + 1, changed_at = ${now}
    from lecture_plans p, jsonb_to_recordset(${JSON.stringify(lectures)}::jsonb)
      as d (id uuid, day date, "isOwn" boolean, "isCancelled" boolean)
    where p.id = ${planId} and l.id = d.id`.execute(tx)
}

const momentSql = (time: 'p.starts_at' | 'p.ends_at') =>
  sql`((d.day + ${sql.ref(time)}) at time zone 'Asia/Kolkata')`
const isHolidaySql = sql`exists (select from holidays h
  where h.on_day = d.day and (h.batch_id is null or h.batch_id = p.batch_id))`
const stateSql = sql`(case when ${isHolidaySql} then 'cancelled' else 'planned' end)::lecture_state`
const whySql = sql`(case when ${isHolidaySql} then 'holiday' end)::cancel_reason`

export async function deleteLectures(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length) await tx.deleteFrom('lectures').where('id', 'in', ids).execute()
}

/** Ends a line on that day (its first one without it); a line of which nothing is left goes. */
export async function closeLine(tx: Tx, planId: string, on: string): Promise<void> {
  await sql`delete from lecture_plans p where p.id = ${planId} and p.from_on >= ${on}::date
    and not exists (select from lectures l where l.plan_id = p.id)`.execute(tx)
  await sql`update lecture_plans set to_on = least(to_on, greatest(from_on, ${on}::date))
    where id = ${planId}`.execute(tx)
}

/** Rooms in use, and teachers of the subject (those of the batch first), who are free at all of these times. */
export async function listFreeEachWeek(
  db: Db,
  { batchId, subjectId }: { batchId: string; subjectId: string | undefined },
  times: { startsAt: Date; endsAt: Date }[],
  except: string[],
) {
  const busy = await listBusy(db, times, except)
  const rooms = await sql<{ id: string; name: string }>`
    select r.id, r.name from rooms r where r.archived_at is null and r.id <> all (${busy.roomIds}::uuid[])
    order by r.seats, r.name limit 6`.execute(db)
  const teachers = await sql<{ id: string; name: string }>`
    select p.id, p.name from people p
    where p.role = 'teacher' and p.status in ('active', 'invited')
      and exists (select from batch_teachers b where b.teacher_id = p.id and b.subject_id = ${subjectId ?? null}::uuid)
      and p.id <> all (${busy.teacherIds}::uuid[])
    order by exists (select from batch_teachers b where b.teacher_id = p.id and b.batch_id = ${batchId}) desc, p.name
    limit 6`.execute(db)
  return { freeRooms: rooms.rows, freeTeachers: teachers.rows }
}

/**
 * Which rooms and teachers have a lecture at one of the times. A lecture lasts twelve hours at most, so those of two
 * days, by their beginning, are all that can reach into a time.
 */
async function listBusy(db: Db, times: { startsAt: Date; endsAt: Date }[], except: string[]) {
  const { rows } = await sql<{ roomIds: string[]; teacherIds: string[] }>`
    select coalesce(array_agg(distinct l.room_id) filter (where l.room_id is not null), '{}') as room_ids,
      coalesce(array_agg(distinct l.teacher_id), '{}') as teacher_ids
    from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t ("startsAt" timestamptz, "endsAt" timestamptz)
    cross join lateral (select (t."startsAt" at time zone 'Asia/Kolkata')::date as on_day) d
    join lectures l on l.on_day in (d.on_day - 1, d.on_day)
      and l.starts_at > t."startsAt" - interval '12 hours' and l.starts_at < t."endsAt" and l.ends_at > t."startsAt"
    where l.state = 'planned' and l.id <> all (${except}::uuid[])`.execute(db)
  return rows[0] ?? { roomIds: [], teacherIds: [] }
}
