// A line of a Word file: letters with their looks, and between them formulas, pictures and tables as single signs.
import { MarkdownWriter } from '../../questionText/markdownWriter.ts'
import { writePlain } from '../../questionText/markup.ts'
import type { ImportNoteCode } from '../reading/importProblems.ts'

/** What stands in a line and is no letter. */
export type Atom =
  | { kind: 'formula'; tex: string; display: boolean }
  /** A part of the archive; what it is named once it was stored, or nothing where it cannot be. */
  | { kind: 'picture'; part: string; words: string }
  | { kind: 'table'; rows: Line[][] }
  | { kind: 'gap' }

/** The looks of a letter, added up. */
export const looks = { bold: 1, italic: 2, sub: 4, sup: 8 }

/** Each atom is one sign of this private area; which one is told by the line that it stands in. */
const firstAtom = 0xe000
const mostAtoms = 6_000
export const atomSigns = /[\uE000-\uF76F]/g

export interface Line {
  text: string
  /** One number a letter of `text`. */
  looks: number[]
  atoms: Atom[]
  notes: Set<ImportNoteCode>
  /** The automatic number before it; its text stands in `text` already. */
  list?: string
  /** The font whose letters are none of Unicode's, where there is one. */
  oldFont?: string
  isHeading?: boolean
}

export const emptyLine = (): Line => ({ text: '', looks: [], atoms: [], notes: new Set() })

/** Adds letters of one look. The signs that stand for atoms are nobody's letters. */
export function addText(line: Line, text: string, look = 0): void {
  const clean = text.toWellFormed().replace(atomSigns, '')
  line.text += clean
  for (let i = 0; i < clean.length; i++) line.looks.push(look)
}

export function addAtom(line: Line, atom: Atom): void {
  if (line.atoms.length >= mostAtoms) return
  line.text += String.fromCharCode(firstAtom + line.atoms.length)
  line.looks.push(0)
  line.atoms.push(atom)
}

/** A piece of a line, spaces at its ends left out. */
export function cut(line: Line, from: number, to = line.text.length): Line {
  const piece = line.text.slice(from, to)
  const begin = from + (piece.length - piece.trimStart().length)
  const end = Math.max(begin, from + piece.trimEnd().length)
  return { ...line, text: line.text.slice(begin, end), looks: line.looks.slice(begin, end) }
}

/** The atoms that really stand in a piece. */
export function atomsIn(line: Line): Atom[] {
  return [...line.text.matchAll(atomSigns)].flatMap(
    ([sign]) => line.atoms[sign.charCodeAt(0) - firstAtom] ?? [],
  )
}

/** Whether there is nothing but formulas, pictures, tables and spaces. */
export const isAtomsOnly = (line: Line) =>
  line.atoms.length > 0 && line.text.replace(atomSigns, '').trim() === ''

/** Every picture's part in some lines, those in cells of tables among them. */
export function picturesOf(lines: readonly Line[]): Extract<Atom, { kind: 'picture' }>[] {
  return lines.flatMap((line) =>
    atomsIn(line).flatMap((atom) => {
      if (atom.kind === 'picture') return [atom]
      return atom.kind === 'table' ? picturesOf(atom.rows.flat()) : []
    }),
  )
}

/** What Markdown writes for a picture's part; undefined where it is not shown. */
export type PictureOf = (part: string) => string | undefined

/** Lines as Markdown, each a line of its own. A look that all letters share says nothing and is left out. */
export function markdownOf(lines: readonly Line[], pictureOf: PictureOf): string {
  const writer = new MarkdownWriter()
  const shared = lines.flatMap(sharedLooks).reduce((one, other) => one & other, looks.bold | looks.italic)
  for (const [at, line] of lines.entries()) {
    if (at > 0) writer.text(endsBlock(lines[at - 1]) || startsBlock(line) ? '\n\n' : '  \n')
    writeLine(writer, line, shared, pictureOf)
  }
  return writer.finish()
}

const isBlock = (atom: Atom | undefined) =>
  atom?.kind === 'table' || (atom?.kind === 'formula' && atom.display)
const startsBlock = (line: Line) => isAtomsOnly(line) && isBlock(atomsIn(line)[0])
const endsBlock = (line: Line | undefined) => line !== undefined && startsBlock(line)

/** The looks that every letter of a line has; nothing where there are no letters. */
function sharedLooks(line: Line): number[] {
  const own = line.looks.filter((_, at) => /[\p{L}\p{N}]/u.test(line.text.charAt(at)))
  return own.length === 0 ? [] : [own.reduce((one, other) => one & other)]
}

function writeLine(writer: MarkdownWriter, line: Line, shared: number, pictureOf: PictureOf): void {
  let at = 0
  while (at < line.text.length) {
    const atom = line.atoms[line.text.charCodeAt(at) - firstAtom]
    if (atom) {
      writeAtom(writer, atom, isAtomsOnly(line), pictureOf)
      at += 1
      continue
    }
    const look = line.looks[at] ?? 0
    let end = at + 1
    while (end < line.text.length && line.looks[end] === look && !isAtom(line, end)) end += 1
    writeLetters(writer, line.text.slice(at, end), look & ~shared)
    at = end
  }
}

const isAtom = (line: Line, at: number) => line.atoms[line.text.charCodeAt(at) - firstAtom] !== undefined

/** Which tag each look is written as. */
const tags = [
  [looks.bold, 'b'],
  [looks.italic, 'i'],
  [looks.sub, 'sub'],
  [looks.sup, 'sup'],
] as const

function writeLetters(writer: MarkdownWriter, text: string, look: number): void {
  const own = text.trim() === '' ? [] : tags.filter(([bit]) => (look & bit) !== 0)
  for (const [, name] of own) writer.tag({ name, closing: false, from: 0, to: 0 })
  writePlain(writer, text)
  for (const [, name] of own.toReversed()) writer.tag({ name, closing: true, from: 0, to: 0 })
}

function writeAtom(writer: MarkdownWriter, atom: Atom, isAlone: boolean, pictureOf: PictureOf): void {
  if (atom.kind === 'formula') writer.formula(atom.tex, atom.display && isAlone)
  else if (atom.kind === 'gap') writer.text('[…]')
  else if (atom.kind === 'picture') {
    const reference = pictureOf(atom.part)
    if (reference) writer.text(`![${atom.words}](${reference})`)
  } else {
    writer.table(atom.rows.map((row) => row.map((cell) => markdownOf([cell], pictureOf))))
  }
}

/** A line as its author sees it, for the preview: formulas in LaTeX, pictures by a word. */
export function sourceOf(line: Line): string {
  return line.text.replace(atomSigns, (sign) => {
    const atom = line.atoms[sign.charCodeAt(0) - firstAtom]
    if (!atom) return ''
    if (atom.kind === 'formula') return `$${atom.tex}$`
    if (atom.kind === 'table')
      return `\n${atom.rows.map((row) => row.map(sourceOf).join(' | ')).join('\n')}\n`
    return atom.kind === 'picture' ? `[${atom.part.slice(atom.part.lastIndexOf('/') + 1)}]` : '[…]'
  })
}
