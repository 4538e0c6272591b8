// A batch's month on paper: A4 across, thirty students a page, the days between name and sums.
import { INK, PAGE, Pen } from '../../../platform/pdf/pen.ts'
import type { PrintedMark, PrintedMonth, PrintedRow } from './printed.ts'
import { monthName, registerWords } from './words.ts'

const ACROSS = { width: PAGE.height, height: PAGE.width }
const MARGIN = 34
const WIDTH = ACROSS.width - 2 * MARGIN
const ROW = 13.6
const ROWS = 30
/** Upper edge of the table, under the title. */
const TOP = 76
const ROLL = 62
const NAME = 148
const SUM = 44
const SUMS = 3 * SUM

/** Draws the pages; a month without students or days says so on one. */
export async function draw(month: PrintedMonth, progress: (done: number) => void): Promise<Buffer> {
  const words = registerWords[month.locale]
  const pen = new Pen(`${words.title} · ${month.batch} · ${month.month}`, month.locale)
  const pages = Math.max(1, Math.ceil(month.rows.length / ROWS))
  for (let page = 0; page < pages; page++) {
    pen.doc.addPage({ size: 'A4', layout: 'landscape', margin: 0 })
    drawTitle(pen, month)
    if (month.days.length === 0) pen.left(words.empty, MARGIN, TOP + 20, 11)
    else drawTable(pen, month, month.rows.slice(page * ROWS, (page + 1) * ROWS))
    drawFoot(pen, month, words.page(page + 1, pages))
    pen.doc.flushPages()
    progress(page + 1)
  }
  return pen.finish()
}

function drawTitle(pen: Pen, { institute, batch, month, percent, locale }: PrintedMonth): void {
  const words = registerWords[locale]
  pen.fitted(pen.words(institute, 15, { bold: true }), WIDTH - 300).draw(MARGIN, MARGIN + 12)
  pen.right(words.title, MARGIN + WIDTH, MARGIN + 8, 12, { bold: true })
  const average = percent === null ? '' : `   ·   ${words.average}: ${percent}%`
  const facts = `${batch}   ·   ${monthName(month, locale)}${average}`
  pen.right(facts, MARGIN + WIDTH, MARGIN + 24, 9.5, {}, INK.faint)
  pen.line(MARGIN, MARGIN + 32, MARGIN + WIDTH, MARGIN + 32, 1.2, INK.words)
}

/** Where each day's column has its middle. */
function middles(days: number[]): number[] {
  const from = MARGIN + ROLL + NAME
  const width = Math.min(24, (WIDTH - ROLL - NAME - SUMS) / days.length)
  return days.map((_, i) => from + width * (i + 0.5))
}

function drawTable(pen: Pen, { days, locale }: PrintedMonth, rows: PrintedRow[]): void {
  const words = registerWords[locale]
  const columns = middles(days)
  const right = MARGIN + WIDTH
  pen.left(words.roll, MARGIN, TOP + 10, 8, { bold: true })
  pen.left(words.name, MARGIN + ROLL, TOP + 10, 8, { bold: true })
  for (const [i, day] of days.entries()) pen.centre(String(day), columns[i] ?? 0, TOP + 10, 8, { bold: true })
  for (const [i, head] of [words.attended, words.counted, '%'].entries()) {
    const box = pen.fitted(pen.words(head, 8, { bold: true }), SUM - 4)
    box.draw(right - SUM * (2 - i) - box.width, TOP + 10)
  }
  pen.line(MARGIN, TOP + 15, right, TOP + 15, 0.8, INK.words)
  for (const [i, row] of rows.entries()) drawRow(pen, row, columns, TOP + 15 + (i + 1) * ROW)
}

function drawRow(pen: Pen, row: PrintedRow, columns: number[], y: number): void {
  const right = MARGIN + WIDTH
  const base = y - 4
  pen.fitted(pen.words(row.rollNumber, 8), ROLL - 6).draw(MARGIN, base)
  pen.fitted(pen.words(row.name, 9), NAME - 8).draw(MARGIN + ROLL, base)
  for (const [i, mark] of row.marks.entries()) drawMark(pen, mark, columns[i] ?? 0, base)
  const figures = [row.attended, row.counted, row.percent ?? '–']
  for (const [i, figure] of figures.entries()) pen.right(String(figure), right - SUM * (2 - i), base, 8.5)
  pen.line(MARGIN, y, right, y, 0.3)
}

/** Absence stands out in print without colour: bold on grey. */
function drawMark(pen: Pen, mark: PrintedMark | null, x: number, y: number): void {
  if (!mark) {
    pen.centre('·', x, y, 8, {}, INK.line)
    return
  }
  const isAbsent = mark === 'absent'
  if (isAbsent)
    pen.doc
      .rect(x - 8, y - 8.4, 16, 11.4)
      .fillColor(INK.ground)
      .fill()
  const colour = mark === 'present' ? INK.faint : INK.words
  pen.centre(registerWords[pen.locale].letters[mark], x, y, 7.5, { bold: isAbsent }, colour)
}

function drawFoot(pen: Pen, { locale }: PrintedMonth, page: string): void {
  const words = registerWords[locale]
  const y = ACROSS.height - 34
  const marks = Object.keys(words.letters) as PrintedMark[]
  const legend = marks.map((mark) => `${words.letters[mark]}: ${words.meanings[mark]}`).join('   ·   ')
  pen.fitted(pen.words(legend, 8, {}, INK.faint), WIDTH).draw(MARGIN, y)
  pen.fitted(pen.words(words.note, 8, {}, INK.faint), WIDTH - 100).draw(MARGIN, y + 14)
  pen.right(page, MARGIN + WIDTH, y + 14, 8, {}, INK.faint)
}
