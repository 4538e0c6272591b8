// What an approved registration becomes: a person and, for a minor, a guardian with the consent that they gave.
import type { Tx } from '../../platform/database.ts'
import { createPerson } from '../people/people.ts'
import { findNameOwner } from '../signin/signin.ts'
import { insertGuardianship, type Registration } from './registrations.queries.ts'

/** Throws 409 `sign-in-taken` where somebody else signs in with this phone or e-mail. */
export async function admit(tx: Tx, registration: Registration, by: string, at: Date): Promise<string> {
  const personId = await createPerson(tx, toPerson(registration), at)
  if (registration.guardianPhone && registration.confirmedAt) {
    await addGuardian(tx, { ...registration, guardianPhone: registration.guardianPhone }, personId, by, at)
  }
  return personId
}

function toPerson({ role, name, locale, email, phone, adultOn, guardianPhone, passwordHash }: Registration) {
  return {
    role,
    name,
    locale,
    email,
    phone,
    // Without an e-mail the phone is all there is to sign in with, so it must be the person's own.
    ...(!email && { phoneSignsIn: true }),
    adultOn,
    parentPhone: guardianPhone,
    status: 'active' as const,
    passwordHash,
  }
}

type Guarded = Registration & { guardianPhone: string }

async function addGuardian(tx: Tx, registration: Guarded, studentId: string, by: string, at: Date) {
  const guardianId = await findOrAddGuardian(tx, registration, at)
  const relation = registration.guardianRelation ?? 'guardian'
  await insertGuardianship(tx, { guardianId, studentId, relation, createdAt: at })
  await tx
    .insertInto('consents')
    .values({
      studentId,
      givenBy: guardianId,
      how: registration.confirmedHow ?? 'signed_form',
      purposes: registration.confirmedPurposes ?? [],
      givenAt: registration.confirmedAt ?? at,
      recordedBy: registration.confirmedBy ?? by,
    })
    .execute()
}

// A parent of two children is one person. A phone with which somebody signs in who is no parent stays a contact only.
async function findOrAddGuardian(tx: Tx, registration: Guarded, at: Date): Promise<string> {
  const { guardianPhone: phone, guardianName, name, locale } = registration
  const owner = await findNameOwner(tx, phone)
  if (owner?.role === 'parent') return owner.id
  const parent = { role: 'parent' as const, name: guardianName ?? name, phone, locale, phoneSignsIn: !owner }
  return createPerson(tx, parent, at)
}
