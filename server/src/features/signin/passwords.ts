// Passwords: how they are kept, compared and judged. bcrypt runs off the main thread, a few at a time.
import { createHmac } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/bcrypt'
import { z } from 'zod'
import { invalid } from '../../platform/problems.ts'
import type { App } from '../../platform/serve.ts'
import { isCommonPassword } from './commonPasswords.ts'

type Keys = App['config']['keys']

const COST = 12
/** The fewest characters of a new password. */
const LEAST_CHARACTERS = 8

// The hash of a random password that nobody knows: compared with where there is no account, so that it takes as long.
const NOBODYS = '$2b$12$RMSsc2Qwhpkrad8rLbHIz.vaELv71V89VIAz5j43UhYjnWJ/6lASy'

/** A password as somebody types it to sign in. */
export const TypedPassword = z.string().min(1).max(256)
/** A password that somebody chooses. */
export const NewPassword = z
  .string()
  .max(256)
  .refine((typed) => [...typed].length >= LEAST_CHARACTERS, 'password-too-short')

/** Throws 422 `invalid` for a password that the lists of leaked ones hold, or that is the sign-in name itself. */
export function refuseGuessable(password: string, ownNames: (string | null | undefined)[] = []): void {
  const isOwnName = ownNames.some((name) => name && sameDigitsOrText(name, password))
  if (isOwnName || isCommonPassword(password)) throw invalid('password', 'password-too-common')
}

function sameDigitsOrText(name: string, password: string): boolean {
  const digits = (text: string) => text.replace(/\D/g, '').slice(-10)
  const isNumber = /^\+?[\d\s-]+$/.test(password) && password.replace(/\D/g, '').length >= 8
  return isNumber ? digits(name) === digits(password) : name.toLowerCase() === password.toLowerCase()
}

/** The hash to keep. */
export function hashPassword(keys: Keys, password: string): Promise<string> {
  return inLine(() => hash(condense(keys, password), { cost: COST }))
}

/** Whether the password fits the hash. Takes as long where there is no hash, and is then false. */
export async function isPassword(
  keys: Keys,
  password: string,
  kept: string | null | undefined,
): Promise<boolean> {
  const fits = await inLine(() => verify(condense(keys, password), kept ?? NOBODYS))
  return fits && kept != null
}

// bcrypt reads 72 bytes, which is 24 Devanagari letters, so it is given a keyed hash of 44 characters. One keyboard
// writes é in one code, another in two: both are the same password (NFC).
function condense(keys: Keys, password: string): string {
  return createHmac('sha256', keys.password).update(password.normalize('NFC')).digest('base64')
}

// libuv has four threads for bcrypt, file access and checking tokens together. When a hall of 300 signs in at once,
// bcrypt may not take them all, or every other request would wait behind the hall.
const AT_ONCE = Math.min(3, Math.max(2, availableParallelism() - 1))
let running = 0
const waiting: (() => void)[] = []

async function inLine<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
