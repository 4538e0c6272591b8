// Who of the demo paid what when: most in time and by phone, some late, some only a part.
import { sumOf } from '../../features/feeReceipts/placing.ts'
import { fineToAdd } from '../../features/feeRules/fines.ts'
import { dayInIndia } from '../../platform/clock.ts'
import { type Chance, chanceOf } from '../data/chance.ts'
import { drawnPayments, todaysPayments } from '../data/fees.ts'
import type { DemoStudent } from '../data/students.ts'
import type { Seeding } from '../seeding.ts'
import type { BookPart } from './books.ts'
import { partsOf } from './ways.ts'

const DAY = 86_400_000

/** What a student owes, as the seed goes through the year; `owed` goes down as it is paid. */
export interface OpenDue {
  dueId: string
  assignmentId: string
  instalment: number
  headId: string
  sac: string
  taxBps: number
  position: number
  dueOn: string
  owed: number
}

export interface Payer {
  studentId: string
  student: DemoStudent
  placeOfSupply: string
  fine: Parameters<typeof fineToAdd>[0]
  open: OpenDue[]
}

/** One thing that happens to a student's money. */
export type Happening = { payer: Payer; at: Date } & (
  | { what: 'paid'; parts: BookPart[] }
  | { what: 'fined'; assignmentId: string; instalment: number; paise: number; day: string }
)

/** Everything that has happened until now, in the order of time. */
export function historyOf(payers: Payer[], seeding: Seeding): Happening[] {
  const all = payers.flatMap((payer) =>
    payer.student.name in drawnPayments ? drawnHistory(payer, seeding) : ownHistory(payer, seeding),
  )
  all.push(...lastDays(payers, all, seeding))
  return all.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function drawnHistory(payer: Payer, { calendar }: Seeding): Happening[] {
  const chance = chanceOf(`payments of ${payer.student.roll}`)
  return (drawnPayments[payer.student.name] ?? []).map(({ on, rupees, mode }) => {
    const at = calendar.moment(`${on}T11:${10 + chance.below(50)}:00+05:30`)
    return { payer, at, what: 'paid', parts: partsOf(rupees * 100, at, chance, mode) }
  })
}

/** One instalment after the other; who leaves something open pays the older first when they come again. */
function ownHistory(payer: Payer, seeding: Seeding): Happening[] {
  const chance = chanceOf(`payments of ${payer.student.roll}`)
  const happenings: Happening[] = []
  const isHere = payer.student.status === 'active'
  let carried = 0
  for (const [instalment, dues] of Map.groupBy(payer.open, (due) => due.instalment)) {
    const dueOn = dues[0]?.dueOn as string
    const whole = dues.reduce((sum, { owed }) => sum + owed, 0)
    const at = payingTime(dueOn, instalment, chance)
    const owed = whole + carried
    const isPart = instalment > 1 && chance.below(14) === 0
    const paise = isPart ? Math.round(owed / 200_000) * 100_000 : owed
    if (at && at < startOfDay(seeding.now) && (isHere || instalment === 1)) {
      const fine = fineOf(payer, instalment, dues, dayInIndia(new Date(at.getTime() - DAY)))
      if (fine) happenings.push(fine)
      const fined = fine?.what === 'fined' && !isPart ? fine.paise : 0
      happenings.push({ payer, at, what: 'paid', parts: partsOf(paise + fined, at, chance) })
      carried = owed - paise
    } else {
      const yesterday = dayInIndia(new Date(seeding.now.getTime() - DAY))
      const fine = isHere && fineOf(payer, instalment, dues, yesterday)
      if (fine) happenings.push(fine)
      carried = owed
    }
  }
  return happenings
}

/** When they pay: around the day, some weeks late, and one in sixteen not yet; the first one in good time. */
function payingTime(dueOn: string, instalment: number, chance: Chance): Date | null {
  const draw = chance.below(32)
  if (instalment > 1 && draw < 2) return null
  const [from, days] = instalment > 1 && draw < 6 ? [8, 25] : draw < 20 ? [-9, 10] : [-2, 7]
  const day = new Date(Date.parse(`${dueOn}T00:00:00+05:30`) + (from + chance.below(days)) * DAY)
  // Sundays the counter is closed.
  if (new Date(day.getTime() + DAY / 4).getUTCDay() === 0) day.setTime(day.getTime() + DAY)
  return new Date(day.getTime() + (9.5 * 60 + chance.below(9 * 60)) * 60_000)
}

/** The fine until a day, as the nightly job would have added it by then. */
function fineOf(payer: Payer, instalment: number, dues: OpenDue[], day: string): Happening | null {
  const { dueOn, assignmentId } = dues[0] as OpenDue
  if (day <= dueOn) return null
  const paise = fineToAdd(payer.fine, { dueOn, day, finedUntil: null, fined: 0 })
  if (paise === 0) return null
  const at = new Date(Date.parse(`${day}T23:30:00+05:30`))
  return { payer, at, what: 'fined', assignmentId, instalment, paise, day }
}

/** The last days: a cheque that will come back, a family that paid too much, and today's counter since eight. */
function lastDays(payers: Payer[], before: Happening[], seeding: Seeding): Happening[] {
  const free = payers.filter((payer) => isFree(payer, before, seeding.now))
  const at = (daysAgo: number, hours: number) =>
    new Date(startOfDay(seeding.now).getTime() - daysAgo * DAY + hours * 3_600_000)
  const pay = (payer: Payer | undefined, when: Date, paise: number, mode: Mode): Happening[] => {
    const parts = partsOf(paise, when, chanceOf(`${mode} at ${when.toISOString()}`), mode)
    return payer ? [{ payer, at: when, what: 'paid', parts }] : []
  }
  const tooMuch = free[special.paidTooMuch]
  const owed = tooMuch ? owedBy(tooMuch, before) : 0
  return [
    ...pay(free[special.bounced], at(3, 11.4), 2_450_000, 'cheque'),
    ...pay(tooMuch, at(4, 16.2), owed + 1_000_000, 'upi'),
    ...todaysTimes(seeding.now).flatMap((when, i) => {
      const { rupees, mode } = todaysPayments[i] as (typeof todaysPayments)[number]
      return pay(free[i], when, rupees * 100, mode)
    }),
  ]
}

type Mode = BookPart['mode']
/** Places among those who are free: beyond those who come today. */
const special = { bounced: 12, paidTooMuch: 15 }

/** Who owes something, was not at the counter lately, and is not shown by the design. */
function isFree(payer: Payer, before: Happening[], now: Date): boolean {
  const own = before.filter((one) => one.payer === payer)
  return (
    payer.student.status === 'active' &&
    !(payer.student.name in drawnPayments) &&
    own.length > 0 &&
    own.every(({ at }) => now.getTime() - at.getTime() > 45 * DAY)
  )
}

/** What somebody owes after what has happened, in paise. */
function owedBy(payer: Payer, before: Happening[]): number {
  const own = before.filter((one) => one.payer === payer)
  const charged = payer.open.reduce((sum, { owed }) => sum + owed, 0)
  return own.reduce((sum, one) => (one.what === 'fined' ? sum + one.paise : sum - sumOf(one.parts)), charged)
}

/** One after the other since eight in the morning, or since midnight where it is not eight yet. */
function todaysTimes(now: Date): Date[] {
  const opened = Math.max(startOfDay(now).getTime(), now.getTime() - 4 * 3_600_000)
  const step = (now.getTime() - opened) / (todaysPayments.length + 1)
  return todaysPayments.map((_, i) => new Date(opened + (i + 1) * step))
}

const startOfDay = (now: Date) => new Date(Date.parse(`${dayInIndia(now)}T00:00:00+05:30`))
