// Question text on paper: the same Markdown with formulas that the page shows, as slabs of a column.
import { type Block, readMarkdown } from '../../../../markdown/blocks.ts'
import { type Piece as Cut, cutFormulas } from '../../../../markdown/formulas.ts'
import { type Inline, readInline } from '../../../../markdown/inline.ts'
import type { Box } from './boxes.ts'
import { fillLines, type Piece, type Slab } from './lines.ts'
import type { Pen } from './pen.ts'
import { drawTable } from './tables.ts'
import type { Look } from './typefaces.ts'

/** A picture as PDF takes it: PNG or JPEG; pixels. */
export interface Picture {
  bytes: Uint8Array
  width: number
  height: number
}

export interface TextRule {
  /** Size of the letters in points. */
  size: number
  /** What the text writes in `![…](…)` → the picture. */
  pictures: Record<string, Picture>
  look?: Look
  /** Fractions at their full height in a line of words too, as options have them. */
  tall?: boolean
}

/** A text while it is laid out. */
interface Setting extends TextRule {
  pen: Pen
  formulas: readonly Cut[]
}

/** Two letters of the private area hold a formula's place while Markdown is read. */
const places = /\uE000(\d+)\uE001/

/** A text as slabs of a column so wide. */
export function layText(pen: Pen, source: string, width: number, rule: TextRule): Slab[] {
  const { marked, setting } = prepare(pen, source, rule)
  return layBlocks(readMarkdown(marked), width, setting)
}

/** One paragraph, such as an option. */
export function layInline(pen: Pen, source: string, width: number, rule: TextRule): Slab[] {
  const { marked, setting } = prepare(pen, source, rule)
  return layLine(readInline(marked), width, setting)
}

/** How wide a paragraph is in one line; undefined where it needs several. */
export function lineWidth(pen: Pen, source: string, rule: TextRule): number | undefined {
  const { marked, setting } = prepare(pen, source, rule)
  const pieces = readInline(marked).flatMap((part) => piecesOf(part, 10_000, setting))
  if (pieces.some((piece) => piece === 'break' || (typeof piece === 'object' && 'alone' in piece)))
    return undefined
  const space = pen.words(' ', rule.size, rule.look).width
  return pieces.reduce(
    (sum, piece) => sum + (typeof piece === 'object' && 'width' in piece ? piece.width : space),
    0,
  )
}

function prepare(pen: Pen, source: string, rule: TextRule): { marked: string; setting: Setting } {
  const formulas = cutFormulas(source.replace(/[\uE000\uE001]/g, ''))
  const marked = formulas.map((piece, i) => ('text' in piece ? piece.text : `\uE000${i}\uE001`)).join('')
  return { marked, setting: { ...rule, pen, formulas } }
}

function layBlocks(blocks: readonly Block[], width: number, setting: Setting): Slab[] {
  const { size } = setting
  return blocks.flatMap((block, i) => {
    const slabs = layBlock(block, width, setting)
    const [first, ...rest] = slabs
    return first ? [{ ...first, above: i === 0 ? first.above : size * 0.4 }, ...rest] : []
  })
}

function layBlock(block: Block, width: number, setting: Setting): Slab[] {
  switch (block.kind) {
    case 'paragraph':
      return layLine(block.inside, width, setting)
    case 'heading':
      return layLine(block.inside, width, { ...setting, look: { bold: true } })
    case 'list':
      return layList(block, width, setting)
    case 'quote':
      return moved(layBlocks(block.inside, width - setting.size, setting), setting.size)
    case 'code':
      return layLine([{ kind: 'words', text: block.text }], width, setting)
    case 'table':
      return drawTable([block.head, ...block.rows], width, setting.pen, (cell, room) =>
        layLine(cell, room, setting),
      )
    case 'rule':
      return [ruleSlab(setting.pen, width)]
  }
}

function ruleSlab(pen: Pen, width: number): Slab {
  return { height: 6, above: 0, draw: (x, y) => pen.line(x, y + 3, x + width, y + 3) }
}

function layList(list: Extract<Block, { kind: 'list' }>, width: number, setting: Setting): Slab[] {
  const { pen, size, look } = setting
  const indent = size * 1.7
  return list.items.flatMap((item, i) => {
    const mark = pen.words(list.start === undefined ? '•' : `${list.start + i}.`, size, look)
    const [first, ...rest] = moved(layBlocks(item, width - indent, setting), indent)
    return first ? [withMark(first, mark, indent - size * 0.4), ...rest] : []
  })
}

/** A number or a letter before the first line, ending where said. */
export function withMark(slab: Slab, mark: Box, end: number): Slab {
  return {
    ...slab,
    draw(x, y) {
      mark.draw(x + end - mark.width, y + (slab.baseline ?? mark.ascent))
      slab.draw(x, y)
    },
  }
}

/** Slabs further to the right. */
export function moved(slabs: Slab[], by: number): Slab[] {
  return slabs.map((slab) => ({ ...slab, draw: (x, y) => slab.draw(x + by, y) }))
}

/** A formula or a picture that stands alone has a line of its own, in the middle. */
function layLine(parts: readonly Inline[], width: number, setting: Setting): Slab[] {
  const { pen, size, look } = setting
  const rule = { width, leading: size * 1.42, space: pen.words(' ', size, look).width }
  const slabs: Slab[] = []
  let pieces: Piece[] = []
  const close = () => {
    if (pieces.some((piece) => typeof piece === 'object')) slabs.push(...fillLines(trim(pieces), rule))
    pieces = []
  }
  for (const piece of parts.flatMap((part) => piecesOf(part, width, setting))) {
    if (typeof piece === 'object' && 'alone' in piece) {
      close()
      slabs.push({ ...aloneSlab(piece.alone, width), holds: false })
    } else pieces.push(piece)
  }
  close()
  return slabs
}

function trim(pieces: Piece[]): Piece[] {
  const from = pieces.findIndex((piece) => piece !== 'break')
  const to = pieces.findLastIndex((piece) => piece !== 'break' && piece !== 'space')
  return pieces.slice(from, to + 1)
}

type Part = Piece | { alone: Box }

function aloneSlab(box: Box, width: number): Slab {
  return {
    height: box.ascent + box.descent + 6,
    above: 0,
    draw: (x, y) => box.draw(x + (width - box.width) / 2, y + 3 + box.ascent),
  }
}

function piecesOf(part: Inline, width: number, setting: Setting): Part[] {
  const within = (look: Look) =>
    'inside' in part
      ? part.inside.flatMap((one) => piecesOf(one, width, { ...setting, look: { ...setting.look, ...look } }))
      : []
  switch (part.kind) {
    case 'words':
      return wordPieces(part.text, width, setting)
    case 'strong':
      return within({ bold: true })
    case 'em':
      return within({ italic: true })
    case 'gone':
    case 'link':
      return within({})
    case 'code':
      return wordPieces(part.text, width, setting)
    case 'break':
      return ['break']
    case 'picture':
      return picturePieces(part.from, part.words, width, setting)
  }
}

function wordPieces(text: string, width: number, setting: Setting): Part[] {
  return text.split(places).flatMap((piece, i): Part[] => {
    if (i % 2 === 0) return plainPieces(piece, width, setting)
    const cut = setting.formulas[Number(piece)]
    return cut && 'tex' in cut ? [formulaPiece(cut, width, setting)] : []
  })
}

function formulaPiece(cut: { tex: string; display: boolean }, width: number, setting: Setting): Part {
  const { pen, size, tall } = setting
  const box = pen.fitted(pen.formula(cut.tex, size * 1.06, cut.display || Boolean(tall)), width)
  return cut.display ? { alone: box } : box
}

function plainPieces(text: string, width: number, { pen, size, look }: Setting): Piece[] {
  return text.split(/([ \n\t]+)/).flatMap((word, i): Piece[] => {
    if (i % 2 === 1) return ['space']
    if (word === '') return []
    const box = pen.words(word, size, look)
    return box.width <= width
      ? [box]
      : inPieces(word, box.width / width).map((one) => pen.words(one, size, look))
  })
}

const letters = new Intl.Segmenter('mr', { granularity: 'grapheme' })

/** A word longer than the line, cut between letters into parts that fit. */
function inPieces(word: string, times: number): string[] {
  const all = [...letters.segment(word)].map(({ segment }) => segment)
  const each = Math.max(1, Math.floor(all.length / (times * 1.15)))
  return Array.from({ length: Math.ceil(all.length / each) }, (_, i) =>
    all.slice(i * each, (i + 1) * each).join(''),
  )
}

/** Pixels as they look right on paper: 120 of them an inch, never wider than the column nor higher than a third. */
function picturePieces(from: string, words: string, width: number, setting: Setting): Part[] {
  const picture = setting.pictures[from]
  if (!picture) return plainPieces(`[${words || '…'}]`, width, setting)
  const natural = { width: (picture.width * 72) / 120, height: (picture.height * 72) / 120 }
  const by = Math.min(1, width / natural.width, 240 / natural.height)
  const box = setting.pen.picture(picture.bytes, natural.width * by, natural.height * by)
  return box.ascent > setting.size * 2.5 ? [{ alone: box }] : [box]
}
