// One's own account: changing the password, and setting up or removing the second step.
import type { Tx } from '../../platform/database.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { App } from '../../platform/serve.ts'
import { countTry } from '../../platform/throttle.ts'
import { getInstitute } from '../institute/institute.ts'
import { revokeLinks } from '../signin/links.ts'
import { isPassword, refuseGuessable } from '../signin/passwords.ts'
import { beginSecondStep, confirmSecondStep, forgetSecondStep } from '../signin/secondStep.ts'
import { endSessions } from '../signin/sessions.ts'
import { getCredentials, updatePassword } from './account.queries.ts'

/**
 * Whether somebody who is signed in knows their password: a stolen open screen must not be enough to take the account
 * over. Ten tries in 15 minutes, else 429.
 */
export async function knowsPassword(app: App, { personId }: Viewer, typed: string): Promise<boolean> {
  const door = { bucket: 'sign-in' as const, what: `password ${personId}`, limit: 10, minutes: 15 }
  await countTry(app.db, app.config.keys.throttle, door, app.clock.now())
  const { passwordHash } = await getCredentials(app.db, personId)
  return isPassword(app.config.keys, typed, passwordHash)
}

/** Throws 422 `invalid` with `password-too-common`, also for the person's own phone or e-mail. */
export async function refuseGuessableFor(app: App, { personId }: Viewer, password: string): Promise<void> {
  const { email, phone } = await getCredentials(app.db, personId)
  refuseGuessable(password, [email, phone])
}

/** Keeps a new password (hashed); links that are out and sessions end, all but the session that asked. */
export async function putPassword(
  app: App,
  tx: Tx,
  personId: string,
  hash: string,
  exceptSessionId?: string,
) {
  await updatePassword(tx, personId, hash, app.clock.now())
  await revokeLinks(tx, personId)
  await endSessions(tx, app.clock, personId, 'password', exceptSessionId)
}

/** A secret for the authenticator app; it counts once a code of it is typed. Throws 409 `second-step-set`. */
export async function startTotp(app: App, tx: Tx, { personId }: Viewer) {
  const { name: label } = await getCredentials(tx, personId)
  const { name: issuer } = await getInstitute(app, tx)
  const shown = await beginSecondStep(app, tx, { personId, issuer, label })
  if (!shown) throw conflict('second-step-set')
  return shown
}

/**
 * Confirms the second step with a code of the app; returns the recovery codes, which are never shown again.
 * Throws 409 `second-step-not-begun`, 422 `invalid` with `second-step-wrong`.
 */
export async function confirmTotp(app: App, tx: Tx, { personId }: Viewer, code: string): Promise<string[]> {
  const outcome = await confirmSecondStep(app, tx, personId, code)
  if (outcome === 'not-begun') throw conflict('second-step-not-begun')
  if (outcome === 'wrong') throw invalid('code', 'second-step-wrong')
  return outcome
}

/** Takes the second step away. An owner in production keeps theirs: 409 `second-step-required`. */
export async function removeTotp(app: App, tx: Tx, { personId, powers }: Viewer): Promise<void> {
  if (app.config.mode === 'production' && powers.includes('owner')) throw conflict('second-step-required')
  await forgetSecondStep(tx, personId)
}
