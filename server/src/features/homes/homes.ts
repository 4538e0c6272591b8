// The five homes: each answers its person's first question from live numbers.
import { sql } from 'kysely'
import { type Clock, dayInIndia } from '../../platform/clock.ts'
import type { Db } from '../../platform/database.ts'
import { hasPower, type Viewer } from '../../platform/rules.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import {
  type BatchRow,
  countForOffice,
  type ExamAheadRow,
  findStudentName,
  listBatchesAtWork,
  listBatchesOf,
  listExamsAhead,
  listExamsAtWork,
  listLastResults,
} from './homes.queries.ts'

/** "What is next for me, and how did I do?" */
export async function getStudentHome(db: Db, studentId: string, clock: Clock) {
  const [batches, exams, results] = await readStudent(db, studentId, clock)
  return { batches, results, exams: exams.map(withAttempt) }
}

function withAttempt({ attemptId, attemptEndsAt, attemptClosedAt, ...exam }: ExamAheadRow) {
  const begun = attemptId !== null && attemptEndsAt !== null
  return {
    ...exam,
    attempt: begun ? { id: attemptId, endsAt: attemptEndsAt, closed: attemptClosedAt !== null } : null,
  }
}

/** "How is my child doing?" */
export async function getParentHome(db: Db, studentId: string, clock: Clock) {
  const [batches, exams, results] = await readStudent(db, studentId, clock)
  return { student: await findStudentName(db, studentId), batches, exams, results }
}

function readStudent(db: Db, studentId: string, clock: Clock) {
  const now = clock.now()
  return Promise.all([
    listBatchesOf(db, studentId, dayInIndia(now)),
    listExamsAhead(db, studentId, now),
    listLastResults(db, studentId),
  ])
}

/** "Who sits what, and what waits for me?" */
export async function getTeacherHome(db: Db, viewer: Viewer, clock: Clock) {
  const now = clock.now()
  const [exams, batches] = await Promise.all([
    listExamsAtWork(db, examsVisibleTo(viewer), now),
    listBatchesAtWork(db, dayInIndia(now), viewer.personId),
  ])
  return { exams, batches: batches.map(toBatch) }
}

/** "How does the institute stand, and what waits for me?" Exams only for those who may see them. */
export async function getOfficeHome(db: Db, viewer: Viewer, clock: Clock) {
  const now = clock.now()
  const today = dayInIndia(now)
  const scope = hasPower(viewer, 'academics') ? examsVisibleTo(viewer) : sql<boolean>`false`
  const [{ students, teachers, ...waiting }, exams, batches] = await Promise.all([
    countForOffice(db, now, today),
    listExamsAtWork(db, scope, now),
    listBatchesAtWork(db, today, null),
  ])
  const emptiestFirst = batches.sort((a, b) => a.students / a.capacity - b.students / b.capacity)
  return { students, teachers, waiting, exams, batches: emptiestFirst.map(toBatch) }
}

function toBatch({ examId, examTitle, average, maxScore, ...batch }: BatchRow) {
  const lastExam =
    examId && examTitle && average && maxScore ? { id: examId, title: examTitle, average, maxScore } : null
  return { ...batch, lastExam }
}
