// Report cards: one student, one page.
import { heightOf, type Slab } from '../../../platform/pdf/lines.ts'
import { INK, PAGE, Pen } from '../../../platform/pdf/pen.ts'
import { layText } from '../../../platform/pdf/richText.ts'
import type { PrintedReports, ReportCard } from './printed.ts'
import { drawStrengths } from './strengths.ts'
import { drawTests } from './testTable.ts'
import { drawTrend } from './trend.ts'
import { cardWords, sentenceFor } from './words.ts'

export const MARGIN = 42
export const WIDTH = PAGE.width - 2 * MARGIN
const FOOT = PAGE.height - 40
/** Where the foot begins at the latest: remark and signatures have their room on every card. */
const FOOT_TOP = FOOT - 62

/** Draws all the cards into one file, and says after each how many are done. */
export async function draw(reports: PrintedReports, progress: (done: number) => void): Promise<Buffer> {
  const words = cardWords[reports.locale]
  const [only, ...others] = reports.cards
  const name = only && others.length === 0 ? `${words.title} · ${only.name}` : words.title
  const pen = new Pen(name, reports.locale)
  for (const [i, card] of reports.cards.entries()) {
    drawCard(pen, reports, card)
    // A page is let go once it is drawn: a batch of hundreds is not held in memory as drawings.
    pen.doc.flushPages()
    progress(i + 1)
  }
  return pen.finish()
}

function drawCard(pen: Pen, reports: PrintedReports, card: ReportCard): void {
  pen.doc.addPage()
  let top = drawPerson(pen, card, drawTitle(pen, reports))
  top = drawSentence(pen, sentenceFor(card, reports.locale), top)
  if (card.tests.length > 0) {
    const place = { x: MARGIN, width: WIDTH }
    top = drawTrend(pen, card.tests, { ...place, top })
    if (card.subjects.length > 0) top = drawStrengths(pen, card.subjects, { ...place, top })
    if (card.weakTopics.length > 0) top = drawPractice(pen, card.weakTopics, top)
    top = drawTests(pen, card.tests, { ...place, top }, FOOT_TOP - 20)
  }
  drawFoot(pen, reports, Math.min(top + 26, FOOT_TOP))
}

function drawTitle(pen: Pen, { institute, day, locale }: PrintedReports): number {
  pen.fitted(pen.words(institute, 16, { bold: true }), WIDTH - 170).draw(MARGIN, MARGIN + 14)
  pen.right(cardWords[locale].title, MARGIN + WIDTH, MARGIN + 10, 13, { bold: true })
  pen.right(day, MARGIN + WIDTH, MARGIN + 26, 9, {}, INK.faint)
  pen.line(MARGIN, MARGIN + 36, MARGIN + WIDTH, MARGIN + 36, 1.2, INK.words)
  return MARGIN + 36
}

function drawPerson(pen: Pen, { name, rollNumber, batch, photo }: ReportCard, top: number): number {
  const words = cardWords[pen.locale]
  const indent = photo ? 74 : 0
  if (photo) pen.picture(photo.bytes, 60, 60).draw(MARGIN, top + 74)
  pen.fitted(pen.words(name, 18, { bold: true }), WIDTH - indent).draw(MARGIN + indent, top + 36)
  const facts = `${words.roll}: ${rollNumber}   ·   ${words.batch}: ${batch}`
  pen.fitted(pen.words(facts, 10.5, {}, INK.faint), WIDTH - indent).draw(MARGIN + indent, top + 56)
  return top + (photo ? 88 : 70)
}

function drawSentence(pen: Pen, sentence: string, top: number): number {
  const slabs = layText(pen, sentence, WIDTH - 28, { size: 11.5, pictures: {} })
  const height = heightOf(slabs) + 20
  pen.doc.roundedRect(MARGIN, top, WIDTH, height, 6).fillColor(INK.ground).fill()
  drawSlabs(slabs, MARGIN + 14, top + 10)
  return top + height + 12
}

function drawPractice(pen: Pen, topics: string[], top: number): number {
  const label = pen.words(`${cardWords[pen.locale].practice}: `, 10, { bold: true })
  label.draw(MARGIN, top + 10)
  pen.fitted(pen.words(topics.join(' · '), 10), WIDTH - label.width).draw(MARGIN + label.width, top + 10)
  return top + 22
}

function drawSlabs(slabs: Slab[], x: number, top: number): number {
  let y = top
  for (const slab of slabs) {
    y += slab.above
    slab.draw(x, y)
    y += slab.height
  }
  return y
}

/** Room for the teacher's own words, and where teacher and guardian sign. */
function drawFoot(pen: Pen, { locale }: PrintedReports, top: number): void {
  const words = cardWords[locale]
  const label = pen.words(`${words.remark}:`, 10.5, { bold: true })
  label.draw(MARGIN, top)
  pen.line(MARGIN + label.width + 8, top + 2, MARGIN + WIDTH, top + 2, 0.6)
  pen.line(MARGIN, top + 26, MARGIN + WIDTH, top + 26, 0.6)
  for (const [word, x] of [
    [words.teacher, MARGIN],
    [words.guardian, MARGIN + WIDTH - 170],
  ] as const) {
    pen.line(x, FOOT - 12, x + 170, FOOT - 12, 0.6)
    pen.centre(word, x + 85, FOOT, 9, {}, INK.faint)
  }
}
