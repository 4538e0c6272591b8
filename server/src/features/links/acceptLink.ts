// What each one-time link does when it is accepted.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { Problem } from '../../platform/problems.ts'
import type { App } from '../../platform/serve.ts'
import { putPassword } from '../account/account.ts'
import { getInstitute } from '../institute/institute.ts'
import { createPerson } from '../people/people.ts'
import { confirmRegistration, findConsentRequest } from '../registrations/registrations.ts'
import { isFirstOwnerMissing, linkNotGood, readLink, spendLink } from '../signin/links.ts'
import { hashPassword, refuseGuessable } from '../signin/passwords.ts'
import { findInvited, updateJoined, updatePhoneVerified } from './links.queries.ts'
import type { AcceptBody, LinkReply } from './links.schemas.ts'

type Accepted = z.output<typeof AcceptBody>

/** What a link is for, for the page behind it. Throws 404 `link-not-good`. */
export async function showLink(app: App, db: Db, secret: string): Promise<z.output<typeof LinkReply>> {
  const { purpose, personId, registrationId, expiresAt } = await readLink(db, app.clock, secret)
  const person = personId ? await findInvited(db, personId) : undefined
  const consent = registrationId ? await findConsentRequest(db, registrationId) : undefined
  if ((personId && !person) || (registrationId && !consent)) throw linkNotGood()
  const institute = (await getInstitute(app, db)).name
  const name = person?.name ?? consent?.guardian ?? null
  return { purpose, name, institute, expiresAt, consent: consent ?? null }
}

/**
 * Hashes the chosen password before the transaction, and only for a link that is good: whoever has none cannot make
 * the server work. Undefined where the link asks for no password, or is no longer good.
 */
export async function prepareAcceptance(app: App, db: Db, accepted: Accepted): Promise<string | undefined> {
  if (accepted.purpose === 'guardian_consent') return undefined
  const link = await readLink(db, app.clock, accepted.token).catch(() => undefined)
  if (!link) return undefined
  const person = link.personId ? await findInvited(db, link.personId) : undefined
  const typed = accepted.purpose === 'first_owner' ? [accepted.phone, accepted.email] : []
  refuseGuessable(accepted.password, [...(person?.signInNames ?? []), ...typed])
  return hashPassword(app.config.keys, accepted.password)
}

/**
 * Uses the link up and does what it is for. Returns whom it concerned (a person's or a registration's id) and what
 * they sign in with now. Throws 404 `link-not-good`.
 */
export async function acceptLink(app: App, tx: Tx, accepted: Accepted, hash: string | undefined) {
  const link = await spendLink(tx, app.clock, accepted.token)
  if (link.purpose !== accepted.purpose) throw linkNotGood()
  if (accepted.purpose === 'guardian_consent') {
    const consent = { how: 'link' as const, purposes: accepted.purposes, recordedBy: null }
    await confirmRegistration(app, tx, link.registrationId ?? '', consent)
    return { noun: 'registration', id: link.registrationId, signInName: null }
  }
  if (!hash) throw linkNotGood()
  if (accepted.purpose === 'first_owner') return addFirstOwner(app, tx, accepted, hash)
  return letIn(app, tx, { personId: link.personId ?? '', createdBy: link.createdBy }, accepted.purpose, hash)
}

async function addFirstOwner(
  app: App,
  tx: Tx,
  { name, phone, email, locale }: Extract<Accepted, { purpose: 'first_owner' }>,
  passwordHash: string,
) {
  if (!(await isFirstOwnerMissing(tx))) throw new Problem(404, 'link-not-good')
  const owner = {
    role: 'admin' as const,
    powers: ['owner' as const],
    status: 'active' as const,
    ...{ name, phone, email: email ?? null, locale, passwordHash, phoneSignsIn: true },
  }
  return { noun: 'person', id: await createPerson(tx, owner, app.clock.now()), signInName: phone }
}

interface Invited {
  personId: string
  createdBy: string | null
}

async function letIn(
  app: App,
  tx: Tx,
  { personId, createdBy }: Invited,
  purpose: 'invitation' | 'reset',
  hash: string,
) {
  const person = await findInvited(tx, personId)
  if (!person) throw linkNotGood()
  await putPassword(app, tx, personId, hash)
  await updateJoined(tx, personId, app.clock.now())
  if (purpose === 'invitation') await updatePhoneVerified(tx, personId, createdBy, app.clock.now())
  return { noun: 'person', id: personId, signInName: person.signInNames[0] ?? null }
}
