// The body of a Word file as lines: runs, formulas, pictures and tables in their order.
import { childOf, childrenOf, textOf, type XmlElement } from '../reading/xmlElements.ts'
import type { Relation, WordArchive } from './archive.ts'
import { readEquation } from './equations.ts'
import { addAtom, addText, emptyLine, type Line, looks } from './line.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { oldFonts, symbolOf } from './symbols.ts'

/** A paragraph's lines, or a table's cells; `place` counts paragraphs and tables of the body, from 1. */
export type Block =
  | { kind: 'lines'; place: number; lines: Line[] }
  | { kind: 'table'; place: number; rows: Line[][][] }

/** Beyond it a file is no test paper; what follows would be told as left out. */
const mostBlocks = 60_000

/** Reads the body. `isCut` where there was more than is read. */
export async function readBody(archive: WordArchive): Promise<{ blocks: Block[]; isCut: boolean }> {
  const reader = new BodyReader(archive.relations, await readNumbering(archive))
  const blocks: Block[] = []
  let isCut = false
  const isOfBody = (path: readonly string[]) => {
    const parent = path.at(-2)
    const isContent = path.at(-1) === 'w:p' || path.at(-1) === 'w:tbl'
    return (
      isContent &&
      (parent === 'w:body' || parent === 'w:sdtContent' || parent === 'w:customXml' || parent === 'w:ins')
    )
  }
  await archive.readPart(archive.mainPart, isOfBody, (element) => {
    if (blocks.length < mostBlocks) blocks.push(reader.block(element, blocks.length + 1))
    else isCut = true
  })
  return { blocks, isCut }
}

class BodyReader {
  readonly #relations: Map<string, Relation>
  readonly #numbering: Numbering

  constructor(relations: Map<string, Relation>, numbering: Numbering) {
    this.#relations = relations
    this.#numbering = numbering
  }

  block(element: XmlElement, place: number): Block {
    if (element.name === 'w:p') return { kind: 'lines', place, lines: this.#paragraph(element) }
    return { kind: 'table', place, rows: this.#rows(element) }
  }

  #rows(table: XmlElement): Line[][][] {
    return contentOf(table, 'w:tr').map((row) =>
      contentOf(row, 'w:tc').map((cell) =>
        childrenOf(cell).flatMap((part) => {
          if (part.name === 'w:p') return this.#paragraph(part)
          if (part.name === 'w:sdt') return contentOf(part, 'w:p').flatMap((one) => this.#paragraph(one))
          // A table in a cell: its cells follow each other.
          return part.name === 'w:tbl' ? this.#rows(part).flat(2) : []
        }),
      ),
    )
  }

  /** The lines of a paragraph: a break inside it begins another. */
  #paragraph(element: XmlElement): Line[] {
    const properties = childOf(element, 'w:pPr')
    const style = childOf(properties, 'w:pStyle')?.attributes['w:val']
    const number = this.#numbering.next(childOf(properties, 'w:numPr'), style)
    const lines = [emptyLine()]
    const [first] = lines
    if (first && number) {
      addText(first, `${number.text}\t`)
      first.list = number.list
    }
    if (first && /^(?:heading|title)/i.test(style ?? '')) first.isHeading = true
    this.#inline(element, lines, 0)
    return lines.filter((line, at) => at === 0 || line.text.trim() !== '')
  }

  #inline(element: XmlElement, lines: Line[], look: number): void {
    for (const child of childrenOf(element)) this.#part(child, lines, look)
  }

  #part(element: XmlElement, lines: Line[], look: number): void {
    const line = lines.at(-1) ?? emptyLine()
    switch (element.name) {
      case 'w:r':
        this.#run(element, lines)
        break
      case 'm:oMath':
      case 'm:oMathPara':
        addEquation(line, element)
        break
      case 'w:hyperlink':
        line.notes.add('link-dropped')
        this.#inline(element, lines, look)
        break
      case 'w:sdt':
        this.#inline(childOf(element, 'w:sdtContent') ?? element, lines, look)
        break
      case 'mc:AlternateContent':
        this.#inline(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? element, lines, look)
        break
      case 'w:ins':
      case 'w:moveTo':
      case 'w:smartTag':
      case 'w:fldSimple':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        this.#inline(element, lines, look)
        break
      default:
    }
  }

  #run(run: XmlElement, lines: Line[]): void {
    const properties = childOf(run, 'w:rPr')
    const look = lookOf(properties)
    const fonts = childOf(properties, 'w:rFonts')?.attributes ?? {}
    const font = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? ''
    if (childOf(properties, 'w:vanish')) return
    for (const child of childrenOf(run)) {
      const line = lines.at(-1) ?? emptyLine()
      switch (child.name) {
        case 'w:t':
          if (oldFonts.test(font) && /\p{L}/u.test(textOf(child))) line.oldFont = font
          addText(
            line,
            /^(?:symbol|wingdings)/i.test(font) ? symbolText(textOf(child), font) : textOf(child),
            look,
          )
          break
        case 'w:tab':
        case 'w:ptab':
          addText(line, '\t', look)
          break
        case 'w:br':
        case 'w:cr':
          lines.push(emptyLine())
          break
        case 'w:noBreakHyphen':
          addText(line, '-', look)
          break
        case 'w:sym':
          addText(
            line,
            symbolText(
              String.fromCharCode(Number.parseInt(child.attributes['w:char'] ?? '0', 16)),
              child.attributes['w:font'] ?? '',
            ),
            look,
          )
          break
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          this.#drawing(child, lines)
          break
        case 'mc:AlternateContent':
          this.#alternate(child, lines)
          break
        case 'w:footnoteReference':
        case 'w:endnoteReference':
          line.notes.add('footnote-dropped')
          break
        case 'm:oMath':
          addEquation(line, child)
          break
        default:
      }
    }
  }

  /** A drawing as new and as old programs see it: the new one, unless only the old one is a picture. */
  #alternate(element: XmlElement, lines: Line[]): void {
    const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')]
    const shown = [choice, fallback].find((one) => one && find(one, isPicture)) ?? choice ?? fallback
    for (const child of childrenOf(shown)) this.#drawing(child, lines)
  }

  #drawing(element: XmlElement, lines: Line[]): void {
    const line = lines.at(-1) ?? emptyLine()
    const object = find(element, (one) => one.name === 'o:OLEObject')
    if (object) {
      const isEquation = /^(?:equation|mathtype)/i.test(object.attributes.ProgID ?? '')
      line.notes.add(isEquation ? 'equation-object' : 'drawing-dropped')
      addAtom(line, { kind: 'gap' })
      return
    }
    // A line across the page, as Word draws it after three dashes.
    if (find(element, (one) => 'o:hr' in one.attributes)) return
    const boxes = findAll(element, (one) => one.name === 'w:txbxContent')
    for (const box of boxes)
      for (const paragraph of childrenOf(box, 'w:p')) lines.push(...this.#paragraph(paragraph))
    const picture = find(element, isPicture)
    if (picture) this.#picture(line, element, picture)
    else if (boxes.length === 0) {
      line.notes.add('drawing-dropped')
      addAtom(line, { kind: 'gap' })
    }
  }

  #picture(line: Line, drawing: XmlElement, { attributes }: XmlElement): void {
    const relation = this.#relations.get(
      attributes['r:embed'] ?? attributes['r:id'] ?? attributes['r:link'] ?? '',
    )
    if (!relation || relation.isOutside) {
      line.notes.add('picture-missing')
      addAtom(line, { kind: 'gap' })
      return
    }
    const described = find(drawing, (one) => one.name === 'docPr')?.attributes.descr ?? ''
    const words = described
      .replace(/[[\]\\\s]+/g, ' ')
      .trim()
      .slice(0, 200)
      .toWellFormed()
    addAtom(line, { kind: 'picture', part: relation.target, words })
  }
}

const isPicture = ({ name, attributes }: XmlElement) =>
  (name === 'a:blip' && ('r:embed' in attributes || 'r:link' in attributes)) ||
  (name === 'v:imagedata' && 'r:id' in attributes)

function addEquation(line: Line, element: XmlElement): void {
  const isAlone = element.name === 'm:oMathPara'
  for (const one of isAlone ? childrenOf(element, 'm:oMath') : [element]) {
    const { tex, isWhole } = readEquation(one)
    if (!isWhole) line.notes.add('equation-partly')
    if (tex !== '') addAtom(line, { kind: 'formula', tex, display: isAlone })
  }
}

/** Rows or cells, those in a content control among them. */
function contentOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child]
    const isAround = child.name === 'w:sdt' || child.name === 'w:sdtContent' || child.name === 'w:customXml'
    return isAround ? contentOf(child, name) : []
  })
}

function lookOf(properties: XmlElement | undefined): number {
  const isOn = (name: string) => {
    const found = childOf(properties, name)
    return found !== undefined && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '1')
  }
  const script = childOf(properties, 'w:vertAlign')?.attributes['w:val']
  return (
    (isOn('w:b') ? looks.bold : 0) |
    (isOn('w:i') ? looks.italic : 0) |
    (script === 'subscript' ? looks.sub : 0) |
    (script === 'superscript' ? looks.sup : 0)
  )
}

/** Letters of the Symbol font; arrows and ticks of Wingdings are few and told as they are. */
function symbolText(text: string, font: string): string {
  if (!/^symbol/i.test(font))
    return text.replace(/[\uF000-\uF0FF]/g, (sign) => wingdings[sign.charCodeAt(0) - 0xf000] ?? '•')
  return [...text].map((sign) => symbolOf(sign.charCodeAt(0)) ?? sign).join('')
}

const wingdings: Record<number, string> = {
  224: '→',
  223: '←',
  225: '↑',
  226: '↓',
  243: '↔',
  252: '✓',
  251: '✗',
}

function find(element: XmlElement, holds: (element: XmlElement) => boolean): XmlElement | undefined {
  if (holds(element)) return element
  for (const child of childrenOf(element)) {
    const found = find(child, holds)
    if (found) return found
  }
  return undefined
}

function findAll(element: XmlElement, holds: (element: XmlElement) => boolean): XmlElement[] {
  if (holds(element)) return [element]
  return childrenOf(element).flatMap((child) => findAll(child, holds))
}
