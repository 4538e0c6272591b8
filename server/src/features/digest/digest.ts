// The week of a student, as their guardians read it: attendance, scores, and what comes next week.
import type { z } from 'zod'
import { dayInIndia } from '../../platform/clock.ts'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { plainMarks } from '../exams/marks.ts'
import { tellMany, type Word } from '../messages/messages.ts'
import {
  getName,
  listDays,
  listExams,
  listLectures,
  listScores,
  listWeeks,
  takeWeek,
  type WeekRow,
} from './digest.queries.ts'
import type { DigestReply } from './digest.schemas.ts'
import { daysAfter, mondayOf, weekToTell } from './week.ts'

/** The week that holds the day (this week without one), and the week after it. */
export async function readDigest(
  db: Db,
  studentId: string,
  day: string | undefined,
  now: Date,
): Promise<z.output<typeof DigestReply>> {
  const from = mondayOf(day ?? dayInIndia(now))
  const before = daysAfter(from, 7)
  const days = await listDays(db, studentId, { from, before })
  const scores = await listScores(db, studentId, { from, before })
  const next = { from: before, before: daysAfter(before, 7) }
  const sum = (of: 'lectures' | 'attended' | 'onLeave') => days.reduce((total, one) => total + one[of], 0)
  return {
    student: await getName(db, studentId),
    from,
    to: daysAfter(from, 6),
    attendance: { lectures: sum('lectures'), attended: sum('attended'), onLeave: sum('onLeave'), days },
    scores: scores.map((row) => ({
      ...row,
      score: plainMarks(row.score),
      maxScore: plainMarks(row.maxScore),
    })),
    next: {
      from: next.from,
      to: daysAfter(next.from, 6),
      lectures: await listLectures(db, studentId, next),
      exams: await listExams(db, studentId, next),
    },
  }
}

/** Tells every guardian of each child's week, once a week, on Sunday evening; at other times it does nothing. */
export async function tellWeek(db: Database, now: Date): Promise<void> {
  const from = weekToTell(now)
  if (!from) return
  await db.transaction().execute((tx) => tellWeekOf(tx, from, now))
}

/** Tells of the week that begins on this Monday, unless it was told. */
export async function tellWeekOf(tx: Tx, from: string, at: Date): Promise<void> {
  if (!(await takeWeek(tx, from, at))) return
  const weeks = await listWeeks(tx, { from, before: daysAfter(from, 7) })
  await tellMany(
    tx,
    at,
    weeks.map((week) => wordOf(week, from)),
  )
}

const wordOf = (
  { studentId, name, guardianIds, attended, lectures, scores }: WeekRow,
  from: string,
): Word => ({
  kind: 'digest',
  to: guardianIds,
  cause: `digest:${studentId}:${from}`,
  params: {
    ...{ student: name, from, to: daysAfter(from, 6), attended, lectures },
    scores:
      scores
        .map(({ title, score, maxScore }) => `${title} ${plainMarks(score)}/${plainMarks(maxScore)}`)
        .join(', ') || '–',
  },
  link: `/digest/${studentId}?week=${from}`,
  about: studentId,
})
