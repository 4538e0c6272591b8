// The words of an entry: what it is, with whom and where, and what has become of it.
import { msg } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { dayOf } from '../days.ts'
import type { Lecture } from '../timetable.api.ts'

/** From whose side one looks: what goes without saying is left out. */
export type Side = 'batch' | 'teacher' | 'room'

/** "Rekha Namune · Room 4", as far as it does not go without saying; a substitute is named by `Became`. */
export function besides({ batch, teacher, teacherId, plannedTeacherId, room }: Lecture, side: Side): string {
  const giver = teacherId === plannedTeacherId ? teacher : null
  const parts = { batch: [giver, room], teacher: [batch, room], room: [batch, giver] }[side]
  // The dot stays with the word before it where the line breaks.
  return parts.filter(Boolean).join('\u00a0· ')
}

export const cancelReasons = {
  holiday: msg`Holiday`,
  teacher_away: msg`The teacher is away`,
  exam: msg`A test at this time`,
  other: msg`Another reason`,
} as const

/** What has become of a lecture, beside the plan; nothing where all is as planned. */
export function Became({ lecture }: { lecture: Lecture }): ReactNode {
  const format = useFormat()
  const { state, kind, teacherId, teacher, plannedTeacherId, plannedTeacher, startsAt, plannedStartsAt } =
    lecture
  if (state === 'cancelled') return <Trans>Cancelled</Trans>
  if (teacherId !== plannedTeacherId)
    return (
      <Trans>
        {teacher} for {plannedTeacher}
      </Trans>
    )
  if (plannedStartsAt && plannedStartsAt !== startsAt) {
    const sameDay = dayOf(plannedStartsAt) === dayOf(startsAt)
    const former = sameDay
      ? format.time(plannedStartsAt)
      : `${format.weekday(plannedStartsAt)}, ${format.time(plannedStartsAt)}`
    return <Trans>Moved from {former}</Trans>
  }
  return kind === 'extra' ? <Trans>Extra</Trans> : null
}

/** Whether there is anything to say by `Became`, and how grave it is. */
export function toneOf({ state, kind, teacherId, plannedTeacherId, startsAt, plannedStartsAt }: Lecture) {
  if (state === 'cancelled') return 'off'
  if (teacherId !== plannedTeacherId || (plannedStartsAt && plannedStartsAt !== startsAt)) return 'changed'
  return kind === 'extra' ? 'extra' : 'plain'
}

/** Where a lecture went that the plan has here. */
export function WentTo({ lecture }: { lecture: Lecture }): ReactNode {
  const format = useFormat()
  const there = `${format.weekday(lecture.startsAt)}, ${format.time(lecture.startsAt)}`
  return <Trans>Moved to {there}</Trans>
}
