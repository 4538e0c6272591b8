// The typefaces of printed pages: Noto Sans in Latin, Greek and Devanagari, and which letters each of them has.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { unpackWoff } from './woff.ts'

export interface Look {
  bold?: boolean
  italic?: boolean
}

/** Letters in a row that one face can draw; null where none of ours can. */
export interface Run {
  face: string | null
  text: string
}

const resolve = createRequire(import.meta.url).resolve
const latin = (name: string) => resolve(`@fontsource/noto-sans/files/noto-sans-${name}.woff`)
const devanagari = (weight: number) =>
  resolve(`@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-${weight}-normal.woff`)

/** By the name under which a document knows it. Devanagari has no italic: there the upright one stands. */
const faceFiles: Record<string, string> = {
  latin: latin('latin-400-normal'),
  'latin bold': latin('latin-700-normal'),
  'latin italic': latin('latin-400-italic'),
  'latin bold italic': latin('latin-700-italic'),
  'latin-ext': latin('latin-ext-400-normal'),
  'latin-ext bold': latin('latin-ext-700-normal'),
  greek: latin('greek-400-normal'),
  'greek bold': latin('greek-700-normal'),
  devanagari: devanagari(400),
  'devanagari bold': devanagari(700),
}

/** The names under which a document knows the faces. */
export const faceNames = Object.keys(faceFiles)

const fonts = new Map<string, Buffer>()

/** A face's font file, read once. Throws where there is no such face. */
export function fontOf(face: string): Buffer {
  const known = fonts.get(face)
  if (known) return known
  const font = unpackWoff(readFileSync(faceFiles[face] ?? ''))
  fonts.set(face, font)
  return font
}

/** What a face is asked for in this order, its plainer forms where it has not the wanted one. */
const families = ['latin', 'latin-ext', 'greek', 'devanagari']

const letters = new Map<string, Set<number>>()

function has(face: string, letter: number): boolean {
  if (!faceFiles[face]) return false
  const known = letters.get(face) ?? readLetters(face)
  letters.set(face, known)
  return known.has(letter)
}

function readLetters(face: string): Set<number> {
  const font = create(fontOf(face))
  if (!('characterSet' in font)) throw new Error(`${face} holds more than one font.`)
  return new Set(font.characterSet)
}

function faceFor(letter: number, { bold = false, italic = false }: Look): string | null {
  const wanted = [`${bold ? ' bold' : ''}${italic ? ' italic' : ''}`, bold ? ' bold' : '', '']
  for (const family of families) {
    const face = wanted.map((form) => family + form).find((name) => has(name, letter))
    if (face) return face
  }
  return null
}

/** Joiners and marks that belong to the letter before them, whichever face it is from. */
const joins = /^[\p{M}\u200c\u200d]$/u

/** Cuts words into runs, each in one face; what joins a letter stays with it, so that it is shaped with it. */
export function faceRuns(text: string, look: Look = {}): Run[] {
  const runs: Run[] = []
  for (const letter of text.normalize('NFC')) {
    const last = runs.at(-1)
    const code = letter.codePointAt(0) ?? 0
    if (
      last?.face &&
      joins.test(letter) &&
      ((letter >= '\u200c' && letter <= '\u200d') || has(last.face, code))
    ) {
      last.text += letter
      continue
    }
    const face = faceFor(code, look)
    if (last && last.face === face) last.text += letter
    else runs.push({ face, text: letter })
  }
  return runs
}
