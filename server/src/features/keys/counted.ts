// Which of a student's attempts counts, as the view counted_results has it, over results that are not written. Pure.
import type { AttemptChoice } from '../../platform/schema.ts'
import { toHundredths } from '../grading/marks.ts'

export interface Candidate {
  studentId: string
  number: number
  isVoided: boolean
  score: string
}

/** One for each student who has an attempt that was not voided: their best, first or last; of equals the first. */
export function pickCounted<T extends Candidate>(results: T[], counts: AttemptChoice): T[] {
  const valid = results.filter(({ isVoided }) => !isVoided)
  return [...Map.groupBy(valid, ({ studentId }) => studentId).values()].flatMap((own) =>
    own
      .sort((one, other) => standingBy(other, counts) - standingBy(one, counts) || one.number - other.number)
      .slice(0, 1),
  )
}

function standingBy({ score, number }: Candidate, counts: AttemptChoice): number {
  if (counts === 'best') return toHundredths(score)
  return counts === 'first' ? -number : number
}
