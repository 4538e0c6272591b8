// A cheque that its bank has not paid: what it paid is owed again, with a charge, and the family is told.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { chargeDue } from '../dues/dues.ts'
import { getFeeSettings, headOfUse } from '../feePlans/feeSettings.ts'
import { familyOf } from '../feeReceipts/following.ts'
import { takeBackPart } from '../feeReceipts/replacing.ts'
import { tell } from '../messages/messages.ts'
import { updateCheque } from './cheques.queries.ts'
import { type Cheque, holdCheque, type Step } from './cheques.ts'

/** What a bounce has written. */
export interface Bounce {
  creditNoteId: string
  /** The receipt for what else was paid with the cheque; null where it stood alone. */
  receiptId: string | null
  /** Paise of the charge; 0 where none is asked for. */
  charge: number
}

/**
 * Books a cheque's return: its receipt is reversed by a credit note, what else was paid on it gets a receipt of its own,
 * the charge of the institute's rules is added, and the family is told. What an advance out of it has paid since is owed
 * again too. Throws 404, 409 `cheque-moved-on`, `advance-used` where it was refunded, `day-locked`.
 */
export async function bounceCheque(
  tx: Tx,
  chequeId: string,
  { charges, ...step }: Step & { reason: string; charges: boolean },
): Promise<Bounce> {
  const cheque = await holdCheque(tx, chequeId, ['received', 'deposited'])
  await updateCheque(tx, chequeId, { state: 'bounced', ...step })
  const charge = charges ? await chargeFor(tx, cheque, step) : 0
  const { creditNoteId, receiptId } = await takeBackPart(tx, cheque.documentId, chequeId, step)
  await tellReturn(tx, cheque, charge, step.at)
  return { creditNoteId, receiptId, charge }
}

async function chargeFor(tx: Tx, { studentId, number }: Cheque, { at, by }: Step): Promise<number> {
  const { bouncePaise: paise } = await getFeeSettings(tx)
  if (paise === 0) return 0
  const { id: headId } = await headOfUse(tx, 'bounce')
  const what = { studentId, kind: 'bounce', headId, paise, note: number ?? '' } as const
  await chargeDue(tx, { ...what, dueOn: dayInIndia(at), at, by })
  return paise
}

async function tellReturn(tx: Tx, { id, studentId, paise }: Cheque, charge: number, at: Date): Promise<void> {
  const { name, readers } = await familyOf(tx, studentId, at)
  await tell(tx, at, {
    kind: 'cheque-returned',
    to: readers,
    cause: `cheque-returned:${id}`,
    params: { student: name, amount: paise, charge },
    link: '/fees',
    about: studentId,
  })
}
