// Rank and percentile of all who appeared, and how ties are broken: pure, exact, the same in whatever order they come.
import { createHash } from 'node:crypto'
import type { TieRule } from '../../platform/schema.ts'
import { toHundredths } from '../grading/marks.ts'

/** One who appeared, with the result that counts. Who was absent is not among them: an absence is no zero. */
export interface Sitter {
  studentId: string
  score: string
  subjects: SubjectScore[]
  /** Whether it is known which answers were right and which wrong; with marks alone it is not. */
  hasAnswers: boolean
  /** The sum of what earned something; null where that is not known, or no rule asks for it. */
  positive: string | null
}

/** A subject by its code, such as 'maths'. */
export interface SubjectScore {
  code: string
  score: string
  right: number
  wrong: number
}

export interface SubjectPercentile {
  code: string
  percentile: string
}

export interface Standing {
  /** 1 for the best. Who is equal even after the tie rule shares it; the next one's counts all before. */
  rank: number
  /** 100 × (scored this or less) / (appeared), with seven decimals, cut and not rounded: 100 is the best alone. */
  percentile: string
  /** The same by subject, among those who were marked in it. */
  subjects: SubjectPercentile[]
}

export interface Ranking {
  tieRule: TieRule
  /** What the draw is made with that ends NEET's rule; null: no draw, and the last tie is shared. */
  seed: number | null
}

/** The larger value goes first; null where the sitter cannot be measured so. */
type Criterion<T> = (one: T) => number | null

/**
 * In which order subjects break a tie: NTA's bulletins for JEE Main 2025 and NEET UG 2025, and the information brochure
 * of JEE (Advanced) 2021, whose first step is the positive marks and which ends with a shared rank.
 */
const subjectOrder: Record<TieRule, string[]> = {
  none: [],
  jee_main: ['maths', 'physics', 'chemistry'],
  jee_advanced: ['maths', 'physics'],
  neet: ['biology', 'chemistry', 'physics'],
}

/**
 * Ranks everybody of one exam, by student. Equal scores are told apart by the tie rule: first the marks in each
 * subject, then who has less wrong in proportion to right, over all and by subject, in the rule's order; NEET then
 * draws. JEE Advanced asks for the positive marks first, and for no proportion. What one of those who are tied cannot be measured by decides nothing among them.
 */
export function rankSitters(sitters: Sitter[], ranking: Ranking): Map<string, Standing> {
  const scoreOf = (one: Sitter) => toHundredths(one.score)
  const marksIn = (code: string) => (one: Sitter) => {
    const score = one.subjects.find((subject) => subject.code === code)?.score
    return score === undefined ? null : toHundredths(score)
  }
  const percentileOf = percentilesOf(sitters.map(scoreOf))
  const bySubject = percentilesBySubject(sitters)
  const ranks = ranksOf(refine(sitters, [scoreOf, ...tieBreaks(ranking, marksIn)]))
  return new Map(
    [...ranks].map(([one, rank]) => [
      one.studentId,
      { rank, percentile: percentileOf(scoreOf(one)), subjects: bySubject(one) },
    ]),
  )
}

/** One who appeared in one of several shifts, with the standing that they have in it. */
export interface ShiftSitter extends Sitter {
  standing: Standing
}

/**
 * Ranks everybody of several shifts of one test together, by student: papers differ, so percentiles are compared
 * where one exam compares marks.
 */
export function rankShifts(sitters: ShiftSitter[], ranking: Ranking): Map<string, number> {
  const percentileOf = (one: ShiftSitter) => Number(one.standing.percentile)
  const percentileIn = (code: string) => (one: ShiftSitter) => {
    const found = one.standing.subjects.find((subject) => subject.code === code)
    return found ? Number(found.percentile) : null
  }
  const ranks = ranksOf(refine(sitters, [percentileOf, ...tieBreaks(ranking, percentileIn)]))
  return new Map([...ranks].map(([one, rank]) => [one.studentId, rank]))
}

function tieBreaks<T extends Sitter>(
  { tieRule, seed }: Ranking,
  measureIn: (code: string) => Criterion<T>,
): Criterion<T>[] {
  if (tieRule === 'none') return []
  const order = subjectOrder[tieRule]
  if (tieRule === 'jee_advanced') return [positiveMarks, ...order.map(measureIn)]
  const measures = [...order.map(measureIn), lessWrong(), ...order.map((code) => lessWrong(code))]
  return tieRule === 'neet' && seed !== null ? [...measures, drawnBy(seed)] : measures
}

const positiveMarks: Criterion<Sitter> = ({ positive }) => (positive === null ? null : toHundredths(positive))

/** Less wrong in proportion to right goes first. Whoever has none wrong has the least, whoever has none right the most. */
function lessWrong(code?: string): Criterion<Sitter> {
  return ({ subjects, hasAnswers }) => {
    const counted = subjects.filter((subject) => code === undefined || subject.code === code)
    if (!hasAnswers || counted.length === 0) return null
    const right = counted.reduce((sum, subject) => sum + subject.right, 0)
    const wrong = counted.reduce((sum, subject) => sum + subject.wrong, 0)
    // Equal proportions give the same float, and those of fewer than 94 million questions never meet otherwise.
    return wrong === 0 ? 0 : -(wrong / right)
  }
}

/** The same draw for the same seed, whoever else is drawn. */
function drawnBy(seed: number): Criterion<Sitter> {
  return ({ studentId }) => createHash('sha256').update(`${seed}:${studentId}`).digest().readUIntBE(0, 6)
}

/** Splits those who are tied by one criterion after the other, the best first. */
function refine<T>(tied: T[], [criterion, ...rest]: Criterion<T>[]): T[][] {
  if (!criterion || tied.length < 2) return [tied]
  const groups = Map.groupBy(tied, criterion)
  if (groups.has(null)) return refine(tied, rest)
  return [...groups]
    .sort(([one], [other]) => Number(other) - Number(one))
    .flatMap(([, group]) => refine(group, rest))
}

function ranksOf<T>(groups: T[][]): Map<T, number> {
  const ranks = new Map<T, number>()
  for (const group of groups) {
    const rank = ranks.size + 1
    for (const one of group) ranks.set(one, rank)
  }
  return ranks
}

/** Value → its percentile among all the values. */
function percentilesOf(values: number[]): (value: number) => string {
  const atOrBelow = new Map<number, number>()
  for (const [place, value] of values.toSorted((one, other) => one - other).entries())
    atOrBelow.set(value, place + 1)
  return (value) => percentile(atOrBelow.get(value) ?? 0, values.length)
}

/** 100 × part / whole with seven decimals, cut. */
export function percentile(part: number, whole: number): string {
  const tenMillionths = (1_000_000_000n * BigInt(part)) / BigInt(whole)
  const digits = String(tenMillionths).padStart(8, '0')
  return `${digits.slice(0, -7)}.${digits.slice(-7)}`
}

function percentilesBySubject(sitters: Sitter[]): (one: Sitter) => SubjectPercentile[] {
  const marks = Map.groupBy(
    sitters.flatMap((one) => one.subjects),
    ({ code }) => code,
  )
  const scales = new Map(
    [...marks].map(([code, all]) => [code, percentilesOf(all.map(({ score }) => toHundredths(score)))]),
  )
  return ({ subjects }) =>
    subjects.flatMap(({ code, score }) => {
      const scale = scales.get(code)
      return scale ? [{ code, percentile: scale(toHundredths(score)) }] : []
    })
}
