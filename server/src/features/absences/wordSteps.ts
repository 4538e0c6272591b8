// How the word of a student's day moves with their marks: a pure rule, beside its test.
import type { AbsenceWordState, UnreachableReason } from '../../platform/schema.ts'

/** The word to the guardians about one student's day. */
export interface DayWord {
  lectureId: string
  state: AbsenceWordState
  round: number
  dueAt: Date
  toldAt: Date | null
  unreachableWhy: UnreachableReason | null
  knownAt: Date | null
  knownBy: string | null
  note: string
}

/** What the marks of the day say: the lectures missed without leave, the earliest first, and those missed with leave. */
export interface DayAbsences {
  absent: string[]
  onLeave: string[]
}

export interface WordStep {
  word: DayWord
  /** The guardians were told of an absence that was none: the round that is to be taken back. */
  corrects: number | null
}

/**
 * The word as it stands after the marks have changed; null where nothing changes.
 *
 * An absence waits for its grace and is told once per student and day, naming the first lecture missed. What goes away
 * before is withdrawn and nobody hears of it. What goes away after is corrected, or, where leave was approved, ends as
 * leave. If the student turns out to have missed a lecture after a word was taken back, a new round begins: the
 * guardians then never believe what is not so.
 */
export function nextWord(before: DayWord | null, day: DayAbsences, dueAt: Date): WordStep | null {
  const [first] = day.absent
  if (!before) return first ? begin(first, dueAt, 1) : null
  const stands = day.absent.includes(before.lectureId)
  switch (before.state) {
    case 'waiting':
      if (stands) return null
      // Another lecture was missed: the same word names that one.
      if (first) return { word: { ...before, lectureId: first }, corrects: null }
      return { word: { ...before, state: 'withdrawn' }, corrects: null }
    case 'withdrawn':
      return first ? begin(first, dueAt, before.toldAt ? before.round + 1 : before.round) : null
    case 'corrected':
      return first ? begin(first, dueAt, before.round + 1) : null
    default:
      return stands ? null : takeBack(before, day, dueAt)
  }
}

/** What was told, known or told in vain is no longer so. */
function takeBack(before: DayWord, { absent, onLeave }: DayAbsences, dueAt: Date): WordStep {
  const isLeave = onLeave.includes(before.lectureId)
  const corrects = isLeave || !before.toldAt ? null : before.round
  const [first] = absent
  if (first) return { ...begin(first, dueAt, before.round + 1), corrects }
  const state = corrects === null ? 'withdrawn' : 'corrected'
  return { word: { ...before, state, unreachableWhy: null }, corrects }
}

const begin = (lectureId: string, dueAt: Date, round: number): WordStep => ({
  word: {
    lectureId,
    state: 'waiting',
    round,
    dueAt,
    toldAt: null,
    unreachableWhy: null,
    knownAt: null,
    knownBy: null,
    note: '',
  },
  corrects: null,
})

/** The cause under which the round is told. */
export const causeOf = (studentId: string, day: string, round: number) =>
  round === 1 ? `absence:${studentId}:${day}` : `absence:${studentId}:${day}:${round}`
