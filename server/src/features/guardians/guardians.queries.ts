// The SQL of guardianships and consents.
import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../platform/database.ts'
import type { Consents, GuardianRelation } from '../../platform/schema.ts'

const AT_ONCE = 1000

interface Tie {
  guardianId: string
  studentId: string
  relation: GuardianRelation
}

export async function insertGuardianships(tx: Tx, ties: Tie[]): Promise<void> {
  for (let i = 0; i < ties.length; i += AT_ONCE) {
    await tx
      .insertInto('guardianships')
      .values(ties.slice(i, i + AT_ONCE))
      .onConflict((c) =>
        c.columns(['guardianId', 'studentId']).doUpdateSet((e) => ({ relation: e.ref('excluded.relation') })),
      )
      .execute()
  }
}

export async function deleteGuardianship(tx: Tx, studentId: string, guardianId: string): Promise<boolean> {
  const gone = await tx
    .deleteFrom('guardianships')
    .where('studentId', '=', studentId)
    .where('guardianId', '=', guardianId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0
}

export const findOwnerOfPhone = (db: Db, phone: string) =>
  db
    .selectFrom('signInNames')
    .innerJoin('people', 'people.id', 'signInNames.personId')
    .select(['people.id', 'people.role'])
    .where('signInNames.value', '=', phone)
    .executeTakeFirst()

/** Whether the person may consent for the student: a guardian, or the student who is of age on that day. */
export async function isGuardianOf(
  db: Db,
  personId: string,
  studentId: string,
  today: string,
): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select exists (select from guardianships where guardian_id = ${personId} and student_id = ${studentId})
      or exists (select from students where person_id = ${studentId} and person_id = ${personId}
        and adult_on <= ${today}::date) as may`.execute(db)
  return rows[0]?.may ?? false
}

export async function insertConsents(tx: Tx, consents: Insertable<Consents>[]): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < consents.length; i += AT_ONCE) {
    const rows = await tx
      .insertInto('consents')
      .values(consents.slice(i, i + AT_ONCE))
      .returning('id')
      .execute()
    ids.push(...rows.map((row) => row.id))
  }
  return ids
}

export async function hasStandingConsentBy(db: Db, studentId: string, guardianId: string): Promise<boolean> {
  const row = await db
    .selectFrom('consents')
    .select('id')
    .where('studentId', '=', studentId)
    .where('givenBy', '=', guardianId)
    .where('withdrawnAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export const lockConsent = (tx: Tx, studentId: string, consentId: string) =>
  tx
    .selectFrom('consents')
    .select(['id', 'withdrawnAt'])
    .where('id', '=', consentId)
    .where('studentId', '=', studentId)
    .forUpdate()
    .executeTakeFirst()

export async function updateWithdrawn(tx: Tx, consentId: string, by: string, now: Date): Promise<void> {
  await tx
    .updateTable('consents')
    .set({ withdrawnAt: now, withdrawnBy: by })
    .where('id', '=', consentId)
    .execute()
}

/** A student's consents, the latest first, with the names of who gave and who recorded them. */
export const listConsents = (db: Db, studentId: string) =>
  db
    .selectFrom('consents')
    .innerJoin('people as giver', 'giver.id', 'consents.givenBy')
    .leftJoin('people as recorder', 'recorder.id', 'consents.recordedBy')
    .select([
      'consents.id',
      'consents.how',
      'consents.purposes',
      'consents.givenAt',
      'consents.withdrawnAt',
      'giver.id as givenBy',
      'giver.name as givenByName',
      'recorder.name as recordedByName',
    ])
    .where('consents.studentId', '=', studentId)
    .orderBy('consents.givenAt', 'desc')
    .orderBy('consents.id', 'desc')
    .execute()
