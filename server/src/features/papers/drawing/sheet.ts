// The answer sheet: bubbles for roll number, set and answers, with marks along the edges that a reader finds it by.
import { INK, PAGE, Pen } from '../../../platform/pdf/pen.ts'
import { BUBBLE, bubble } from './bubbles.ts'
import { drawNumberGrids } from './numberGrids.ts'
import type { PrintedSheet, SheetQuestion } from './printed.ts'
import { optionLetter, printedWords, rowLetter } from './words.ts'

const EDGE = 22
const LEFT = 44
const RIGHT = PAGE.width - LEFT
const BOTTOM = PAGE.height - 46
const ROW = 12.2
const STEP = 13.5
const FIRST_BAR = EDGE + 26
const BAR = 3
/** Of a row, from its upper edge. */
const MIDDLE = 8

/** Draws the sheet; returns the file's bytes. */
export function drawSheet(sheet: PrintedSheet): Promise<Buffer> {
  const words = printedWords[sheet.locale]
  const pen = new Pen(`${sheet.title} · ${words.sheet}`, sheet.locale)
  turnSheet(pen)
  const top = drawTop(pen, sheet)
  const grids = gridQuestions(sheet)
  const afterLines = drawLines(pen, linesOf(sheet, new Set(grids)), top)
  if (grids.length) drawNumberGrids(pen, grids, roomFor(pen, grids.length, afterLines))
  numberSheets(pen, sheet)
  return pen.finish()
}

/** A new side with its marks: squares in the corners, bars beside every row. */
function turnSheet(pen: Pen): void {
  pen.doc.addPage()
  const corners = [
    [EDGE, EDGE],
    [PAGE.width - EDGE - 12, EDGE],
    [EDGE, PAGE.height - EDGE - 12],
    [PAGE.width - EDGE - 12, PAGE.height - EDGE - 12],
  ] as const
  for (const [x, y] of corners) pen.doc.rect(x, y, 12, 12).fillColor('#000').fill()
  for (let y = FIRST_BAR; y < PAGE.height - EDGE - 24; y += ROW) {
    pen.doc
      .rect(EDGE, y - BAR / 2, 9, BAR)
      .fillColor('#000')
      .fill()
    pen.doc
      .rect(PAGE.width - EDGE - 9, y - BAR / 2, 9, BAR)
      .fillColor('#000')
      .fill()
  }
}

/** The next height at which the middle of a row of bubbles lies beside a bar. */
const beside = (top: number) => FIRST_BAR + Math.ceil((top + MIDDLE - FIRST_BAR) / ROW) * ROW - MIDDLE

/** Head, roll number, set code and the lines to sign on. Returns where it ends. */
function drawTop(pen: Pen, sheet: PrintedSheet): number {
  const words = printedWords[sheet.locale]
  pen.fitted(pen.words(sheet.institute, 14, { bold: true }), 330).draw(LEFT, EDGE + 16)
  pen.fitted(pen.words(`${sheet.title} · ${words.sheet}`, 11), 330).draw(LEFT, EDGE + 34)
  if (sheet.day) pen.left(sheet.day, LEFT, EDGE + 50, 9, {}, INK.faint)
  let y = EDGE + 76
  for (const field of [words.name, words.signature, words.invigilator]) {
    const label = pen.words(`${field}:`, 9)
    label.draw(LEFT, y)
    pen.line(LEFT + label.width + 5, y + 2, LEFT + 250, y + 2, 0.6)
    y += 25
  }
  drawExample(pen, sheet, y + 4)
  drawSetBubbles(pen, sheet, LEFT + 280, EDGE + 72)
  return Math.max(y + 26, drawRollGrid(pen, sheet, EDGE + 30)) + 14
}

function drawExample(pen: Pen, { locale }: PrintedSheet, y: number): void {
  const words = printedWords[locale]
  const fill = pen.words(words.fill, 8.5)
  fill.draw(LEFT, y)
  let x = LEFT + fill.width + 11
  pen.doc
    .circle(x, y - 3, BUBBLE)
    .fillColor(INK.words)
    .fill()
  x += 14
  const not = pen.words(words.notSo, 8.5)
  not.draw(x, y)
  x += not.width + 10
  for (const path of ['M-2 0L-.5 2L3-3', 'M-2-2L2 2M2-2L-2 2', 'M-1.2 0h2.4']) {
    pen.doc
      .circle(x, y - 3, BUBBLE)
      .lineWidth(0.6)
      .strokeColor(INK.words)
      .stroke()
    pen.doc
      .save()
      .translate(x, y - 3)
      .path(path)
      .lineWidth(1)
      .stroke(INK.words)
      .restore()
    x += 14
  }
}

function drawSetBubbles(pen: Pen, { locale, sets }: PrintedSheet, x: number, y: number): void {
  if (sets.length < 2) return
  pen.left(printedWords[locale].set, x, y - 8, 9, { bold: true })
  for (const [i, code] of sets.entries()) bubble(pen, x + 6, y + 8 + i * 17, code)
}

/** A column of ten bubbles for each digit, with a box above to write it in. */
function drawRollGrid(pen: Pen, { locale, rollDigits }: PrintedSheet, top: number): number {
  const left = RIGHT - rollDigits * STEP - 4
  pen.left(printedWords[locale].roll, left, top - 6, 9, { bold: true })
  for (let column = 0; column < rollDigits; column++) {
    const x = left + column * STEP
    pen.doc.rect(x, top, STEP, 17).lineWidth(0.6).strokeColor(INK.words).stroke()
    for (let digit = 0; digit < 10; digit++) bubble(pen, x + STEP / 2, top + 26 + digit * 11.4, String(digit))
  }
  return top + 26 + 10 * 11.4
}

/** Numbers get a grid where they are few; beyond that there is no room, and they are written. */
const MOST_GRIDS = 18

function gridQuestions({ sections }: PrintedSheet): SheetQuestion[] {
  const numbers = sections.flatMap(({ questions }) => questions).filter(({ kind }) => isNumber(kind))
  return numbers.length <= MOST_GRIDS ? numbers : []
}

const isNumber = (kind: SheetQuestion['kind']) => kind === 'numerical' || kind === 'integer'

type Line = { head: string } | { label: string; signs: string[] } | { label: string; write: true }

/** What stands under each other in the columns: a section's name, then a line for each question or row of it. */
function linesOf({ sections }: PrintedSheet, gridded: Set<SheetQuestion>): Line[] {
  return sections.flatMap(({ name, questions }) => {
    const lines = questions.filter((question) => !gridded.has(question)).flatMap(linesOfQuestion)
    return lines.length ? [{ head: name }, ...lines] : []
  })
}

function linesOfQuestion({ number, kind, optionCount, rowCount }: SheetQuestion): Line[] {
  const label = String(number)
  const signs = Array.from({ length: optionCount }, (_, i) => optionLetter(i))
  if (kind === 'single' || kind === 'multiple') return [{ label, signs }]
  if (kind === 'true_false') return [{ label, signs: ['A', 'B'] }]
  if (kind === 'matching')
    return Array.from({ length: rowCount }, (_, i) => ({
      label: i === 0 ? `${label} ${rowLetter(i)}` : rowLetter(i),
      signs,
    }))
  return [{ label, write: true }]
}

/** Fills columns from the left; a side that is full is turned. Returns where the last one ends. */
function drawLines(pen: Pen, lines: Line[], from: number): number {
  const widest = Math.max(4, ...lines.map((line) => ('signs' in line ? line.signs.length : 4)))
  const columns = Math.max(1, Math.min(5, Math.floor((RIGHT - LEFT + 14) / (36 + widest * STEP))))
  const width = (RIGHT - LEFT) / columns
  let [top, rest] = [beside(from), lines]
  while (rest.length > 0) {
    const most = Math.floor((BOTTOM - top) / ROW)
    const rows = Math.min(most, Math.ceil(rest.length / columns) + 1)
    const taken = drawSide(pen, rest, { top, rows, columns, width })
    rest = rest.slice(taken)
    if (rest.length === 0) return top + rows * ROW + 16
    turnSheet(pen)
    top = beside(EDGE + 34)
  }
  return top
}

interface Side {
  top: number
  rows: number
  columns: number
  width: number
}

/** A section's name never stands last in its column. Returns how many lines were drawn. */
function drawSide(pen: Pen, lines: Line[], { top, rows, columns, width }: Side): number {
  let at = 0
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows && at < lines.length; row++) {
      const line = lines[at] as Line
      if ('head' in line && row === rows - 1) break
      drawLine(pen, line, LEFT + column * width, top + row * ROW + MIDDLE, width)
      at++
    }
  }
  return at
}

function drawLine(pen: Pen, line: Line, x: number, y: number, width: number): void {
  if ('head' in line) {
    pen.fitted(pen.words(line.head, 7.6, { bold: true }), width - 10).draw(x, y + 1)
    return
  }
  pen.right(line.label, x + 24, y + 2.4, 7.6)
  if ('write' in line) pen.line(x + 32, y + 4, x + width - 14, y + 4, 0.6)
  else for (const [i, sign] of line.signs.entries()) bubble(pen, x + 37 + i * STEP, y, sign)
}

function roomFor(pen: Pen, count: number, top: number): number {
  const rows = Math.ceil(count / 9)
  if (top + rows * 165 <= BOTTOM) return top
  turnSheet(pen)
  return EDGE + 40
}

function numberSheets(pen: Pen, { title }: PrintedSheet): void {
  const { count } = pen.doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pen.doc.switchToPage(page)
    pen.centre(
      count > 1 ? `${title} · ${page + 1}/${count}` : title,
      PAGE.width / 2,
      PAGE.height - 26,
      7.5,
      {},
      INK.faint,
    )
  }
}
