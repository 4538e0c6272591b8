// The lines of a document: what each amount is for, with its SAC and tax where tax is taken.
import type { Slab } from '../../../platform/pdf/lines.ts'
import { INK } from '../../../platform/pdf/pen.ts'
import { amount, dayText, rate } from './figures.ts'
import { figure, gap, pair, paragraph, ruler, type Sheet, side, within } from './layout.ts'
import type { PrintedDocument, PrintedLine } from './printed.ts'
import type { PaperWords } from './words.ts'

/** As a table; on a roll each line takes two rows instead. */
export function drawLines(
  sheet: Sheet,
  document: PrintedDocument,
  words: PaperWords,
  narrow: boolean,
): Slab[] {
  const taxed = document.gstin !== null
  const columns = columnsOf(sheet, words, taxed)
  // The sums name the rate; where there are several, each line names its own (Rule 46 (l)).
  const mixed = taxed && new Set(document.lines.map(({ taxBps }) => taxBps)).size > 1
  const rows = document.lines.flatMap((line) =>
    narrow
      ? narrowRow(sheet, line, words, taxed)
      : [wideRow(sheet, line, words, { columns, mixed }), ruler(sheet, 0.3)],
  )
  if (narrow) return [ruler(sheet, 0.8), ...rows, ruler(sheet, 0.8)]
  return [ruler(sheet, 0.8), { ...headRow(sheet, words, columns), holds: true }, ruler(sheet, 0.8), ...rows]
}

interface Column {
  title: string
  width: number
  value: (line: PrintedLine) => string
}

function columnsOf({ width }: Sheet, words: PaperWords, taxed: boolean): Column[] {
  const sum: Column = { title: words.amount, width: width * 0.19, value: ({ paise }) => amount(paise) }
  if (!taxed) return [sum]
  return [
    { title: words.sac, width: width * 0.12, value: ({ sac }) => sac },
    { title: words.taxable, width: width * 0.18, value: ({ taxable }) => amount(taxable) },
    {
      title: words.gst,
      width: width * 0.16,
      value: ({ cgst, sgst, igst }) => amount(cgst + sgst + igst),
    },
    sum,
  ]
}

const restOf = ({ width }: Sheet, columns: Column[]) =>
  columns.reduce((rest, column) => rest - column.width, width)

function headRow(sheet: Sheet, words: PaperWords, columns: Column[]): Slab {
  const style = { size: sheet.small, bold: true }
  const room = restOf(sheet, columns)
  return side([
    { width: room, slabs: paragraph(within(sheet, room), words.description, style) },
    ...columns.map(({ title, width }) => ({
      width,
      slabs: [indented(figure(within(sheet, width - 5), title, style))],
    })),
  ])
}

interface Table {
  columns: Column[]
  mixed: boolean
}

function wideRow(sheet: Sheet, line: PrintedLine, words: PaperWords, { columns, mixed }: Table): Slab {
  const room = restOf(sheet, columns)
  const narrower = within(sheet, room - 4)
  const ownRate = mixed ? rateOf(line, words) : ''
  const hint = [hintOf(sheet, line, words), ownRate].filter(Boolean).join(' · ')
  return side([
    {
      width: room,
      slabs: [
        ...paragraph(narrower, line.head ?? words.ahead),
        ...(hint ? paragraph(narrower, hint, { size: sheet.small, colour: INK.faint }) : []),
      ],
    },
    ...columns.map(({ width, value }) => ({
      width,
      slabs: [indented(figure(within(sheet, width - 5), value(line)))],
    })),
  ])
}

const indented = (slab: Slab): Slab => ({ ...slab, draw: (x, y) => slab.draw(x + 5, y) })

function narrowRow(sheet: Sheet, line: PrintedLine, words: PaperWords, taxed: boolean): Slab[] {
  const hint = [hintOf(sheet, line, words), taxed ? `${words.sac} ${line.sac}, ${rateOf(line, words)}` : '']
  const said = hint.filter(Boolean).join(' · ')
  return [
    pair(sheet, line.head ?? words.ahead, amount(line.paise)),
    ...(said ? paragraph(sheet, said, { size: sheet.small, colour: INK.faint }) : []),
    gap(2),
  ]
}

const rateOf = ({ taxBps }: PrintedLine, words: PaperWords) => `${words.gst} ${rate(taxBps)} %`

function hintOf({ pen }: Sheet, { instalment, dueOn, note }: PrintedLine, words: PaperWords): string {
  const said = [
    instalment === null ? '' : words.instalment(instalment),
    dueOn === null ? '' : words.dueOn(dayText(dueOn, pen.locale)),
    note,
  ]
  return said.filter(Boolean).join(' · ')
}
