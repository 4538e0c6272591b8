// One question on paper: its number, its text, and what there is to choose from or to write into.
import { heightOf, type Slab } from '../../../platform/pdf/lines.ts'
import { INK, type Pen } from '../../../platform/pdf/pen.ts'
import {
  layInline,
  layText,
  lineWidth,
  moved,
  type Picture,
  type TextRule,
  withMark,
} from '../../../platform/pdf/richText.ts'
import type { PrintedQuestion } from './printed.ts'
import { optionLetter, printedWords, rowLetter } from './words.ts'

export const SIZE = 9.4
const INDENT = 22
const MARK = 18
/** Between one option and the next of its row. */
const GAP = 6

interface Setting {
  pen: Pen
  /** What is left beside the number. */
  width: number
  rule: TextRule
}

/** The question as slabs of a column so wide; the caller keeps them together. */
export function layQuestion(
  pen: Pen,
  question: PrintedQuestion,
  width: number,
  pictures: Record<string, Picture>,
): Slab[] {
  const setting = { pen, width: width - INDENT, rule: { size: SIZE, pictures } }
  const [first, ...rest] = layText(pen, question.stem, setting.width, setting.rule)
  const number = pen.words(`${question.number}.`, SIZE, { bold: true })
  const stem = moved(first ? [first, ...rest] : [], INDENT)
  const numbered = stem[0] ? [withMark(stem[0], number, INDENT - 5), ...stem.slice(1)] : []
  return [...numbered, ...moved(layAnswers(question, setting), INDENT)]
}

function layAnswers(question: PrintedQuestion, setting: Setting): Slab[] {
  const words = printedWords[setting.pen.locale]
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return layOptions(question.options, setting)
    case 'true_false':
      return layOptions([words.isTrue, words.isFalse], setting)
    case 'matching':
      return layLists(question, setting)
    default:
      return [answerLine(setting, question.kind === 'short' ? setting.width : 150)]
  }
}

/** Four in a row, two, or one, as their length allows. */
function layOptions(options: string[], { pen, width, rule }: Setting): Slab[] {
  const tall = { ...rule, tall: true }
  const widest = Math.max(0, ...options.map((text) => lineWidth(pen, text, tall) ?? width))
  const count = [4, 2].find((some) => widest <= width / some - MARK - GAP) ?? 1
  const room = width / count
  const laid = options.map((text, i) => layOption(pen, optionLetter(i), text, room, tall))
  const rows = Array.from({ length: Math.ceil(laid.length / count) }, (_, row) =>
    sideBySide(laid.slice(row * count, (row + 1) * count), room),
  )
  return rows.map((row, i) => ({ ...row, above: i === 0 ? 2.5 : 1 }))
}

function layOption(pen: Pen, letter: string, text: string, room: number, rule: TextRule): Slab[] {
  const [first, ...rest] = moved(layInline(pen, text, room - MARK - GAP, rule), MARK)
  const mark = pen.words(`(${letter})`, SIZE)
  return first ? [withMark(first, mark, MARK - 4), ...rest] : []
}

/** Cells of one row as one slab, their first lines on one baseline: a row of options is not split. */
function sideBySide(cells: Slab[][], room: number): Slab {
  const lowest = Math.max(0, ...cells.map(baselineOf))
  return {
    height: Math.max(...cells.map((slabs) => heightOf(slabs) + lowest - baselineOf(slabs))),
    above: 0,
    draw(x, y) {
      for (const [i, slabs] of cells.entries()) drawUnder(slabs, x + i * room, y + lowest - baselineOf(slabs))
    },
  }
}

const baselineOf = ([first]: Slab[]): number => first?.baseline ?? 0

function drawUnder(slabs: Slab[], x: number, top: number): void {
  let y = top
  for (const [i, slab] of slabs.entries()) {
    y += i > 0 ? slab.above : 0
    slab.draw(x, y)
    y += slab.height
  }
}

/** Two lists beside each other: rows (P), (Q), …, to each of which an option (A), (B), … is given. */
function layLists({ rows, options }: PrintedQuestion, { pen, width, rule }: Setting): Slab[] {
  const words = printedWords[pen.locale]
  const room = width / 2
  const heads = [words.listOne, words.listTwo].map((head) =>
    moved(layInline(pen, head, room, { ...rule, look: { bold: true } }), 0),
  )
  const left = rows.map((text, i) => layOption(pen, rowLetter(i), text, room, rule))
  const right = options.map((text, i) => layOption(pen, optionLetter(i), text, room, rule))
  const lines = Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    sideBySide([left[i] ?? [], right[i] ?? []], room),
  )
  return [{ ...sideBySide(heads, room), above: 3 }, ...lines.map((line) => ({ ...line, above: 1.5 }))]
}

function answerLine({ pen }: Setting, length: number): Slab {
  const word = pen.words(`${printedWords[pen.locale].answer}:`, SIZE - 1, {}, INK.faint)
  return {
    height: 20,
    above: 2,
    draw(x, y) {
      word.draw(x, y + 15)
      pen.line(x + word.width + 5, y + 16, x + length, y + 16, 0.6)
    },
  }
}
