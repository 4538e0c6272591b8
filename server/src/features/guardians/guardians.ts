// Guardians and their consents: who may act for a student, and what was agreed to, by whom, when and how.
import type { Tx } from '../../platform/database.ts'
import { conflict, explainConstraint, invalid, notFound } from '../../platform/problems.ts'
import type { ConsentWay, GuardianRelation, Locale } from '../../platform/schema.ts'
import { createPerson } from '../people/people.ts'
import {
  deleteGuardianship,
  findOwnerOfPhone,
  hasStandingConsentBy,
  insertConsents,
  insertGuardianships,
  isGuardianOf,
  lockConsent,
  updateWithdrawn,
} from './guardians.queries.ts'

explainConstraint('guardianships_guardian_id_guardian_role_fkey', () =>
  invalid('guardianId', 'not-a-guardian'),
)

/** What a guardian may consent to; `account` is what a minor needs to come in at all. */
export const PURPOSES = [
  'account',
  'academics',
  'attendance_word',
  'messages',
  'photo',
  'identity_documents',
] as const
export type Purpose = (typeof PURPOSES)[number]

export interface Guardianship {
  guardianId: string
  studentId: string
  relation: GuardianRelation
}

/** Ties guardians to students; a tie that is there already keeps standing, with the relation said now. */
export const linkGuardians = (tx: Tx, ties: Guardianship[]): Promise<void> => insertGuardianships(tx, ties)

export interface NewGuardian {
  name: string
  phone: string
  email?: string | null | undefined
  locale: Locale
}

/**
 * The guardian who signs in with that phone, or a new one: brothers and sisters share theirs. Throws 409
 * `sign-in-taken` where the phone is of somebody who is no guardian.
 */
export async function findOrAddGuardian(
  tx: Tx,
  guardian: NewGuardian,
  now: Date,
): Promise<{ id: string; added: boolean }> {
  const owner = await findOwnerOfPhone(tx, guardian.phone)
  if (owner?.role === 'parent') return { id: owner.id, added: false }
  const id = await createPerson(tx, { ...guardian, role: 'parent', email: guardian.email ?? null }, now)
  return { id, added: true }
}

/** Unties a guardian. Throws 404, or 409 `guardian-gave-consent` while a consent of theirs stands. */
export async function unlinkGuardian(tx: Tx, studentId: string, guardianId: string): Promise<void> {
  if (await hasStandingConsentBy(tx, studentId, guardianId)) throw conflict('guardian-gave-consent')
  if (!(await deleteGuardianship(tx, studentId, guardianId))) throw notFound()
}

export interface NewConsent {
  studentId: string
  givenBy: string
  how: ConsentWay
  purposes: Purpose[]
  givenAt: Date
  /** Who of the office wrote it down; null where the guardian did it by a link. */
  recordedBy: string | null
}

/** Records consents as they were given. The caller has made sure that they come from guardians of the students. */
export const recordConsents = (tx: Tx, consents: NewConsent[]): Promise<string[]> =>
  insertConsents(tx, consents)

/**
 * Records one consent. Throws 422 `not-a-guardian` for whoever is neither a guardian of the student nor the student
 * of age, and `in-the-future`.
 */
export async function recordConsent(tx: Tx, consent: NewConsent, now: Date, today: string): Promise<string> {
  if (consent.givenAt > now) throw invalid('givenOn', 'in-the-future')
  if (!(await isGuardianOf(tx, consent.givenBy, consent.studentId, today))) {
    throw invalid('givenBy', 'not-a-guardian')
  }
  const [id] = await recordConsents(tx, [{ ...consent, purposes: [...new Set(consent.purposes)] }])
  if (!id) throw new Error('No consent was written.')
  return id
}

/** Withdraws a consent; it stays on record. Throws 404, or 409 `already-withdrawn`. */
export async function withdrawConsent(
  tx: Tx,
  withdrawal: { studentId: string; consentId: string; by: string; now: Date },
): Promise<void> {
  const consent = await lockConsent(tx, withdrawal.studentId, withdrawal.consentId)
  if (!consent) throw notFound()
  if (consent.withdrawnAt) throw conflict('already-withdrawn')
  await updateWithdrawn(tx, withdrawal.consentId, withdrawal.by, withdrawal.now)
}
