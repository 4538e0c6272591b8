// A question's figures out of how often each answer was given and judged. Pure.
import type { ItemCount } from '../examCounts/counts.ts'

export interface ItemSums {
  answeredBy: number
  right: number
  partial: number
  wrong: number
  blank: number
  /** Mean of what was earned, as a share of the full marks; less than nothing counts as nothing. */
  facility: number | null
  facilityTop: number | null
  facilityBottom: number | null
  /** Between getting this question right and the score on all the others, −1 to 1; null where either never varies. */
  pointBiserial: number | null
  /** Of the marks earned on it: for the reliability of the whole test. Null where nobody had it. */
  variance: number | null
}

/** The figures of one question; `marksRight` is what it earns at most. */
export function sumItem(counts: ItemCount[], marksRight: number): ItemSums {
  const sum = (of: (row: ItemCount) => number) => counts.reduce((total, row) => total + of(row), 0)
  const judged = (outcome: ItemCount['outcome']) => sum((row) => (row.outcome === outcome ? row.count : 0))
  const facility = (of: 'count' | 'top' | 'bottom') => {
    const many = sum((row) => row[of])
    return many ? sum((row) => row[of] * Math.max(row.marks, 0)) / many / marksRight : null
  }
  const answeredBy = sum(({ count }) => count)
  const mean = sum(({ count, marks }) => count * marks) / answeredBy
  return {
    answeredBy,
    ...{ right: judged('right'), partial: judged('partial'), wrong: judged('wrong'), blank: judged('blank') },
    facility: facility('count'),
    facilityTop: facility('top'),
    facilityBottom: facility('bottom'),
    pointBiserial: pointBiserial(counts, answeredBy),
    variance: answeredBy ? sum(({ count, marks }) => count * (marks - mean) ** 2) / answeredBy : null,
  }
}

/**
 * Pearson's correlation of "right or not" with the rest of the score. Everything is counted in hundredths of a mark from
 * the middle, in whole numbers: so far they add up exactly, and what never varies has a spread of exactly nothing.
 */
function pointBiserial(counts: ItemCount[], all: number): number | null {
  const restOf = ({ score, count, marks }: ItemCount) => score - count * Math.round(100 * marks)
  const middle = Math.round(counts.reduce((total, row) => total + restOf(row), 0) / all)
  let [right, rest, squares, rightRest] = [0, 0, 0, 0]
  for (const row of counts) {
    const shift = Math.round(100 * row.marks) + middle
    const own = row.score - row.count * shift
    rest += own
    squares += row.squares - 2 * shift * row.score + row.count * shift ** 2
    if (row.outcome !== 'right') continue
    right += row.count
    rightRest += own
  }
  const spread = (all * right - right ** 2) * (all * squares - rest ** 2)
  return spread > 0 ? (all * rightRest - right * rest) / Math.sqrt(spread) : null
}

/** How often each answer was given, most frequent first, however it was judged. */
export function sumResponses(
  counts: ItemCount[],
): { response: string; count: number; top: number; bottom: number }[] {
  const given = counts
    .filter((row): row is ItemCount & { response: string; place: number } => row.response !== null)
    .sort((one, other) => one.place - other.place)
  return [...Map.groupBy(given, ({ response }) => response)].map(([response, rows]) => {
    const sum = (of: 'count' | 'top' | 'bottom') => rows.reduce((total, row) => total + row[of], 0)
    return { response, count: sum('count'), top: sum('top'), bottom: sum('bottom') }
  })
}
