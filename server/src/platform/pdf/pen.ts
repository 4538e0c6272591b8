// The pen of a printed page: a document with our typefaces, words measured and set on a baseline, whatever their script.
import PDFDocument from 'pdfkit'
import { type Box, inARow } from './boxes.ts'
import { type Formula, setFormula, symbolFormula } from './formulas.ts'
import { inverse, type Shape } from './shapes.ts'
import { faceNames, faceRuns, fontOf, type Look } from './typefaces.ts'

export type Locale = 'en' | 'mr' | 'hi'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 }

/** Ink: black for words, grey for what only guides the eye. */
export const INK = { words: '#101418', faint: '#5b6670', line: '#9aa5ae', ground: '#eef1f3' }

/** The types leave out that a picture can be opened once and shown often. */
export type Doc = InstanceType<typeof PDFDocument> & { openImage(bytes: Buffer): Buffer }

/** What Noto Sans needs above and below the baseline, in em; Devanagari with its vowels as well. */
const ASCENT = 0.98
const DESCENT = 0.34

export class Pen {
  readonly doc: Doc
  readonly locale: Locale
  readonly #widths = new Map<string, number>()

  constructor(title: string, locale: Locale) {
    this.locale = locale
    const doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      lang: { en: 'en-IN', mr: 'mr-IN', hi: 'hi-IN' }[locale],
      displayTitle: true,
      pdfVersion: '1.7',
      // None of the standard fonts, which know no Devanagari and are in no file.
      font: '',
      info: { Title: title, Creator: 'Integrate' },
    })
    this.doc = doc as Doc
    for (const face of faceNames) doc.registerFont(face, fontOf(face))
  }

  /** Words in one size as one box; a letter that no face has is drawn as MathJax draws it. */
  words(text: string, size: number, look: Look = {}, colour: string = INK.words): Box {
    const parts = faceRuns(text, look).map((run) =>
      run.face ? this.#run(run.face, run.text, size, colour) : this.#symbol(run.text, size, colour),
    )
    return inARow(parts, { ascent: ASCENT * size, descent: DESCENT * size })
  }

  /** Words that MathJax gives back because its own font lacks them: what we lack as well stays an empty place. */
  #wordsOfFormula(text: string, size: number, colour: string): Box {
    const parts = faceRuns(text).map((run) =>
      run.face ? this.#run(run.face, run.text, size, colour) : emptyPlace(size),
    )
    return inARow(parts)
  }

  #run(face: string, text: string, size: number, colour: string): Box {
    return {
      width: this.#widthOf(face, text) * size,
      ascent: 0,
      descent: 0,
      draw: (x, y) => {
        this.doc
          .font(face, size)
          .fillColor(colour)
          .text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
      },
    }
  }

  #symbol(text: string, size: number, colour: string): Box {
    return this.#formulaBox(symbolFormula(text, this.#measure), size, colour)
  }

  /** A formula on the line's baseline; `display` with its fractions and sums at full height. */
  formula(tex: string, size: number, display: boolean, colour: string = INK.words): Box {
    return this.#formulaBox(setFormula(tex, display, this.#measure), size, colour)
  }

  /** How wide words of our faces are that stand in a formula. */
  readonly #measure = (text: string) => this.#wordsOfFormula(text, 1, INK.words).width

  readonly #pictures = new Map<Uint8Array, Buffer>()

  /** A picture on the baseline; one that is shown several times is kept in the file once. */
  picture(bytes: Uint8Array, width: number, height: number): Box {
    return {
      width,
      ascent: height,
      descent: 0,
      draw: (x, y) => {
        const known = this.#pictures.get(bytes) ?? this.doc.openImage(Buffer.from(bytes))
        this.#pictures.set(bytes, known)
        this.doc.image(known, x, y - height, { width, height })
      },
    }
  }

  /** The box made smaller where it is wider than there is room. */
  fitted(box: Box, room: number): Box {
    if (box.width <= room) return box
    const by = room / box.width
    return {
      width: room,
      ascent: box.ascent * by,
      descent: box.descent * by,
      draw: (x, y) => {
        this.doc.save().translate(x, y).scale(by)
        box.draw(0, 0)
        this.doc.restore()
      },
    }
  }

  #formulaBox({ shapes, width, ascent, descent }: Formula, size: number, colour: string): Box {
    return {
      width: width * size,
      ascent: ascent * size,
      descent: descent * size,
      draw: (x, y) => {
        this.doc
          .save()
          .translate(x, y)
          .scale(size / 1000)
        for (const shape of shapes) this.#shape(shape, colour)
        this.doc.restore()
      },
    }
  }

  #shape(shape: Shape, colour: string): void {
    const { doc } = this
    doc.save()
    if (shape.clip) {
      const { matrix, path } = shape.clip
      doc
        .transform(...matrix)
        .path(path)
        .clip()
        .transform(...inverse(matrix))
    }
    doc.transform(...shape.matrix)
    if ('words' in shape) this.#wordsOfFormula(shape.words, shape.size, colour).draw(0, 0)
    else if (shape.stroke) doc.path(shape.path).lineWidth(shape.stroke).stroke(colour)
    else doc.path(shape.path).fill(colour)
    doc.restore()
  }

  #widthOf(face: string, text: string): number {
    const name = `${face}\n${text}`
    const known = this.#widths.get(name)
    if (known !== undefined) return known
    const width = this.doc.font(face, 1000).widthOfString(text) / 1000
    this.#widths.set(name, width)
    return width
  }

  /** Words that end at x. */
  right(text: string, x: number, y: number, size: number, look: Look = {}, colour?: string): void {
    const box = this.words(text, size, look, colour)
    box.draw(x - box.width, y)
  }

  /** Words with their middle at x. */
  centre(text: string, x: number, y: number, size: number, look: Look = {}, colour?: string): void {
    const box = this.words(text, size, look, colour)
    box.draw(x - box.width / 2, y)
  }

  left(text: string, x: number, y: number, size: number, look: Look = {}, colour?: string): void {
    this.words(text, size, look, colour).draw(x, y)
  }

  line(x1: number, y1: number, x2: number, y2: number, width = 0.5, colour: string = INK.line): void {
    this.doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(width).strokeColor(colour).stroke()
  }

  /** Ends the document and gives its bytes. */
  finish(): Promise<Buffer> {
    const chunks: Buffer[] = []
    this.doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    return new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(Buffer.concat(chunks))).on('error', reject)
      this.doc.end()
    })
  }
}

const emptyPlace = (size: number): Box => ({ width: size * 0.6, ascent: 0, descent: 0, draw() {} })
