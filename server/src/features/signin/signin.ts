// Signing in by phone or e-mail: one answer and one time for every failure, tries counted, a second step where set.
import { timingSafeEqual } from 'node:crypto'
import { networkOf } from '../../platform/networks.ts'
import { parsePhone } from '../../platform/phones.ts'
import { Problem } from '../../platform/problems.ts'
import { keyedHash, newSecret } from '../../platform/sealing.ts'
import type { App } from '../../platform/serve.ts'
import { countTry } from '../../platform/throttle.ts'
import { isPassword } from './passwords.ts'
import { passSecondStep } from './secondStep.ts'
import type { Origin } from './sessions.ts'
import { findBySignInName } from './signin.queries.ts'

/** What somebody types to sign in. `knownDevice` is the mark that an earlier sign-in left on the device. */
export interface SignIn {
  login: string
  password: string
  code?: string | undefined
  knownDevice?: string | undefined
}

/** A person who has proved who they are, the hash by which they did, and the mark for their device. */
export interface SignedIn {
  personId: string
  passwordHash: string
  deviceMark: string
}

/**
 * Proves who somebody is. Throws 401 `sign-in-failed` whatever is wrong (the name, the password, the person's
 * status), 401 `second-step-needed` or `second-step-wrong` after a right password, 429 `too-many-tries`.
 */
export async function signIn(app: App, typed: SignIn, origin: Origin): Promise<SignedIn> {
  const name = readSignInName(typed.login)
  const nonce = nonceOf(app.config.keys, name, typed.knownDevice)
  await countTries(app, name, nonce, origin)
  const person = await findBySignInName(app.db, name)
  const fits = await isPassword(app.config.keys, typed.password, person?.passwordHash)
  if (!person?.passwordHash || !fits || person.status !== 'active') throw new Problem(401, 'sign-in-failed')
  await passSecondStep(app, person.id, typed.code)
  const deviceMark = markDevice(app.config.keys, name, nonce ?? newSecret())
  return { personId: person.id, passwordHash: person.passwordHash, deviceMark }
}

/** A phone number as E.164, an e-mail in lower case; anything else as it is, which is nobody's name. */
function readSignInName(typed: string): string {
  if (typed.includes('@')) return typed.trim().toLowerCase()
  const phone = parsePhone(typed)
  return 'ok' in phone ? phone.ok : typed.trim()
}

/**
 * Who guesses has ten tries per account and 600 per address in 15 minutes: enough for a hall of 300 behind one
 * address, and not enough to find a password that is on no list. A device on which this person has signed in before
 * is counted by itself, so that nobody can lock them out of it by failing in their name.
 */
async function countTries(
  app: App,
  name: string,
  nonce: string | undefined,
  { address }: Origin,
): Promise<void> {
  const count = (what: string, limit: number) =>
    countTry(
      app.db,
      app.config.keys.throttle,
      { bucket: 'sign-in', what, limit, minutes: 15 },
      app.clock.now(),
    )
  if (nonce) return count(`device ${nonce}`, 10)
  await count(`address ${networkOf(address)}`, 600)
  await count(`name ${name}`, 10)
}

// The mark says which name has signed in on this device, to nobody but us: a nonce and its keyed hash with the name.
function markDevice(keys: App['config']['keys'], name: string, nonce: string): string {
  return `${nonce}.${keyedHash(keys.throttle, `device ${nonce} ${name}`).toString('base64url')}`
}

function nonceOf(keys: App['config']['keys'], name: string, mark: string | undefined): string | undefined {
  const nonce = /^([\w-]{43})\.[\w-]{43}$/.exec(mark ?? '')?.[1]
  if (!mark || !nonce) return undefined
  return timingSafeEqual(Buffer.from(markDevice(keys, name, nonce)), Buffer.from(mark)) ? nonce : undefined
}
