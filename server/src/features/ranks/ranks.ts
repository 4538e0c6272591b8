// Ranks as staff read them: the whole list with who was absent, as a page or as a file.
import type { z } from 'zod'
import type { Operation } from '../../permissions.ts'
import type { Db } from '../../platform/database.ts'
import type { Locale } from '../../platform/languages.ts'
import { writeCsv } from '../../platform/spreadsheets.csv.ts'
import { writeSheet } from '../../platform/spreadsheets.ts'
import { plainMarks } from '../exams/marks.ts'
import { getMaxMarks, readExam } from '../exams/publication.ts'
import { rankWords } from './fileWords.ts'
import {
  countGroupRanked,
  countRanked,
  findGroup,
  listExamBatches,
  listExamSubjects,
  listGroupExams,
  listRankRows,
  listUnranked,
  type RankFilter,
  type RankRow,
  type SubjectRow,
} from './list.queries.ts'
import type { RankPage } from './ranks.schemas.ts'

/** The standings of an exam, with the absentees and the voided apart. Empty before publishing. */
export async function listRanks(
  db: Db,
  examId: string,
  filter: RankFilter,
  now: Date,
  can: Operation[],
): Promise<z.output<typeof RankPage>> {
  const exam = await readExam(db, examId, now)
  const [subjects, { rows, total }, unranked, marks, appeared, batches, group] = await Promise.all([
    listExamSubjects(db, examId),
    listRankRows(db, examId, filter),
    listUnranked(db, examId),
    getMaxMarks(db, examId),
    countRanked(db, examId),
    listExamBatches(db, examId),
    exam.groupId ? readGroup(db, exam.groupId) : null,
  ])
  const apart = (isVoided: boolean) =>
    unranked.filter(({ voided }) => voided === isVoided).map(({ voided: _, ...student }) => student)
  const { title, state, publishedAt, tieRule, rankSeed } = exam
  return {
    ...{ title, state, publishedAt, tieRule, rankSeed, subjects, total, can },
    ...{ maxMarks: plainMarks(marks), appeared, batches, group },
    rows: rows.map((row) => toRow(row, subjects)),
    absent: apart(false),
    voided: apart(true),
  }
}

async function readGroup(db: Db, groupId: string) {
  const { id, title } = await findGroup(db, groupId)
  return {
    ...{ id, title },
    appeared: await countGroupRanked(db, groupId),
    exams: await listGroupExams(db, [groupId]),
  }
}

function toRow({ marks, percentiles, score, ...row }: RankRow, subjects: SubjectRow[]) {
  return {
    ...row,
    score: plainMarks(score),
    subjects: subjects.map(({ code }) => {
      const percentile = percentiles.find((one) => one.code === code)?.percentile
      const own = marks[code]
      return own !== undefined && percentile !== undefined ? { score: plainMarks(own), percentile } : null
    }),
  }
}

/** As many as an exam can have sitters, in one file. */
const ALL = { page: 1, pageSize: 100_000 }

/**
 * The whole list as a file, its words in a language: ranks first, then who was absent, without a rank and without marks.
 */
export async function exportRanks(
  db: Db,
  examId: string,
  format: 'xlsx' | 'csv',
  locale: Locale,
): Promise<Buffer> {
  const words = rankWords[locale]
  const subjects = await listExamSubjects(db, examId)
  const { rows } = await listRankRows(db, examId, ALL)
  const unranked = await listUnranked(db, examId)
  const heads = [
    ...words.heads,
    ...subjects.flatMap(({ name }) => [name[locale], words.percentileIn(name[locale])]),
  ]
  const ranked = rows.map((row) => rankedLine(toRow(row, subjects)))
  const apart = unranked.map(({ rollNumber, name, batch, voided }) => [
    ...[null, rollNumber, name, batch, null, null, null, voided ? words.voided : words.absent],
    ...subjects.flatMap(() => [null, null]),
  ])
  const table = [heads, ...ranked, ...apart]
  if (format === 'csv') return writeCsv(table)
  return writeSheet([
    { name: words.sheet, rows: table, headings: 1, widths: [8, 16, 28, 20, 10, 14, 12, 10] },
  ])
}

// Percentiles stay text: a spreadsheet would cut their last digits.
function rankedLine(row: ReturnType<typeof toRow>): (string | number | null)[] {
  const { rank, rollNumber, name, batch, score, percentile, groupRank, subjects } = row
  return [
    ...[rank, rollNumber, name, batch, Number(score), percentile, groupRank, null],
    ...subjects.flatMap((subject) => (subject ? [Number(subject.score), subject.percentile] : [null, null])),
  ]
}
