// Receipts: what the server holds of a closed attempt, signed, so that student and institute can hold it to its word.
import type { Database, Db, Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import {
  findHeld,
  findNames,
  type Held,
  judgeResult,
  listWithoutReceipt,
  storeReceipts,
} from './receipts.queries.ts'
import { type ReceiptClaims, readReceipt, receiptKey, signReceipt } from './signing.ts'

/** Attempts that are signed for in one go. */
const BATCH = 500

/**
 * Signs for every closed attempt that has no receipt yet, however it was closed; a crash only delays it. Returns how
 * many.
 */
export async function issueMissingReceipts(db: Database, seed: Uint8Array): Promise<number> {
  let issued = 0
  for (let more = true; more; ) {
    const count = await db.transaction().execute((tx) => issueSome(tx, seed))
    issued += count
    more = count === BATCH
  }
  return issued
}

async function issueSome(tx: Tx, seed: Uint8Array): Promise<number> {
  const held = await listWithoutReceipt(tx, BATCH)
  if (held.length)
    await storeReceipts(
      tx,
      held.map((one) => ({ id: one.attempt, receipt: signFor(seed, one) })),
    )
  return held.length
}

function signFor(seed: Uint8Array, { receipt, closedAt, ...held }: Held): string {
  return signReceipt(receiptKey(seed), { ...held, closedAt: closedAt.toISOString() } satisfies ReceiptClaims)
}

/**
 * The receipt of an attempt that `tx` has closed; a new one in place of an older one with `anew`, after late answers
 * were accepted. Null while the attempt is open, and for one on paper.
 */
export async function issueReceipt(
  tx: Tx,
  seed: Uint8Array,
  attemptId: string,
  { anew = false } = {},
): Promise<string | null> {
  const held = await findHeld(tx, attemptId)
  if (!held) return null
  if (held.receipt && !anew) return held.receipt
  const receipt = signFor(seed, held)
  await storeReceipts(tx, [{ id: attemptId, receipt }])
  return receipt
}

/** The receipt, what it says in words, and what it can be checked with. Throws 409 `no-receipt` before the end. */
export async function getReceipt(db: Database, seed: Uint8Array, attemptId: string) {
  const receipt = await db.transaction().execute((tx) => issueReceipt(tx, seed, attemptId))
  const key = receiptKey(seed)
  const claims = receipt && readReceipt(key, receipt)
  if (!claims) throw conflict('no-receipt')
  return { receipt, publicKey: key.jwk, ...(await describeClaims(db, claims)) }
}

async function describeClaims(db: Db, { attempt, answered, questions, digest, closedAt }: ReceiptClaims) {
  const names = await findNames(db, attempt)
  return {
    attemptId: attempt,
    examTitle: names?.examTitle ?? '',
    studentName: names?.studentName ?? '',
    ...{ answered, questions, digest },
    closedAt: new Date(closedAt),
  }
}

/**
 * Checks a receipt that somebody shows: whether this server signed it, and whether the answers that it names are those
 * that the server holds and that the result used. `sees` says whether who asks may see an attempt.
 */
export async function checkReceipt(
  db: Db,
  seed: Uint8Array,
  receipt: string,
  sees: (attemptId: string) => Promise<boolean>,
) {
  const claims = readReceipt(receiptKey(seed), receipt)
  if (!claims) return { verdict: 'forged' as const, named: null, resultUsedThem: null }
  const held = (await sees(claims.attempt)) && (await findHeld(db, claims.attempt))
  if (!held) return { verdict: 'not-yours' as const, named: null, resultUsedThem: null }
  const same = held.digest === claims.digest
  return {
    verdict: verdictOf(same, held.receipt === receipt),
    named: await describeClaims(db, claims),
    resultUsedThem: same ? await judgeResult(db, claims.attempt) : null,
  }
}

function verdictOf(same: boolean, latest: boolean) {
  if (same) return 'genuine' as const
  // A later receipt stands beside it: late answers were accepted, and the student was told.
  return latest ? ('differs' as const) : ('replaced' as const)
}
