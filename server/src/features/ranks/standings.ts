// Who stands where, as it is kept: computed when results come out and whenever one of them changes.
import { randomInt } from 'node:crypto'
import type { Tx } from '../../platform/database.ts'
import { queueJob } from '../../platform/queue.ts'
import { keepExamCounts } from '../examCounts/examCounts.ts'
import { type Ranking, rankShifts, rankSitters, type ShiftSitter } from './ranking.ts'
import {
  type Appeared,
  getRankedExam,
  holdGroup,
  listAppeared,
  listShifts,
  type NewRank,
  type RankedExam,
  replaceRanks,
  setRankSeed,
} from './ranks.queries.ts'

/**
 * Waits for whoever ranks the exam's group of shifts now; until the end of `tx` nobody else does. Whoever changes
 * results of a published exam takes this before the first of them, or two shifts would wait for each other for ever.
 */
export async function holdRanking(tx: Tx, examId: string): Promise<void> {
  const { groupId } = await getRankedExam(tx, examId)
  if (groupId) await holdGroup(tx, groupId)
}

/**
 * Ranks everybody who appeared at a published exam anew, and with it all shifts of its group; its answers are counted
 * in the same go. A practice, or what is not published, has no ranks.
 */
export async function rankExam(tx: Tx, examId: string, now: Date): Promise<void> {
  const exam = await getRankedExam(tx, examId)
  if (!exam.publishedAt || exam.mode === 'practice') return
  await keepExamCounts(tx, examId, now)
  if (!exam.groupId) return keepRanks(tx, [await readShift(tx, exam)], null, now)
  await holdGroup(tx, exam.groupId)
  await rankGroup(tx, exam.groupId, now)
}

/** Ranks all published shifts of a group anew; the caller holds it. */
export async function rankGroup(tx: Tx, groupId: string, now: Date): Promise<void> {
  const shifts = []
  for (const exam of await listShifts(tx, groupId)) shifts.push(await readShift(tx, exam))
  const [first] = shifts
  if (first) await keepRanks(tx, shifts, first.ranking, now)
}

/** Has an exam ranked soon, after the transaction: one attempt's result has changed, was voided or has come late. */
export async function askForRanks(tx: Tx, examId: string): Promise<void> {
  await queueJob(tx, 'rankExam', { examId }, { key: `rankExam:${examId}` })
}

interface Shift {
  examId: string
  ranking: Ranking
  sitters: (Appeared & ShiftSitter)[]
}

async function readShift(tx: Tx, exam: RankedExam): Promise<Shift> {
  const ranking = { tieRule: exam.tieRule, seed: await seedOf(tx, exam) }
  const sitters = await listAppeared(tx, exam.id, exam.tieRule === 'jee_advanced')
  const standings = rankSitters(sitters, ranking)
  return {
    examId: exam.id,
    ranking,
    sitters: sitters.flatMap((one) => {
      const standing = standings.get(one.studentId)
      return standing ? [{ ...one, standing }] : []
    }),
  }
}

// Drawn once and written down: the same draw comes out whenever the exam is ranked again.
async function seedOf(tx: Tx, { id, tieRule, rankSeed }: RankedExam): Promise<number | null> {
  if (tieRule !== 'neet' || rankSeed !== null) return rankSeed
  const drawn = randomInt(2 ** 31 - 1)
  await setRankSeed(tx, id, drawn)
  return drawn
}

async function keepRanks(tx: Tx, shifts: Shift[], group: Ranking | null, now: Date): Promise<void> {
  const best = group ? bestOfEach(shifts) : []
  const groupRanks = group ? rankShifts(best, group) : new Map<string, number>()
  const ranked = new Map(best.map((one) => [one.attemptId, groupRanks.get(one.studentId) ?? null]))
  for (const { examId, sitters } of shifts) {
    const ranks = sitters.map((one) =>
      toRank(one, sitters.length, ranked.get(one.attemptId) ?? null, best.length),
    )
    await replaceRanks(tx, examId, ranks, now)
  }
}

/** Whoever sat two shifts stands among all of them with the better one, of equals with the first. */
function bestOfEach(shifts: Shift[]): Shift['sitters'] {
  const best = new Map<string, Shift['sitters'][number]>()
  for (const one of shifts.flatMap((shift) => shift.sitters)) {
    const other = best.get(one.studentId)
    if (!other || Number(one.standing.percentile) > Number(other.standing.percentile))
      best.set(one.studentId, one)
  }
  return [...best.values()]
}

function toRank(
  { attemptId, standing }: Shift['sitters'][number],
  appeared: number,
  groupRank: number | null,
  groupAppeared: number,
): NewRank {
  return {
    attemptId,
    ...standing,
    appeared,
    groupRank,
    groupAppeared: groupRank === null ? null : groupAppeared,
  }
}
