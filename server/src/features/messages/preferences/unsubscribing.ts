// The token behind "unsubscribe" in a mail (RFC 8058): whose it is and which kind, signed, so that nobody can make one.
import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from '../../../platform/sealing.ts'
import type { App } from '../../../platform/serve.ts'

type Config = Pick<App['config'], 'keys'>

const sign = (config: Config, text: string) =>
  keyedHash(config.keys.unsubscribe, text).subarray(0, 16).toString('base64url')

export const makeToken = (config: Config, personId: string, kind: string): string =>
  `${personId}.${kind}.${sign(config, `${personId}.${kind}`)}`

/** Whose mails of which kind; undefined for a token that is not ours. */
export function readToken(config: Config, token: string): { personId: string; kind: string } | undefined {
  const [, personId, kind, signature] = /^([0-9a-f-]{36})\.([a-z-]{1,40})\.([\w-]{22})$/.exec(token) ?? []
  if (!personId || !kind || !signature) return undefined
  const expected = Buffer.from(sign(config, `${personId}.${kind}`))
  return timingSafeEqual(expected, Buffer.from(signature)) ? { personId, kind } : undefined
}
