// Absences and what became of each: the day's list with its evidence, and a guardian's "I know".
import { dayInIndia } from '../../platform/clock.ts'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, notFound } from '../../platform/problems.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { AbsenceWordState } from '../../platform/schema.ts'
import { type Fate, fateOf } from '../messages/messages.ts'
import {
  type AbsenceFilter,
  countStates,
  countTasks,
  listAbsenceRows,
  listGuardiansOf,
  listTaskRows,
  type TaskFilter,
} from './absences.queries.ts'
import { causeOf } from './wordSteps.ts'
import { findWord, lockStudent, writeWords } from './words.queries.ts'

/** A page of a day's absences, with how far the word came to each guardian. Phones are for the office only. */
export async function listAbsences(db: Db, viewer: Viewer, filter: AbsenceFilter) {
  const rows = await listAbsenceRows(db, viewer, filter)
  const counts = await countStates(db, viewer, filter)
  const guardians = await listGuardiansOf(
    db,
    rows.map(({ studentId }) => studentId),
  )
  const causeOfRow = (row: (typeof rows)[number]) => causeOf(row.studentId, row.onDay, row.round)
  const fates = await fateOf(db, rows.map(causeOfRow))
  const states = Object.fromEntries(counts.map(({ state, count }) => [state, count]))
  return {
    day: filter.day,
    states,
    total: filter.state ? (states[filter.state] ?? 0) : counts.reduce((sum, { count }) => sum + count, 0),
    rows: rows.map(({ studentId, name, rollNumber, onDay, round: _, ...row }, i) => ({
      ...row,
      student: { id: studentId, name, rollNumber },
      day: onDay,
      guardians: guardians
        .filter((guardian) => guardian.studentId === studentId)
        .map((guardian) => ({
          id: guardian.id,
          name: guardian.name,
          phone: viewer.role === 'admin' ? guardian.phone : null,
          fate: fateFor(fates.get(causeOfRow(rows[i] as (typeof rows)[number])), guardian.id),
        })),
    })),
  }
}

const fateFor = (fates: Fate[] | undefined, personId: string) =>
  fates?.find((fate) => fate.personId === personId)?.state ?? null

/** Words about which there is something to know; before its word goes out as well, which then need not. */
const KNOWABLE: AbsenceWordState[] = ['waiting', 'told', 'unreachable', 'known']

/**
 * Closes a day's absence: a guardian knows of it, by a tap or a reply, or the office has reached one by telephone.
 * Repeated by anybody it changes nothing but a note that was empty. Throws 404 where nothing was missed on the day and
 * 409 `absence-taken-back` where the student was there after all.
 */
export async function knowAbsence(
  tx: Tx,
  at: Date,
  studentId: string,
  day: string,
  knownBy: string,
  note = '',
): Promise<void> {
  await lockStudent(tx, studentId)
  const word = await findWord(tx, studentId, day)
  if (!word) throw notFound()
  if (!KNOWABLE.includes(word.state)) throw conflict('absence-taken-back')
  const known = word.state === 'known' ? {} : { state: 'known' as const, knownAt: at, knownBy }
  await writeWords(tx, [{ ...word, ...known, unreachableWhy: null, note: word.note || note }])
}

/** How many of a day's absences stand in each state; where none does, the state is missing. */
export async function countAbsences(
  db: Db,
  viewer: Viewer,
  day: string,
): Promise<Partial<Record<AbsenceWordState, number>>> {
  const counts = await countStates(db, viewer, { day })
  return Object.fromEntries(counts.map(({ state, count }) => [state, count]))
}

/** How many tasks about students of theirs wait for the viewer. */
export const countOpenTasks = (db: Db, viewer: Viewer, now: Date): Promise<number> =>
  countTasks(db, viewer, dayInIndia(now), { done: false })

/** A page of the tasks that are open, or that were done. */
export async function listAttendanceTasks(db: Db, viewer: Viewer, now: Date, filter: TaskFilter) {
  const { rows, total } = await listTaskRows(db, viewer, dayInIndia(now), filter)
  return {
    total,
    rows: rows.map(({ studentId, name, rollNumber, sinceOn, ...task }) => ({
      ...task,
      since: sinceOn,
      student: { id: studentId, name, rollNumber },
    })),
  }
}
