// People: how they come in, what they sign in with, and what changes about them.
import { sql } from 'kysely'
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { explainConstraint, invalid, Problem } from '../../platform/problems.ts'
import type { AdminPower, Locale, PersonRole, PersonStatus } from '../../platform/schema.ts'
import { insertPeople, insertPowers, insertSignInNames, insertStudents, takeIds } from './people.queries.ts'

explainConstraint('students_roll_number_key', () => taken('roll-number-taken', 'rollNumber'))

/** Somebody who is about to become a person of the institute. Phones are E.164, the e-mail is in lower case. */
export interface NewPerson {
  role: PersonRole
  name: string
  locale: Locale
  email?: string | null
  phone?: string | null
  /**
   * Whether the phone is for signing in. Undefined: yes where nobody else signs in with it; a student's phone may
   * be somebody else's (a parent's, a sibling's), and is then a contact only.
   */
  phoneSignsIn?: boolean | undefined
  address?: string
  /** The day on which a student turns 18; unknown counts as a minor. */
  adultOn?: string | null
  parentPhone?: string | null
  /** A student's; the next free one where it is absent. */
  rollNumber?: string | null
  powers?: AdminPower[]
  /** Invited until a link is opened, unless the person has chosen a password already. */
  status?: PersonStatus
  passwordHash?: string | null
}

/** A way to sign in that belongs to somebody else: of the person at this place in the list. */
export interface TakenName {
  index: number
  field: 'email' | 'phone'
}

/**
 * Adds a person with the names they sign in with. Returns the id.
 * Throws 409 `sign-in-taken` (naming the field) or `roll-number-taken`, 422 for a field that the role does not have.
 */
export async function createPerson(tx: Tx, person: NewPerson, now: Date): Promise<string> {
  checkFits(person)
  const { ids, taken: names } = await createPeople(tx, [person], now)
  const [id] = ids
  if (names[0]) throw taken('sign-in-taken', names[0].field)
  if (!id) throw new Error('No person was written.')
  return id
}

function checkFits({ role, powers = [], adultOn, parentPhone, rollNumber }: NewPerson): void {
  if (role !== 'admin' && powers.length > 0) throw invalid('powers', 'admins-only')
  if (role === 'student') return
  const [field] = Object.entries({ adultOn, parentPhone, rollNumber }).find(([, value]) => value) ?? []
  if (field) throw invalid(field, 'students-only')
}

/**
 * Adds many people with a few statements. `taken` lists those whose e-mail or own phone somebody else signs in
 * with: the caller takes the whole transaction back, or says so.
 */
export async function createPeople(
  tx: Tx,
  people: NewPerson[],
  now: Date,
): Promise<{ ids: string[]; taken: TakenName[] }> {
  const ids = await takeIds(tx, people.length)
  const rows = people.map((person, i) => ({ ...person, id: ids[i] ?? '' }))
  await insertPeople(tx, rows.map(toRow(now)))
  await insertStudents(tx, await toStudents(tx, rows, dayInIndia(now)))
  await insertPowers(
    tx,
    rows.flatMap(({ id, powers = [] }) => powers.map((power) => ({ personId: id, power }))),
  )
  return { ids, taken: await claimSignInNames(tx, rows) }
}

type Row = NewPerson & { id: string }

const toRow = (now: Date) => (person: Row) => ({
  id: person.id,
  role: person.role,
  status: person.status ?? ('invited' as const),
  name: person.name,
  email: person.email ?? null,
  phone: person.phone ?? null,
  address: person.address ?? '',
  locale: person.locale,
  passwordHash: person.passwordHash ?? null,
  passwordChangedAt: person.passwordHash ? now : null,
})

async function toStudents(tx: Tx, rows: Row[], today: string) {
  const students = rows.filter((row) => row.role === 'student')
  const nameless = students.filter((row) => !row.rollNumber)
  const next = await nextRollNumbers(tx, nameless.length, today)
  return students.map((row) => ({
    personId: row.id,
    rollNumber: row.rollNumber ?? next[nameless.indexOf(row)] ?? '',
    parentPhone: row.parentPhone ?? null,
    adultOn: row.adultOn ?? null,
    admittedOn: today,
  }))
}

/** The year of admission and a running number: 2026-0412. A number that somebody typed before is passed over. */
async function nextRollNumbers(tx: Tx, count: number, today: string): Promise<string[]> {
  const found: string[] = []
  while (found.length < count) {
    const { rows } = await sql<{ roll: string }>`
      with next as (
        select ${today.slice(0, 4)}::text || '-' || lpad(n::text, greatest(4, length(n::text)), '0') as roll
        from (select nextval('roll_numbers') as n from generate_series(1, ${count - found.length}::int)) numbers)
      select roll from next where not exists (select from students where roll_number = roll)
      order by roll`.execute(tx)
    found.push(...rows.map((row) => row.roll))
  }
  return found
}

type SigningIn = Pick<Row, 'id' | 'role' | 'email' | 'phone' | 'phoneSignsIn'>

/** Gives people the names that they are to sign in with; returns those that are somebody else's. */
export async function claimSignInNames(tx: Tx, rows: SigningIn[]): Promise<TakenName[]> {
  const wanted = rows.flatMap((row, index) => signInNamesOf(row).map((name) => ({ ...name, index })))
  const claimed = await insertSignInNames(
    tx,
    wanted.map(({ value, kind, personId }) => ({ value, kind, personId })),
  )
  const got = new Set(claimed.map((name) => `${name.personId} ${name.value}`))
  return wanted
    .filter((name) => name.must && !got.has(`${name.personId} ${name.value}`))
    .map(({ index, kind }) => ({ index, field: kind }))
}

// `must` where a name that is taken is a mistake and not only a contact.
function signInNamesOf(row: SigningIn) {
  const names: { personId: string; value: string; kind: 'email' | 'phone'; must: boolean }[] = []
  if (row.email) names.push({ personId: row.id, value: row.email, kind: 'email', must: true })
  if (row.phone && row.phoneSignsIn !== false) {
    const must = row.phoneSignsIn === true || row.role !== 'student'
    names.push({ personId: row.id, value: row.phone, kind: 'phone', must })
  }
  return names
}

/** Something that only one person may have, and another has: 409 with the field. */
export function taken(code: string, field: string): Problem {
  return new Problem(409, code, { errors: [{ field, code }] })
}
