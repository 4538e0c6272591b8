// What becomes of a cheque: received, deposited, and then cleared, bounced, or given back.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import type { ChequeState } from '../../platform/schema.ts'
import { isStale } from '../feeReceipts/parts.ts'
import { takeBackPart } from '../feeReceipts/replacing.ts'
import { holdFees, postEntry } from '../ledger/ledger.ts'
import {
  type ChequeRow,
  countCheques,
  findCheque,
  findPayer,
  listCheques as listRows,
  sumOpen,
  updateCheque,
} from './cheques.queries.ts'

export interface Step {
  at: Date
  by: string
}
export type Cheque = Awaited<ReturnType<typeof holdCheque>>

const STATES = {
  open: ['received', 'deposited'],
  received: ['received'],
  deposited: ['deposited'],
  cleared: ['cleared'],
  returned: ['bounced', 'given_back'],
} as const satisfies Record<string, ChequeState[]>
export type Shown = keyof typeof STATES

/** One page of the cheques in a state, how many there are, and what all open ones come to in paise. */
export async function listCheques(
  db: Db,
  { show, page, pageSize }: { show: Shown; page: number; pageSize: number },
  now: Date,
) {
  const states = [...STATES[show]]
  const [rows, total, open] = await Promise.all([
    listRows(db, { states, limit: pageSize, offset: (page - 1) * pageSize }),
    countCheques(db, states),
    sumOpen(db),
  ])
  const today = dayInIndia(now)
  return { rows: rows.map((row) => ({ ...row, ...stepsOf(row, today) })), total, open }
}

/** Whether its day has come, and whether it has passed for good: a bank pays neither. */
const stepsOf = ({ state, datedOn }: ChequeRow, today: string) => ({
  isPostDated: datedOn > today,
  isStale: (state === 'received' || state === 'deposited') && isStale(datedOn, today),
})

/** Holds the payer's fees and reads the cheque. Throws 404, and 409 `cheque-moved-on` {state} for another state. */
export async function holdCheque(tx: Tx, chequeId: string, from: ChequeState[]) {
  const payer = await findPayer(tx, chequeId)
  if (!payer) throw notFound()
  await holdFees(tx, payer.studentId)
  const cheque = await findCheque(tx, chequeId)
  if (!cheque) throw notFound()
  if (!from.includes(cheque.state)) throw conflict('cheque-moved-on', { state: cheque.state })
  return cheque
}

/** Brings it to the bank. Throws 409 `cheque-post-dated` {date} before its day, `cheque-stale` three months after. */
export async function depositCheque(tx: Tx, chequeId: string, step: Step): Promise<void> {
  const { datedOn } = await holdCheque(tx, chequeId, ['received'])
  const today = dayInIndia(step.at)
  if (datedOn && datedOn > today) throw conflict('cheque-post-dated', { date: datedOn })
  if (datedOn && isStale(datedOn, today)) throw conflict('cheque-stale')
  await updateCheque(tx, chequeId, { state: 'deposited', ...step })
}

/** The bank has paid it: the money is in the account. Throws 409 `day-locked`. */
export async function clearCheque(tx: Tx, chequeId: string, step: Step): Promise<void> {
  const { paise } = await holdCheque(tx, chequeId, ['received', 'deposited'])
  await postEntry(tx, {
    ...{ kind: 'cheque_cleared', cause: `cheque:${chequeId}:cleared`, ...step },
    lines: [
      { kind: 'bank', paise },
      { kind: 'cheque', paise: -paise },
    ],
  })
  await updateCheque(tx, chequeId, { state: 'cleared', ...step })
}

/**
 * Hands it back to the family before the bank has it, without a charge: a credit note for its receipt, and a new one for
 * what else was paid on that. Throws as `takeBackPart`.
 */
export async function giveBackCheque(
  tx: Tx,
  chequeId: string,
  step: Step & { reason: string },
): Promise<{ creditNoteId: string; fullNumber: string; receiptId: string | null }> {
  const { documentId } = await holdCheque(tx, chequeId, ['received'])
  await updateCheque(tx, chequeId, { state: 'given_back', ...step })
  return takeBackPart(tx, documentId, chequeId, step)
}
