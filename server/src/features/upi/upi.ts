// Paying by UPI from home: the link, and the claim that says "I have paid". What a phone says is no proof: a claim waits
// until the bank's book or the office confirms it.
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { conflict, invalid, notFound } from '../../platform/problems.ts'
import { countTry } from '../../platform/throttle.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { followFees } from '../feeReceipts/following.ts'
import { getInstituteName } from '../institute/institute.ts'
import { holdFees } from '../ledger/ledger.ts'
import { tell } from '../messages/messages.ts'
import {
  findOwnClaim,
  getClaim,
  getStudent,
  insertClaim,
  insertRequest,
  isRequestOf,
  listClaimsOf,
  listClerks,
  takeReference,
} from './upi.queries.ts'
import { newReference, plainNote, readUtr, upiLink } from './upiLink.ts'

interface Asked {
  studentId: string
  by: string
  at: Date
}

/** The institute's UPI address and whom the payer's app names; null where none has been entered. */
export async function findUpiAddress(db: Db): Promise<{ address: string; name: string } | null> {
  const { upiAddress, upiName } = await getFeeSettings(db)
  return upiAddress ? { address: upiAddress, name: upiName || (await getInstituteName(db)) } : null
}

const DAY_MINUTES = 24 * 60
/** Links that one person may have made in a day, and transfers that they may name, right or wrong. */
const MOST = { 'upi-payment': 60, 'upi-claim': 30 }

/** Counts what a person asks for: with unlimited tries the answers would tell which transfers there are. */
export const countUpiTry = (
  db: Database,
  key: Uint8Array,
  bucket: keyof typeof MOST,
  { personId, now }: { personId: string; now: Date },
): Promise<void> =>
  countTry(db, key, { bucket, what: personId, limit: MOST[bucket], minutes: DAY_MINUTES }, now)

/** Makes a link to pay with. Throws 409 `upi-off` where the institute has no UPI address. */
export async function startUpiPayment(tx: Tx, { studentId, by, at }: Asked, paise: number) {
  const payee = await findUpiAddress(tx)
  if (!payee) throw conflict('upi-off')
  const student = await getStudent(tx, studentId)
  const reference = newReference()
  const note = plainNote(`Fees ${student.rollNumber}`)
  const id = await insertRequest(tx, { reference, studentId, paise, madeBy: by, madeAt: at })
  return { id, reference, link: upiLink({ ...payee, paise, note, reference }), ...payee, note, paise }
}

export interface NewClaim {
  requestId?: string | undefined
  /** Paise. */
  paise: number
  /** As it was typed. */
  utr: string
  paidOn: string
}

/**
 * Says that a transfer was made. The same transfer told again for the same student is the same claim.
 * Throws 422 naming the field: `utr-malformed`, `utr-used` without saying by whom, `utr-told-otherwise` where it was told
 * with another amount, `in-future`, `too-long-ago`, `unknown-request`.
 */
export async function claimUpiPayment(
  tx: Tx,
  { studentId, by, at }: Asked,
  given: NewClaim,
): Promise<string> {
  const utr = readUtr(given.utr)
  if (!utr) throw invalid('utr', 'utr-malformed')
  checkDay(given.paidOn, at)
  await holdFees(tx, studentId)
  const told = await findOwnClaim(tx, studentId, utr)
  if (told && told.paise !== given.paise) throw invalid('utr', 'utr-told-otherwise')
  if (told) return told.id
  const { requestId = null, paise, paidOn } = given
  if (requestId && !(await isRequestOf(tx, requestId, studentId)))
    throw invalid('requestId', 'unknown-request')
  const claim = { studentId, requestId, paise, utr, paidOn, madeBy: by, madeAt: at }
  const claimId = await insertClaim(tx, claim)
  if (!claimId || !(await takeReference(tx, { utr, claimId, at }))) throw invalid('utr', 'utr-used')
  await followFees(tx, studentId, at)
  await tellClerks(tx, { claimId, studentId, paise, at })
  return claimId
}

const LONGEST_DAYS = 180

function checkDay(paidOn: string, at: Date): void {
  const today = dayInIndia(at)
  if (paidOn > today) throw invalid('paidOn', 'in-future')
  if (Date.parse(today) - Date.parse(paidOn) > LONGEST_DAYS * 86_400_000)
    throw invalid('paidOn', 'too-long-ago', { days: LONGEST_DAYS })
}

async function tellClerks(
  tx: Tx,
  { claimId, studentId, paise, at }: { claimId: string; studentId: string; paise: number; at: Date },
): Promise<void> {
  const { name } = await getStudent(tx, studentId)
  await tell(tx, at, {
    kind: 'claim-made',
    to: await listClerks(tx),
    cause: `upi-claim:${claimId}`,
    params: { student: name, amount: paise },
    link: '/fees/online',
  })
}

/** One claim as its family and the office see it. Throws 404. */
export async function readClaim(db: Db, id: string) {
  const row = await getClaim(db, id)
  if (!row) throw notFound()
  return toClaim(row)
}

/** A student's claims, the newest first. */
export async function listUpiClaims(db: Db, studentId: string, page: { page: number; pageSize: number }) {
  const { rows, total } = await listClaimsOf(db, studentId, page)
  return { rows: rows.map(toClaim), total }
}

type Row = NonNullable<Awaited<ReturnType<typeof getClaim>>>

function toClaim({ madeBy, makerName, documentId, fullNumber, documentPaise, ...claim }: Row) {
  const receipt =
    documentId && fullNumber && documentPaise
      ? { id: documentId, number: fullNumber, paise: documentPaise }
      : null
  return { ...claim, madeBy: { id: madeBy, name: makerName }, receipt }
}
