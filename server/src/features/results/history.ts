// A student's results over time.
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { Viewer } from '../../platform/rules.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import { plainMarks } from '../exams/marks.ts'
import { resultsAreOutSql } from '../exams/resultsOut.ts'
import { type HistoryRow, listHistory } from './history.queries.ts'
import { mapSubjectNames } from './reading.queries.ts'
import type { ResultPage } from './results.schemas.ts'
import { getSubject, type Subjects } from './results.ts'

/**
 * The exams that a student was to sit, newest first: for the student and guardians those whose results are out; for
 * staff those that are over, among the exams that they see.
 */
export async function listStudentResults(
  db: Db,
  viewer: Viewer,
  studentId: string,
  page: { page: number; pageSize: number },
  now: Date,
): Promise<z.output<typeof ResultPage>> {
  const staff = viewer.role === 'teacher' || viewer.role === 'admin'
  const over = staff ? sql`(exams.mode = 'practice' or exams.closes_at <= ${now})` : resultsAreOutSql
  const scope = sql<boolean>`${over} and ${examsVisibleTo(viewer)}`
  const { rows, total } = await listHistory(db, studentId, scope, page)
  const subjects = await mapSubjectNames(db)
  return { total, rows: rows.map((row) => toHistory(row, subjects)) }
}

function toHistory(row: HistoryRow, subjects: Subjects) {
  const { examId, title, patternCode, mode, opensAt, publishedAt } = row
  const { attemptId, isVoided, rank, percentile, appeared, movedAt } = row
  return {
    exam: { id: examId, ...{ title, patternCode, mode, opensAt, publishedAt } },
    ...{ attemptId, isVoided, rank, percentile, appeared, movedAt },
    score: row.score && plainMarks(row.score),
    maxScore: plainMarks(row.maxScore),
    batchAverage: row.batchAverage && plainMarks(row.batchAverage),
    batchBest: row.batchBest && plainMarks(row.batchBest),
    subjects: (row.subjects ?? []).map(({ subject, score, max }) => ({
      subject: getSubject(subjects, subject),
      score,
      maxScore: max,
    })),
  }
}
