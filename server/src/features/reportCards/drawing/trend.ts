// The line of marks over the tests: solid for the student, dotted for the batch.
import { INK, type Pen } from '../../../platform/pdf/pen.ts'
import type { Place } from './place.ts'
import type { CardTest } from './printed.ts'
import { cardWords, percent } from './words.ts'

const HEIGHT = 110
const AXIS = 30

/** Draws it; returns where it ends. */
export function drawTrend(pen: Pen, tests: CardTest[], { x, top, width }: Place): number {
  const words = cardWords[pen.locale]
  pen.left(words.trend, x, top + 12, 11, { bold: true })
  const plot = { x: x + AXIS, top: top + 28, width: width - AXIS - 34, height: HEIGHT }
  const lowest = Math.min(0, ...tests.flatMap(({ share, batch }) => [share, batch ?? 0]))
  const heightOf = (share: number) => plot.top + plot.height * (1 - (share - lowest) / (1 - lowest))
  const acrossOf = (i: number) =>
    tests.length === 1 ? plot.x + plot.width / 2 : plot.x + (plot.width * i) / (tests.length - 1)
  for (const share of [0, 0.5, 1]) {
    pen.line(plot.x, heightOf(share), plot.x + plot.width, heightOf(share), 0.4)
    pen.right(percent(share), plot.x - 6, heightOf(share) + 3, 8, {}, INK.faint)
  }
  const batch = tests.flatMap((test, i) =>
    test.batch === null ? [] : [{ x: acrossOf(i), y: heightOf(test.batch) }],
  )
  const own = tests.map((test, i) => ({ x: acrossOf(i), y: heightOf(test.share) }))
  drawLine(pen, batch, INK.faint, { dotted: true })
  drawLine(pen, own, INK.words, { dotted: false })
  for (const { x, y } of own) pen.doc.circle(x, y, 2.6).fillColor(INK.words).fill()
  const last = own.at(-1)
  if (last) pen.left(percent(tests.at(-1)?.share ?? 0), last.x + 6, last.y + 3.5, 10, { bold: true })
  for (const [i, { day }] of tests.entries())
    pen.centre(day.replace(/ \d{4}$/, ''), acrossOf(i), plot.top + plot.height + 14, 7.5, {}, INK.faint)
  drawLegend(pen, x + width, top + 12)
  return plot.top + plot.height + 28
}

interface Point {
  x: number
  y: number
}

function drawLine(pen: Pen, points: Point[], colour: string, { dotted }: { dotted: boolean }): void {
  const [first, ...rest] = points
  if (!first || rest.length === 0) return
  const { doc } = pen
  doc.save().moveTo(first.x, first.y)
  for (const { x, y } of rest) doc.lineTo(x, y)
  if (dotted) doc.dash(2, { space: 2.5 })
  doc
    .lineWidth(dotted ? 1.2 : 1.8)
    .strokeColor(colour)
    .lineJoin('round')
    .stroke()
    .restore()
}

function drawLegend(pen: Pen, right: number, y: number): void {
  const words = cardWords[pen.locale]
  const batch = pen.words(words.batchAverage, 8.5, {}, INK.faint)
  const own = pen.words(words.own, 8.5, {}, INK.faint)
  const from = right - batch.width - own.width - 66
  drawLine(
    pen,
    [
      { x: from, y: y - 3 },
      { x: from + 20, y: y - 3 },
    ],
    INK.words,
    { dotted: false },
  )
  own.draw(from + 25, y)
  const next = from + 25 + own.width + 16
  drawLine(
    pen,
    [
      { x: next, y: y - 3 },
      { x: next + 20, y: y - 3 },
    ],
    INK.faint,
    { dotted: true },
  )
  batch.draw(next + 25, y)
}
