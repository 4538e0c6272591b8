// The head of a printed sheet and the line at every page's foot.
import { INK, PAGE, type Pen } from '../../../platform/pdf/pen.ts'
import type { PrintedHead } from './printed.ts'
import { printedWords } from './words.ts'

export const MARGIN = 34
export const WIDTH = PAGE.width - 2 * MARGIN
const FOOT = PAGE.height - 22

/** The institute, the test and its figures across the page. Returns where it ends. */
export function drawHead(pen: Pen, head: PrintedHead, what: string | null): number {
  const words = printedWords[head.locale]
  const room = WIDTH - 96
  const institute = pen.fitted(pen.words(head.institute, 15, { bold: true }), room)
  institute.draw(MARGIN, MARGIN + 16)
  pen.fitted(pen.words(head.title, 12), room).draw(MARGIN, MARGIN + 34)
  const figures = [
    what,
    head.day,
    words.time(head.minutes),
    words.marks(head.maxMarks),
    words.questions(head.questionCount),
  ]
  const line = figures.filter((figure) => figure !== null).join('   ·   ')
  pen.fitted(pen.words(line, 8.5, {}, INK.faint), WIDTH).draw(MARGIN, MARGIN + 51)
  if (head.set) drawSetCode(pen, words.set, head.set)
  pen.line(MARGIN, MARGIN + 60, MARGIN + WIDTH, MARGIN + 60, 1, INK.words)
  return MARGIN + 60
}

function drawSetCode(pen: Pen, word: string, code: string): void {
  const right = MARGIN + WIDTH
  pen.doc
    .rect(right - 74, MARGIN, 74, 38)
    .lineWidth(1)
    .strokeColor(INK.words)
    .stroke()
  pen.left(word, right - 66, MARGIN + 25, 11)
  pen.right(code, right - 9, MARGIN + 29, 26, { bold: true })
}

/** "Set B · 3/12" under every page, once it is known how many there are. */
export function numberPages(pen: Pen, head: PrintedHead): void {
  const words = printedWords[head.locale]
  const { start, count } = pen.doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    pen.doc.switchToPage(start + page)
    pen.line(MARGIN, FOOT - 12, MARGIN + WIDTH, FOOT - 12)
    const set = head.set ? `${words.set} ${head.set} · ` : ''
    pen.right(`${set}${page + 1}/${count}`, MARGIN + WIDTH, FOOT, 8.5, { bold: true })
    pen
      .fitted(pen.words(`${head.title} · ${head.institute}`, 8, {}, INK.faint), WIDTH - 90)
      .draw(MARGIN, FOOT)
  }
}
