// The SQL behind the import of students: who is there already, and taking people back.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { PersonRole } from '../../platform/schema.ts'

export interface NameOwner {
  id: string
  name: string
  role: PersonRole
}

/** Who signs in with these phones and e-mails, by the value. */
export async function findNameOwners(db: Db, values: string[]): Promise<Map<string, NameOwner>> {
  const rows = await db
    .selectFrom('signInNames')
    .innerJoin('people', 'people.id', 'signInNames.personId')
    .select(['signInNames.value', 'people.id', 'people.name', 'people.role'])
    .where('signInNames.value', '=', sql<string>`any (${values}::text[])`)
    .execute()
  return new Map(rows.map(({ value, ...owner }) => [value, owner]))
}

export async function findTakenRolls(db: Db, rolls: string[]): Promise<Set<string>> {
  const rows = await db
    .selectFrom('students')
    .select('rollNumber')
    .where('rollNumber', '=', sql<string>`any (${rolls}::text[])`)
    .execute()
  return new Set(rows.map((row) => row.rollNumber))
}

/** Students of the same name whose own, parent's or guardian's phone is the one given. */
export async function findTwins(db: Db, wanted: { line: number; name: string; phone: string | null }[]) {
  const { rows } = await sql<{ line: number; id: string; label: string }>`
    select w.line, p.id, p.name || ' · ' || s.roll_number as label
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w (line int, name text, phone text)
    join people p on p.role = 'student' and regexp_replace(lower(p.name), '\s+', ' ', 'g') = w.name
    join students s on s.person_id = p.id
    where w.phone in (p.phone, s.parent_phone) or exists (
      select from guardianships g join people gp on gp.id = g.guardian_id
      where g.student_id = p.id and gp.phone = w.phone)`.execute(db)
  return rows
}

/** The batches that take students, with their free seats from that day on. */
export async function listBatchSeats(db: Db, today: string) {
  const { rows } = await sql<{ id: string; name: string; seats: number }>`
    select id, name, capacity - most_enrolled(id, ${today}::date) as seats
    from batches where archived_at is null and ends_on >= ${today}::date`.execute(db)
  return rows
}

/** Why people who came with a list cannot be taken back: how many of them something hangs on already. */
export async function countHanging(db: Db, ids: string[]) {
  const { rows } = await sql<{ withAttempts: number; withPassword: number; withOthers: number }>`
    select
      (select count(distinct student_id) from attempts where student_id = any (${ids}::uuid[])) as with_attempts,
      (select count(*) from people where id = any (${ids}::uuid[]) and password_hash is not null) as with_password,
      (select count(distinct guardian_id) from guardianships
        where guardian_id = any (${ids}::uuid[]) and student_id <> all (${ids}::uuid[])) as with_others`.execute(
    db,
  )
  return rows[0] ?? { withAttempts: 0, withPassword: 0, withOthers: 0 }
}

/** Takes people back with everything that is only theirs, their photos included. */
export async function deletePeople(tx: Tx, ids: string[]): Promise<void> {
  await sql`update people set photo_file_id = null where id = any (${ids}::uuid[])
    and photo_file_id is not null`.execute(tx)
  await sql`delete from files where owner_id = any (${ids}::uuid[])`.execute(tx)
  // Students first: their consents go with them, and then nothing names a guardian as the giver any more.
  await sql`delete from people where id = any (${ids}::uuid[]) and role = 'student'`.execute(tx)
  await sql`delete from people where id = any (${ids}::uuid[])`.execute(tx)
}
