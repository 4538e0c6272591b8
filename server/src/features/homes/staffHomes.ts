// The homes of teachers and of the office: today's lectures, what waits for them, and how the institute stands.
import { sql } from 'kysely'
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { addDays } from '../../platform/days.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import { countAbsences, countOpenTasks } from '../absences/absences.ts'
import { listMarkableLectures, listOwnNotTaken, readDayInNumbers } from '../attendance/attendance.ts'
import { listPaused } from '../channels/channels.ts'
import { listOpenDays } from '../daybook/daybook.ts'
import { countLost } from '../deliveries/office.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { countLeavesToDo } from '../leave/leaveReading.ts'
import { countSubstitutions } from '../lectures/substitutions.ts'
import { countWaitingQueries } from '../queries/queries.ts'
import { lecturesOfPerson } from '../timetable/timetable.ts'
import { holidayOf } from '../timetable/week.ts'
import {
  type BatchRow,
  countForOffice,
  listBatchesAtWork,
  listBatchSeats,
  listExamsAtWork,
} from './homes.queries.ts'
import { readNotices } from './homes.ts'
import { readMoneyNow } from './money.queries.ts'
import { DAYS_AHEAD, nextAfter, toLecture } from './studentDay.ts'

/** "What do I give today, and what waits for me?" */
export async function getTeacherHome(db: Db, viewer: Viewer, clock: Clock) {
  const now = clock.now()
  const [exams, batches, today, waiting, notices] = await Promise.all([
    listExamsAtWork(db, examsVisibleTo(viewer), now),
    listBatchesAtWork(db, dayInIndia(now), viewer.personId),
    readTeachersDay(db, viewer, now),
    countForTeacher(db, viewer, now),
    readNotices(db, viewer.personId, now),
  ])
  return { exams, batches: batches.map(toBatch), today, waiting, notices }
}

/** Today's lectures that are the teacher's or were to be, each with its sheet; earlier ones that nobody has marked. */
async function readTeachersDay(db: Db, viewer: Viewer, now: Date) {
  const today = dayInIndia(now)
  const [week, markable, late, holiday] = await Promise.all([
    lecturesOfPerson(db, viewer, today, addDays(today, DAYS_AHEAD)),
    listMarkableLectures(db, viewer, today, true, now),
    listOwnNotTaken(db, viewer.personId, now),
    holidayOf(db, viewer, today),
  ])
  const sheetOf = new Map(markable.rows.map((row) => [row.id, row]))
  return {
    holiday,
    next: nextAfter(
      week.filter(({ teacherId }) => teacherId === viewer.personId),
      today,
    ),
    lectures: week
      .filter(({ onDay }) => onDay === today)
      .map((lecture) => {
        const sheet = sheetOf.get(lecture.id)
        return {
          ...toLecture(lecture),
          givenBy: lecture.teacherId === viewer.personId ? null : lecture.teacher,
          insteadOf: lecture.plannedTeacherId === viewer.personId ? null : lecture.plannedTeacher,
          students: sheet?.students ?? 0,
          markableFrom: sheet?.markableFrom ?? lecture.startsAt,
          counts: sheet?.sheet?.counts ?? null,
        }
      }),
    notTaken: late
      .filter(({ day }) => day < today)
      .slice(0, 5)
      .map(({ id, batch, subject, startsAt }) => ({ id, batch, subject, startsAt })),
  }
}

async function countForTeacher(db: Db, viewer: Viewer, now: Date) {
  const [leaves, queries, tasks] = await Promise.all([
    countLeavesToDo(db, viewer, now),
    countWaitingQueries(db, viewer, now),
    countOpenTasks(db, viewer, now),
  ])
  return { leaves, queries: queries.waiting, lateQueries: queries.late, tasks }
}

/** "How does the institute stand, and what waits for me?" Each figure only for those who may see what it counts. */
export async function getOfficeHome(db: Db, viewer: Viewer, clock: Clock) {
  const now = clock.now()
  const today = dayInIndia(now)
  const isAcademic = hasPower(viewer, 'academics')
  const scope = isAcademic ? examsVisibleTo(viewer) : sql<boolean>`false`
  const [{ students, teachers, ...counts }, exams, seats, day, waiting, messages, holiday, money] =
    await Promise.all([
      countForOffice(db, now, today),
      listExamsAtWork(db, scope, now),
      listBatchSeats(db, today),
      readDay(db, viewer, now),
      countForDesk(db, viewer, now),
      readMessages(db, viewer, now),
      holidayOf(db, viewer, today),
      readMoney(db, viewer, today),
    ])
  const inClass = new Map(day?.batches.map(({ batchId, ...figures }) => [batchId, figures]))
  const batches = seats.map((batch) => ({ ...batch, inClass: inClass.get(batch.id) ?? null }))
  return {
    students,
    teachers,
    waiting: { ...counts, ...waiting },
    exams,
    batches,
    holiday,
    day,
    messages,
    money,
  }
}

const looksAfterDays = (viewer: Viewer) => hasPower(viewer, 'academics') || hasPower(viewer, 'front_desk')

async function readDay(db: Db, viewer: Viewer, now: Date) {
  if (!looksAfterDays(viewer)) return null
  const [day, absences] = await Promise.all([
    readDayInNumbers(db, now),
    countAbsences(db, viewer, dayInIndia(now)),
  ])
  const { waiting = 0, told = 0, known = 0, unreachable = 0 } = absences
  return { ...day, absences: { waiting, told, known, unreachable } }
}

async function countForDesk(db: Db, viewer: Viewer, now: Date) {
  const looksAfter = looksAfterDays(viewer)
  const [leaves, queries, tasks, substitutions] = await Promise.all([
    looksAfter ? countLeavesToDo(db, viewer, now) : 0,
    countWaitingQueries(db, viewer, now),
    looksAfter ? countOpenTasks(db, viewer, now) : 0,
    hasPower(viewer, 'academics') ? countSubstitutions(db, now) : 0,
  ])
  return { leaves, queries: queries.waiting, lateQueries: queries.late, tasks, substitutions }
}

async function readMessages(db: Db, viewer: Viewer, now: Date) {
  if (!looksAfterDays(viewer)) return null
  return { lost: await countLost(db, now), paused: await listPaused(db) }
}

async function readMoney(db: Db, viewer: Viewer, today: string) {
  if (!hasPower(viewer, 'accounts')) return null
  const [now, openDays] = await Promise.all([
    readMoneyNow(db, today, viewer.personId),
    listOpenDays(db, today),
  ])
  return { ...now, openDay: openDays[0] ?? null }
}

function toBatch({ examId, examTitle, average, maxScore, ...batch }: BatchRow) {
  const lastExam =
    examId && examTitle && average && maxScore ? { id: examId, title: examTitle, average, maxScore } : null
  return { ...batch, lastExam }
}
