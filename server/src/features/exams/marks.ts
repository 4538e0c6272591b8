// Marks as people read them.
import { Decimal } from 'decimal.js'

/** A decimal of the database ("187.00", "0.50") without the zeros that say nothing ("187", "0.5"). */
export function plainMarks(marks: string): string {
  return new Decimal(marks).toFixed()
}

export interface MarkedSection {
  questionCount: number
  attemptCount: number | null
  marksRight: string
}

/** How many questions of a section are to be attempted: all of them, or any so many. */
export const toAttempt = ({ questionCount, attemptCount }: MarkedSection) => attemptCount ?? questionCount

/** What sections earn when all that is to be attempted is right. */
export function maxMarksOf(sections: MarkedSection[]): string {
  return sections
    .reduce(
      (total, section) => total.plus(new Decimal(section.marksRight).times(toAttempt(section))),
      new Decimal(0),
    )
    .toFixed()
}
