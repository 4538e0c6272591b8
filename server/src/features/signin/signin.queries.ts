// The SQL of signing in: who a name belongs to, their second step, and what the app is told of them.
import { sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Locale } from '../../platform/schema.ts'

/** Who signs in with this name (E.164, or an e-mail in lower case), whatever their status. */
export function findBySignInName(db: Db, name: string) {
  return db
    .selectFrom('signInNames')
    .innerJoin('people', 'people.id', 'signInNames.personId')
    .select(['people.id', 'people.status', 'people.passwordHash'])
    .where('signInNames.value', '=', name)
    .executeTakeFirst()
}

/** Whether the person is active with that password still; holds them, so that whoever changes it ends what begins now. */
export async function holdPassword(tx: Tx, personId: string, passwordHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where('status', '=', 'active')
    .where('passwordHash', '=', passwordHash)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

export function findTotp(db: Db, personId: string) {
  return db
    .selectFrom('totpSecrets')
    .select(['secret', 'confirmedAt', 'lastStep'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Keeps a new, unconfirmed secret; false where a confirmed one is there. */
export async function putTotp(tx: Tx, personId: string, secret: Buffer, at: Date): Promise<boolean> {
  const put = await tx
    .insertInto('totpSecrets')
    .values({ personId, secret, createdAt: at })
    .onConflict((c) =>
      c
        .column('personId')
        .doUpdateSet({ secret, createdAt: at, lastStep: 0 })
        .where('totpSecrets.confirmedAt', 'is', null),
    )
    .executeTakeFirst()
  return (put.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function putConfirmed(tx: Tx, personId: string, codeHashes: Buffer[], at: Date): Promise<void> {
  await tx.updateTable('totpSecrets').set({ confirmedAt: at }).where('personId', '=', personId).execute()
  await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute()
  await tx
    .insertInto('recoveryCodes')
    .values(codeHashes.map((codeHash) => ({ personId, codeHash })))
    .execute()
}

/** Marks a step of time as used; false where it, or a later one, was used before. */
export async function takeTotpStep(db: Db, personId: string, step: number): Promise<boolean> {
  const taken = await db
    .updateTable('totpSecrets')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where('lastStep', '<', step)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

/** Uses a recovery code up; false where there is none such, or no more. */
export async function takeRecoveryCode(
  db: Db,
  personId: string,
  codeHash: Buffer,
  at: Date,
): Promise<boolean> {
  const taken = await db
    .updateTable('recoveryCodes')
    .set({ usedAt: at })
    .where('personId', '=', personId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

export function getProfile(db: Db, personId: string) {
  return db
    .selectFrom('people')
    .select((e) => [
      'id',
      'name',
      'locale',
      'phone',
      'email',
      'photoFileId',
      e
        .exists(
          e
            .selectFrom('totpSecrets')
            .select('personId')
            .whereRef('personId', '=', 'people.id')
            .where('confirmedAt', 'is not', null),
        )
        .$castTo<boolean>()
        .as('secondStep'),
    ])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
}

export interface Child {
  id: string
  name: string
  rollNumber: string
  photoFileId: string | null
  batch: string | null
}

/** A guardian's children by name, each with the batch that they are in on the day. */
export async function listChildren(db: Db, guardianId: string, today: string): Promise<Child[]> {
  const { rows } = await sql<Child>`
    select p.id, p.name, s.roll_number, p.photo_file_id, (
      select b.name from enrolments e join batches b on b.id = e.batch_id
      where e.student_id = p.id and daterange(e.from_on, e.to_on) @> ${today}::date
      order by e.from_on desc, b.name limit 1) as batch
    from guardianships g
    join students s on s.person_id = g.student_id
    join people p on p.id = g.student_id
    where g.guardian_id = ${guardianId}
    order by p.name, p.id`.execute(db)
  return rows
}

export interface MissingConsent {
  adultOn: string | null
  guardians: string[]
}

/** What a student needs to know of the missing consent: whose it could be, and from when it is not needed. */
export async function getMissingConsent(db: Db, studentId: string): Promise<MissingConsent> {
  const { rows } = await sql<MissingConsent>`
    select adult_on, array(
      select p.name::text from guardianships g join people p on p.id = g.guardian_id
      where g.student_id = s.person_id order by p.name) as guardians
    from students s where s.person_id = ${studentId}`.execute(db)
  return rows[0] ?? { adultOn: null, guardians: [] }
}

export async function updateLocale(tx: Tx, personId: string, locale: Locale, at: Date): Promise<void> {
  await tx.updateTable('people').set({ locale, updatedAt: at }).where('id', '=', personId).execute()
}
