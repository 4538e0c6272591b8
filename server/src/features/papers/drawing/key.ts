// The key of one set: number and answer, for those who mark.
import { INK, PAGE, Pen } from '../../../platform/pdf/pen.ts'
import { drawHead, MARGIN, numberPages, WIDTH } from './head.ts'
import type { PrintedKey } from './printed.ts'
import { printedWords } from './words.ts'

const ROW = 15
const BOTTOM = PAGE.height - 46
const SHORT = 14

/** Draws the key; returns the file's bytes. */
export function drawKey(key: PrintedKey): Promise<Buffer> {
  const words = printedWords[key.locale]
  const pen = new Pen(`${key.title} · ${words.key}`, key.locale)
  pen.doc.addPage()
  let top = drawHead(pen, key, `${words.key} · ${words.staffOnly}`) + 20
  for (const section of key.sections) top = drawSection(pen, section, top)
  numberPages(pen, key)
  return pen.finish()
}

/** Answers run down each column, then into the next; long ones leave fewer columns. */
function drawSection(pen: Pen, { name, answers }: PrintedKey['sections'][number], from: number): number {
  const columns = answers.some(({ answer }) => answer.length > SHORT) ? 2 : 5
  let top = turnPage(pen, from, ROW * 3)
  pen.left(name, MARGIN, top, 11, { bold: true })
  top += 10
  for (let at = 0; at < answers.length; ) {
    const fitting = Math.max(1, Math.floor((BOTTOM - top) / ROW))
    const rows = Math.min(fitting, Math.ceil((answers.length - at) / columns))
    const some = answers.slice(at, at + rows * columns)
    drawGrid(pen, some, { top, rows, columns })
    at += some.length
    top += rows * ROW
    if (at < answers.length) top = turnPage(pen, BOTTOM, ROW)
  }
  return top + 26
}

function turnPage(pen: Pen, top: number, needed: number): number {
  if (top + needed <= BOTTOM) return top
  pen.doc.addPage()
  return MARGIN + 12
}

function drawGrid(
  pen: Pen,
  answers: { number: number; answer: string }[],
  { top, rows, columns }: { top: number; rows: number; columns: number },
): void {
  const width = WIDTH / columns
  for (const [i, { number, answer }] of answers.entries()) {
    const x = MARGIN + Math.floor(i / rows) * width
    const y = top + (i % rows) * ROW
    pen.line(x, y + ROW, x + width - 10, y + ROW, 0.4)
    pen.right(`${number}`, x + 24, y + 11, 9, {}, INK.faint)
    pen.fitted(pen.words(answer, 9.5, { bold: true }), width - 46).draw(x + 32, y + 11)
  }
}
