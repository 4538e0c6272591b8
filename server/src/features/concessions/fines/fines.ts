// Fines for what is late: reckoned by night for the day that is over.
import { dayInIndia } from '../../../platform/clock.ts'
import type { Database, Tx } from '../../../platform/database.ts'
import { addDays } from '../../../platform/days.ts'
import { oneByOne } from '../../../platform/oneByOne.ts'
import { addFineDue } from '../../dues/dues.ts'
import { fineToAdd } from '../../feeRules/fines.ts'
import { holdFees } from '../../ledger/ledger.ts'
import {
  findLastDay,
  insertFine,
  insertFineDay,
  type LateInstalment,
  listLateInstalments,
  listLateStudents,
  sumFines,
} from './fines.queries.ts'

/**
 * Adds the fines for yesterday and for the days before it that no night has reckoned. A day is reckoned once, by what is
 * owed when it is: who has paid by then is not fined, nor is anybody later for days on which nothing was owed (a cheque
 * that bounces weeks afterwards). Asked again it adds nothing; where a student fails, the next run finds that one.
 */
export async function addFines(db: Database, now: Date): Promise<void> {
  const day = addDays(dayInIndia(now), -1)
  const last = (await findLastDay(db)) ?? addDays(day, -1)
  if (last >= day) return
  await oneByOne(await listLateStudents(db, day), (studentId) =>
    db.transaction().execute((tx) => fineStudent(tx, studentId, { day, last, at: now })),
  )
  await insertFineDay(db, { onDay: day, reckonedAt: now, ...(await sumFines(db, day)) })
}

interface Night {
  day: string
  /** The last day that was reckoned before. */
  last: string
  at: Date
}

async function fineStudent(tx: Tx, studentId: string, night: Night): Promise<void> {
  await holdFees(tx, studentId)
  for (const late of await listLateInstalments(tx, studentId, night.day)) {
    const paise = amountOf(late, night)
    if (paise === 0) continue
    const { assignmentId, instalment } = late
    const { day, at } = night
    const booked = await addFineDue(tx, { studentId, assignmentId, instalment, paise, day, at })
    await insertFine(tx, { assignmentId, instalment, onDay: day, paise, ...booked })
  }
}

function amountOf({ finedUntil, fined, dueOn, ...rule }: LateInstalment, { day, last }: Night): number {
  if (rule.fine !== 'daily') return fineToAdd(rule, { dueOn, day, finedUntil, fined })
  const since = finedUntil && finedUntil > last ? finedUntil : last
  return fineToAdd(rule, { dueOn, day, finedUntil: since, fined })
}
