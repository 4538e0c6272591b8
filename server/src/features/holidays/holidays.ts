// Days without lectures, for everybody or for one batch.
import { dayInIndia } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database.ts'
import { explainConstraint, invalid } from '../../platform/problems.ts'
import { findClashes, takeTimetable } from '../clashes/clashes.ts'
import type { By } from '../lectures/lectures.ts'
import { checkStretch } from '../timetable/week.ts'
import {
  cancelOnDays,
  deleteHoliday,
  type HeldBack,
  insertHolidays,
  keepCancelled,
  listHeldBack,
  restoreLectures,
} from './holidays.queries.ts'

explainConstraint('holidays_batch_id_fkey', () => invalid('batchId', 'unknown-batch'))

/** As long as one vacation may be. */
const MOST_DAYS = 62

/**
 * Makes these days holidays and cancels what is planned on them; lectures that are planned later for such a day are
 * cancelled from the start. Nobody is told of each lecture: a holiday is told of in a notice, and every timetable and
 * calendar shows it. Throws 422 where the days are past, turned or too many.
 */
export async function addHolidays(
  tx: Tx,
  { toOn, ...holiday }: { fromOn: string; toOn?: string | undefined; batchId: string | null; name: string },
  by: By,
): Promise<{ ids: string[]; lectures: number }> {
  const days = { ...holiday, toOn: toOn ?? holiday.fromOn }
  if (days.fromOn < dayInIndia(by.now)) throw invalid('fromOn', 'day-past')
  checkStretch(days.fromOn, days.toOn, MOST_DAYS)
  await takeTimetable(tx)
  const ids = await insertHolidays(tx, days, by)
  return { ids, lectures: await cancelOnDays(tx, days, by.now) }
}

/**
 * Takes a holiday back: its lectures take place again, except those whose teacher, room or batch has something else
 * by now. Throws 404.
 */
export async function removeHoliday(tx: Tx, holidayId: string, { now }: By) {
  await takeTimetable(tx)
  const { onDay, batchId } = await deleteHoliday(tx, holidayId)
  const [free, clashing] = await partByClash(tx, await listHeldBack(tx, onDay, batchId, now))
  await restoreLectures(tx, free, now)
  await keepCancelled(tx, clashing)
  return { restored: free.length, clashing: clashing.length }
}

/** The ids of the lectures that can take place together with all that is planned and with one another, and of the rest. */
async function partByClash(tx: Tx, lectures: HeldBack[]): Promise<[free: string[], clashing: string[]]> {
  const free: HeldBack[] = []
  const clashing: string[] = []
  for (const lecture of lectures) {
    const clashes =
      free.some((other) => meets(lecture, other)) ||
      (await findClashes(tx, { ...lecture, times: [lecture] })).length
    if (clashes) clashing.push(lecture.id)
    else free.push(lecture)
  }
  return [free.map(({ id }) => id), clashing]
}

const meets = (a: HeldBack, b: HeldBack) =>
  a.startsAt < b.endsAt &&
  b.startsAt < a.endsAt &&
  (a.batchId === b.batchId || a.teacherId === b.teacherId || (a.roomId !== null && a.roomId === b.roomId))
