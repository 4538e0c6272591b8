// The word to the guardians: follows the marks, goes out after the grace, ends as known, corrected or unreachable.
import type { Database, Db, Tx } from '../../platform/database.ts'
import { oneByOne } from '../../platform/oneByOne.ts'
import { onLeave } from '../leave/leave.spans.ts'
import { fateOf, tell, withdrawWord } from '../messages/messages.ts'
import { followTasks } from './tasks.ts'
import { causeOf, nextWord } from './wordSteps.ts'
import {
  absencesOf,
  findFirstDue,
  findWord,
  listConsenting,
  listDueWords,
  listGuardians,
  listToldWords,
  listWords,
  lockStudent,
  nameLecture,
  type WordRow,
  writeWords,
} from './words.queries.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** A word that nobody has received or read by then has reached nobody: somebody must call. */
const UNREACHED_AFTER = 4 * HOUR
/** So long it is looked after: a late receipt makes an unreachable word a told one. */
const LOOKED_AFTER = 72 * HOUR

/**
 * Follows a change of marks on one day: absences begin to wait, what was not so is withdrawn or corrected. The caller
 * holds the students.
 */
export async function followAbsences(
  tx: Tx,
  {
    studentIds,
    day,
    at,
    graceMinutes,
  }: { studentIds: string[]; day: string; at: Date; graceMinutes: number },
): Promise<void> {
  if (studentIds.length === 0) return
  const words = new Map((await listWords(tx, studentIds, day)).map((word) => [word.studentId, word]))
  const dueAt = new Date(at.getTime() + graceMinutes * MINUTE)
  const changed: WordRow[] = []
  for (const [studentId, absences] of await absencesOf(tx, studentIds, day)) {
    const before = words.get(studentId) ?? null
    const step = nextWord(before, absences, dueAt)
    if (!step) continue
    changed.push({ ...step.word, studentId, onDay: day })
    if (before && step.corrects !== null) await correct(tx, before, at)
  }
  await writeWords(tx, changed)
  await followTasks(tx, { studentIds, day, at, begin: false })
}

/** When the first of the words about these students' day goes out; null where none waits. */
export const firstWordDue = (db: Db, studentIds: string[], day: string): Promise<Date | null> =>
  findFirstDue(db, studentIds, day)

/** Takes back what has not gone out; those who have it, or have read it, are told that it was not so. */
async function correct(tx: Tx, word: WordRow, at: Date): Promise<void> {
  const cause = causeOf(word.studentId, word.onDay, word.round)
  await withdrawWord(tx, cause)
  const to = (await fateOf(tx, [cause])).get(cause)?.map(({ personId }) => personId) ?? []
  if (to.length === 0) return
  const { student, subject } = await nameLecture(tx, word.studentId, word.lectureId)
  await tell(tx, at, {
    kind: 'absence-corrected',
    to,
    cause: `${cause}:corrected`,
    params: { student, date: word.onDay, subject },
    link: linkTo(word),
    about: word.studentId,
  })
}

const linkTo = ({ studentId, onDay }: WordRow) =>
  `/attendance?child=${studentId}&month=${onDay.slice(0, 7)}&day=${onDay}`

/** Sends what is due. Whatever happens in between, a word goes out once: state and message change together. */
export async function sendDueWords(db: Database, now: Date): Promise<number> {
  const due = await listDueWords(db, now, 500)
  await oneByOne(due, ({ studentId, onDay }) =>
    db.transaction().execute((tx) => sendWord(tx, studentId, onDay, now)),
  )
  return due.length
}

/** Everything is asked again here: what was corrected or got leave since is not told. */
async function sendWord(tx: Tx, studentId: string, day: string, now: Date): Promise<void> {
  await lockStudent(tx, studentId)
  const word = await findWord(tx, studentId, day)
  if (word?.state !== 'waiting' || word.dueAt > now) return
  const absences = (await absencesOf(tx, [studentId], day)).get(studentId)
  const lecture = await nameLecture(tx, studentId, word.lectureId)
  const isAbsent = absences?.absent.includes(word.lectureId)
  if (!isAbsent || (await onLeave(tx, [studentId], lecture.startsAt)).has(studentId)) {
    return writeWords(tx, [{ ...word, state: 'withdrawn' }])
  }
  const to = await listGuardians(tx, studentId)
  if (to.length > 0) await tellAbsence(tx, word, lecture, to, now)
  await writeWords(tx, [
    to.length > 0
      ? { ...word, state: 'told', toldAt: now }
      : { ...word, state: 'unreachable', unreachableWhy: 'no_guardian' },
  ])
  await followTasks(tx, { studentIds: [studentId], day, at: now, begin: true })
}

async function tellAbsence(
  tx: Tx,
  word: WordRow,
  { student, subject, startsAt }: Awaited<ReturnType<typeof nameLecture>>,
  to: string[],
  now: Date,
): Promise<void> {
  await tell(tx, now, {
    kind: 'absence',
    to,
    cause: causeOf(word.studentId, word.onDay, word.round),
    params: { student, date: word.onDay, subject, time: startsAt.toISOString() },
    link: linkTo(word),
    about: word.studentId,
  })
}

/**
 * Looks after what was told in the last three days: a word is unreachable where, four hours after it was told, no
 * guardian has received it on any channel or read it in the app; it is told again as soon as one has.
 */
export async function lookAfterWords(db: Database, now: Date): Promise<void> {
  const after = new Date(now.getTime() - LOOKED_AFTER)
  const before = new Date(now.getTime() - UNREACHED_AFTER)
  const words = await listToldWords(db, after, before)
  const fates = await fateOf(db, words.map(causeOfWord))
  const consenting = await listConsenting(db, [...new Set(words.map(({ studentId }) => studentId))])
  await oneByOne(words, async (word) => {
    const reached = (fates.get(causeOfWord(word)) ?? []).some(({ state }) => REACHED.includes(state))
    if (reached === (word.state === 'told')) return
    const why = consenting.has(word.studentId) ? 'not_delivered' : 'no_consent'
    await db.transaction().execute((tx) => settle(tx, word, reached ? null : why))
  })
}

/** What still waits for a channel's next try counts as on its way; mail never says more than that it was sent. */
const REACHED = ['waiting', 'sent', 'delivered', 'read']
const causeOfWord = ({ studentId, onDay, round }: WordRow) => causeOf(studentId, onDay, round)

async function settle(tx: Tx, seen: WordRow, why: 'not_delivered' | 'no_consent' | null): Promise<void> {
  await lockStudent(tx, seen.studentId)
  const word = await findWord(tx, seen.studentId, seen.onDay)
  if (word?.state !== seen.state || word.round !== seen.round) return
  await writeWords(tx, [{ ...word, state: why ? 'unreachable' : 'told', unreachableWhy: why }])
}
