// A lecture's sheet as the marking screen shows it: the server's reply with the short rolls and first names of tiles.
import type { Sheet } from '../attendance.api.ts'
import type { Marked, Pupil } from '../engine/marks.ts'
import { shortRolls } from '../engine/rolls.ts'
import type { ServerSheet } from '../engine/sending.ts'

export type SheetStudent = Sheet['students'][number]

/** A student with their place on the screen. */
export type Seat = Pupil &
  Pick<SheetStudent, 'name' | 'absentLately' | 'guardianLocale' | 'word' | 'lastMark' | 'codeMinutes'> & {
    roll: string
    short: string
    firstName: string
  }

export function seatsOf({ version, students }: Sheet): Seat[] {
  const short = shortRolls(students.map(({ rollNumber }) => rollNumber))
  const firstNames = students.map(({ name }) => name.split(' ')[0] ?? name)
  return students.map((student, index) => ({
    ...student,
    roll: student.rollNumber,
    short: short[index] ?? student.rollNumber,
    firstName: firstNames[index] ?? student.name,
    marked: markedOf(version, student),
    onLeave: student.suggested === 'leave',
  }))
}

/** Null before the sheet is taken; who has no mark on one that is, is still open. */
function markedOf(version: number, { mark, minutes }: SheetStudent): Marked | null {
  if (mark) return { mark, minutes }
  return version > 0 ? { mark: 'open', minutes: null } : null
}

/** What the server holds, or would hold for those nobody has marked yet. */
export function heldBy({ version, students }: Sheet): ServerSheet {
  const held = students.map(
    (student) =>
      [student.id, markedOf(version, student) ?? { mark: student.suggested, minutes: null }] satisfies [
        string,
        Marked,
      ],
  )
  return { version, held: new Map(held) }
}

/** Whom the batch's lecture before this one missed; undefined where there was none today. */
export function absentBefore(seats: readonly Seat[]): ReadonlySet<string> | undefined {
  const known = seats.filter(({ lastMark }) => lastMark !== null)
  if (known.length === 0) return undefined
  return new Set(known.filter(({ lastMark }) => lastMark === 'absent').map(({ id }) => id))
}

/** What the code of the room says of each: present or late by it, leave, else absent; undefined where nobody entered it. */
export function marksByCode(seats: readonly Seat[]): (readonly [Seat, Marked])[] | undefined {
  if (seats.every(({ codeMinutes }) => codeMinutes === null)) return undefined
  return seats.map((seat) => [seat, markByCode(seat)] as const)
}

function markByCode({ codeMinutes, onLeave }: Seat): Marked {
  if (codeMinutes === null) return { mark: onLeave ? 'leave' : 'absent', minutes: null }
  return codeMinutes > 0 ? { mark: 'late', minutes: codeMinutes } : { mark: 'present', minutes: null }
}

/** Why the sheet takes no taps, if it takes none. */
export type Lock = 'cancelled' | 'too-early' | 'frozen' | 'reason' | 'only-looking' | undefined

/** What a tap may do at `now`: nothing, or only with a reason, or all there is. */
export function lockOf(sheet: Sheet, now: Date): Lock {
  if (sheet.lecture.cancelled) return 'cancelled'
  if (sheet.frozen) return 'frozen'
  if (now < new Date(sheet.markableFrom)) return 'too-early'
  if (sheet.reasonNeededFrom && now >= new Date(sheet.reasonNeededFrom)) return 'reason'
  return sheet.can.includes('takeAttendance') ? undefined : 'only-looking'
}

/** When the first of these homes is told; undefined where nobody is to be told any more. */
export function firstDue(seats: readonly Seat[], now: Date): Date | undefined {
  const due = seats.flatMap(({ word }) => (word?.state === 'waiting' ? [new Date(word.dueAt)] : []))
  return due.filter((at) => at > now).sort((one, other) => one.getTime() - other.getTime())[0]
}
