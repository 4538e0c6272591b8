// How a student is doing: over the tests, by subject and topic, and with their time.
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { Reader } from '../../platform/rules.ts'
import { readExamCounts } from '../examCounts/examCounts.ts'
import { examsVisibleTo } from '../exams/exams.access.ts'
import type { StudentAnalysis } from './analysis.schemas.ts'
import { nameTopic } from './examAnalysis.ts'
import { listOwnTests, listOwnTopics, listPace, type TestRow } from './studentAnalysis.queries.ts'

/** So many of the last tests are looked at. */
const TESTS = 12
/** Hundredths of the marks within which a run of tests is called steady. */
const STEADY = 3

/** What is published about one student's tests, among those that the reader sees. */
export async function getStudentAnalysis(
  db: Db,
  reader: Reader,
  studentId: string,
): Promise<z.output<typeof StudentAnalysis>> {
  const tests = await listOwnTests(db, studentId, examsVisibleTo(reader), TESTS)
  const last = tests.at(-1)
  const [topics, pace] = await Promise.all([
    listOwnTopics(
      db,
      tests.map(({ attemptId }) => attemptId),
    ),
    last ? readPace(db, last) : [],
  ])
  return { tests, direction: directionOf(tests), topics: topics.map(nameTopic), pace }
}

/** Seconds on each question of an attempt that counts, beside the average of the others who sat the exam. */
async function readPace(db: Db, { attemptId, examId }: Pick<TestRow, 'attemptId' | 'examId'>) {
  const [own, { seconds }] = await Promise.all([listPace(db, attemptId), readExamCounts(db, examId)])
  return own.map((row) => {
    const [all, students] = seconds[row.position] ?? [0, 0]
    return { ...row, others: students > 1 ? (all - row.seconds) / (students - 1) : null }
  })
}

/**
 * Where the marks are going: the slope of a straight line through the tests, told once it has moved by more than the
 * steady band from the first to the last. Null before the third test: two points make any line.
 */
export function directionOf(tests: Pick<TestRow, 'share'>[]): 'rising' | 'steady' | 'falling' | null {
  const count = tests.length
  if (count < 3) return null
  const middle = (count - 1) / 2
  const mean = tests.reduce((sum, { share }) => sum + share, 0) / count
  const over = tests.reduce((sum, { share }, i) => sum + (i - middle) * (share - mean), 0)
  const under = tests.reduce((sum, _, i) => sum + (i - middle) ** 2, 0)
  const moved = (100 * over * (count - 1)) / under
  if (Math.abs(moved) <= STEADY) return 'steady'
  return moved > 0 ? 'rising' : 'falling'
}
