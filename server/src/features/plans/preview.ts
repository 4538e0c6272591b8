// What a line of the week would meet, before it is saved.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays, minutesOf, timeOf } from '../../platform/days.ts'
import { type Clash, findClashes, findWeeklySlots, type Wish } from '../clashes/clashes.ts'
import { warningsOf } from '../guidelines/guidelines.ts'
import { findLine, findPlannedBatch, listFreeEachWeek } from './plans.queries.ts'
import { daysOf, firstDay, type Line, reckonChange, type Stretch, stretchOf, wishOf } from './plans.ts'

export interface LineWish extends Omit<Line, 'subjectId'> {
  subjectId?: string | undefined
  fromOn?: string | undefined
  untilOn?: string | undefined
  planId?: string | undefined
}

/** The clashes and warnings of a line, and, where it clashes, the times, rooms and teachers that are free instead. */
export async function previewLine(db: Db, batchId: string, wish: LineWish, now: Date) {
  const { wish: asked, lectures, stretch } = await reckon(db, batchId, wish, now)
  const clashes = await findClashes(db, asked)
  const found = {
    lectures,
    clashes: oncePerWeek(clashes),
    clashDays: new Set(clashes.map(({ startsAt }) => dayInIndia(startsAt))).size,
    warnings: await warningsOf(db, asked),
  }
  if (clashes.length === 0) return { ...found, slots: [], freeRooms: [], freeTeachers: [] }
  const minutes = minutesOf(wish.endsAt) - minutesOf(wish.startsAt)
  const search = {
    from: stretch.fromOn,
    to: stretch.toOn,
    weekday: wish.weekday,
    minutes,
    near: wish.startsAt,
  }
  return {
    ...found,
    slots: await findWeeklySlots(db, asked, search),
    ...(await listFreeEachWeek(db, { batchId, subjectId: wish.subjectId }, asked.times, asked.except ?? [])),
  }
}

interface Reckoned {
  wish: Wish
  lectures: number
  stretch: Stretch
}

async function reckon(db: Db, batchId: string, { planId, ...wish }: LineWish, now: Date): Promise<Reckoned> {
  const line: Line = { ...wish, subjectId: wish.subjectId ?? '' }
  if (line.endsAt <= line.startsAt) {
    const today = dayInIndia(now)
    const nothing = { batchId, teacherId: line.teacherId, roomId: line.roomId, times: [] }
    return { wish: nothing, lectures: 0, stretch: { fromOn: today, toOn: addDays(today, 1) } }
  }
  if (!planId) {
    const stretch = stretchOf(await findPlannedBatch(db, batchId), wish, now)
    const days = daysOf(line, stretch, now)
    return { wish: await wishOf(db, batchId, line, days), lectures: days.length, stretch }
  }
  const old = await findLine(db, batchId, planId)
  const from = firstDay(old, wish.fromOn, now)
  const change = await reckonChange(db, batchId, line, { planId, from, toOn: old.toOn }, now)
  const lectures = change.rewritten.length + change.rewriting.added.length
  return { wish: change.wish, lectures, stretch: { fromOn: from, toOn: old.toOn } }
}

/** Of the clashes with one line of the week only the first. */
function oncePerWeek(clashes: Clash[]): Clash[] {
  const seen = new Map<string, Clash>()
  for (const clash of clashes) {
    const line = [clash.what, clash.batch, clash.subject, clash.teacher, timeOf(clash.startsAt)].join(' ')
    if (!seen.has(line)) seen.set(line, clash)
  }
  return [...seen.values()].slice(0, 6)
}
