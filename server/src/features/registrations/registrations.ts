// Registering on the site: a student or parent asks, for a minor the guardian agrees first, the front desk decides.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, invalid, Problem } from '../../platform/problems.ts'
import type { App } from '../../platform/serve.ts'
import { getInstitute } from '../institute/institute.ts'
import { isBelowLeastAge, judgeAge } from '../people/age.ts'
import { createLink, type HandedLink } from '../signin/links.ts'
import { admit } from './admitting.ts'
import {
  findRegistration,
  insertRegistration,
  listRegistrationRows,
  lockRegistration,
  type Registration,
  updateRegistration,
} from './registrations.queries.ts'
import type { RegisterBody, RegistrationReply, RegistrationsQuery } from './registrations.schemas.ts'

/** Days within which a guardian has to confirm; after that the registration is deleted. */
const CONFIRM_DAYS = 7
/** Days for which a registration waits for the office. */
const WAIT_DAYS = 90
/** Days for which a decided one can still be looked up. */
const DECIDED_DAYS = 30

const daysAfter = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)

type Asked = z.output<typeof RegisterBody>

/** Throws 403 `registration-closed`, and 422 `invalid` for what is missing or for a student below the least age. */
export async function checkRegistration(app: App, db: Db, asked: Asked): Promise<void> {
  const institute = await getInstitute(app, db)
  if (!institute.registrationOpen) throw new Problem(403, 'registration-closed')
  if (!asked.phone && !asked.email) throw invalid('phone', 'phone-or-email')
  if (asked.role === 'parent') return
  await judgeAge(db, asked.adultOn ?? null, app.clock.now())
  const today = dayInIndia(app.clock.now())
  if (!needsGuardian(asked, institute.guardianConsentRequired, today)) return
  if (!asked.guardian) throw invalid('guardian', 'required')
  // A child must not be able to agree in the guardian's place.
  if (asked.guardian.phone === asked.phone) throw invalid('guardian.phone', 'own-phone')
}

/** Keeps the registration (the password hashed) and says for whom it waits. Looks nobody up. */
export async function register(app: App, tx: Tx, asked: Asked, passwordHash: string) {
  const { guardianConsentRequired } = await getInstitute(app, tx)
  const { guardian, password: _, role, ...person } = asked
  const at = app.clock.now()
  const waits = needsGuardian(asked, guardianConsentRequired, dayInIndia(at))
  const isStudent = role === 'student'
  const id = await insertRegistration(tx, {
    ...person,
    role,
    adultOn: isStudent ? (person.adultOn ?? null) : null,
    guardianName: isStudent ? (guardian?.name ?? null) : null,
    guardianPhone: isStudent ? (guardian?.phone ?? null) : null,
    guardianRelation: isStudent ? (guardian?.relation ?? null) : null,
    passwordHash,
    state: waits ? 'waiting_for_guardian' : 'waiting_for_office',
    createdAt: at,
    expiresAt: daysAfter(at, waits ? CONFIRM_DAYS : WAIT_DAYS),
  })
  return { id, waitsFor: waits ? ('guardian' as const) : ('office' as const) }
}

function needsGuardian({ role, adultOn }: Asked, required: boolean, today: string): boolean {
  return role === 'student' && required && isMinor(adultOn ?? null, today)
}

/** Unknown counts as a minor. */
const isMinor = (adultOn: string | null, today: string) => adultOn === null || adultOn > today

type Listed = z.output<typeof RegistrationReply>

/** A page for the front desk, each row with what to look at before deciding. */
export async function listRegistrations(
  app: App,
  db: Db,
  query: z.output<typeof RegistrationsQuery>,
  can: (id: string) => Promise<string[]>,
): Promise<{ rows: Listed[]; total: number }> {
  const { ageGate, minimumAge } = await getInstitute(app, db)
  const { rows, total } = await listRegistrationRows(db, query)
  const today = dayInIndia(app.clock.now())
  const shown = rows.map(async (row) => ({
    ...row,
    role: row.role === 'student' ? ('student' as const) : ('parent' as const),
    minor: row.role === 'student' && isMinor(row.adultOn, today),
    tooYoung: ageGate === 'off' || !row.adultOn ? null : isBelowLeastAge(row.adultOn, minimumAge, today),
    can: await can(row.id),
  }))
  return { rows: await Promise.all(shown), total }
}

/** How a guardian has agreed, and to what. `recordedBy` is null where they did it themselves by the link. */
export interface Confirmation {
  how: 'signed_form' | 'in_person' | 'link'
  purposes: string[]
  recordedBy: string | null
}

/** Records the guardian's consent; the registration then waits for the office. Throws 409 `registration-moved-on`. */
export async function confirmRegistration(
  app: App,
  tx: Tx,
  id: string,
  { how, purposes, recordedBy }: Confirmation,
) {
  const registration = await lockRegistration(tx, id)
  if (registration.state !== 'waiting_for_guardian') throw movedOn()
  const at = app.clock.now()
  if (registration.expiresAt <= at) throw movedOn()
  await updateRegistration(tx, id, {
    state: 'waiting_for_office',
    confirmedAt: at,
    confirmedHow: how,
    confirmedPurposes: purposes,
    confirmedBy: recordedBy,
    expiresAt: daysAfter(at, WAIT_DAYS),
  })
}

/** A link for the guardian, to hand out or to send; good until the registration expires. */
export async function makeGuardianLink(app: App, tx: Tx, id: string, createdBy: string): Promise<HandedLink> {
  const { state, expiresAt } = await lockRegistration(tx, id)
  const hours = (expiresAt.getTime() - app.clock.now().getTime()) / 3_600_000
  if (state !== 'waiting_for_guardian' || hours <= 0) throw movedOn()
  return createLink(app, tx, { purpose: 'guardian_consent', registrationId: id, createdBy, hours })
}

/** What the guardian reads before agreeing; undefined where there is nothing to agree to any more. */
export async function findConsentRequest(db: Db, id: string) {
  const row = await findRegistration(db, id)
  if (row?.state !== 'waiting_for_guardian') return undefined
  return { student: row.name, guardian: row.guardianName ?? '', relation: row.guardianRelation ?? 'guardian' }
}

/** Takes the person in, with the password that they chose. Returns their id. */
export async function approveRegistration(app: App, tx: Tx, id: string, decidedBy: string): Promise<string> {
  const at = app.clock.now()
  const registration = await waitingForOffice(tx, id, at)
  const personId = await admit(tx, registration, at)
  await decide(tx, id, { state: 'approved', decidedBy, personId, at })
  return personId
}

/** Refuses with a reason, which the office can still read for a month. */
export async function refuseRegistration(app: App, tx: Tx, id: string, decidedBy: string, reason: string) {
  const at = app.clock.now()
  const { state, expiresAt } = await lockRegistration(tx, id)
  if (state === 'approved' || state === 'refused' || expiresAt <= at) throw movedOn()
  await decide(tx, id, { state: 'refused', decidedBy, refusalReason: reason, at })
}

async function waitingForOffice(tx: Tx, id: string, at: Date): Promise<Registration> {
  const registration = await lockRegistration(tx, id)
  if (registration.state === 'waiting_for_guardian') throw conflict('guardian-first')
  if (registration.state !== 'waiting_for_office' || registration.expiresAt <= at) throw movedOn()
  return registration
}

interface Decision {
  state: 'approved' | 'refused'
  decidedBy: string
  personId?: string
  refusalReason?: string
  at: Date
}

// The password is the person's now, or nobody's.
async function decide(tx: Tx, id: string, { at, ...decision }: Decision): Promise<void> {
  await updateRegistration(tx, id, {
    ...decision,
    decidedAt: at,
    passwordHash: null,
    expiresAt: daysAfter(at, DECIDED_DAYS),
  })
}

const movedOn = () => conflict('registration-moved-on')
