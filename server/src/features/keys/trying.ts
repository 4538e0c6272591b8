// The dry run of a change: everybody graded by the new key with the engine that would write it, and nothing written.
import { Decimal } from 'decimal.js'
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { plainMarks } from '../exams/marks.ts'
import { readExam } from '../exams/publication.ts'
import type { ExamKey } from '../grading/examKey.ts'
import { fromHundredths, toHundredths } from '../grading/marks.ts'
import { rankSitters, type Sitter } from '../ranks/ranking.ts'
import { listUnderKey, type Regraded, tryKey } from '../results/regrading.ts'
import { type Candidate, pickCounted } from './counted.ts'
import { readEntries } from './entries.ts'
import {
  listKeyedPaper,
  listMarksOnly,
  listNames,
  type MarksOnlyRow,
  mapSubjectCodes,
} from './keys.queries.ts'
import type { KeyPreview, KeyTrial } from './keys.schemas.ts'

type Preview = z.output<typeof KeyPreview>
type Exam = Awaited<ReturnType<typeof readExam>>

/**
 * What a change of the key would do: whose score moves and by how much, the scores and ranks before and after. Throws
 * 409 `key-changed` where another version counts by now, and whatever is wrong with the entries.
 */
export async function previewKeyChange(
  db: Db,
  examId: string,
  { version, entries }: z.output<typeof KeyTrial>,
  now: Date,
): Promise<Preview> {
  const exam = await readExam(db, examId, now)
  if (exam.keyVersion !== version) throw conflict('key-changed', { version: exam.keyVersion })
  const changed = readEntries(entries, await listKeyedPaper(db, examId, version))
  const codes = await mapSubjectCodes(db)
  const trial = await tryOn(db, exam, changed, codes)
  const marksOnly = (await listMarksOnly(db, examId)).map((row) => unmoved(row, codes))
  const before = standingsOf(exam, [...trial.before, ...marksOnly])
  const after = standingsOf(exam, [...trial.after, ...marksOnly])
  return {
    version,
    marksOnly: marksOnly.length,
    ...figuresOf(before, after),
    questions: trial.questions,
    rows: await listMovers(db, before, after),
  }
}

interface Result extends Candidate, Sitter {}

interface Trial {
  before: Result[]
  after: Result[]
  questions: Preview['questions']
}

async function tryOn(db: Db, exam: Exam, changed: ExamKey, codes: Map<string, string>): Promise<Trial> {
  const trial: Trial = { before: [], after: [], questions: [] }
  const counts = new Map(Object.keys(changed).map((position) => [Number(position), { gained: 0, lost: 0 }]))
  for await (const regraded of tryKey(db, exam.id, await listUnderKey(db, exam.id, exam.keyVersion, changed)))
    for (const one of regraded) {
      const { before, after } = resultsOf(one, codes)
      trial.before.push(before)
      trial.after.push(after)
      if (!one.before.isVoided) countMoves(one, counts)
    }
  trial.questions = [...counts].map(([position, count]) => ({ position, ...count }))
  return trial
}

function resultsOf({ before, after }: Regraded, codes: Map<string, string>) {
  const { attempt, number, isVoided } = before
  const whose = { studentId: attempt.studentId, number, isVoided, hasAnswers: true }
  const named = (subjects: SubjectTally[]) => subjects.map((tally) => toSubject(tally, codes))
  return {
    before: {
      ...whose,
      ...{ score: before.score, positive: positiveOf(before.marks), subjects: named(before.subjects) },
    },
    after: {
      ...whose,
      ...{ score: after.score, positive: positiveOf(after.marks), subjects: named(after.subjects) },
    },
  }
}

/** What earned something, summed. */
function positiveOf(marks: { marks: string | number }[]): string {
  const hundredths = marks.map((one) => Math.max(0, toHundredths(String(one.marks))))
  return fromHundredths(hundredths.reduce((sum, one) => sum + one, 0))
}

type SubjectTally = { subject: string; score: string; right: number; wrong: number }

const toSubject = ({ subject, score, right, wrong }: SubjectTally, codes: Map<string, string>) => ({
  code: codes.get(subject) ?? subject,
  ...{ score, right, wrong },
})

function countMoves({ moves }: Regraded, counts: Map<number, { gained: number; lost: number }>): void {
  for (const { position, marksBefore, marksAfter } of moves) {
    const count = counts.get(position) ?? { gained: 0, lost: 0 }
    if (toHundredths(marksAfter) > toHundredths(marksBefore)) count.gained++
    else count.lost++
    counts.set(position, count)
  }
}

const unmoved = ({ subjects, ...row }: MarksOnlyRow, codes: Map<string, string>): Result => ({
  ...row,
  hasAnswers: false,
  positive: null,
  subjects: subjects.map((tally) => toSubject(tally, codes)),
})

type Standings = Map<string, { score: string; rank: number }>

function standingsOf({ attemptCounts, tieRule, rankSeed }: Exam, results: Result[]): Standings {
  const counted = pickCounted(results, attemptCounts)
  const ranks = rankSitters(counted, { tieRule, seed: rankSeed })
  return new Map(
    counted.map(({ studentId, score }) => [studentId, { score, rank: ranks.get(studentId)?.rank ?? 0 }]),
  )
}

function figuresOf(before: Standings, after: Standings) {
  const differences = [...before].map(([id, { score, rank }]) => {
    const now = after.get(id) ?? { score, rank }
    return { marks: toHundredths(now.score) - toHundredths(score), ranks: now.rank - rank }
  })
  const count = (holds: (one: { marks: number; ranks: number }) => boolean) =>
    differences.filter(holds).length
  const scores = { before: scoresOf(before), after: scoresOf(after) }
  return {
    students: before.size,
    moved: count(({ marks }) => marks !== 0),
    gained: count(({ marks }) => marks > 0),
    lost: count(({ marks }) => marks < 0),
    rankMoved: count(({ ranks }) => ranks !== 0),
    average: { before: averageOf(scores.before), after: averageOf(scores.after) },
    best: { before: bestOf(scores.before), after: bestOf(scores.after) },
    distribution: distributionOf(scores.before, scores.after),
  }
}

const scoresOf = (standings: Standings) => [...standings.values()].map(({ score }) => toHundredths(score))

function averageOf(scores: number[]): string {
  const total = scores.reduce((sum, score) => sum + score, 0)
  return new Decimal(total)
    .div(Math.max(1, scores.length) * 100)
    .toDecimalPlaces(1)
    .toFixed()
}

const bestOf = (scores: number[]) =>
  fromHundredths(scores.reduce((best, one) => Math.max(best, one), scores[0] ?? 0))

/** So many columns at most. */
const COLUMNS = 20

function distributionOf(before: number[], after: number[]): Preview['distribution'] {
  const all = [...before, ...after]
  const low = Math.floor(all.reduce((least, one) => Math.min(least, one), all[0] ?? 0) / 100)
  const high = Math.ceil(all.reduce((most, one) => Math.max(most, one), all[0] ?? 0) / 100)
  const width = Math.max(1, Math.ceil((high - low + 1) / COLUMNS))
  const from = Math.floor(low / width) * width
  const columns = Math.floor((high - from) / width) + 1
  const inColumns = (scores: number[]) => {
    const counts = Array.from({ length: columns }, () => 0)
    for (const score of scores) {
      const column = Math.floor((score / 100 - from) / width)
      counts[column] = (counts[column] ?? 0) + 1
    }
    return counts
  }
  return { from, width, before: inColumns(before), after: inColumns(after) }
}

/** So many movers are listed; all of them are counted. */
const LISTED = 500

async function listMovers(db: Db, before: Standings, after: Standings): Promise<Preview['rows']> {
  const movers = [...before].flatMap(([studentId, was]) => {
    const now = after.get(studentId)
    if (!now || toHundredths(now.score) === toHundredths(was.score)) return []
    const difference = Math.abs(toHundredths(now.score) - toHundredths(was.score))
    return [{ studentId, was, now, difference }]
  })
  const listed = movers
    .sort((one, other) => other.difference - one.difference || one.now.rank - other.now.rank)
    .slice(0, LISTED)
  const names = await listNames(
    db,
    listed.map(({ studentId }) => studentId),
  )
  const known = new Map(names.map(({ id, ...name }) => [id, name]))
  return listed.map(({ studentId, was, now }) => ({
    studentId,
    ...(known.get(studentId) ?? { name: '', rollNumber: '' }),
    before: plainMarks(was.score),
    after: plainMarks(now.score),
    rankBefore: was.rank,
    rankAfter: now.rank,
  }))
}
