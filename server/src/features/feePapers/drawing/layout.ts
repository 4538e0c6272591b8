// The parts of a paper about money: paragraphs, pairs, cells side by side, boxes; each a slab that knows its height.
import type { Box } from '../../../platform/pdf/boxes.ts'
import { fillLines, heightOf, type Piece, type Slab } from '../../../platform/pdf/lines.ts'
import { INK, type Pen } from '../../../platform/pdf/pen.ts'

/** What is drawn on: how wide its column is, and its two sizes of type. */
export interface Sheet {
  pen: Pen
  width: number
  size: number
  small: number
}

export interface Style {
  size?: number
  bold?: boolean
  colour?: string
  align?: 'left' | 'centre' | 'right'
}

/** The same sheet, narrower. */
export const within = (sheet: Sheet, width: number): Sheet => ({ ...sheet, width })

export const gap = (height: number): Slab => ({ height, above: 0, draw() {} })

/** Words over as many lines as they need; a word that is wider than the line is made smaller. */
export function paragraph(sheet: Sheet, text: string, style: Style = {}): Slab[] {
  const { pen, width } = sheet
  const { size = sheet.size, bold = false, colour = INK.words, align = 'left' } = style
  const set = (word: string) => pen.fitted(pen.words(word, size, { bold }, colour), width)
  if (align === 'right') return [figure(sheet, text, style)]
  const pieces: Piece[] = text
    .split('\n')
    .flatMap((line, at): Piece[] => [
      ...(at > 0 ? (['break'] as const) : []),
      ...line.split(/ +/).flatMap((word): Piece[] => [set(word), 'space']),
    ])
  return fillLines(pieces, { width, leading: leadingOf(pen, size), space: size * 0.27, align })
}

const leadingOf = (pen: Pen, size: number) => size * (pen.locale === 'en' ? 1.32 : 1.45)

/** Words on one line that end at the right edge, made smaller where they are too wide. */
export function figure(sheet: Sheet, text: string, style: Style = {}): Slab {
  const { pen, width } = sheet
  const { size = sheet.size, bold = false, colour = INK.words } = style
  const box: Box = pen.fitted(pen.words(text, size, { bold }, colour), width)
  const height = Math.max(leadingOf(pen, size), box.ascent + box.descent + 1.5)
  const baseline = box.ascent + (height - box.ascent - box.descent) / 2
  return { height, above: 0, baseline, draw: (x, y) => box.draw(x + width - box.width, y + baseline) }
}

/** Cells from left to right, each as wide as it says, their upper edges level. */
export function side(cells: { width: number; slabs: Slab[] }[]): Slab {
  return {
    height: Math.max(...cells.map(({ slabs }) => heightOf(slabs))),
    above: 0,
    draw(x, y) {
      let at = x
      for (const { width, slabs } of cells) {
        drawDown(slabs, at, y)
        at += width
      }
    },
  }
}

/** Draws slabs one under the other; returns where they end. */
export function drawDown(slabs: Slab[], x: number, top: number): number {
  let y = top
  for (const [at, slab] of slabs.entries()) {
    if (at > 0) y += slab.above
    slab.draw(x, y)
    y += slab.height
  }
  return y
}

/** A name at the left and its figure at the right, which takes what room it needs. */
export function pair(sheet: Sheet, name: string, value: string, style: Style = {}): Slab {
  const { pen, width } = sheet
  const { size = sheet.size, bold = false } = style
  const room = Math.min(width * 0.6, pen.words(value, size, { bold }).width + 6)
  return side([
    { width: width - room, slabs: paragraph(within(sheet, width - room), name, style) },
    { width: room, slabs: [figure(within(sheet, room), value, style)] },
  ])
}

/** A name in grey and what it is, as a sentence. */
export function fact(sheet: Sheet, name: string, value: string, style: Style = {}): Slab[] {
  const { pen, width } = sheet
  const { size = sheet.size } = style
  const label = pen.words(`${name}: `, size, {}, INK.faint)
  const room = Math.max(width - label.width, width * 0.4)
  const leading = leadingOf(pen, size)
  const head: Slab = {
    height: leading,
    above: 0,
    draw: (x, y) => label.draw(x, y + baselineOf(label, leading)),
  }
  return [
    side([
      { width: width - room, slabs: [head] },
      { width: room, slabs: paragraph(within(sheet, room), value, style) },
    ]),
  ]
}

const baselineOf = ({ ascent, descent }: Box, leading: number) =>
  ascent + (Math.max(leading, ascent + descent + 1.5) - ascent - descent) / 2

export function ruler({ pen, width }: Sheet, weight = 0.5): Slab {
  const colour = weight > 0.7 ? INK.words : INK.line
  return { height: 6, above: 0, draw: (x, y) => pen.line(x, y + 3, x + width, y + 3, weight, colour) }
}

/** Slabs in a grey ground, or within a frame. */
export function boxed({ pen, width }: Sheet, slabs: Slab[], look: 'ground' | 'frame'): Slab {
  const pad = 6
  const height = heightOf(slabs) + 2 * pad
  return {
    height,
    above: 0,
    draw(x, y) {
      const shape = pen.doc.roundedRect(x, y, width, height, 4)
      if (look === 'ground') shape.fillColor(INK.ground).fill()
      else shape.lineWidth(1.2).strokeColor(INK.words).stroke()
      drawDown(slabs, x + pad, y + pad)
    },
  }
}

/** The inner width of a box. */
export const inBox = (sheet: Sheet): Sheet => within(sheet, sheet.width - 12)
