// What a lecture clashes with, and where it would fit instead.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { addDays, daysBetween, momentOf, timeOf, weekdayOf } from '../../platform/days.ts'
import { conflict, explainConstraint, invalid } from '../../platform/problems.ts'
import { checkStretch } from '../timetable/week.ts'
import {
  type Clash,
  findClashRows,
  holdTimetable,
  listFreeRooms,
  listFreeTeachers,
  listHolidaysOf,
  listTaken,
  lockTimetable,
  type Wish,
} from './clashes.queries.ts'
import { CLOSES, freeSlots, OPENS, type Taken } from './slots.ts'

export type { Clash, Wish } from './clashes.queries.ts'
/** The lectures with which a wish clashes, in the order of their time. */
export const findClashes = findClashRows
/** From here to the end of the transaction nobody else writes the timetable. */
export const takeTimetable = lockTimetable
/** From here to the end of the transaction nobody writes the timetable; many may ask for that at once. */
export const keepTimetable = holdTimetable
/** The days between two (both within) on which the batch has a holiday. */
export const holidaysOf = listHolidaysOf

// The database's own refusals, should anything ever get past `checkFree`.
explainConstraint('lectures_batch_once', () => conflict('clash-batch'))
explainConstraint('lectures_teacher_once', () => conflict('clash-teacher'))
explainConstraint('lectures_room_once', () => conflict('clash-room'))
explainConstraint('lectures_teacher_id_teacher_role_fkey', () => invalid('teacherId', 'not-a-teacher'))
explainConstraint('lecture_plans_teacher_id_teacher_role_fkey', () => invalid('teacherId', 'not-a-teacher'))
explainConstraint('lectures_room_id_fkey', () => invalid('roomId', 'unknown-room'))
explainConstraint('lecture_plans_room_id_fkey', () => invalid('roomId', 'unknown-room'))

/**
 * Holds the timetable and throws 409 `clash-batch`, `clash-teacher` or `clash-room` where the wish meets a planned
 * lecture; `params` say which one: {batch, subject, teacher, room, startsAt, endsAt, count}.
 */
export async function checkFree(tx: Tx, wish: Wish): Promise<void> {
  await takeTimetable(tx)
  const clashes = await findClashes(tx, wish)
  const [first] = clashes
  if (first) throw conflict(`clash-${first.what}`, paramsOf(first, clashes))
}

const paramsOf = ({ batch, subject, teacher, room, startsAt, endsAt }: Clash, clashes: Clash[]) => ({
  batch,
  subject,
  teacher,
  room: room ?? '',
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  count: new Set(clashes.map((clash) => clash.lectureId)).size,
})

/** The days of one search are bounded, so that an answer stays small. */
const MOST_DAYS = 62

/** A free time for one lecture, as moments. */
export interface Slot {
  startsAt: Date
  endsAt: Date
}

/**
 * Times on the days from `from` to `to` at which batch, teacher and room are all free for so many minutes, nearest to
 * a time of day. Holidays and what is past are left out. Throws 422 where the days are turned or too many.
 */
export async function findFreeSlots(
  db: Db,
  wish: Omit<Wish, 'times'>,
  search: { from: string; to: string; minutes: number; near: string },
  now: Date,
): Promise<Slot[]> {
  const { from, to, minutes, near } = search
  checkStretch(from, to, MOST_DAYS)
  const taken = (
    await listTaken(db, wish, momentOf(from, '00:00'), momentOf(addDays(to, 1), '00:00'))
  ).flatMap(byDay)
  const holidays = new Set(await listHolidaysOf(db, wish.batchId, from, to))
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => addDays(from, i)).filter(
    (day) => !holidays.has(day) && day >= dayInIndia(now),
  )
  const notBefore = (day: string) => (day === dayInIndia(now) ? timeOf(now) : OPENS)
  return freeSlots(taken, { days, minutes, near, notBefore }, 8).map((slot) => ({
    startsAt: momentOf(slot.day, slot.from),
    endsAt: momentOf(slot.day, slot.to),
  }))
}

/** A free time in every week. */
export interface WeeklySlot {
  weekday: number
  startsAt: string
  endsAt: string
}

/** Times of the week at which batch, teacher and room are free on every such day from `from` to just before `to`. */
export async function findWeeklySlots(
  db: Db,
  wish: Omit<Wish, 'times'>,
  search: { from: string; to: string; weekday: number; minutes: number; near: string },
): Promise<WeeklySlot[]> {
  const { from, to, weekday, minutes, near } = search
  const rows = await listTaken(db, wish, momentOf(from, '00:00'), momentOf(to, '00:00'))
  const taken = new Map<string, Taken<number>>()
  for (const one of rows.flatMap(byDay)) {
    const weekly = { ...one, day: weekdayOf(one.day) }
    taken.set(`${weekly.day} ${weekly.from} ${weekly.to}`, weekly)
  }
  // The wished day first, then its neighbours; Sunday last, which most batches have free.
  const away = (day: number) => (day === 7 ? 10 : Math.abs(day - weekday))
  const days = [1, 2, 3, 4, 5, 6, 7].sort((a, b) =>
    a === weekday ? -1 : b === weekday ? 1 : away(a) - away(b),
  )
  return freeSlots([...taken.values()], { days, minutes, near }, 6).map((slot) => ({
    weekday: slot.day,
    startsAt: slot.from,
    endsAt: slot.to,
  }))
}

/** A time that is taken, cut at midnight, as times of its days. */
function byDay({ startsAt, endsAt }: Slot): Taken<string>[] {
  const [first, last] = [dayInIndia(startsAt), dayInIndia(endsAt)]
  const parts: Taken<string>[] = []
  for (let day = first; day <= last; day = addDays(day, 1))
    parts.push({
      day,
      from: day === first ? timeOf(startsAt) : '00:00',
      to: day === last ? timeOf(endsAt) : '24:00',
    })
  return parts
}

/** Who and where is free at a time: teachers of the subject first, and rooms. */
export async function findFree(
  db: Db,
  slot: Slot,
  lecture: { batchId: string; subjectId: string; lectureId: string | undefined },
) {
  const day = dayInIndia(slot.startsAt)
  return {
    teachers: await listFreeTeachers(db, { ...slot, day }, lecture),
    rooms: await listFreeRooms(db, slot, lecture),
  }
}

/** Throws 422 where a lecture would end before it begins, or begin or end outside the institute's day. */
export function checkTimes(startsAt: string, endsAt: string): void {
  if (endsAt <= startsAt) throw invalid('endsAt', 'ends-before-start')
  if (startsAt < OPENS) throw invalid('startsAt', 'outside-the-day', { from: OPENS, to: CLOSES })
  if (endsAt > CLOSES) throw invalid('endsAt', 'outside-the-day', { from: OPENS, to: CLOSES })
}
