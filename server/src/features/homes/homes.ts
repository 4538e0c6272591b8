// The homes of students and guardians: each answers its person's first question from live numbers.
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays } from '../../platform/days.ts'
import type { Viewer } from '../../platform/rules.ts'
import { listLeavesAhead } from '../leave/leaveReading.ts'
import { readLocale } from '../messages/inbox.ts'
import { listNewNotices } from '../notices/reading.ts'
import { readQueries } from '../queries/queries.ts'
import {
  type ExamAheadRow,
  findStudentName,
  listBatchesOf,
  listExamsAhead,
  listLastResults,
} from './homes.queries.ts'
import { listDuesUntil } from './money.queries.ts'
import { findUnknownAbsence, readGarland, readStudentDay } from './studentDay.ts'

/** "What is next for me, and how did I do?" */
export async function getStudentHome(db: Db, viewer: Viewer, clock: Clock) {
  const now = clock.now()
  const studentId = viewer.personId
  const [{ exams, ...home }, garland, notices, queries, leaves] = await Promise.all([
    readStudent(db, studentId, now),
    readGarland(db, studentId, now),
    readNotices(db, studentId, now),
    readAnswered(db, viewer, now),
    readLeaves(db, viewer, studentId, now),
  ])
  return { ...home, exams: exams.map(withAttempt), garland, notices, queries, leaves }
}

function withAttempt({ attemptId, attemptEndsAt, attemptClosedAt, ...exam }: ExamAheadRow) {
  const begun = attemptId !== null && attemptEndsAt !== null
  return {
    ...exam,
    attempt: begun ? { id: attemptId, endsAt: attemptEndsAt, closed: attemptClosedAt !== null } : null,
  }
}

/** "Is my child in class, and how is it going?" */
export async function getParentHome(db: Db, viewer: Viewer, studentId: string, clock: Clock) {
  const now = clock.now()
  const [home, student, unknownAbsence, notices, leaves, due] = await Promise.all([
    readStudent(db, studentId, now),
    findStudentName(db, studentId),
    findUnknownAbsence(db, studentId, now),
    readNotices(db, viewer.personId, now),
    readLeaves(db, viewer, studentId, now),
    readDue(db, studentId, dayInIndia(now)),
  ])
  return { ...home, student, unknownAbsence, notices, leaves, due }
}

/** So many days ahead a home speaks of what falls due. */
const DUE_AHEAD = 42

/** What is late, all of it since its first day; where nothing is, what falls due next. */
async function readDue(db: Db, studentId: string, today: string) {
  const rows = await listDuesUntil(db, studentId, addDays(today, DUE_AHEAD))
  const late = rows.filter(({ dueOn }) => dueOn < today)
  const told = late.length > 0 ? late : rows.slice(0, 1)
  const [first] = told
  if (!first) return null
  return {
    paise: told.reduce((sum, { paise }) => sum + paise, 0),
    dueOn: first.dueOn,
    isLate: late.length > 0,
    instalment: told.length === 1 ? first.instalment : null,
    hasFine: told.some(({ hasFine }) => hasFine),
  }
}

async function readStudent(db: Db, studentId: string, now: Date) {
  const [batches, exams, results, day] = await Promise.all([
    listBatchesOf(db, studentId, dayInIndia(now)),
    listExamsAhead(db, studentId, now),
    listLastResults(db, studentId),
    readStudentDay(db, studentId, now),
  ])
  return { batches, exams, results, ...day }
}

export const readNotices = async (db: Db, personId: string, now: Date) =>
  listNewNotices(db, personId, await readLocale(db, personId), now)

/** How many of one's own queries wait, and the latest that were answered and not yet closed. */
async function readAnswered(db: Db, viewer: Viewer, now: Date) {
  const asked = { state: 'answered' as const, page: 1, pageSize: 3 }
  const { rows, counts } = await readQueries(db, viewer, asked, now)
  return {
    waiting: counts.waiting,
    answered: counts.answered,
    rows: rows.map(({ id, title, answeredAt }) => ({ id, title, answeredAt })),
  }
}

/** What is asked for or approved and not over; what was refused or taken back is no news on a home. */
async function readLeaves(db: Db, viewer: Viewer, personId: string, now: Date) {
  const rows = await listLeavesAhead(db, viewer, personId, now)
  return rows
    .filter(({ state }) => state !== 'cancelled' && state !== 'refused')
    .map(({ id, state, fromOn, toOn, reason, appliedBy }) => ({
      ...{ id, state, fromOn, toOn, reason },
      asksMe: state === 'asked_back' && appliedBy === viewer.personId,
    }))
}
