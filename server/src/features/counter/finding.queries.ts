// The SQL of finding a family by what it says at the window.

import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { PersonStatus } from '../../platform/schema.ts'
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

// What each way gives of a student.
const hit = (rank: number) => sql`p.id, ${rank}::int as rank, p.name, p.status`
const beginsWith = (column: RawBuilder<string>, starts: string[]) =>
  sql`(${sql.join(
    starts.map((start) => sql`${column} like ${`${literally(start)}%`}`),
    sql` or `,
  )})`

const byRoll = ({ line }: Said): Way => sql`
  select ${hit(WHOLE)} from students s join people p on p.id = s.person_id
  where ${beginsWith(sql`s.roll_number`, [line.toUpperCase()])}`

const words = (name: RawBuilder<string>, { line }: Said) =>
  sql`search_words(${name}) @@ (select search_beginnings(search_words(${line})))`

const byName = (said: Said): Way => sql`
  select ${hit(BY_NAME)} from people p where p.role = 'student' and ${words(sql`p.name`, said)}`

const byGuardian = (said: Said): Way => sql`
  select ${hit(BY_GUARDIAN)} from people g join guardianships t on t.guardian_id = g.id
    join people p on p.id = t.student_id
  where g.role = 'parent' and ${words(sql`g.name`, said)}`

const byPhone = ({ phones }: Said): Way => sql`
  select ${hit(WHOLE)} from people p where p.role = 'student' and ${beginsWith(sql`p.phone`, phones)}
  union all
  select ${hit(WHOLE)} from students s join people p on p.id = s.person_id
  where ${beginsWith(sql`s.parent_phone`, phones)}
  union all
  select ${hit(WHOLE)} from people g join guardianships t on t.guardian_id = g.id
    join people p on p.id = t.student_id
  where g.role = 'parent' and ${beginsWith(sql`g.phone`, phones)}`

const byPaper = (paper: string): Way => sql`
  select ${hit(WHOLE)} from fee_documents d join people p on p.id = d.student_id where d.full_number = ${paper}
  union all
  select ${hit(WHOLE)} from used_references u join payment_parts part on part.id = u.part_id
    join fee_documents d on d.id = part.document_id join people p on p.id = d.student_id
  where u.reference = ${paper}`

const bySound = ({ line }: Said): Way => sql`
  select ${hit(BY_SOUND)} from people p
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
