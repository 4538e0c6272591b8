// Marks as people read them.
import { Decimal } from 'decimal.js'

/** A decimal of the database ("187.00", "0.50") without the zeros that say nothing ("187", "0.5"). */
export function plainMarks(marks: string): string {
  return new Decimal(marks).toFixed()
}

/** What sections earn when all is right. */
export function maxMarksOf(sections: { questionCount: number; marksRight: string }[]): string {
  return sections
    .reduce(
      (total, { questionCount, marksRight }) => total.plus(new Decimal(marksRight).times(questionCount)),
      new Decimal(0),
    )
    .toFixed()
}
