// The counter: whom the clerk has in front of them, what that family owes, and what came into the drawer today.
import { dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { type DueGroup, duesOf } from '../dues/dues.ts'
import { listDocumentsToday, listFeeDocuments } from '../feeReceipts/reading.ts'
import { findDrawer, getStudent, listConcessions, sumTaken } from './counter.queries.ts'
import { findStudents, listSiblings } from './finding.queries.ts'
import { readSaid } from './said.ts'

/** As many as a screen of the counter shows without scrolling. */
const FOUND = 12
const LAST_RECEIPTS = 20
const PAID_BEFORE = 10

/** Students by two letters of any word of their name, by roll number, a phone, a guardian's name, a receipt or a UTR. */
export const findAtCounter = (db: Db, typed: string, now: Date) =>
  findStudents(db, readSaid(typed), dayInIndia(now), FOUND)

/** Everything that the counter shows of a student. Amounts in paise. */
export async function getFeeAccount(db: Db, studentId: string, now: Date) {
  const today = dayInIndia(now)
  const [student, groups, siblings, documents, concessions] = await Promise.all([
    getStudent(db, studentId, today),
    duesOf(db, studentId),
    listSiblings(db, studentId, today),
    listFeeDocuments(db, studentId, { page: 1, pageSize: PAID_BEFORE }),
    listConcessions(db, studentId),
  ])
  const { owed, advance, ...who } = student
  const sum = (key: 'charged' | 'conceded' | 'paid') => groups.reduce((all, group) => all + group[key], 0)
  return {
    student: who,
    ...{ charged: sum('charged'), conceded: sum('conceded'), paid: sum('paid'), owed, advance },
    suggestion: suggest(groups, today),
    groups: groups.map((group) => ({ ...group, isDue: group.owed > 0 && group.dueOn <= today })),
    siblings,
    documents,
    concessions,
  }
}

/** What to ask for: all that has fallen due; where nothing has, what falls due next. The oldest first. */
export function suggest(groups: Pick<DueGroup, 'dues'>[], today: string) {
  const open = groups.flatMap(({ dues }) => dues).filter(({ owed }) => owed > 0)
  const first = open.map(({ dueOn }) => dueOn).sort()[0]
  if (!first) return null
  const until = first > today ? first : today
  const dues = open.filter(({ dueOn }) => dueOn <= until).map(({ dueId, owed }) => ({ dueId, paise: owed }))
  return { paise: dues.reduce((sum, { paise }) => sum + paise, 0), dueOn: first, dues }
}

/** What the cashier has written today, the newest first. */
export const listLastReceipts = (db: Db, personId: string, now: Date) =>
  listDocumentsToday(db, personId, now, LAST_RECEIPTS)

/** The cashier's own day: what came in by each way of paying, less what was taken back. Amounts in paise. */
export async function getTodayAtCounter(db: Db, personId: string, now: Date) {
  const day = dayInIndia(now)
  const [drawer, modes] = await Promise.all([findDrawer(db, personId, day), sumTaken(db, personId, day)])
  return { day, ...drawer, collected: modes.reduce((sum, { paise }) => sum + paise, 0), modes }
}
