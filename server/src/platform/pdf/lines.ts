// Fills lines: words, formulas and pictures side by side, broken where a space allows it.
import { type Box, inARow, sumOf } from './boxes.ts'

/** What a line is made of. Boxes without a space between them stay together. */
export type Piece = Box | 'space' | 'break'

/** A part of a column as high as it says, `above` it the room that falls away at a column's head. */
export interface Slab {
  height: number
  above: number
  /** Never the last of a column: what comes next belongs to it. */
  holds?: boolean
  /** Where its first letters stand, from its upper edge. */
  baseline?: number
  draw(x: number, y: number): void
}

/** How high slabs are one under the other, at a column's head. */
export const heightOf = (slabs: Slab[]): number =>
  slabs.reduce((sum, slab, i) => sum + slab.height + (i > 0 ? slab.above : 0), 0)

export interface LineRule {
  width: number
  /** The least distance of two baselines. */
  leading: number
  /** What a space is wide. */
  space: number
  align?: 'left' | 'centre'
}

interface Line {
  words: Box[]
  width: number
}

/** The pieces as lines, each a slab. None of them may be wider than the line. */
export function fillLines(pieces: Piece[], rule: LineRule): Slab[] {
  const lines: Line[] = [{ words: [], width: 0 }]
  for (const word of wordsOf(pieces, rule.width)) {
    const line = lines.at(-1) as Line
    if (word === 'break') {
      lines.push({ words: [], width: 0 })
      continue
    }
    const wanted = line.words.length ? line.width + rule.space + word.width : word.width
    if (line.words.length && wanted > rule.width + 0.01) lines.push({ words: [word], width: word.width })
    else Object.assign(line, { words: [...line.words, word], width: wanted })
  }
  return lines.map((line) => slabOf(line, rule))
}

/** Boxes that touch as one word, unless the line is too short for it; of several spaces one. */
function wordsOf(pieces: Piece[], most: number): (Box | 'break')[] {
  const words: (Box | 'break')[] = []
  let touching: Box[] = []
  const close = () => {
    if (sumOf(touching) > most) words.push(...touching)
    else if (touching.length) words.push(inARow(touching))
    touching = []
  }
  for (const piece of pieces) {
    if (typeof piece === 'object') touching.push(piece)
    else close()
    if (piece === 'break') words.push('break')
  }
  close()
  return words
}

function slabOf({ words, width }: Line, rule: LineRule): Slab {
  const ascent = Math.max(0, ...words.map((word) => word.ascent))
  const descent = Math.max(0, ...words.map((word) => word.descent))
  const height = Math.max(rule.leading, ascent + descent + 1.5)
  // The room beyond the letters lies half above them and half below.
  const baseline = ascent + (height - ascent - descent) / 2
  return {
    height,
    above: 0,
    baseline,
    draw(x, y) {
      let at = rule.align === 'centre' ? x + (rule.width - width) / 2 : x
      for (const word of words) {
        word.draw(at, y + baseline)
        at += word.width + rule.space
      }
    },
  }
}
