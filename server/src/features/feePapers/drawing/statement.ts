// A student's statement of a financial year on A4: every document, and what was paid in all.
import type { Slab } from '../../../platform/pdf/lines.ts'
import { INK, PAGE, type Pen } from '../../../platform/pdf/pen.ts'
import { instituteOf, pagesOf } from './a5.ts'
import { wordsOf } from './document.ts'
import { amount, dayText, money } from './figures.ts'
import {
  boxed,
  fact,
  figure,
  gap,
  inBox,
  pair,
  paragraph,
  ruler,
  type Sheet,
  side,
  within,
} from './layout.ts'
import type { PrintedStatement, StatementRow } from './printed.ts'
import { paperWords } from './words.ts'

const MARGIN = 44
const FOOT = 20

export function drawStatement(pen: Pen, statement: PrintedStatement): void {
  const sheet: Sheet = { pen, width: PAGE.width - 2 * MARGIN, size: 9.6, small: 8.2 }
  const slabs = [
    headOf(sheet, statement),
    gap(6),
    ruler(sheet, 1),
    gap(6),
    boxed(sheet, sumsOf(inBox(sheet), statement), 'ground'),
    gap(12),
    ...tableOf(sheet, statement),
    gap(12),
    ...paragraph(sheet, wordsOf(sheet).statementNote, { size: sheet.small, colour: INK.faint }),
    gap(28),
    signatureOf(sheet, statement),
  ]
  drawPages(pen, statement, pagesOf(slabs, PAGE.height - 2 * MARGIN - FOOT))
}

function headOf(sheet: Sheet, { institute, gstin, student, year, from, to }: PrintedStatement): Slab {
  const words = wordsOf(sheet)
  const { locale } = sheet.pen
  const half = sheet.width / 2
  const right = within(sheet, half)
  return side([
    { width: half, slabs: instituteOf(within(sheet, half - 16), institute, gstin) },
    {
      width: half,
      slabs: [
        ...paragraph(right, words.statement, { size: 14, bold: true }),
        ...fact(right, words.year, `${year} (${words.to(dayText(from, locale), dayText(to, locale))})`),
        gap(4),
        ...paragraph(right, student.name, { bold: true, size: 11 }),
        ...fact(right, words.roll, student.rollNumber),
        ...(student.address ? paragraph(right, student.address, { size: sheet.small }) : []),
      ],
    },
  ])
}

function sumsOf(sheet: Sheet, statement: PrintedStatement): Slab[] {
  const words = wordsOf(sheet)
  const { gstin, received, givenBack, net, taxable, tax, netInWords } = statement
  return [
    ...(givenBack > 0
      ? [
          pair(sheet, words.sumReceived, money(received)),
          pair(sheet, words.sumGivenBack, money(givenBack)),
          ruler(sheet),
        ]
      : []),
    pair(sheet, words.net, money(net), { bold: true, size: sheet.size + 3 }),
    ...paragraph(sheet, netInWords),
    ...(gstin
      ? [gap(4), pair(sheet, words.ofWhichTaxable, money(taxable)), pair(sheet, words.ofWhichTax, money(tax))]
      : []),
  ]
}

/** Shares of the width: date, document, how it was paid, received, given back. */
const SHARES = [0.17, 0.37, 0.2, 0.13, 0.13]

function tableOf(sheet: Sheet, { rows }: PrintedStatement): Slab[] {
  const words = wordsOf(sheet)
  if (rows.length === 0) return paragraph(sheet, words.none)
  const titles = [words.date, words.document, words.paidBy, words.received, words.givenBack]
  const head = rowOf(sheet, titles, { size: sheet.small, bold: true })
  return [
    ruler(sheet, 0.8),
    { ...head, holds: true },
    ruler(sheet, 0.8),
    ...rows.flatMap((row) => [rowOf(sheet, cellsOf(sheet, row)), ruler(sheet, 0.3)]),
  ]
}

function cellsOf(
  sheet: Sheet,
  { issuedOn, kind, number, modes, received, givenBack }: StatementRow,
): string[] {
  const words = wordsOf(sheet)
  const [title = ''] = words.kinds[kind].split(' (')
  return [
    dayText(issuedOn, sheet.pen.locale),
    `${title} ${number}`,
    modes.map((mode) => words.modes[mode]).join(', '),
    received > 0 ? amount(received) : '–',
    givenBack > 0 ? amount(givenBack) : '–',
  ]
}

function rowOf(sheet: Sheet, cells: string[], style: { size?: number; bold?: boolean } = {}): Slab {
  return side(
    cells.map((text, at) => {
      const width = sheet.width * (SHARES[at] ?? 0)
      const inside = within(sheet, width - 6)
      const isFigure = at > 2
      return { width, slabs: isFigure ? [figure(inside, text, style)] : paragraph(inside, text, style) }
    }),
  )
}

function signatureOf(sheet: Sheet, { institute, madeOn }: PrintedStatement): Slab {
  const words = wordsOf(sheet)
  const [left, right] = [sheet.width * 0.62, sheet.width * 0.38]
  const style = { size: sheet.small, align: 'centre' } as const
  const place = within(sheet, right)
  return side([
    {
      width: left,
      slabs: paragraph(within(sheet, left), words.madeOn(dayText(madeOn, sheet.pen.locale)), {
        size: sheet.small,
        colour: INK.faint,
      }),
    },
    {
      width: right,
      slabs: [
        ...paragraph(place, words.forInstitute(institute.name), style),
        gap(26),
        ruler(place),
        ...paragraph(place, words.signature, style),
      ],
    },
  ])
}

function drawPages(pen: Pen, { student, year }: PrintedStatement, pages: Slab[][]): void {
  const words = paperWords[pen.locale]
  for (const [at, slabs] of pages.entries()) {
    pen.doc.addPage({ size: 'A4', margin: 0 })
    let y = MARGIN
    for (const slab of slabs) {
      slab.draw(MARGIN, y)
      y += slab.height
    }
    const foot = `${student.name} · ${year} · ${words.page(at + 1, pages.length)}`
    pen.right(foot, PAGE.width - MARGIN, PAGE.height - MARGIN + 6, 8, {}, INK.faint)
    pen.doc.flushPages()
  }
}
