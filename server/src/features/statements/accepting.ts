// What becomes of a line: a claim's receipt, the proof of a payment that the counter has written, a receipt for whom the
// office chose, or nothing. One line leads to one receipt at most, however often and by how many it is accepted.
import type { Database, Db, Tx } from '../../platform/database.ts'
import { conflict, notFound, Problem } from '../../platform/problems.ts'
import { receivePayment } from '../feeReceipts/receiving.ts'
import { holdFees, postEntry, reverseEntry } from '../ledger/ledger.ts'
import { confirmAs, type Receipt } from '../upi/deciding.ts'
import { readClaim } from '../upi/upi.ts'
import { matchLines, referencesOf } from './matching.ts'
import {
  countLines,
  findLine,
  findPart,
  findTransferPart,
  isTakenBack,
  listSure,
  lockLine,
  updateLine,
} from './statements.queries.ts'

interface Deciding {
  by: string
  at: Date
}
type Line = NonNullable<Awaited<ReturnType<typeof findLine>>>

/**
 * Accepts a line for what it is held for, or for a student whom somebody chose. Accepted again it changes nothing.
 * Throws 404, 409 `line-decided` (ignored), `claim-decided` (held for another meanwhile), `nothing-chosen`,
 * `already-proved` (another line has), `taken-back`, and what `receivePayment` says.
 */
export async function acceptLine(
  tx: Tx,
  lineId: string,
  { studentId, ...deciding }: Deciding & { studentId?: string | undefined },
): Promise<void> {
  const line = await getLine(tx, lineId)
  const whose = studentId ?? (await studentOf(tx, line))
  if (!whose) throw conflict('nothing-chosen')
  // The student before the line: the order in which everybody waits.
  await holdFees(tx, whose)
  const now = await lockLine(tx, lineId)
  if (now?.state === 'accepted') return
  if (now?.state === 'ignored') throw conflict('line-decided')
  const held = await getLine(tx, lineId)
  const heldFor = await studentOf(tx, held)
  // Matched anew for another student meanwhile: whoever accepts has not seen that.
  if (studentId === undefined && heldFor !== whose) throw conflict('claim-decided')
  const isFor = studentId !== undefined && studentId !== heldFor
  const booked = isFor
    ? await receive(tx, held, whose, deciding)
    : await acceptAsHeld(tx, held, whose, deciding)
  await updateLine(tx, lineId, {
    ...{ ...booked, state: 'accepted', studentId: whose },
    ...{
      decidedBy: deciding.by,
      decidedAt: deciding.at,
      ...(isFor && { claimId: null, matchedBy: 'by_hand' }),
    },
  })
}

async function getLine(db: Db, lineId: string): Promise<Line> {
  const line = await findLine(db, lineId)
  if (!line) throw notFound()
  return line
}

async function studentOf(db: Db, line: Line): Promise<string | null> {
  if (line.partId) return (await findPart(db, line.partId))?.studentId ?? null
  return line.studentId
}

interface Booked {
  documentId?: string
  partId: string
  entryId: string | null
}

async function acceptAsHeld(tx: Tx, line: Line, studentId: string, deciding: Deciding): Promise<Booked> {
  if (line.partId) return prove(tx, line, line.partId, deciding)
  if (!line.claimId) return receive(tx, line, studentId, deciding)
  const claim = await readClaim(tx, line.claimId)
  // Confirmed by hand meanwhile: the next matching holds the line for its receipt.
  if (claim.state !== 'pending') throw conflict('claim-decided')
  const references = referencesOf(line)
  const told = references.includes(claim.utr) || !isUtr(references[0])
  const utr = told ? claim.utr : (references[0] as string)
  const transfer = { utr, paise: line.paise, paidOn: line.onDay }
  return settled(tx, await confirmAs(tx, line.claimId, { ...deciding, ...transfer }), line, deciding)
}

/** A receipt that the counter has written already: only the money moves, from UPI to the bank. */
async function prove(tx: Tx, line: Line, partId: string, deciding: Deciding): Promise<Booked> {
  const part = await findPart(tx, partId)
  if (!part || part.isTakenBack) throw conflict('taken-back')
  if (part.paise !== line.paise) throw conflict('amount-differs')
  return { partId, entryId: part.mode === 'upi' ? await settle(tx, part, line, deciding) : null }
}

const isUtr = (reference: string | undefined) => /^\d{12}$/.test(reference ?? '')

/** A receipt of its own each time: the line is held, and once accepted only opened again where that was taken back. */
async function receive(tx: Tx, line: Line, studentId: string, deciding: Deciding): Promise<Booked> {
  const [reference = nameOf(line)] = referencesOf(line)
  const received = await receivePayment(tx, {
    ...{ studentId, ...deciding },
    parts: [{ mode: isUtr(reference) ? 'upi' : 'bank', paise: line.paise, reference, datedOn: line.onDay }],
  })
  const receipt = { id: received.documentId, number: received.fullNumber, paise: received.paise }
  return settled(tx, receipt, line, deciding)
}

/** A transfer of which the bank tells no number is named after its line, which counts once. */
const nameOf = ({ fingerprint }: Line) => `ST${fingerprint.toString('hex').slice(0, 16).toUpperCase()}`

async function settled(tx: Tx, receipt: Receipt, line: Line, deciding: Deciding): Promise<Booked> {
  const part = await findTransferPart(tx, receipt.id)
  const entryId = part.mode === 'upi' ? await settle(tx, part, line, deciding) : null
  return { documentId: receipt.id, partId: part.id, entryId }
}

/** The money is in the bank: the cause holds the line, so that a payment taken back and proved anew is booked anew. */
const settle = (
  tx: Tx,
  part: { id: string; paise: number },
  line: Line,
  { by, at }: Deciding,
): Promise<string | null> =>
  postEntry(tx, {
    ...{ kind: 'settled', cause: `settled:${part.id}`, at, by },
    lines: [
      { kind: 'bank', paise: line.paise },
      { kind: 'upi', paise: -line.paise },
    ],
  })

/** Puts a line aside that is none of ours. Throws 404, 409 `line-decided`. */
export async function ignoreLine(tx: Tx, lineId: string, { by, at }: Deciding): Promise<void> {
  const line = await lockLine(tx, lineId)
  if (!line) throw notFound()
  if (line.state === 'ignored') return
  if (line.state === 'accepted') throw conflict('line-decided')
  const nothing = { claimId: null, partId: null, studentId: null, matchedBy: null }
  await updateLine(tx, lineId, { ...nothing, state: 'ignored', decidedBy: by, decidedAt: at })
}

/**
 * Opens a line again that was put aside, or whose receipt was taken back since; its money leaves the bank's account until
 * it is for somebody. Throws 404, 409 `receipt-stands`.
 */
export async function reopenLine(tx: Tx, lineId: string, { by, at }: Deciding): Promise<void> {
  const found = await getLine(tx, lineId)
  const whose = await studentOf(tx, found)
  if (whose) await holdFees(tx, whose)
  const line = await lockLine(tx, lineId)
  if (line?.state !== 'accepted' && line?.state !== 'ignored') return
  const part = line.partId ? await findPart(tx, line.partId) : undefined
  if (part && !(await isTakenBack(tx, part.documentId))) throw conflict('receipt-stands')
  const { entryId } = await getLine(tx, lineId)
  if (entryId) await reverseEntry(tx, entryId, { at, by, reason: 'The receipt was taken back.' })
  await updateLine(tx, lineId, {
    ...{ state: 'unmatched', claimId: null, partId: null, studentId: null, matchedBy: null },
    ...{ documentId: null, entryId: null, decidedBy: null, decidedAt: null },
  })
  await matchLines(tx, at)
}

const AT_ONCE = 40

/**
 * Accepts what is sure, as many as a request takes; asked again until none is left. Each line is a transaction of its
 * own, so that no counter waits for all of them, and a line that cannot be accepted (the same transfer came in at the
 * counter just now) stays for the eye. Throws 409 `day-locked`.
 */
export async function acceptSure(
  db: Database,
  { statementId, ...deciding }: Deciding & { statementId?: string | undefined },
  note: (tx: Tx, lineId: string) => Promise<void>,
): Promise<{ accepted: number; doubtful: number; left: number }> {
  await db.transaction().execute((tx) => matchLines(tx, deciding.at))
  let [accepted, doubtful] = [0, 0]
  for (const lineId of await listSure(db, { statementId, limit: AT_ONCE })) {
    try {
      await db.transaction().execute(async (tx) => {
        await acceptLine(tx, lineId, deciding)
        await note(tx, lineId)
      })
      accepted++
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'day-locked') throw error
      doubtful++
    }
  }
  const [exact] = await countLines(db, { states: ['exact'], statementId })
  return { accepted, doubtful, left: exact?.count ?? 0 }
}
