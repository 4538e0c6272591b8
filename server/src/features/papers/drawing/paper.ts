// The paper of one set: head, instructions, and the questions in two columns.
import { type Block, fillColumns, type PageRoom } from '../../../platform/pdf/columns.ts'
import { heightOf, type Slab } from '../../../platform/pdf/lines.ts'
import { INK, PAGE, Pen } from '../../../platform/pdf/pen.ts'
import { layText, moved } from '../../../platform/pdf/richText.ts'
import { drawHead, MARGIN, numberPages, WIDTH } from './head.ts'
import type { PrintedPaper, PrintedQuestion, PrintedSection } from './printed.ts'
import { layQuestion, SIZE } from './question.ts'
import { printedWords } from './words.ts'

const GUTTER = 18
const COLUMN = (WIDTH - GUTTER) / 2
const BOTTOM = PAGE.height - 42

/** Draws the paper; returns the file's bytes. */
export function drawPaper(paper: PrintedPaper): Promise<Buffer> {
  const pen = new Pen(paper.title, paper.locale)
  pen.doc.addPage()
  const top = drawInstructions(pen, paper, drawNameLines(pen, paper, drawHead(pen, paper, null)))
  const roomOf = (page: number): PageRoom =>
    page === 0 ? { top, height: BOTTOM - top } : { top: MARGIN, height: BOTTOM - MARGIN }
  const placed = fillColumns(blocksOf(pen, paper), roomOf)
  let page = 0
  for (const { slab, column, y, ...at } of placed) {
    for (; page < at.page; page++) pen.doc.addPage()
    slab.draw(MARGIN + column * (COLUMN + GUTTER), y)
  }
  for (let one = 0; one <= page; one++) drawMiddle(pen, placed, one)
  numberPages(pen, paper)
  return pen.finish()
}

/** The line between the columns, as long as the longer of them. */
function drawMiddle(pen: Pen, placed: ReturnType<typeof fillColumns>, page: number): void {
  const own = placed.filter((one) => one.page === page)
  if (own.length === 0) return
  pen.doc.switchToPage(page)
  const from = Math.min(...own.map(({ y }) => y))
  const to = Math.max(...own.map(({ y, slab }) => y + slab.height))
  pen.line(MARGIN + COLUMN + GUTTER / 2, from, MARGIN + COLUMN + GUTTER / 2, to)
}

function drawNameLines(pen: Pen, { locale }: PrintedPaper, top: number): number {
  const words = printedWords[locale]
  const y = top + 24
  const fields = [
    { word: words.name, from: 0, to: 0.46 },
    { word: words.roll, from: 0.48, to: 0.74 },
    { word: words.signature, from: 0.76, to: 1 },
  ]
  for (const { word, from, to } of fields) {
    const label = pen.words(`${word}:`, 9)
    label.draw(MARGIN + from * WIDTH, y)
    pen.line(MARGIN + from * WIDTH + label.width + 5, y + 2, MARGIN + to * WIDTH, y + 2, 0.6)
  }
  return y + 12
}

function drawInstructions(pen: Pen, paper: PrintedPaper, top: number): number {
  const words = printedWords[paper.locale]
  const rule = { size: 8.6, pictures: {} }
  const room = WIDTH - 20
  const general = words.general.map((line, i) => `${i + 1}. ${line}`).join('\n')
  const own = paper.instructions.trim()
  const slabs = [
    ...layText(pen, `**${words.instructions}**`, room, rule),
    ...layText(pen, general, room, rule),
    ...(own ? layText(pen, own, room, rule).map((slab, i) => (i === 0 ? { ...slab, above: 3 } : slab)) : []),
  ]
  const height = heightOf(slabs) + 12
  pen.doc.roundedRect(MARGIN, top, WIDTH, height, 4).fillColor(INK.ground).fill()
  let y = top + 6
  for (const slab of slabs) {
    y += slab.above
    slab.draw(MARGIN + 10, y)
    y += slab.height
  }
  return top + height + 12
}

function blocksOf(pen: Pen, paper: PrintedPaper): Block[] {
  const end = layText(pen, `**${printedWords[paper.locale].end}**`, COLUMN, { size: 8.6, pictures: {} })
  return [
    ...paper.sections.flatMap((section, i) => sectionBlocks(pen, paper, section, i)),
    { slabs: end.map((slab) => ({ ...slab, draw: (x, y) => slab.draw(x, y) })), above: 14 },
  ]
}

function sectionBlocks(pen: Pen, paper: PrintedPaper, section: PrintedSection, index: number): Block[] {
  const questions = section.questions.flatMap((question): Block[] => {
    const block = { slabs: layQuestion(pen, question, COLUMN, paper.pictures), above: 8 }
    return question.passage ? [passageBlock(pen, paper, question), block] : [block]
  })
  return [{ slabs: [sectionHead(pen, section)], above: index === 0 ? 0 : 14, holds: true }, ...questions]
}

/** A band with the section's name, its questions and its marks. */
function sectionHead(pen: Pen, section: PrintedSection): Slab {
  const words = printedWords[pen.locale]
  const numbers = section.questions.map(({ number }) => number)
  const range = numbers.length ? words.range(Math.min(...numbers), Math.max(...numbers)) : ''
  const name = [section.part, section.name].filter((one) => one !== null).join(' · ')
  const room = COLUMN - 14
  const rule = { pictures: {}, size: 8.2 }
  const slabs = [
    ...layText(pen, name, room, { ...rule, size: 10, look: { bold: true } }),
    ...layText(pen, [range, section.rule].filter(Boolean).join('. '), room, rule),
  ]
  const height = heightOf(slabs) + 8
  return {
    height,
    above: 0,
    draw(x, top) {
      pen.doc.rect(x, top, COLUMN, height).fillColor(INK.ground).fill()
      pen.doc.rect(x, top, 2.5, height).fillColor(INK.words).fill()
      let y = top + 4
      for (const slab of slabs) {
        slab.draw(x + 9, y)
        y += slab.height
      }
    },
  }
}

function passageBlock(pen: Pen, paper: PrintedPaper, { number, passage }: PrintedQuestion): Block {
  const lead = printedWords[paper.locale].passage(number, passage?.to ?? number)
  const rule = { size: SIZE, pictures: paper.pictures }
  const head = layText(pen, lead, COLUMN, { ...rule, look: { bold: true } })
  const text = moved(layText(pen, passage?.text ?? '', COLUMN - 8, rule), 8).map((slab) => ({
    ...slab,
    draw(x: number, y: number) {
      pen.line(x + 2, y, x + 2, y + slab.height, 0.8)
      slab.draw(x, y)
    },
  }))
  return { slabs: [...head.map((slab) => ({ ...slab, holds: true })), ...text], above: 10, holds: true }
}
