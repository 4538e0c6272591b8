// The days of the week in the reader's language, and how a new line begins.
import { useMemo } from 'react'
import { useLanguage } from '../../../words/language.ts'
import { clockOf, minutesOf } from '../days.ts'
import type { Line, Plan } from '../timetable.api.ts'

/** Monday to Sunday, 1 to 7, in full. */
export function useWeekdays(): { weekday: number; name: string }[] {
  const language = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
    // 5 January 1970 was a Monday.
    return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday,
      name: format.format(new Date(Date.UTC(1970, 0, 4 + weekday))),
    }))
  }, [language])
}

/** How long most lectures of the plan are; an hour and a half where there are none. */
function usualLength(lines: Line[]): number {
  const counts = new Map<number, number>()
  for (const { startsAt, endsAt } of lines) {
    const length = minutesOf(endsAt) - minutesOf(startsAt)
    counts.set(length, (counts.get(length) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 90
}

/** A new line on that day from that minute on, as it most likely is. */
export function newDraft({ batch, lines }: Plan, weekday: number, from: number, subjectId = '') {
  const teacher = batch.teachers.find((one) => one.subjectId === subjectId)
  return {
    planId: '',
    subjectId,
    teacherId: teacher?.teacherId ?? '',
    roomId: batch.roomId ?? '',
    weekday: String(weekday),
    startsAt: clockOf(from),
    endsAt: clockOf(Math.min(from + usualLength(lines), 21 * 60 + 30)),
    fromOn: '',
  }
}

/** What the editor holds while a line is typed. */
export type Draft = ReturnType<typeof newDraft>

/** A line as the editor takes it. */
export const draftOf = (line: Line): Draft => ({
  planId: line.id,
  subjectId: line.subjectId,
  teacherId: line.teacherId,
  roomId: line.roomId ?? '',
  weekday: String(line.weekday),
  startsAt: line.startsAt,
  endsAt: line.endsAt,
  fromOn: '',
})
