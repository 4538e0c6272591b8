// A retried write gets the answer of the first: the key is taken in the write's own transaction.
import type { Db, Tx } from './database.ts'
import { Problem } from './problems.ts'
import { keyedHash, seal, unseal } from './sealing.ts'

/** The scope of writes by people who are not signed in; their keys are random, so they do not meet. */
const NOBODY = '00000000-0000-7000-8000-000000000000'

export interface IdempotentWrite {
  personId: string | null
  key: string
  operation: string
  /** Everything that makes this request what it is: parameters, query and body. */
  request: unknown
}

export interface StoredReply {
  status: number
  body: unknown
}

/**
 * Takes the key, or returns the reply that it already has. A second request with the same key waits here until the
 * first has committed or gone. Throws 422 `idempotency-key-reused` where the key belongs to another request.
 */
export async function takeKey(
  tx: Tx,
  write: IdempotentWrite,
  sealKey: Uint8Array,
): Promise<StoredReply | null> {
  const scope = write.personId ?? NOBODY
  // Keyed, because the request may hold a password: a plain hash in a stolen backup could be guessed.
  const requestHash = keyedHash(sealKey, stableText(write.request))
  const taken = await tx
    .insertInto('idempotencyKeys')
    .values({ scope, key: write.key, operation: write.operation, requestHash })
    .onConflict((c) => c.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return null
  const row = await tx
    .selectFrom('idempotencyKeys')
    .selectAll()
    .where('scope', '=', scope)
    .where('key', '=', write.key)
    .executeTakeFirstOrThrow()
  if (row.operation !== write.operation || !row.requestHash.equals(requestHash) || row.status === null) {
    throw new Problem(422, 'idempotency-key-reused')
  }
  const plain = row.reply && unseal(sealKey, row.reply, write.key)
  return { status: row.status, body: plain ? JSON.parse(plain.toString()) : undefined }
}

/** Keeps the reply beside the key, sealed: it may hold personal data or a link. */
export async function keepReply(tx: Tx, write: IdempotentWrite, reply: StoredReply, sealKey: Uint8Array) {
  const body =
    reply.body === undefined ? null : seal(sealKey, Buffer.from(JSON.stringify(reply.body)), write.key)
  await tx
    .updateTable('idempotencyKeys')
    .set({ status: reply.status, reply: body })
    .where('scope', '=', write.personId ?? NOBODY)
    .where('key', '=', write.key)
    .execute()
}

/** Forgets keys older than a day. Returns how many. */
export async function forgetOldKeys(db: Db, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  const gone = await db.deleteFrom('idempotencyKeys').where('createdAt', '<', dayAgo).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

function stableText(value: unknown): string {
  return (
    JSON.stringify(value, (_, part) => {
      if (part === null || typeof part !== 'object' || Array.isArray(part)) return part
      return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    }) ?? ''
  )
}
