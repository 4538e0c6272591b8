// One-time links: made for a person or a registration, handed out by the office, good for one use.
import type { Clock } from '../../platform/clock.ts'
import type { Database, Tx } from '../../platform/database.ts'
import { Problem } from '../../platform/problems.ts'
import type { LinkPurpose } from '../../platform/schema.ts'
import { hashSecret, newSecret } from '../../platform/sealing.ts'
import type { App } from '../../platform/serve.ts'
import {
  deleteUnused,
  deleteUnusedOf,
  findLink,
  hasPeople,
  insertLink,
  lockFirstOwner,
  takeLink,
} from './links.queries.ts'

/** What a new link is for. An invitation and a reset name a person, a guardian's link a registration. */
export interface NewLink {
  purpose: LinkPurpose
  personId?: string
  registrationId?: string
  /** Who hands it out; null for the first owner's, which nobody hands out. */
  createdBy: string | null
  /** Hours for which it is good. */
  hours: number
}

/** A link to hand out. The secret stands behind the #, so that it reaches no server's log. */
export interface HandedLink {
  url: string
  expiresAt: Date
}

type Maker = Pick<App, 'config' | 'clock'>

/** Makes a link; an older, unused one for the same purpose is good no more. */
export async function createLink({ config, clock }: Maker, tx: Tx, link: NewLink): Promise<HandedLink> {
  const { hours, ...row } = link
  const at = clock.now()
  const expiresAt = new Date(at.getTime() + hours * 3_600_000)
  const secret = newSecret()
  await deleteUnused(tx, row)
  await insertLink(tx, { ...row, tokenHash: hashSecret(secret), createdAt: at, expiresAt })
  return { url: `${config.publicUrl}/link#${secret}`, expiresAt }
}

/** What is out for a person is good no more: their password is new, or it went to a phone or e-mail they do not have. */
export const revokeLinks = (tx: Tx, personId: string): Promise<void> => deleteUnusedOf(tx, personId)

/** The link by which the owner creates the first account; null where there are people already. Good for a day. */
export function firstOwnerLink(db: Database, config: App['config'], clock: Clock): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    if (await hasPeople(tx)) return null
    const link = await createLink({ config, clock }, tx, {
      purpose: 'first_owner',
      createdBy: null,
      hours: 24,
    })
    return link.url
  })
}

/** Whether there is nobody yet who could be the owner; holds other claims back until the transaction ends. */
export async function isFirstOwnerMissing(tx: Tx): Promise<boolean> {
  await lockFirstOwner(tx)
  return !(await hasPeople(tx))
}

/** What a link is for, without using it. Throws 404 `link-not-good` where it is unknown, used or too old. */
export async function readLink(db: Database, clock: Clock, secret: string) {
  const link = await findLink(db, hashSecret(secret), clock.now())
  if (!link) throw linkNotGood()
  return link
}

/** Uses a link up, once however often it is asked at a time. Throws 404 `link-not-good`. */
export async function spendLink(tx: Tx, clock: Clock, secret: string) {
  const link = await takeLink(tx, hashSecret(secret), clock.now())
  if (!link) throw linkNotGood()
  return link
}

/** One answer for a link that never was, is used or is too old. */
export const linkNotGood = () => new Problem(404, 'link-not-good')
