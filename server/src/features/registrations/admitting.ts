// What an approved registration becomes: a person and, for a minor, a guardian with the consent that they gave.
import type { Tx } from '../../platform/database.ts'
import { findOrAddGuardian, linkGuardians, type Purpose, recordConsents } from '../guardians/guardians.ts'
import { createPerson } from '../people/people.ts'
import type { Registration } from './registrations.queries.ts'

/** Throws 409 `sign-in-taken` where somebody else signs in with this phone or e-mail. */
export async function admit(tx: Tx, registration: Registration, at: Date): Promise<string> {
  const personId = await createPerson(tx, toPerson(registration), at)
  if (registration.confirmedAt) await addGuardian(tx, registration, personId, at)
  return personId
}

function toPerson({ role, name, locale, email, phone, adultOn, guardianPhone, passwordHash }: Registration) {
  return {
    ...{ role, name, locale, email, phone, adultOn, passwordHash },
    // Without an e-mail the phone is all there is to sign in with, so it must be the person's own.
    ...(!email && { phoneSignsIn: true }),
    parentPhone: guardianPhone,
    status: 'active' as const,
  }
}

async function addGuardian(tx: Tx, registration: Registration, studentId: string, at: Date): Promise<void> {
  const { guardianName, guardianPhone, guardianRelation, locale } = registration
  const { confirmedAt, confirmedHow, confirmedPurposes, confirmedBy } = registration
  const asked = { name: guardianName ?? '', phone: guardianPhone ?? '', locale }
  const { id: guardianId } = await findOrAddGuardian(tx, asked, at)
  await linkGuardians(tx, [{ guardianId, studentId, relation: guardianRelation ?? 'guardian' }])
  await recordConsents(tx, [
    {
      studentId,
      givenBy: guardianId,
      how: confirmedHow ?? 'signed_form',
      purposes: (confirmedPurposes ?? []) as Purpose[],
      givenAt: confirmedAt ?? at,
      recordedBy: confirmedBy,
    },
  ])
}
