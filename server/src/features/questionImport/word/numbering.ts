// Word's automatic numbers: what stands before a paragraph though nobody typed it.
import { childOf, childrenOf, type XmlElement } from '../reading/xmlElements.ts'
import type { WordArchive } from './archive.ts'

interface Level {
  start: number
  format: string
  /** With %1 for the number of the first level. */
  text: string
}

/** An automatic number: its text, and the list and level that it counts in. */
export interface AutoNumber {
  text: string
  list: string
}

/** The lists of a document, counting as its paragraphs come. */
export interface Numbering {
  /** The number of the next paragraph of this list and level; undefined for a bullet or where there is no list. */
  next(properties: XmlElement | undefined, style: string | undefined): AutoNumber | undefined
}

const settingOf = (element: XmlElement | undefined) => element?.attributes['w:val']
const numberOf = (element: XmlElement | undefined) => {
  const value = Number.parseInt(settingOf(element) ?? '', 10)
  return Number.isNaN(value) ? undefined : value
}

type Lists = {
  levels: Map<string, Map<number, Level>>
  byId: Map<string, { abstract: string; starts: Map<number, number> }>
}

/** Reads the lists, and which styles belong to one. */
export async function readNumbering(archive: WordArchive): Promise<Numbering> {
  const lists: Lists = { levels: new Map(), byId: new Map() }
  const part = (type: string) =>
    [...archive.relations.values()].find((relation) => relation.type === type)?.target ?? ''
  await archive.readPart(
    part('numbering'),
    (path) => path.length === 2,
    (element) => readList(element, lists),
  )
  const ofStyles = new Map<string, { numId: string; level: number; basedOn?: string }>()
  await archive.readPart(
    part('styles'),
    (path) => path.length === 2 && path[1] === 'w:style',
    (element) => {
      const listed = childOf(childOf(element, 'w:pPr'), 'w:numPr')
      const basedOn = settingOf(childOf(element, 'w:basedOn'))
      ofStyles.set(element.attributes['w:styleId'] ?? '', {
        numId: settingOf(childOf(listed, 'w:numId')) ?? '',
        level: numberOf(childOf(listed, 'w:ilvl')) ?? 0,
        ...(basedOn && { basedOn }),
      })
    },
  )
  const listOfStyle = (
    style: string | undefined,
    depth = 0,
  ): { numId: string; level: number } | undefined => {
    const found = style === undefined ? undefined : ofStyles.get(style)
    if (!found || depth > 10) return undefined
    return found.numId === '' ? listOfStyle(found.basedOn, depth + 1) : found
  }
  return countIn(lists, listOfStyle)
}

function readList(element: XmlElement, lists: Lists): void {
  if (element.name === 'w:abstractNum') {
    const levels = new Map<number, Level>()
    for (const level of childrenOf(element, 'w:lvl'))
      levels.set(Number(level.attributes['w:ilvl'] ?? 0), {
        start: numberOf(childOf(level, 'w:start')) ?? 1,
        format: settingOf(childOf(level, 'w:numFmt')) ?? 'decimal',
        text: settingOf(childOf(level, 'w:lvlText')) ?? '',
      })
    lists.levels.set(element.attributes['w:abstractNumId'] ?? '', levels)
  } else if (element.name === 'w:num') {
    const starts = new Map<number, number>()
    for (const override of childrenOf(element, 'w:lvlOverride')) {
      const start = numberOf(childOf(override, 'w:startOverride'))
      if (start !== undefined) starts.set(Number(override.attributes['w:ilvl'] ?? 0), start)
    }
    const abstract = settingOf(childOf(element, 'w:abstractNumId')) ?? ''
    lists.byId.set(element.attributes['w:numId'] ?? '', { abstract, starts })
  }
}

type OfStyle = (style: string | undefined) => { numId: string; level: number } | undefined

/** Numbers of one abstract list count on; a level starts anew below a number of a higher one. */
function countIn({ levels, byId }: Lists, listOfStyle: OfStyle): Numbering {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    next(properties, style) {
      const ofStyle = listOfStyle(style)
      const numId = settingOf(childOf(properties, 'w:numId')) ?? ofStyle?.numId ?? '0'
      const level = numberOf(childOf(properties, 'w:ilvl')) ?? ofStyle?.level ?? 0
      const list = byId.get(numId)
      const own = list && levels.get(list.abstract)
      const shape = own?.get(level)
      if (!list || !own || !shape || numId === '0') return undefined
      const counted = counts.get(list.abstract) ?? new Map<number, number>()
      counts.set(list.abstract, counted)
      const startHere = begun.has(`${numId}:${level}`) ? undefined : list.starts.get(level)
      begun.add(`${numId}:${level}`)
      counted.set(level, startHere ?? (counted.get(level) ?? shape.start - 1) + 1)
      for (const deeper of counted.keys()) if (deeper > level) counted.delete(deeper)
      if (shape.format === 'bullet' || shape.format === 'none') return undefined
      const text = shape.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return formatted(counted.get(at) ?? own.get(at)?.start ?? 1, own.get(at)?.format ?? 'decimal')
      })
      return { text, list: `${list.abstract}:${level}` }
    },
  }
}

function formatted(value: number, format: string): string {
  switch (format) {
    case 'upperLetter':
      return letters(value, 65)
    case 'lowerLetter':
      return letters(value, 97)
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** a … z, aa, bb, as Word counts on. */
const letters = (value: number, first: number) =>
  String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(4, Math.ceil(value / 26)))

const romans: [string, number][] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

function roman(value: number): string {
  let left = Math.min(value, 3999)
  let text = ''
  for (const [sign, worth] of romans) {
    text += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}
