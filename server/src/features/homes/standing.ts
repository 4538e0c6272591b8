// Where a student is at a moment of the day, by the lectures, their marks and approved leave. Pure.
import type { AttendanceMark } from '../../platform/schema.ts'

export const standings = ['none', 'before', 'here', 'left', 'absent', 'leave', 'unmarked', 'over'] as const

/** A lecture that is held today, with the student's mark once there is one. */
export interface HeldLecture {
  startsAt: Date
  endsAt: Date
  subject: string
  mark: AttendanceMark | null
  minutes: number | null
}

interface Standing {
  /**
   * none: no lecture today · before: the first is still to come · here, left, absent: by the last lecture that was
   * marked · leave · unmarked: lectures have begun and nobody was marked · over: the day is done, some was attended.
   */
  state: (typeof standings)[number]
  /** Of before: when it begins; of here, left and absent: since when. */
  since: Date | null
  /** The lecture that it is said of. */
  subject: string | null
  /** Lectures of today that were marked, and those attended. */
  marked: number
  attended: number
}

const ATTENDED: (AttendanceMark | null)[] = ['present', 'late', 'left_early']
const isAttended = ({ mark }: HeldLecture) => ATTENDED.includes(mark)
const MINUTE = 60_000

/** `lectures` in the order of their time; `isOnLeave`: whether approved leave covers a moment. */
export function standingOf(
  lectures: HeldLecture[],
  isOnLeave: (moment: Date) => boolean,
  now: Date,
): Standing {
  const marked = lectures.filter(({ mark }) => mark !== null)
  const counts = { marked: marked.length, attended: marked.filter(isAttended).length }
  const at = (state: Standing['state'], lecture?: HeldLecture, since: Date | null = null): Standing => ({
    ...{ state, since, subject: lecture?.subject ?? null },
    ...counts,
  })
  const relevant = lectures.find(({ endsAt }) => endsAt > now) ?? lectures.at(-1)
  if (!relevant) return at('none')
  if (relevant.mark === 'leave' || (!relevant.mark && isOnLeave(relevant.startsAt)))
    return at('leave', relevant)
  const last = marked.findLast(({ mark }) => mark !== 'leave')
  if (!last) {
    const first = lectures[0] as HeldLecture
    return first.startsAt > now ? at('before', first, first.startsAt) : at('unmarked', relevant)
  }
  const isOver = relevant.endsAt <= now
  if (isOver && counts.attended > 0) return at('over', last)
  if (last.mark === 'absent') return at('absent', last, firstMissed(marked, last).startsAt)
  if (last.mark === 'left_early') return at('left', last, leftAt(last))
  return at('here', last, cameAt(marked, last))
}

/** When the unbroken stretch in class began that the lecture ends: late minutes count. */
function cameAt(marked: HeldLecture[], last: HeldLecture): Date {
  const stretch = stretchBefore(marked, last, isAttended)
  const minutes = stretch.mark === 'late' ? (stretch.minutes ?? 0) : 0
  return new Date(stretch.startsAt.getTime() + minutes * MINUTE)
}

const firstMissed = (marked: HeldLecture[], last: HeldLecture) =>
  stretchBefore(marked, last, ({ mark }) => mark === 'absent')

function stretchBefore(
  marked: HeldLecture[],
  last: HeldLecture,
  belongs: (lecture: HeldLecture) => boolean,
): HeldLecture {
  let first = last
  for (const lecture of marked.slice(0, marked.indexOf(last)).reverse()) {
    if (!belongs(lecture)) break
    first = lecture
  }
  return first
}

const leftAt = ({ endsAt, minutes }: HeldLecture) => new Date(endsAt.getTime() - (minutes ?? 0) * MINUTE)
