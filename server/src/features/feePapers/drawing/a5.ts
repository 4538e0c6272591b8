// A document on A5: institute and title at the head, a table, sums beside how it was paid, and room to sign.
import { heightOf, type Slab } from '../../../platform/pdf/lines.ts'
import { INK, type Pen } from '../../../platform/pdf/pen.ts'
import { linesOf, notesOf, referencesOf, signatureOf, totalsOf, whichIs, whoIs, wordsOf } from './document.ts'
import { gap, paragraph, ruler, type Sheet, side, within } from './layout.ts'
import type { PrintedDocument, PrintedInstitute } from './printed.ts'
import { paperWords } from './words.ts'

/** In points. */
const A5 = { width: 419.53, height: 595.28 }
const MARGIN = 28
const FOOT = 16

/** Draws it over as many pages as its lines need. */
export function drawA5(pen: Pen, document: PrintedDocument): void {
  const sheet: Sheet = { pen, width: A5.width - 2 * MARGIN, size: 8.8, small: 7.4 }
  const slabs = [
    headOf(sheet, document),
    gap(4),
    ruler(sheet, 1),
    gap(4),
    metaOf(sheet, document),
    gap(5),
    ...referencesOf(sheet, document),
    ...linesOf(sheet, document, false),
    gap(6),
    foldOf(sheet, document),
  ]
  drawPages(pen, document, pagesOf(slabs, A5.height - 2 * MARGIN - FOOT))
}

function headOf(sheet: Sheet, document: PrintedDocument): Slab {
  const words = wordsOf(sheet)
  const [left, right] = [sheet.width * 0.56, sheet.width * 0.44]
  const title = within(sheet, right)
  return side([
    { width: left, slabs: instituteOf(within(sheet, left - 10), document.institute, document.gstin) },
    {
      width: right,
      slabs: [
        ...titleOf(title, words.kinds[document.kind]),
        ...(document.gstin
          ? paragraph(title, words.original, { size: sheet.small, colour: INK.faint, align: 'right' })
          : []),
      ],
    },
  ])
}

/** A name in brackets stands below: the title is never made small. */
function titleOf(sheet: Sheet, title: string): Slab[] {
  const [name = '', inBrackets] = title.split(/ (?=\()/)
  return [
    ...paragraph(sheet, name, { size: 13, bold: true, align: 'right' }),
    ...(inBrackets ? paragraph(sheet, inBrackets, { align: 'right' }) : []),
  ]
}

/** Name, address and how to reach it; the GSTIN where it takes tax (Rule 46 (a)). */
export function instituteOf(sheet: Sheet, institute: PrintedInstitute, gstin: string | null): Slab[] {
  const { phone, email, name, address } = institute
  const words = wordsOf(sheet)
  const small = { size: sheet.small }
  const reached = [phone && `${words.phone} ${phone}`, email].filter(Boolean).join(' · ')
  return [
    ...paragraph(sheet, name, { size: 13, bold: true }),
    ...(address ? paragraph(sheet, address, small) : []),
    ...(reached ? paragraph(sheet, reached, small) : []),
    ...(gstin ? paragraph(sheet, `${words.gstin} ${gstin}`, { bold: true }) : []),
  ]
}

function metaOf(sheet: Sheet, document: PrintedDocument): Slab {
  const [left, right] = [sheet.width * 0.5, sheet.width * 0.5]
  return side([
    { width: left, slabs: whoIs(within(sheet, left - 12), document) },
    { width: right, slabs: whichIs(within(sheet, right), document) },
  ])
}

/** The last part, which stays together: notes at the left, sums and signature at the right. */
function foldOf(sheet: Sheet, document: PrintedDocument): Slab {
  const [left, right] = [sheet.width * 0.54, sheet.width * 0.46]
  const sums = within(sheet, right)
  return side([
    { width: left, slabs: notesOf(within(sheet, left - 14), document) },
    { width: right, slabs: [...totalsOf(sums, document), gap(22), ...signatureOf(sums, document)] },
  ])
}

/** Slabs shared out to pages, none of them cut; what belongs to the next one goes with it. */
export function pagesOf(slabs: Slab[], room: number): Slab[][] {
  const pages: Slab[][] = [[]]
  for (const [at, slab] of slabs.entries()) {
    const page = pages.at(-1) ?? []
    const next = slab.holds ? [slab, ...slabs.slice(at + 1, at + 3)] : [slab]
    if (page.length > 0 && heightOf([...page, ...next]) > room) pages.push([slab])
    else page.push(slab)
  }
  return pages
}

function drawPages(pen: Pen, document: PrintedDocument, pages: Slab[][]): void {
  const words = paperWords[pen.locale]
  for (const [at, slabs] of pages.entries()) {
    pen.doc.addPage({ size: [A5.width, A5.height], margin: 0 })
    if (document.takenBack) drawMark(pen, words.takenBack)
    let y = MARGIN
    for (const slab of slabs) {
      slab.draw(MARGIN, y)
      y += slab.height
    }
    if (pages.length === 1) continue
    const foot = `${words.kinds[document.kind]} ${document.number} · ${words.page(at + 1, pages.length)}`
    pen.right(foot, A5.width - MARGIN, A5.height - MARGIN + 4, 7.4, {}, INK.faint)
  }
}

/** Large and pale across the page, so that nobody takes it for a valid one. */
function drawMark(pen: Pen, text: string): void {
  const [x, y] = [A5.width / 2, A5.height / 2]
  const size = Math.min(150, (330 / pen.words(text, 1, { bold: true }).width) * 0.9)
  pen.doc.save().rotate(-42, { origin: [x, y] })
  pen.centre(text, x, y + size / 3, size, { bold: true }, '#ece4e4')
  pen.doc.restore()
}
