// The owner's picture: a month's dues as they fall due, and how much of them is paid, day by day.
import type { z } from 'zod'
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays, daysBetween } from '../../platform/days.ts'
import { listCollected } from './collections.queries.ts'
import { listDueDays, listDueMonths, listPaidDays, sumOwedBefore } from './dues.queries.ts'
import type { Picture } from './feeReports.schemas.ts'
import { monthStart } from './feeReports.ts'

/** Owed for longer than this many days is at risk. */
const RISK_DAYS = 60

/** What of a month's dues is paid, day by day, beside the month before and what is at risk. */
export async function getPicture(
  db: Db,
  asked: string | undefined,
  clock: Clock,
): Promise<z.output<typeof Picture>> {
  const today = dayInIndia(clock.now())
  const first = monthStart(asked ?? today)
  const [next, last] = [monthStart(first, 1), monthStart(first, -1)]
  const [months, dueDays, paidDays, lastPaid, taken, atRisk] = await Promise.all([
    listDueMonths(db, monthStart(first, -5), next),
    listDueDays(db, first, next),
    listPaidDays(db, first),
    listPaidDays(db, last),
    listCollected(db, 'day', { from: today, to: today }),
    sumOwedBefore(db, addDays(today, -RISK_DAYS)),
  ])
  const none = { net: 0, paid: 0 }
  const own = months.at(-1) ?? { month: first.slice(0, 7), ...none }
  const before = months.at(-2) ?? { month: last.slice(0, 7), ...none }
  const sameDay = addDays(last, daysBetween(first, today < next ? today : addDays(next, -1)))
  return {
    ...own,
    left: own.net - own.paid,
    days: addUp(first, next, today, dueDays, paidDays),
    lastByNow: { ...before, byNow: sumUntil(lastPaid, sameDay) },
    months,
    today: taken.reduce((sum, { received, givenBack }) => sum + received - givenBack, 0),
    atRisk,
  }
}

interface PaidDay {
  day: string
  paise: number
}

const sumUntil = (paid: PaidDay[], day: string) =>
  paid.reduce((sum, row) => (row.day <= day ? sum + row.paise : sum), 0)

function addUp(
  first: string,
  next: string,
  today: string,
  dueDays: { day: string; net: number }[],
  paidDays: PaidDay[],
) {
  return Array.from({ length: daysBetween(first, next) }, (_, i) => {
    const day = addDays(first, i)
    return {
      due: dueDays.reduce((sum, row) => (row.day <= day ? sum + row.net : sum), 0),
      paid: day <= today ? sumUntil(paidDays, day) : null,
    }
  })
}
