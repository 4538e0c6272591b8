// When an attempt's parts end: the time there is, shared out over the parts as their minutes are. Pure.

/** How long an exam lasts, and for whom. */
export interface TimeGiven {
  durationMinutes: number
  /** Minutes of each part in order; empty where the exam has none. */
  parts: number[]
  /** Beyond the exam's own time, for this student. */
  extraMinutes: number
  closesAt: Date
}

const MINUTE = 60_000

/**
 * The end of each part; one end where there are no parts. The attempt ends after the exam's time and the student's
 * extra time, but not later than the exam closes, and whoever has extra time has it after the close as well. What a
 * student has more or less than the others is spread over all parts in proportion: somebody who reads slowly does so
 * in each of them, and somebody who came late must not find the last part over.
 */
export function planEnds(start: Date, { durationMinutes, parts, extraMinutes, closesAt }: TimeGiven): Date[] {
  const own = start.getTime() + (durationMinutes + extraMinutes) * MINUTE
  const end = Math.min(own, closesAt.getTime() + extraMinutes * MINUTE)
  const shares = parts.length ? parts : [durationMinutes]
  const whole = shares.reduce((sum, minutes) => sum + minutes, 0)
  let passed = 0
  return shares.map((minutes) => {
    passed += minutes
    return new Date(start.getTime() + Math.round(((end - start.getTime()) * passed) / whole))
  })
}

/** The part that is open at a moment, from 1; beyond the last one where all are over. */
export function openPart(partEnds: Date[], at: Date): number {
  const index = partEnds.findIndex((end) => at < end)
  return (index < 0 ? partEnds.length : index) + 1
}

/** All ends that lie ahead, moved by so many milliseconds: later for extra time or a pause. */
export function moveEnds(partEnds: Date[], from: Date, byMs: number): Date[] {
  return partEnds.map((end) => (end > from ? new Date(end.getTime() + byMs) : end))
}

/** The ends after a part was ended early at `at`: those that follow come sooner by what was left of it. */
export function endPartEarly(partEnds: Date[], part: number, at: Date): Date[] {
  const left = (partEnds[part - 1] ?? at).getTime() - at.getTime()
  return partEnds.map((end, i) => (i < part - 1 ? end : new Date(end.getTime() - left)))
}
