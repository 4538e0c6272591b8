// Bars of strength by subject, with an upright tick where the batch stands.
import { INK, type Pen } from '../../../platform/pdf/pen.ts'
import type { Place } from './place.ts'
import type { ReportCard } from './printed.ts'
import { cardWords, percent } from './words.ts'

const ROW = 19
const NAME = 150
const FIGURE = 40

/** Draws them; returns where they end. */
export function drawStrengths(pen: Pen, subjects: ReportCard['subjects'], { x, top, width }: Place): number {
  pen.left(cardWords[pen.locale].subjects, x, top + 12, 11, { bold: true })
  const [from, length] = [x + NAME, width - NAME - FIGURE]
  const along = (share: number) => from + length * Math.max(0, Math.min(1, share))
  for (const [i, { name, share, batch }] of subjects.entries()) {
    const y = top + 24 + i * ROW
    pen.fitted(pen.words(name, 10), NAME - 10).draw(x, y + 9)
    pen.doc
      .rect(from, y + 1, length, 9)
      .fillColor(INK.ground)
      .fill()
    pen.doc
      .rect(from, y + 1, along(share) - from, 9)
      .fillColor(INK.faint)
      .fill()
    if (batch !== null) pen.line(along(batch), y - 2, along(batch), y + 13, 2, INK.words)
    pen.right(percent(share), x + width, y + 9, 10, { bold: true })
  }
  return top + 24 + subjects.length * ROW + 12
}
