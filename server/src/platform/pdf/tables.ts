// A table on paper: columns as wide as what stands in them, hairlines between.
import type { Inline } from '../../../../markdown/inline.ts'
import { heightOf, type Slab } from './lines.ts'
import { INK, type Pen } from './pen.ts'

type LayCell = (cell: Inline[], room: number) => Slab[]

const PAD = 3

/** The rows as slabs, so that a long table may go on in the next column. */
export function drawTable(rows: Inline[][][], width: number, pen: Pen, lay: LayCell): Slab[] {
  const columns = columnWidths(rows, width)
  return rows.map((cells, i) => {
    const laid = cells.map((cell, place) => lay(cell, (columns[place] ?? 0) - 2 * PAD))
    const height = Math.max(...laid.map(heightOf)) + 2 * PAD
    return {
      height,
      above: 0,
      holds: i === 0,
      draw(x, y) {
        drawCells(pen, laid, columns, { x, y, height })
      },
    }
  })
}

/** In proportion to the most letters in a column's cells, so that short columns leave room to long ones. */
function columnWidths(rows: Inline[][][], width: number): number[] {
  const weights = (rows[0] ?? []).map((_, place) =>
    Math.min(30, 3 + Math.max(...rows.map((cells) => lettersIn(cells[place] ?? [])))),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (width * weight) / all)
}

const lettersIn = (parts: Inline[]): number =>
  parts.reduce(
    (sum, part) => sum + ('text' in part ? part.text.length : 'inside' in part ? lettersIn(part.inside) : 8),
    0,
  )

function drawCells(
  pen: Pen,
  cells: Slab[][],
  columns: number[],
  at: { x: number; y: number; height: number },
): void {
  let x = at.x
  for (const [place, slabs] of cells.entries()) {
    const width = columns[place] ?? 0
    pen.doc.rect(x, at.y, width, at.height).lineWidth(0.4).strokeColor(INK.line).stroke()
    let y = at.y + PAD
    for (const slab of slabs) {
      slab.draw(x + PAD, y)
      y += slab.height
    }
    x += width
  }
}
