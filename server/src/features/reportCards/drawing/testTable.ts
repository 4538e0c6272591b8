// The table of the last tests: the newest first.
import { INK, type Pen } from '../../../platform/pdf/pen.ts'
import type { Place } from './place.ts'
import type { CardTest } from './printed.ts'
import { cardWords, percent } from './words.ts'

const ROW = 17
/** From the table's upper edge to the baseline of its first row. */
const HEAD = 31
/** The right edges of the columns of figures, as shares of the width. */
const EDGES = [0.54, 0.67, 0.73, 0.86, 1]

/** Draws as many rows as there is room above `bottom`; returns where they end. */
export function drawTests(pen: Pen, tests: CardTest[], { x, top, width }: Place, bottom: number): number {
  const words = cardWords[pen.locale]
  const rights = EDGES.map((edge) => x + width * edge)
  const heads = [words.day, words.score, words.share, words.percentile, words.batchAverage]
  pen.left(words.test, x, top + 12, 9, { bold: true })
  for (const [i, head] of heads.entries()) {
    const room = width * ((EDGES[i] ?? 1) - (EDGES[i - 1] ?? 0.4)) - 4
    const box = pen.fitted(pen.words(head, 9, { bold: true }), room)
    box.draw((rights[i] ?? 0) - box.width, top + 12)
  }
  pen.line(x, top + 18, x + width, top + 18, 0.8, INK.words)
  const shown = tests.toReversed().slice(0, Math.floor((bottom - top - HEAD) / ROW))
  for (const [i, test] of shown.entries()) {
    const y = top + HEAD + i * ROW
    pen.fitted(pen.words(test.title, 9.5), width * 0.4).draw(x, y)
    const figures = [
      test.day,
      `${test.score} / ${test.max}`,
      percent(test.share).replace('%', ''),
      test.percentile ?? '–',
      test.batch === null ? '–' : percent(test.batch),
    ]
    for (const [k, figure] of figures.entries()) pen.right(figure, rights[k] ?? 0, y, 9.5)
    pen.line(x, y + 5, x + width, y + 5, 0.3)
  }
  return top + HEAD + shown.length * ROW
}
