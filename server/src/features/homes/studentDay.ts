// A student's day: its lectures with their own marks, what comes after it, and where they are now.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays, momentOf } from '../../platform/days.ts'
import { leaveSpansOf } from '../leave/leave.spans.ts'
import { academicYear } from '../leave/leaveTime.ts'
import { listDaysOf, listMarksOn } from '../registers/registers.ts'
import { type LectureRow, lecturesOfPerson } from '../timetable/timetable.ts'
import { holidayOf } from '../timetable/week.ts'
import { garlandOf } from './garland.ts'
import { standingOf } from './standing.ts'

/** As far ahead as the next lecture is looked for when there is none today. */
export const DAYS_AHEAD = 7

/** Today's lectures with the student's marks, the holiday it may be, and the next lecture after today. */
export async function readStudentDay(db: Db, studentId: string, now: Date) {
  const today = dayInIndia(now)
  const student = { role: 'student' as const, personId: studentId }
  const [week, marks, holiday, leave] = await Promise.all([
    lecturesOfPerson(db, student, today, addDays(today, DAYS_AHEAD)),
    listMarksOn(db, studentId, today),
    holidayOf(db, student, today),
    leaveSpansOf(db, [studentId], momentOf(today, '00:00'), momentOf(addDays(today, 1), '00:00')),
  ])
  const markOf = new Map(marks.map(({ id, mark, minutes }) => [id, { mark, minutes }]))
  const lectures = week
    .filter(({ onDay }) => onDay === today)
    .map((lecture) => ({ ...toLecture(lecture), mark: markOf.get(lecture.id) ?? null }))
  const held = lectures
    .filter(({ cancelled }) => !cancelled)
    .map(({ mark, ...lecture }) => ({ ...lecture, mark: mark?.mark ?? null, minutes: mark?.minutes ?? null }))
  const isOnLeave = (moment: Date) =>
    leave.some(({ startsAt, endsAt }) => startsAt <= moment && moment < endsAt)
  return {
    today: { lectures, holiday, next: nextAfter(week, today) },
    standing: standingOf(held, isOnLeave, now),
  }
}

/** A lecture as a home names it; `moved` and `substitute` say that it is not as the plan has it. */
export const toLecture = (lecture: LectureRow) => ({
  ...{ id: lecture.id, subject: lecture.subject, batch: lecture.batch, room: lecture.room },
  ...{ teacher: lecture.teacher, startsAt: lecture.startsAt, endsAt: lecture.endsAt },
  cancelled: lecture.state === 'cancelled',
  moved: lecture.plannedStartsAt !== null && lecture.plannedStartsAt.getTime() !== lecture.startsAt.getTime(),
  substitute: lecture.teacherId !== lecture.plannedTeacherId,
})

/** The first lecture to be held on a day after this one. */
export function nextAfter(week: LectureRow[], today: string) {
  const next = week.find(({ onDay, state }) => state === 'planned' && onDay > today)
  return next ? { startsAt: next.startsAt, subject: next.subject, room: next.room } : null
}

/** The garland of the academic year: after its holidays everybody begins a new one. */
export async function readGarland(db: Db, studentId: string, now: Date) {
  const today = dayInIndia(now)
  const days = await listDaysOf(db, studentId, academicYear(today).from, today)
  return { ...garlandOf(days), markedToday: days.at(-1)?.day === today }
}

const LATELY = 45

/** The last day of the last weeks on which something was missed and nobody has said that they know; null: none. */
export async function findUnknownAbsence(db: Db, studentId: string, now: Date): Promise<string | null> {
  const today = dayInIndia(now)
  const days = await listDaysOf(db, studentId, addDays(today, -LATELY), today)
  const open = days.findLast(({ word }) => word === 'waiting' || word === 'told' || word === 'unreachable')
  return open?.day ?? null
}
