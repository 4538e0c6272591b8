// Grids in which a number is filled in, digit by digit.
import { INK, type Pen } from '../../../platform/pdf/pen.ts'
import { bubble } from './bubbles.ts'
import type { SheetQuestion } from './printed.ts'

const LEFT = 44
const ACROSS = 9
const CELL = 10.4
/** Sign and digits: enough for −123.45 and for 0.00065. */
const DIGITS = 5
const SIGNS = ['−', '.', ...'0123456789']

/** Nine grids in a row: boxes to write the number in, and under each digit its bubbles. */
export function drawNumberGrids(pen: Pen, questions: SheetQuestion[], top: number): void {
  for (const [i, { number }] of questions.entries()) {
    const x = LEFT + (i % ACROSS) * 57
    const y = top + Math.floor(i / ACROSS) * 165
    drawGrid(pen, number, x, y)
  }
}

function drawGrid(pen: Pen, number: number, x: number, top: number): void {
  pen.left(String(number), x, top, 8.5, { bold: true })
  for (let digit = 0; digit < DIGITS; digit++) {
    const left = x + digit * CELL
    pen.doc
      .rect(left, top + 4, CELL, 15)
      .lineWidth(0.5)
      .strokeColor(INK.words)
      .stroke()
    for (const [row, sign] of SIGNS.entries()) {
      if (sign === '−' && digit > 0) continue
      bubble(pen, left + CELL / 2, top + 26 + row * 10.6, sign)
    }
  }
}
