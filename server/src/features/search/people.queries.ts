// The SQL of finding people: by roll number and phone, by name in any letters, by likeness.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { literally } from '../../platform/literally.ts'
import type { PersonRole } from '../../platform/schema.ts'
import { peopleVisibleTo } from '../people/people.access.ts'
import { seesContacts } from '../people/people.reading.ts'
import { begins, isLike, rankOf, soundsSo } from './matching.ts'
import type { Asking, Typed } from './typed.ts'

export interface FoundPerson {
  id: string
  name: string
  role: PersonRole
  rollNumber: string | null
  tiedTo: string[]
}

// Ranks, the lowest first: a whole number or phone, its beginning, the name (0 and 1), one that sounds so.
const WHOLE = -2
const BEGINNING = -1
const BY_SOUND = 2
/** Fewer sounds than these are those of too many names. */
const LEAST_SOUNDS = 3

/** At most `limit` of the people whom the viewer sees; where nobody is it, who is like it. */
export async function findPeople(db: Db, asking: Asking, limit: number): Promise<FoundPerson[]> {
  const { viewer, typed } = asking
  const ways = [byRoll(typed), byName(typed), bySound(typed)]
  if (typed.phones.length && seesContacts(viewer)) ways.push(byPhone(typed))
  const found = await peopleBy(db, asking, ways, limit)
  return found.length ? found : peopleBy(db, asking, [byLikeness(typed)], limit)
}

async function peopleBy(
  db: Db,
  { viewer, today }: Asking,
  ways: Way[],
  limit: number,
): Promise<FoundPerson[]> {
  const { rows } = await sql<FoundPerson>`
    with hits as materialized (
      select id, min(rank) as rank from (${sql.join(ways, sql` union all `)}) way group by id
    ), best as materialized (
      select people.id, hits.rank from hits join people on people.id = hits.id
      where ${peopleVisibleTo(viewer, today)}
      order by hits.rank, people.status in ('left', 'suspended'), people.name, people.id limit ${limit}
    )
    select people.id, people.name, people.role, s.roll_number, ${tiedTo(today)} as tied_to
    from best join people on people.id = best.id left join students s on s.person_id = people.id
    order by best.rank, people.status in ('left', 'suspended'), people.name, people.id`.execute(db)
  return rows
}

type Way = RawBuilder<{ id: string; rank: number }>

const byRoll = ({ line }: Typed): Way => sql`
  select person_id as id, case when lower(roll_number) = lower(${line}) then ${WHOLE}::real else ${BEGINNING} end as rank
  from students where lower(roll_number) like lower(${literally(line)}) || '%'`

function byPhone({ phones }: Typed): Way {
  const begun = sql`(select start || '%' from unnest(${phones}::text[]) start)`
  const rank = (phone: string) =>
    sql`case when ${sql.ref(phone)} = any (${phones}::text[]) then ${WHOLE}::real else ${BEGINNING} end`
  return sql`
    select id, ${rank('phone')} from people where phone like any (array${begun})
    union all
    select person_id, ${rank('parent_phone')} from students where parent_phone like any (array${begun})`
}

const name = sql<string>`name`

const byName = (typed: Typed): Way => sql`
  select id, ${rankOf(name, typed)}::real as rank from people where ${begins(name, typed)}`

/** A name that is kept in other letters than it is typed in, or is spelt in another way. */
const bySound = (typed: Typed): Way => sql`
  select id, ${BY_SOUND}::real as rank from people
  where ${soundsSo(name, typed)} and ((name ~ '[\u0900-\u097f]') <> ${typed.devanagari}::boolean
    or (select length(name_sounds(${typed.line}))) >= ${LEAST_SOUNDS})`

const byLikeness = (typed: Typed): Way => sql`
  select id, 1 - word_similarity(latin_letters(${typed.line}), latin_letters(name)) as rank
  from people where ${isLike(name, typed)}`

const tiedTo = (today: string) => sql<string[]>`case people.role
  when 'student' then array(select b.name from enrolments e join batches b on b.id = e.batch_id
    where e.student_id = people.id and daterange(e.from_on, e.to_on) @> ${today}::date order by b.name)
  when 'parent' then array(select c.name from guardianships g join people c on c.id = g.student_id
    where g.guardian_id = people.id order by c.name)
  else '{}' end`
