// A student's week, as the guardian reads it on Sunday evening.
import { queryOptions } from '@tanstack/react-query'
import { api, ask } from '../../api/client.ts'
import type { paths } from '../../api/schema.d.ts'

export type Digest =
  paths['/v1/students/{studentId}/digest']['get']['responses'][200]['content']['application/json']
export type DayMark = Digest['attendance']['days'][number]
export type Lecture = Digest['next']['lectures'][number]

/** The week in which the day lies; this week without one. */
export const digestOf = (studentId: string, week: string) =>
  queryOptions({
    queryKey: ['digest', studentId, week],
    queryFn: () =>
      ask(
        api.GET('/v1/students/{studentId}/digest', {
          params: { path: { studentId }, query: week ? { week } : {} },
        }),
      ),
    placeholderData: (before) => before,
  })

const DAY_MS = 86_400_000

/** The day so many days later: calendar days, which know no hours. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
