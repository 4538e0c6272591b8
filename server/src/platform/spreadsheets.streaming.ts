// Writes a long sheet row by row, as CSV or XLSX: a year's receipts never stand in memory together.
import { writeZip } from './zipWriter.ts'

/** What stands in a column: text, a day 'YYYY-MM-DD', whole paise that are written as rupees, or a plain number. */
export type ColumnKind = 'text' | 'day' | 'money' | 'number'
export interface StreamedColumn {
  title: string
  kind: ColumnKind
  /** In characters. */
  width: number
}
export type StreamedCell = string | number | null

/** Paise as a decimal that every reader takes: "8474.58", "-10.00". */
export function rupees(paise: number): string {
  const whole = Math.abs(paise)
  return `${paise < 0 ? '-' : ''}${Math.floor(whole / 100)}.${String(whole % 100).padStart(2, '0')}`
}

/** CSV as RFC 4180 has it, with a mark that tells Excel that it is UTF-8. No text in it can run as a formula. */
export async function* streamCsv(
  columns: StreamedColumn[],
  rows: AsyncIterable<StreamedCell[]>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${columns.map(({ title }) => csvText(title)).join(',')}\r\n`)
  for await (const text of inLumps(mapped(rows, (row) => csvRow(columns, row)))) yield Buffer.from(text)
}

const csvRow = (columns: StreamedColumn[], row: StreamedCell[]) =>
  `${row.map((cell, i) => csvCell(cell, columns[i]?.kind)).join(',')}\r\n`

function csvCell(cell: StreamedCell, kind: ColumnKind = 'text'): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'number') return kind === 'money' ? rupees(cell) : String(cell)
  return csvText(cell)
}

function csvText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An XLSX workbook of one sheet, its headings bold and in view (ECMA-376, inline strings). */
export function streamXlsx(
  name: string,
  columns: StreamedColumn[],
  rows: AsyncIterable<StreamedCell[]>,
): AsyncGenerator<Uint8Array> {
  return writeZip([
    { name: '[Content_Types].xml', content: CONTENT_TYPES },
    { name: '_rels/.rels', content: relations(['officeDocument', 'xl/workbook.xml']) },
    { name: 'xl/workbook.xml', content: workbook(name) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    },
    { name: 'xl/styles.xml', content: STYLES },
    { name: 'xl/worksheets/sheet1.xml', content: sheet(columns, rows) },
  ])
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETML}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETML}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETML}.worksheet+xml"/></Types>`

const relations = (...targets: [type: string, target: string][]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const workbook = (name: string) =>
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`

/** The styles' places: 0 text, 1 a heading, 2 a day, 3 money in Indian grouping. */
const STYLE: Record<ColumnKind, number> = { text: 0, day: 2, money: 3, number: 0 }
const INDIAN = '[&gt;=10000000]##\\,##\\,##\\,##0.00;[&gt;=100000]##\\,##\\,##0.00;#,##0.00'
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="${INDIAN}"/></numFmts><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

async function* sheet(
  columns: StreamedColumn[],
  rows: AsyncIterable<StreamedCell[]>,
): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`
  yield `<row>${columns.map(({ title }) => textCell(title, 1)).join('')}</row>`
  yield* inLumps(
    mapped(rows, (row) => `<row>${row.map((cell, i) => xlsxCell(cell, columns[i]?.kind)).join('')}</row>`),
  )
  yield '</sheetData></worksheet>'
}

function xlsxCell(cell: StreamedCell, kind: ColumnKind = 'text'): string {
  if (cell === null || cell === '') return '<c/>'
  const style = STYLE[kind]
  if (kind === 'day') return `<c s="${style}"><v>${serialDay(String(cell))}</v></c>`
  if (typeof cell === 'number') return `<c s="${style}"><v>${kind === 'money' ? rupees(cell) : cell}</v></c>`
  return textCell(cell, style)
}

const textCell = (text: string, style: number) =>
  `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`

/** Days since 30 December 1899, as spreadsheets count them. */
const serialDay = (day: string) => Math.round(Date.parse(day) / 86_400_000) + 25_569

/** Text inside XML; control characters, which XML 1.0 cannot hold, are left out. */
export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

async function* mapped<T>(rows: AsyncIterable<T>, write: (row: T) => string): AsyncGenerator<string> {
  for await (const row of rows) yield write(row)
}

const LUMP = 64_000

/** Puts short texts together, so that what follows is not called for each. */
export async function* inLumps(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let lump = ''
  for await (const text of texts) {
    lump += text
    if (lump.length < LUMP) continue
    yield lump
    lump = ''
  }
  if (lump) yield lump
}
