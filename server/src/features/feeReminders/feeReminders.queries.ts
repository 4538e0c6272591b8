// The SQL of reminders.

import { type Insertable, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { FeeReminders } from '../../platform/schema.ts'

/** The latest reminders of a student that speak of more than is owed of their day by now. */
export async function listOvertaken(
  tx: Tx,
  studentId: string,
): Promise<{ dueOn: string; offsetDays: number }[]> {
  const { rows } = await sql<{ dueOn: string; offsetDays: number }>`
    select r.due_on as "dueOn", r.offset_days as "offsetDays"
    from (select * from fee_reminders where student_id = ${studentId} order by told_at desc limit 20) r
    where r.paise > coalesce((select sum(o.owed) from open_dues o
      where o.student_id = ${studentId} and o.due_on = r.due_on and o.kind <> 'fine'), 0)`.execute(tx)
  return rows
}

/** Whom to remind: guardians, and the student where of age or without one. Amounts in paise. */
export interface Debt {
  studentId: string
  name: string
  rollNumber: string
  /** The day that is spoken of, what is owed of it, and all that is overdue with its fines. */
  dueOn: string
  paise: number
  overdue: number
  readers: { id: string; name: string }[]
}

const readers = (today: string) => sql`coalesce((
  select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name) order by r.name, r.id)
  from people r where r.id in (select g.guardian_id from guardianships g where g.student_id = s.person_id)
    or (r.id = s.person_id and (s.adult_on <= ${today}::date
      or not exists (select from guardianships g where g.student_id = s.person_id)))), '[]')`

/**
 * What is owed of these days by everybody, or by these students, and was not reminded of today: fines aside, since a fine
 * is never reminded of by itself.
 */
export async function listDebtsOf(
  db: Db,
  days: string[],
  today: string,
  studentIds?: string[],
): Promise<Debt[]> {
  const whose = studentIds ? sql`student_id = any (${studentIds}::uuid[])` : sql`true`
  const { rows } = await sql<Debt>`
    select o.student_id as "studentId", p.name, s.roll_number as "rollNumber", o.due_on as "dueOn", o.paise,
      0::bigint as overdue, ${readers(today)} as readers
    from (
      select student_id, due_on, sum(owed)::bigint as paise from open_dues
      where kind <> 'fine' and due_on = any (${days}::date[]) and ${whose} group by 1, 2) o
    join students s on s.person_id = o.student_id
    join people p on p.id = o.student_id
    where not exists (select from fee_reminders r where r.student_id = o.student_id and r.due_on = o.due_on
      and r.offset_days = ${today}::date - o.due_on)
    order by o.student_id, o.due_on`.execute(db)
  return rows
}

/**
 * What these students owe, by the day that speaks for all of it: the earliest that is overdue, else the next one.
 * Whoever owes nothing is left out.
 */
export async function listDebtors(db: Db, studentIds: string[], today: string): Promise<Debt[]> {
  const { rows } = await sql<Debt>`
    select distinct on (o.student_id) o.student_id as "studentId", p.name, s.roll_number as "rollNumber",
      o.due_on as "dueOn", o.paise, ${readers(today)} as readers,
      coalesce((select sum(x.owed) from open_dues x
        where x.student_id = o.student_id and x.due_on < ${today}), 0)::bigint as overdue
    from (
      select student_id, due_on, coalesce(sum(owed) filter (where kind <> 'fine'), sum(owed))::bigint as paise
      from open_dues where student_id = any (${studentIds}::uuid[]) group by 1, 2) o
    join students s on s.person_id = o.student_id
    join people p on p.id = o.student_id
    order by o.student_id, o.due_on`.execute(db)
  return rows
}

/** Of these students, those who were reminded on the day already. */
export async function listTold(db: Db, studentIds: string[], since: Date): Promise<Set<string>> {
  const { rows } = await sql<{ studentId: string }>`
    select distinct student_id as "studentId" from fee_reminders
    where student_id = any (${studentIds}::uuid[]) and told_at >= ${since}`.execute(db)
  return new Set(rows.map(({ studentId }) => studentId))
}

/** Which of these students there are. */
export async function listStudents(db: Db, ids: string[]) {
  const { rows } = await sql<{ studentId: string; name: string; rollNumber: string }>`
    select s.person_id as "studentId", p.name, s.roll_number as "rollNumber"
    from students s join people p on p.id = s.person_id
    where s.person_id = any (${ids}::uuid[]) order by p.name, p.id`.execute(db)
  return rows
}

/** Writes reminders that were not written yet, and returns those. */
export async function insertReminders(
  tx: Tx,
  rows: Insertable<FeeReminders>[],
): Promise<{ studentId: string; dueOn: string; offsetDays: number }[]> {
  const written = []
  for (let i = 0; i < rows.length; i += 1000) {
    written.push(
      ...(await tx
        .insertInto('feeReminders')
        .values(rows.slice(i, i + 1000))
        .onConflict((c) => c.doNothing())
        .returning(['studentId', 'dueOn', 'offsetDays'])
        .execute()),
    )
  }
  return written
}

export interface ReminderFilter {
  studentId?: string | undefined
  search?: string | undefined
  page: number
  pageSize: number
}

/** A page of what went out since then (of one student: ever), the latest first. */
export async function listReminderRows(
  db: Db,
  { studentId, search, page, pageSize }: ReminderFilter,
  since: Date,
) {
  const found = db
    .selectFrom('feeReminders as r')
    .$if(studentId !== undefined, (q) => q.where('r.studentId', '=', studentId ?? ''))
    .$if(studentId === undefined, (q) => q.where('r.toldAt', '>=', since))
    .$if(Boolean(search), (q) => q.where(isNamed(search ?? '')))
  const rows = await found
    .innerJoin('people as student', 'student.id', 'r.studentId')
    .innerJoin('students', 'students.personId', 'r.studentId')
    .leftJoin('people as sender', 'sender.id', 'r.byId')
    .select([
      'r.studentId',
      'student.name as student',
      'students.rollNumber',
      'r.dueOn',
      'r.offsetDays',
      'r.toldAt',
      'r.paise',
      'r.byId',
      'sender.name as byName',
    ])
    .select(
      sql<number>`coalesce((select sum(o.owed) from open_dues o
        where o.student_id = r.student_id and o.due_on = r.due_on), 0)::bigint`.as('owed'),
    )
    .orderBy('r.toldAt', 'desc')
    .orderBy('r.studentId')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await found.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

const isNamed = (search: string) => sql<SqlBool>`r.student_id in (
  select p.id from people p join students s on s.person_id = p.id
  where p.name ilike ${`%${literally(search)}%`} or s.roll_number ilike ${`${literally(search)}%`})`
