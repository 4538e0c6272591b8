// The SQL of the counter: finding a family by what it says at the window, and what lies in a cashier's drawer.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import type {
  ConcessionKind,
  ConcessionState,
  GuardianRelation,
  PaymentMode,
  PersonStatus,
} from '../../platform/schema.ts'
import type { Said } from './said.ts'

/** A student as the counter lists them. Amounts in paise. */
export interface FoundRow {
  id: string
  name: string
  rollNumber: string
  status: PersonStatus
  batches: string[]
  guardian: string | null
  /** The guardian's, else the student's own. */
  phone: string | null
  owed: number
  /** What has fallen due; where nothing has, what falls due next. */
  due: number
  /** The day of the oldest of it; null where nothing is owed. */
  dueOn: string | null
  /** How many days it is late; 0 where it is not. */
  daysLate: number
}

// Ranks, the lowest first.
const WHOLE = 0
const BY_NAME = 1
const BY_GUARDIAN = 2
/** How a name sounds, where no name is written so. */
const BY_SOUND = 3

type Way = RawBuilder<{ id: string; rank: number }>

/**
 * At most `limit` students: by roll number, phone or name, or by the number of a receipt or transfer of theirs; where
 * nobody is written so, who sounds so.
 */
export async function findStudents(db: Db, said: Said, today: string, limit: number): Promise<FoundRow[]> {
  const ways = [byRoll(said)]
  if (said.phones.length) ways.push(byPhone(said))
  if (said.paper) ways.push(byPaper(said.paper))
  if (said.hasLetters) ways.push(byName(said))
  if (said.hasLetters && said.line.length >= LEAST_OF_GUARDIAN) ways.push(byGuardian(said))
  const found = await studentsBy(db, ways, today, limit)
  return found.length || !said.hasLetters ? found : studentsBy(db, [bySound(said)], today, limit)
}

/** Fewer letters begin the names of too many guardians beside those of the students themselves. */
const LEAST_OF_GUARDIAN = 3

async function studentsBy(db: Db, ways: Way[], today: string, limit: number): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    with best as materialized (
      select id, min(rank) as rank, name, status in ('left', 'suspended') as away
      from (${sql.join(ways, sql` union all `)}) way
      group by id, name, status order by 2, 4, 3, 1 limit ${limit}
    )
    select ${studentColumns(today)}
    from best join people p on p.id = best.id join students s on s.person_id = p.id
      ${studentJoins(today)}
    order by best.rank, best.away, p.name, p.id`.execute(db)
  return rows
}

const studentColumns = (today: string) => sql`p.id, p.name, s.roll_number as "rollNumber", p.status,
  array(select b.name from enrolments e join batches b on b.id = e.batch_id
    where e.student_id = p.id and daterange(e.from_on, e.to_on) @> ${today}::date order by b.name) as batches,
  guardian.name as guardian, coalesce(guardian.phone, s.parent_phone, p.phone) as phone,
  coalesce(f.owed, 0)::bigint as owed, coalesce(nullif(owing.fallen, 0), owing.next, 0)::bigint as due,
  owing.due_on as "dueOn", greatest(${today}::date - owing.due_on, 0)::int as "daysLate"`

const studentJoins = (today: string) => sql`left join fee_accounts f on f.student_id = p.id
  left join lateral (
    select g.name, g.phone from guardianships t join people g on g.id = t.guardian_id
    where t.student_id = p.id order by t.created_at, g.id limit 1) guardian on true
  left join lateral (
    select min(due_on) as due_on, sum(owed) filter (where due_on <= ${today}::date) as fallen,
      sum(owed) filter (where due_on = first) as next
    from (select due_on, owed, min(due_on) over () as first from dues_owed o where o.student_id = p.id) o
  ) owing on true`

/** For LIKE, in which %, _ and \\ mean themselves. */
const literally = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

// What each way gives of a student.
const found = (rank: number) => sql`p.id, ${rank}::int as rank, p.name, p.status`
const beginsWith = (column: RawBuilder<string>, starts: string[]) =>
  sql`(${sql.join(
    starts.map((start) => sql`${column} like ${`${literally(start)}%`}`),
    sql` or `,
  )})`

const byRoll = ({ line }: Said): Way => sql`
  select ${found(WHOLE)} from students s join people p on p.id = s.person_id
  where ${beginsWith(sql`s.roll_number`, [line.toUpperCase()])}`

const words = (name: RawBuilder<string>, { line }: Said) =>
  sql`search_words(${name}) @@ (select search_beginnings(search_words(${line})))`

const byName = (said: Said): Way => sql`
  select ${found(BY_NAME)} from people p where p.role = 'student' and ${words(sql`p.name`, said)}`

const byGuardian = (said: Said): Way => sql`
  select ${found(BY_GUARDIAN)} from people g join guardianships t on t.guardian_id = g.id
    join people p on p.id = t.student_id
  where g.role = 'parent' and ${words(sql`g.name`, said)}`

const byPhone = ({ phones }: Said): Way => sql`
  select ${found(WHOLE)} from people p where p.role = 'student' and ${beginsWith(sql`p.phone`, phones)}
  union all
  select ${found(WHOLE)} from students s join people p on p.id = s.person_id
  where ${beginsWith(sql`s.parent_phone`, phones)}
  union all
  select ${found(WHOLE)} from people g join guardianships t on t.guardian_id = g.id
    join people p on p.id = t.student_id
  where g.role = 'parent' and ${beginsWith(sql`g.phone`, phones)}`

const byPaper = (paper: string): Way => sql`
  select ${found(WHOLE)} from fee_documents d join people p on p.id = d.student_id where d.full_number = ${paper}
  union all
  select ${found(WHOLE)} from used_references u join payment_parts part on part.id = u.part_id
    join fee_documents d on d.id = part.document_id join people p on p.id = d.student_id
  where u.reference = ${paper}`

const bySound = ({ line }: Said): Way => sql`
  select ${found(BY_SOUND)} from people p
  where p.role = 'student' and to_tsvector('simple', name_sounds(p.name))
    @@ (select search_beginnings(to_tsvector('simple', name_sounds(${line}))))`

/** The student's brothers and sisters: whoever has a guardian in common. */
export async function listSiblings(db: Db, studentId: string, today: string): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select ${studentColumns(today)}
    from people p join students s on s.person_id = p.id ${studentJoins(today)}
    where p.id <> ${studentId} and p.id in (
      select other.student_id from guardianships own join guardianships other using (guardian_id)
      where own.student_id = ${studentId})
    order by p.name, p.id limit 20`.execute(db)
  return rows
}

export interface StudentRow {
  id: string
  name: string
  rollNumber: string
  status: PersonStatus
  batches: string[]
  guardians: { id: string; name: string; phone: string | null; relation: GuardianRelation }[]
  owed: number
  advance: number
}

/** A student with their guardians, what they owe and what they have paid ahead. */
export async function getStudent(db: Db, studentId: string, today: string): Promise<StudentRow> {
  const { rows } = await sql<StudentRow>`
    select p.id, p.name, s.roll_number as "rollNumber", p.status,
      array(select b.name from enrolments e join batches b on b.id = e.batch_id
        where e.student_id = p.id and daterange(e.from_on, e.to_on) @> ${today}::date order by b.name) as batches,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'phone', g.phone,
          'relation', t.relation) order by t.created_at, g.id)
        from guardianships t join people g on g.id = t.guardian_id where t.student_id = p.id), '[]') as guardians,
      coalesce(f.owed, 0)::bigint as owed, coalesce(f.advance, 0)::bigint as advance
    from people p join students s on s.person_id = p.id left join fee_accounts f on f.student_id = p.id
    where p.id = ${studentId}`.execute(db)
  return rows[0] as StudentRow
}

export interface ConcessionRow {
  id: string
  kind: ConcessionKind
  head: string | null
  headMr: string | null
  headHi: string | null
  /** Basis points; null where it is an amount. */
  bps: number | null
  worth: number
  reason: string
  state: ConcessionState
  askedBy: string
  askedAt: Date
  decidedBy: string | null
  decidedAt: Date | null
}

export async function listConcessions(db: Db, studentId: string): Promise<ConcessionRow[]> {
  const { rows } = await sql<ConcessionRow>`
    select c.id, c.kind, h.name as head, h.name_mr as "headMr", h.name_hi as "headHi", c.bps, c.worth, c.reason,
      c.state, asker.name as "askedBy", c.asked_at as "askedAt", decider.name as "decidedBy",
      c.decided_at as "decidedAt"
    from concessions c join people asker on asker.id = c.asked_by
      left join people decider on decider.id = c.decided_by left join fee_heads h on h.id = c.head_id
    where c.student_id = ${studentId} order by c.asked_at desc, c.id limit 50`.execute(db)
  return rows
}

/** A cashier's drawer: since when it is open, and whether the day is closed. */
export async function findDrawer(db: Db, personId: string, day: string) {
  const { rows } = await sql<{ openedAt: Date | null; opening: number; locked: boolean }>`
    select d.opened_at as "openedAt", coalesce(d.opening, 0)::bigint as opening,
      exists (select from locked_days where on_day = ${day}) as locked
    from (select) one left join drawers d on d.cashier_id = ${personId} and d.on_day = ${day}`.execute(db)
  return rows[0] as { openedAt: Date | null; opening: number; locked: boolean }
}

/**
 * What a cashier has taken on a day by way of paying, less what they have taken back. An advance that is used is no
 * money that comes.
 */
export async function sumTaken(db: Db, personId: string, day: string) {
  const { rows } = await sql<{ mode: Exclude<PaymentMode, 'advance'>; paise: number; receipts: number }>`
    select p.mode, sum(case when d.kind = 'credit_note' then -p.paise else p.paise end)::bigint as paise,
      count(distinct d.id) filter (where d.kind <> 'credit_note')::int as receipts
    from fee_documents d
      join payment_parts p on p.document_id = case when d.kind = 'credit_note' then d.cites else d.id end
    where d.by_id = ${personId} and d.issued_on = ${day} and d.kind <> 'refund_voucher' and p.mode <> 'advance'
    group by p.mode order by p.mode`.execute(db)
  return rows
}
