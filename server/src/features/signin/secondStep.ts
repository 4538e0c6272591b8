// The second step of signing in: a time-based code (RFC 6238, SHA-1, 30 seconds, 6 digits) or a recovery code.
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Db, Tx } from '../../platform/database.ts'
import { latinDigits } from '../../platform/digits.ts'
import { Problem } from '../../platform/problems.ts'
import { hashSecret, seal, unseal } from '../../platform/sealing.ts'
import type { App } from '../../platform/serve.ts'
import { countTry } from '../../platform/throttle.ts'
import { findTotp, putConfirmed, putTotp, takeRecoveryCode, takeTotpStep } from './signin.queries.ts'

const PERIOD = 30
/** Bytes of a secret: the length that RFC 4226 (4, R6) recommends. */
const SECRET_BYTES = 20

/** How somebody types it: six digits, or a recovery code with or without its dashes. */
export const CODE_PATTERN = /^[\p{Nd}\p{L} -]{6,40}$/u

/**
 * Asks for the second step of a person who has one. Throws 401 `second-step-needed` where no code is given and
 * `second-step-wrong` where it is wrong or was used before; 429 after five tries in 15 minutes.
 */
export async function passSecondStep(app: App, personId: string, code: string | undefined): Promise<void> {
  const totp = await findTotp(app.db, personId)
  if (!totp?.confirmedAt) return
  if (!code) throw new Problem(401, 'second-step-needed')
  if (!(await isSecondStep(app, personId, code))) throw new Problem(401, 'second-step-wrong')
}

/** Whether the code is the person's second step; counts the try and uses the code up. True where none is set. */
export async function isSecondStep(app: App, personId: string, code: string): Promise<boolean> {
  const totp = await findTotp(app.db, personId)
  if (!totp?.confirmedAt) return true
  await countCode(app, personId)
  const typed = latinDigits(code).replace(/[\s-]/g, '')
  return /^\d{6}$/.test(typed)
    ? spendCode(app, app.db, personId, totp.secret, typed)
    : takeRecoveryCode(app.db, personId, hashRecoveryCode(typed), app.clock.now())
}

/** Counts a try at a code. Only who knows the password gets this far, so that nobody else can use up the tries. */
export function countCode(app: App, personId: string): Promise<void> {
  const door = { bucket: 'totp' as const, what: personId, limit: 5, minutes: 15 }
  return countTry(app.db, app.config.keys.throttle, door, app.clock.now())
}

// Right at this time or one step early or late (RFC 6238, 5.2), and never twice.
async function spendCode({ config, clock }: App, db: Db, personId: string, sealed: Buffer, typed: string) {
  const timestamp = clock.now().getTime()
  const secret = unseal(config.keys.data, sealed, context(personId))
  const delta = totpOf(secret).validate({ token: typed, timestamp, window: 1 })
  return delta !== null && takeTotpStep(db, personId, Math.floor(timestamp / 1000 / PERIOD) + delta)
}

interface Labels {
  personId: string
  /** What the authenticator app shows: the institute's name and the person's. */
  issuer: string
  label: string
}

/**
 * Makes a secret, which counts once it is confirmed: in base32 for typing, and as the address that a QR code shows.
 * Null where the person has a confirmed one.
 */
export async function beginSecondStep({ config, clock }: App, tx: Tx, { personId, issuer, label }: Labels) {
  const bytes = randomBytes(SECRET_BYTES)
  const sealed = seal(config.keys.data, bytes, context(personId))
  if (!(await putTotp(tx, personId, sealed, clock.now()))) return null
  const totp = totpOf(bytes, issuer, label)
  return { secret: totp.secret.base32, address: totp.toString() }
}

/** Confirms the secret with a first code. Returns the new recovery codes, or why not. */
export async function confirmSecondStep(app: App, tx: Tx, personId: string, code: string) {
  const totp = await findTotp(tx, personId)
  if (!totp || totp.confirmedAt) return 'not-begun' as const
  const typed = latinDigits(code).replace(/\s/g, '')
  if (!(await spendCode(app, tx, personId, totp.secret, typed))) return 'wrong' as const
  const codes = newRecoveryCodes()
  await putConfirmed(tx, personId, codes.map(hashRecoveryCode), app.clock.now())
  return codes
}

function totpOf(bytes: Buffer, issuer = '', label = ''): TOTP {
  const secret = new Secret({ buffer: new Uint8Array(bytes).buffer })
  return new TOTP({ issuer, label, secret, algorithm: 'SHA1', digits: 6, period: PERIOD })
}

const context = (personId: string) => `totp:${personId}`

const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

/** Ten codes of 16 letters and digits each (78 bits), for the day on which the phone is lost. */
function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const letters = Array.from(randomBytes(16), (byte) => LETTERS[byte % LETTERS.length])
    return letters.join('').replace(/.{4}(?=.)/g, '$&-')
  })
}

/** What is kept of a recovery code. */
const hashRecoveryCode = (code: string) => hashSecret(code.replace(/[\s-]/g, '').toUpperCase())

/** Forgets a person's second step with its recovery codes, when they or an owner take it away. */
export async function forgetSecondStep(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('recoveryCodes').where('personId', '=', personId).execute()
  await tx.deleteFrom('totpSecrets').where('personId', '=', personId).execute()
}
