// A stretch of a timetable: its lectures, the tests between them, and the days without any.
import { type Expression, type SqlBool, sql } from 'kysely'
import type { Db } from '../../platform/database.ts'
import { addDays, daysBetween, momentOf } from '../../platform/days.ts'
import { invalid } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { lecturesVisibleTo } from './timetable.access.ts'
import { listLecturesOrMoved, ownLectures } from './timetable.queries.ts'
import { lecturesOfPerson } from './timetable.ts'
import { lecturesOf, listHolidays, listTests, type Whose } from './week.queries.ts'

export type { TestRow } from './week.queries.ts'

/** As much as a month's page shows. */
const MOST_DAYS = 42

/**
 * What lies between the first and the last day (both within) for a batch, a teacher, a room or a student, as far as the
 * viewer sees it; without any of them, the viewer's own. A lecture that was moved out of these days is among them, so
 * that its old place can say so. Throws 422 where the days are turned or too many.
 */
export async function getTimetable(db: Db, viewer: Viewer, from: string, to: string, whose: Whose) {
  checkStretch(from, to, MOST_DAYS)
  const time = { from: momentOf(from, '00:00'), to: momentOf(addDays(to, 1), '00:00') }
  const chosen = lecturesOf(whose)
  const lectures = chosen ? bothHold(lecturesVisibleTo(viewer), chosen) : ownLectures(viewer)
  return {
    lectures: await listLecturesOrMoved(db, lectures, from, to, time),
    tests: await listTests(db, viewer, whose, examsVisibleTo(viewer), time),
    holidays: await listHolidays(db, viewer, { from, to, batchId: whose.batchId }),
  }
}

/** The name of the holiday that a day is to somebody: everybody's, or one of a batch of theirs; null where it is none. */
export async function holidayOf(
  db: Db,
  person: Pick<Viewer, 'role' | 'personId'>,
  day: string,
): Promise<string | null> {
  const holidays = await listHolidays(db, person, { from: day, to: day })
  const everybodys = holidays.find(({ batchId }) => batchId === null)
  // The office has all batches: that one of them stays away makes it no holiday of its own.
  return everybodys?.name ?? (person.role === 'admin' ? null : (holidays[0]?.name ?? null))
}

/** Somebody's own lectures and tests between two days (both within), for a calendar that asks without a session. */
export async function calendarOf(
  db: Db,
  person: Pick<Viewer, 'role' | 'personId'>,
  from: string,
  to: string,
) {
  const time = { from: momentOf(from, '00:00'), to: momentOf(addDays(to, 1), '00:00') }
  const visible = examsVisibleTo({ ...person, powers: [] })
  return {
    lectures: await lecturesOfPerson(db, person, from, to),
    tests: await listTests(db, person, {}, visible, time),
  }
}

/** The holidays between two days (both within) that the viewer has. Throws 422 where the days are turned or too many. */
export async function holidaysFor(db: Db, viewer: Viewer, from: string, to: string, mostDays: number) {
  checkStretch(from, to, mostDays)
  return listHolidays(db, viewer, { from, to })
}

const bothHold = (one: Expression<SqlBool>, other: Expression<SqlBool>) => sql<SqlBool>`(${one} and ${other})`

/** Throws 422 where the last day lies before the first, or so many days and more are asked for. */
export function checkStretch(from: string, to: string, most: number): void {
  if (to < from) throw invalid('to', 'ends-before-start')
  if (daysBetween(from, to) >= most) throw invalid('to', 'too-many-days', { days: most })
}
