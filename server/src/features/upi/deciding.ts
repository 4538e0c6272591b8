// What becomes of a claim: confirmed into a receipt, or refused with a reason that the family reads.
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import { familyOf, followFees } from '../feeReceipts/following.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { holdFees } from '../ledger/ledger.ts'
import { tell } from '../messages/messages.ts'
import { decideClaim, freeReference, getClaim, listWaiting, lockClaim } from './upi.queries.ts'

interface Deciding {
  by: string
  at: Date
}
export interface Receipt {
  id: string
  number: string
  paise: number
}

/** Claims that wait, the oldest first; `paise` is what all of them come to. */
export async function listWaitingClaims(
  db: Db,
  query: { search?: string | undefined; page: number; pageSize: number },
) {
  const { rows, ...sums } = await listWaiting(db, query)
  return { rows: rows.map(toWaiting), ...sums }
}

type WaitingRow = Awaited<ReturnType<typeof listWaiting>>['rows'][number]

function toWaiting(row: WaitingRow) {
  const { id, paise, utr, paidOn, madeAt, lineId, lineState, linePaise, lineDay } = row
  const isHeld = lineId && linePaise && lineDay && (lineState === 'exact' || lineState === 'probable')
  return {
    ...{ id, paise, utr, paidOn, madeAt },
    madeBy: { id: row.madeBy, name: row.makerName },
    student: { id: row.studentId, name: row.studentName, rollNumber: row.rollNumber },
    owed: row.owed ?? 0,
    line: isHeld ? { id: lineId, state: lineState, paise: linePaise, onDay: lineDay } : null,
  }
}

/**
 * Writes the receipt of a claim that the office has seen in the bank. A claim that is confirmed already gives its
 * receipt again. Throws 404, 409 `claim-refused`.
 */
export async function confirmClaim(tx: Tx, claimId: string, deciding: Deciding): Promise<Receipt> {
  const claim = await getClaim(tx, claimId)
  if (!claim) throw notFound()
  return confirmAs(tx, claimId, { ...deciding, utr: claim.utr, paise: claim.paise, paidOn: claim.paidOn })
}

/** The transfer as it was in truth: what the bank's book says, or what the family told. */
export interface Transfer {
  utr: string
  paise: number
  paidOn: string
}

/** Confirms a claim as the transfer that the bank shows; where that is another one, the claim was mistyped. */
export async function confirmAs(
  tx: Tx,
  claimId: string,
  { by, at, utr, paise, paidOn }: Deciding & Transfer,
): Promise<Receipt> {
  const claim = await holdClaim(tx, claimId)
  if (claim.state === 'refused') throw conflict('claim-refused')
  if (claim.state === 'confirmed') return receiptOf(tx, claimId)
  const isSame = utr === claim.utr
  if (!isSame) await freeReference(tx, claimId)
  const receipt = await receivePayment(tx, {
    ...{ studentId: claim.studentId, at, by, cause: `upi-claim:${claimId}` },
    parts: [{ mode: 'upi', paise, reference: utr, datedOn: paidOn }],
    ...(isSame && { claimId }),
  })
  await decideClaim(tx, claimId, { by, at, state: 'confirmed', documentId: receipt.documentId })
  return { id: receipt.documentId, number: receipt.fullNumber, paise: receipt.paise }
}

/** Refuses a claim and tells the family why; its transfer may be told again. Throws 404, 409 `claim-confirmed`. */
export async function refuseClaim(
  tx: Tx,
  claimId: string,
  { by, at, reason }: Deciding & { reason: string },
): Promise<void> {
  const claim = await holdClaim(tx, claimId)
  if (claim.state === 'confirmed') throw conflict('claim-confirmed')
  if (claim.state === 'refused') throw conflict('claim-refused')
  await freeReference(tx, claimId)
  await decideClaim(tx, claimId, { by, at, state: 'refused', answer: reason })
  await followFees(tx, claim.studentId, at)
  const { name, readers } = await familyOf(tx, claim.studentId, at)
  await tell(tx, at, {
    kind: 'upi-refused',
    to: readers,
    cause: `upi-refused:${claimId}`,
    params: { student: name, amount: claim.paise, answer: reason },
    link: '/fees',
    about: claim.studentId,
  })
}

/** The student's fees first, then the claim: the order in which everybody waits. */
async function holdClaim(tx: Tx, claimId: string) {
  const found = await getClaim(tx, claimId)
  if (!found) throw notFound()
  await holdFees(tx, found.studentId)
  const claim = await lockClaim(tx, claimId)
  if (!claim) throw notFound()
  return claim
}

async function receiptOf(tx: Tx, claimId: string): Promise<Receipt> {
  const claim = await getClaim(tx, claimId)
  if (!claim?.documentId || !claim.fullNumber || !claim.documentPaise) throw notFound()
  return { id: claim.documentId, number: claim.fullNumber, paise: claim.documentPaise }
}
