// Links that the office hands out: invitations to whoever has no password yet, resets for whoever has.
import type { Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { App } from '../../platform/serve.ts'
import { createLink, type HandedLink } from '../signin/links.ts'
import { type LockedPerson, listSignInOwners, lockPeople } from './people.queries.ts'
import { checkMayHandle } from './personChanges.ts'

/** Hours for which an invitation is good: a week, because a family may read it at the weekend. */
const INVITATION_HOURS = 7 * 24
/** Hours for which a reset is good. */
const RESET_HOURS = 24

type WhyNot = 'already-active' | 'no-sign-in-name' | 'not-here-any-more'

/** A link by which an invited person sets their password. Throws 409 with the reason where none is due. */
export async function makeInvitation(
  app: App,
  tx: Tx,
  person: LockedPerson,
  by: string,
): Promise<HandedLink> {
  const why = whyNotInvited(person, await listSignInOwners(tx, [person.id]))
  if (why) throw conflict(why)
  return invite(app, tx, person.id, by)
}

/** Invitations for many at once; whoever is not due one is told with the reason. */
export async function inviteMany(app: App, tx: Tx, viewer: Viewer, personIds: string[]) {
  const people = await lockPeople(tx, personIds)
  const signInOwners = await listSignInOwners(tx, personIds)
  const rows = []
  for (const person of people) {
    checkMayHandle(viewer, person)
    const why = whyNotInvited(person, signInOwners)
    const url = why ? null : (await invite(app, tx, person.id, viewer.personId)).url
    rows.push({ id: person.id, name: person.name, phone: person.phone, url, why })
  }
  const expiresAt = new Date(app.clock.now().getTime() + INVITATION_HOURS * 3_600_000)
  return { rows, expiresAt }
}

function whyNotInvited(person: LockedPerson, signInOwners: Set<string>): WhyNot | null {
  if (person.status === 'suspended' || person.status === 'left') return 'not-here-any-more'
  if (person.passwordHash) return 'already-active'
  return signInOwners.has(person.id) ? null : 'no-sign-in-name'
}

const invite = (app: App, tx: Tx, personId: string, createdBy: string) =>
  createLink(app, tx, { purpose: 'invitation', personId, createdBy, hours: INVITATION_HOURS })

/** A link by which a person who forgot their password sets a new one. Throws 409 `not-active`. */
export async function makeResetLink(app: App, tx: Tx, person: LockedPerson, by: string): Promise<HandedLink> {
  if (person.status !== 'active') throw conflict('not-active')
  return createLink(app, tx, {
    purpose: 'reset',
    personId: person.id,
    createdBy: by,
    hours: RESET_HOURS,
  })
}
