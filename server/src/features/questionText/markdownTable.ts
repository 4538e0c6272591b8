// Writes a table as Markdown, or as lines where it is none to look at.
import { mathSpans } from './math.ts'

/** Wider or longer ones are no tables of a question. */
const most = { columns: 12, rows: 60 }

/**
 * Rows of cells (Markdown each) as a table, the first row as its head; what stood in the table outside its cells goes
 * before it. A table of one column, and one too large to look at, is written as lines.
 */
export function writeTable(rows: readonly (readonly string[])[], outside = ''): string {
  const columns = Math.max(...rows.map((row) => row.length))
  const isTable = columns > 1 && columns <= most.columns && rows.length > 1 && rows.length <= most.rows
  const before = outside.trim() === '' ? '' : `\n\n${outside.trim()}`
  if (!isTable) {
    const lines = rows.map((row) =>
      row
        .map((cell) => cell.trim())
        .join(' ')
        .trim(),
    )
    return `${before}\n\n${lines.filter((line) => line !== '').join('  \n')}\n\n`
  }
  const written = rows.map((row) => {
    const cells = Array.from({ length: columns }, (_, place) => inCell(row[place] ?? ''))
    return `| ${cells.join(' | ')} |`
  })
  written.splice(1, 0, `|${' --- |'.repeat(columns)}`)
  return `${before}\n\n${written.join('\n')}\n\n`
}

/** One line, in which an upright bar outside formulas divides no cells. */
function inCell(markdown: string): string {
  const text = markdown.replace(/\s*\n\s*/g, ' ').trim()
  let at = 0
  let cell = ''
  for (const { from, to } of mathSpans(text)) {
    cell += text.slice(at, from).replace(/(?<!\\)\|/g, '\\|') + text.slice(from, to)
    at = to
  }
  return cell + text.slice(at).replace(/(?<!\\)\|/g, '\\|')
}
