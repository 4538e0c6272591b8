// The SQL of what a batch, a teacher or a room has at a time.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'

const TIMETABLE_LOCK = 72_419_041

/** From here to the end of the transaction nobody else writes the timetable. */
export async function lockTimetable(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${TIMETABLE_LOCK}::bigint)`.execute(tx)
}

/** The timetable stays as it is to the end of the transaction; others may hold it so at the same time. */
export async function holdTimetable(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${TIMETABLE_LOCK}::bigint)`.execute(tx)
}

/** What wants to take place: who and where, at which times. */
export interface Wish {
  batchId: string
  teacherId: string
  roomId: string | null
  times: { startsAt: Date; endsAt: Date }[]
  /** Lectures that would give way. */
  except?: string[] | undefined
}

/** A planned lecture that has the batch, the teacher or the room already. */
export interface Clash {
  what: 'batch' | 'teacher' | 'room'
  lectureId: string
  batch: string
  subject: string
  teacher: string
  room: string | null
  startsAt: Date
  endsAt: Date
}

/** The lectures with which a wish clashes, in the order of their time; one is named for each thing it takes. */
export async function findClashRows(
  db: Db,
  { batchId, teacherId, roomId, times, except = [] }: Wish,
): Promise<Clash[]> {
  const { rows } = await sql<Clash>`
    with wanted as (
      select tstzrange("startsAt", "endsAt") as during
      from jsonb_to_recordset(${JSON.stringify(times)}::jsonb) as t ("startsAt" timestamptz, "endsAt" timestamptz)),
    taken as (
      select 'batch' as what, 1 as rank, l.* from wanted w join lectures l on l.state = 'planned'
        and l.batch_id = ${batchId} and tstzrange(l.starts_at, l.ends_at) && w.during
      union all
      select 'teacher', 2, l.* from wanted w join lectures l on l.state = 'planned'
        and l.teacher_id = ${teacherId} and tstzrange(l.starts_at, l.ends_at) && w.during
      union all
      select 'room', 3, l.* from wanted w join lectures l on l.state = 'planned'
        and l.room_id = ${roomId}::uuid and tstzrange(l.starts_at, l.ends_at) && w.during)
    select t.what, t.id as lecture_id, b.name as batch, s.code as subject, p.name as teacher, r.name as room,
      t.starts_at, t.ends_at
    from taken t
    join batches b on b.id = t.batch_id join subjects s on s.id = t.subject_id
    join people p on p.id = t.teacher_id left join rooms r on r.id = t.room_id
    where t.id <> all (${except}::uuid[])
    order by t.starts_at, t.rank`.execute(db)
  return rows
}

/** What takes the batch, the teacher or the room within a time: planned lectures, and the batch's scheduled tests. */
export async function listTaken(db: Db, wish: Omit<Wish, 'times'>, from: Date, to: Date) {
  const { batchId, teacherId, roomId, except = [] } = wish
  const during = sql`tstzrange(${from}, ${to})`
  const { rows } = await sql<{ startsAt: Date; endsAt: Date }>`
    select starts_at, ends_at from lectures where state = 'planned' and id <> all (${except}::uuid[])
      and batch_id = ${batchId} and tstzrange(starts_at, ends_at) && ${during}
    union
    select starts_at, ends_at from lectures where state = 'planned' and id <> all (${except}::uuid[])
      and teacher_id = ${teacherId} and tstzrange(starts_at, ends_at) && ${during}
    union
    select starts_at, ends_at from lectures where state = 'planned' and id <> all (${except}::uuid[])
      and room_id = ${roomId}::uuid and tstzrange(starts_at, ends_at) && ${during}
    union
    select e.opens_at, e.closes_at from exam_batches x join exams e on e.id = x.exam_id
    where x.batch_id = ${batchId} and x.scheduled and x.during && ${during} and e.mode = 'test'`.execute(db)
  return rows
}

/** The days from the first to the last on which the batch has no lectures because they are holidays. */
export async function listHolidaysOf(db: Db, batchId: string, from: string, to: string): Promise<string[]> {
  const rows = await db
    .selectFrom('holidays')
    .select('onDay')
    .distinct()
    .where('onDay', '>=', from)
    .where('onDay', '<=', to)
    .where((e) => e.or([e('batchId', 'is', null), e('batchId', '=', batchId)]))
    .execute()
  return rows.map((row) => row.onDay)
}

export interface FreeTeacher {
  id: string
  name: string
  ofSubject: boolean
  ofBatch: boolean
  /** Lectures that the teacher gives on that day already. */
  lectures: number
}

/** Teachers who give no lecture at that time and are not on leave: first those of the batch and of the subject. */
export async function listFreeTeachers(
  db: Db,
  slot: { startsAt: Date; endsAt: Date; day: string },
  { batchId, subjectId, lectureId }: { batchId: string; subjectId: string; lectureId: string | undefined },
): Promise<FreeTeacher[]> {
  const { rows } = await sql<FreeTeacher>`
    select p.id, p.name,
      exists (select from batch_teachers t
        where t.teacher_id = p.id and t.subject_id = ${subjectId}) as of_subject,
      exists (select from batch_teachers t
        where t.teacher_id = p.id and t.batch_id = ${batchId}) as of_batch,
      (select count(*) from lectures l where l.teacher_id = p.id and l.on_day = ${slot.day}::date
        and l.state = 'planned') as lectures
    from people p
    where p.role = 'teacher' and p.status in ('active', 'invited')
      and not exists (select from lectures l where l.state = 'planned' and l.teacher_id = p.id
        and l.id is distinct from ${lectureId ?? null}::uuid
        and tstzrange(l.starts_at, l.ends_at) && tstzrange(${slot.startsAt}, ${slot.endsAt}))
      and not exists (select from leave_spans s where s.person_id = p.id and s.approved
        and s.during @> ${slot.startsAt}::timestamptz)
    order by of_subject desc, of_batch desc, lectures, p.name`.execute(db)
  return rows
}

export interface FreeRoom {
  id: string
  name: string
  seats: number | null
}

/** Rooms in use that hold no lecture at that time, the batch's usual one first. */
export async function listFreeRooms(
  db: Db,
  slot: { startsAt: Date; endsAt: Date },
  { batchId, lectureId }: { batchId: string; lectureId: string | undefined },
): Promise<FreeRoom[]> {
  const { rows } = await sql<FreeRoom>`
    select r.id, r.name, r.seats
    from rooms r
    where r.archived_at is null
      and not exists (select from lectures l where l.state = 'planned' and l.room_id = r.id
        and l.id is distinct from ${lectureId ?? null}::uuid
        and tstzrange(l.starts_at, l.ends_at) && tstzrange(${slot.startsAt}, ${slot.endsAt}))
    order by r.id = (select room_id from batches where id = ${batchId}) desc nulls last, r.seats, r.name`.execute(
    db,
  )
  return rows
}
