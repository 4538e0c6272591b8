// What follows on money that came or went: the word to the family, reminders that are withdrawn, screens that watch.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import { remindersSettled } from '../feeReminders/settled.ts'
import { tell } from '../messages/messages.ts'
import { findFamily, listCashiers } from './feeReceipts.queries.ts'

/** A student, and whom of their family money is told to. */
export interface Family {
  name: string
  readers: string[]
}

/** The guardians, and the student where of age or without a guardian. */
export async function familyOf(tx: Tx, studentId: string, at: Date): Promise<Family> {
  const { name, guardians, reads } = await findFamily(tx, studentId, dayInIndia(at))
  return { name, readers: reads ? [...guardians, studentId] : guardians }
}

/**
 * After a student's money has been booked: no reminder of what is paid goes out any more, and open screens look again.
 * Called before the document is written, whose number others wait for. Returns whom it may be told to.
 */
export async function followFees(tx: Tx, studentId: string, at: Date): Promise<Family> {
  await remindersSettled(tx, studentId)
  const family = await familyOf(tx, studentId, at)
  const watching = new Set([...family.readers, studentId, ...(await listCashiers(tx))])
  await tellPeople(tx, [...watching], { kind: 'fees', id: studentId })
  return family
}

/** Tells the family that money has come, with what is left to pay, in paise. */
export async function tellReceipt(
  tx: Tx,
  at: Date,
  { name, readers }: Family,
  receipt: { documentId: string; studentId: string; paise: number; fullNumber: string; left: number },
): Promise<void> {
  await tell(tx, at, {
    kind: 'fee-receipt',
    to: readers,
    cause: `fee-receipt:${receipt.documentId}`,
    params: { student: name, amount: receipt.paise, number: receipt.fullNumber, left: receipt.left },
    link: `/fees/receipts/${receipt.documentId}`,
    about: receipt.studentId,
  })
}
