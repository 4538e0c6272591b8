// A batch's week: its lines, and the lectures that are written ahead for all of their days.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { addDays, daysOfWeekday, momentOf } from '../../platform/days.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import { checkFree, checkTimes, holidaysOf, takeTimetable, type Wish } from '../clashes/clashes.ts'
import { type By, checkRoom, checkSubject } from '../lectures/lectures.ts'
import { matchByWeek } from './occurrences.ts'
import {
  closeLine,
  deleteLectures,
  findLine,
  insertLectures,
  insertLine,
  listWritten,
  rewriteLectures,
  type WrittenLecture,
} from './plans.queries.ts'
import { tellOfPlan } from './tellOfPlan.ts'

/** A line of a week: "Physics with this teacher in that room, Mondays from 08:00 to 09:30". */
export interface Line {
  subjectId: string
  teacherId: string
  roomId: string | null
  /** ISO 8601: 1 is Monday. */
  weekday: number
  /** Times of day in India, "08:00". */
  startsAt: string
  endsAt: string
}
/** From its first day to the one on which it holds no more. */
export interface Stretch {
  fromOn: string
  toOn: string
}

/**
 * Adds a line and writes its lectures from `fromOn` (today, where absent) to `untilOn` (the batch's last day). Throws
 * 409 `clash-…` or `batch-archived`; 422 where the days lie in the past or outside the batch's, the times are turned,
 * the subject is not of the course or the room out of use.
 */
export async function addLine(
  tx: Tx,
  batchId: string,
  line: Line & { fromOn?: string | undefined; untilOn?: string | undefined },
  by: By,
): Promise<{ id: string; lectures: number }> {
  const batch = await checkLine(tx, batchId, line)
  const stretch = stretchOf(batch, line, by.now)
  if (line.roomId) await checkRoom(tx, line.roomId)
  const days = daysOf(line, stretch, by.now)
  await checkFree(tx, { ...(await wishOf(tx, batchId, line, days)) })
  const id = await insertLine(tx, rowOf(batchId, line, stretch, by))
  await insertLectures(tx, id, days, by.now)
  return { id, lectures: days.length }
}

/**
 * Changes a line from a day on: its past stays. Lectures that were moved or given to a substitute by hand keep their
 * time and teacher, those cancelled by hand stay cancelled. Throws as `addLine`, and 404.
 */
export async function changeLine(
  tx: Tx,
  batchId: string,
  planId: string,
  { fromOn, ...change }: Partial<Line> & { fromOn?: string | undefined },
  by: By,
): Promise<{ id: string; lectures: number }> {
  await takeTimetable(tx)
  const old = await findLine(tx, batchId, planId)
  const line: Line = { ...old, ...change }
  await checkLine(tx, batchId, line)
  if (line.roomId && line.roomId !== old.roomId) await checkRoom(tx, line.roomId)
  const from = firstDay(old, fromOn, by.now)
  const { wish, rewritten, rewriting } = await reckonChange(
    tx,
    batchId,
    line,
    { planId, from, toOn: old.toOn },
    by.now,
  )
  await checkFree(tx, wish)
  const told = await tellOfPlan(tx, by, [...rewriting.kept.map(({ id }) => id), ...rewriting.removed])
  const id = await insertLine(tx, rowOf(batchId, line, { fromOn: from, toOn: old.toOn }, by))
  await rewriteLectures(tx, id, rewritten, by.now)
  await deleteLectures(tx, rewriting.removed)
  await insertLectures(tx, id, rewriting.added, by.now)
  await closeLine(tx, planId, from)
  await told()
  return { id, lectures: rewritten.length + rewriting.added.length }
}

/** Ends a line: from that day on its lectures go, except those whose attendance was taken. Throws 404. */
export async function endLine(
  tx: Tx,
  batchId: string,
  planId: string,
  on: string | undefined,
  by: By,
): Promise<{ id: string; lectures: number }> {
  await takeTimetable(tx)
  const old = await findLine(tx, batchId, planId)
  const from = firstDay(old, on, by.now)
  const ids = (await listWritten(tx, planId, from, by.now)).map(({ id }) => id)
  const told = await tellOfPlan(tx, by, ids)
  await deleteLectures(tx, ids)
  await closeLine(tx, planId, from)
  await told()
  return { id: planId, lectures: ids.length }
}

/** What a changed line asks for, and which lectures it keeps, adds and takes away. */
export async function reckonChange(
  db: Db,
  batchId: string,
  line: Line,
  { planId, from, toOn }: { planId: string; from: string; toOn: string },
  now: Date,
) {
  const written = new Map((await listWritten(db, planId, from, now)).map((lecture) => [lecture.id, lecture]))
  const rewriting = matchByWeek([...written.values()], daysOf(line, { fromOn: from, toOn }, now))
  const rewritten = rewriting.kept.map((kept) => ({ ...(written.get(kept.id) as WrittenLecture), ...kept }))
  const following = rewritten.filter(({ isOwn, isCancelled }) => !isOwn && !isCancelled).map(({ day }) => day)
  const wish = await wishOf(db, batchId, line, [...following, ...rewriting.added])
  // Those that keep their own time and teacher do not give way.
  const except = [...written.values()].filter(({ isOwn }) => !isOwn).map(({ id }) => id)
  return { wish: { ...wish, except: [...except, ...rewriting.removed] }, rewriting, rewritten }
}

/** What the line asks for on these days; a holiday of the batch asks for nothing. */
export async function wishOf(db: Db, batchId: string, line: Line, days: string[]): Promise<Wish> {
  const sorted = days.toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  const holidays = new Set(first && last ? await holidaysOf(db, batchId, first, last) : [])
  const times = sorted
    .filter((day) => !holidays.has(day))
    .map((day) => ({ startsAt: momentOf(day, line.startsAt), endsAt: momentOf(day, line.endsAt) }))
  return { batchId, teacherId: line.teacherId, roomId: line.roomId, times }
}

/** The days of the line on which its lecture has not begun yet. */
export const daysOf = (line: Line, { fromOn, toOn }: Stretch, now: Date): string[] =>
  daysOfWeekday(line.weekday, fromOn, toOn).filter((day) => momentOf(day, line.startsAt) > now)

/** The stretch of a new line within its batch. Throws 422 where it begins in the past or lies outside. */
export function stretchOf(
  batch: { startsOn: string; endsOn: string },
  { fromOn, untilOn }: { fromOn?: string | undefined; untilOn?: string | undefined },
  now: Date,
): Stretch {
  const today = dayInIndia(now)
  const from = fromOn ?? [today, batch.startsOn].toSorted()[1] ?? today
  const until = untilOn ?? batch.endsOn
  if (from < today) throw invalid('fromOn', 'day-past')
  if (from < batch.startsOn || from > batch.endsOn) throw invalid('fromOn', 'outside-the-batch')
  if (until > batch.endsOn) throw invalid('untilOn', 'outside-the-batch')
  if (until < from) throw invalid('untilOn', 'ends-before-start')
  return { fromOn: from, toOn: addDays(until, 1) }
}

/** From which day on a change of the line holds. Throws 422 where it is past or the line is over by then. */
export function firstDay(old: Stretch, wanted: string | undefined, now: Date): string {
  const today = dayInIndia(now)
  if (wanted && wanted < today) throw invalid('fromOn', 'day-past')
  const from = wanted ?? today
  if (from >= old.toOn) throw conflict('plan-over')
  return [from, old.fromOn].toSorted().at(-1) ?? from
}

async function checkLine(tx: Tx, batchId: string, line: Line) {
  checkTimes(line.startsAt, line.endsAt)
  return checkSubject(tx, batchId, line.subjectId)
}

const rowOf = (batchId: string, line: Line, { fromOn, toOn }: Stretch, by: By) => ({
  batchId,
  subjectId: line.subjectId,
  teacherId: line.teacherId,
  roomId: line.roomId,
  weekday: line.weekday,
  startsAt: line.startsAt,
  endsAt: line.endsAt,
  fromOn,
  toOn,
  createdBy: by.personId,
  createdAt: by.now,
})
