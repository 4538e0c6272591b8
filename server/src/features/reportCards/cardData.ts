// What a student's report card says: read from what is published about them.
import type { Db } from '../../platform/database.ts'
import type { Reader } from '../../platform/rules.ts'
import type { Locale } from '../../platform/schema.ts'
import { getStudentAnalysis } from '../analysis/studentAnalysis.ts'
import { plainMarks } from '../exams/marks.ts'
import type { ReportCard } from './drawing/printed.ts'
import { type CardStudent, listScores, listSubjectShares } from './reportCards.queries.ts'

/** Fewer questions than these say nothing about a topic. */
const ASKED_ENOUGH = 3
const WEAK = 0.5
const TOPICS = 5

/** The card without its photo, of the tests that the reader sees; `dayOf` writes a day. */
export async function readCard(
  db: Db,
  reader: Reader,
  student: CardStudent,
  locale: Locale,
  dayOf: (day: Date) => string,
): Promise<Omit<ReportCard, 'photo'>> {
  const { tests, topics, direction } = await getStudentAnalysis(db, reader, student.id)
  const attemptIds = tests.map(({ attemptId }) => attemptId)
  const scores = new Map((await listScores(db, attemptIds)).map((one) => [one.attemptId, one]))
  const subjects = await listSubjectShares(db, student.id, attemptIds)
  return {
    ...{ name: student.name, rollNumber: student.rollNumber, batch: student.batch, direction },
    tests: tests.map(({ attemptId, title, opensAt, share, batch, percentile }) => ({
      ...{ title, share, batch, percentile, day: dayOf(opensAt) },
      score: plainMarks(scores.get(attemptId)?.score ?? '0'),
      max: plainMarks(scores.get(attemptId)?.maxScore ?? '0'),
    })),
    subjects: subjects.map(({ names, share, batch }) => ({ name: names[locale], share, batch })),
    weakTopics: topics
      .filter(({ asked, right }) => asked >= ASKED_ENOUGH && right < WEAK)
      .slice(0, TOPICS)
      .map(({ name }) => name[locale] ?? name.en),
  }
}
