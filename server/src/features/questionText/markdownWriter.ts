// Writes Markdown from text, formulas and HTML tags as they come, keeping the open elements on a stack.
import type { HtmlTag } from './htmlTags.ts'
import { writeTable } from './markdownTable.ts'

/** What a conversion can leave behind. */
export const markupNotes = ['image-dropped', 'link-dropped', 'markup-dropped'] as const

export type MarkupNote = (typeof markupNotes)[number]

/** An element that is open, with what was written in it so far; no part is empty. */
type Frame = { name: string; parts: string[]; rows?: string[][]; items?: number }

/** Deeper nesting has no meaning in a question; elements beyond it lose their markup. */
const deepest = 20

/** Their content is not for reading. */
const silent = new Set([
  'script',
  'style',
  'head',
  'title',
  'iframe',
  'object',
  'svg',
  'math',
  'template',
  'select',
  'textarea',
  'audio',
  'video',
])
const blocks = new Set([
  'p',
  'div',
  'blockquote',
  'center',
  'ul',
  'ol',
  'dl',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'pre',
])
const lines = new Set(['dt', 'dd'])
/** Elements without content: they are written, not opened. */
const empty = new Set(['br', 'hr', 'img', 'input', 'embed', 'link', 'meta', 'param', 'source', 'track', '!'])
/** Their tags go without a word: they say nothing that the text does not. */
const plain = new Set([
  'span',
  'font',
  'small',
  'big',
  'label',
  'html',
  'main',
  'tbody',
  'thead',
  'u',
  'tt',
  'code',
  'var',
  'cite',
])

/** A formula longer than this takes no script that follows it, so that no text grows by copying. */
const longestJoined = 200

export class MarkdownWriter {
  readonly notes = new Set<MarkupNote>()
  private readonly frames: Frame[] = []
  private written: Frame = { name: '', parts: [] }

  /** Whether what is written next stands at the beginning of a line. */
  startsLine(): boolean {
    if (this.written.parts.length > 0) return /\n *$/.test(this.last().slice(-4))
    return this.frames.every(({ parts }) => parts.length === 0)
  }

  /** Writes Markdown as it is. A digit straight after a formula's $ would keep it from closing. */
  text(markdown: string): void {
    if (markdown === '') return
    if (/^\d/.test(markdown) && isFormula(this.last())) this.written.parts.push(' ')
    this.written.parts.push(markdown)
  }

  formula(latex: string, display: boolean): void {
    const body = latex
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/<(?=[A-Za-z/!?])/g, '\\lt ')
      .replace(/(?<!\\)\$/g, '\\$')
    if (body === '') return
    if (this.last().endsWith('$')) this.written.parts.push(' ')
    this.written.parts.push(display ? `$$${body}$$` : `$${body}$`)
  }

  /** Rows of cells, Markdown each. */
  table(rows: readonly (readonly string[])[]): void {
    if (rows.length > 0) this.text(writeTable(rows))
  }

  tag({ name, closing }: HtmlTag): void {
    if (empty.has(name)) this.writeEmpty(name)
    else if (closing) this.close(name)
    else if (this.frames.length < deepest) this.open(name)
  }

  /**
   * Closes what is still open and gives the whole. A < that could begin a tag is made &lt; here, at the one
   * way out; inside formulas none is left.
   */
  finish(): string {
    while (this.frames.length > 0) this.closeInnermost()
    return tidyLines(this.written.parts.join('').replace(/<(?=[A-Za-z/!?])/g, '&lt;'))
  }

  private last(): string {
    return this.written.parts.at(-1) ?? ''
  }

  private writeEmpty(name: string): void {
    if (name === 'br') this.text('  \n')
    else if (name === 'hr') this.text('\n\n')
    else if (name === 'img') this.notes.add('image-dropped')
    else if (name !== '!') this.notes.add('markup-dropped')
  }

  private open(name: string): void {
    this.frames.push(this.written)
    this.written = { name, parts: [] }
  }

  /** A closing tag closes what was opened inside its element too; one without an opening tag says nothing. */
  private close(name: string): void {
    if (this.written.name !== name && !this.frames.some((frame) => frame.name === name)) return
    while (this.written.name !== name) this.closeInnermost()
    this.closeInnermost()
  }

  private closeInnermost(): void {
    const closed = this.written
    const text = closed.parts.join('')
    this.written = this.frames.pop() ?? { name: '', parts: [] }
    if (closed.name === 'sub') this.script('_', text)
    else if (closed.name === 'sup') this.script('^', text)
    else if (closed.name === 'tr') this.row(closed.rows?.[0] ?? [], text)
    else if (closed.name === 'td' || closed.name === 'th') this.cell(text)
    else if (closed.name === 'li') this.text(this.item(text))
    else if (closed.name === 'table' && closed.rows) this.text(writeTable(closed.rows, text))
    else this.text(this.element(closed.name, text))
  }

  /** A cell is kept with its row, a row with its table; without those around them they are words. */
  private cell(text: string): void {
    this.written.rows ??= [[]]
    if (this.written.name === 'tr') this.written.rows[0]?.push(text)
    else this.text(`${text} `)
  }

  private row(cells: string[], text: string): void {
    const table = [this.written, ...this.frames.toReversed()].find(
      ({ name }) => name !== 'tbody' && name !== 'thead',
    )
    if (table?.name !== 'table' || cells.length === 0) {
      this.text(`\n${[...cells, text.trim()].join(' ').trim()}  `)
      return
    }
    table.rows ??= []
    table.rows.push(cells)
    this.text(text.trim())
  }

  private item(text: string): string {
    const list = this.written
    list.items = (list.items ?? 0) + 1
    const words = text.trim().replace(/\n+/g, '\n')
    return list.name === 'ol' ? `\n${list.items}. ${words}` : `\n- ${words}`
  }

  private element(name: string, text: string): string {
    if (name === 'b' || name === 'strong') return emphasised('**', text)
    if (name === 'i' || name === 'em') return emphasised('*', text)
    if (blocks.has(name)) return `\n\n${text.trim()}\n\n`
    if (lines.has(name)) return `\n${text.trim()}  `
    if (!plain.has(name)) this.notes.add(name === 'a' ? 'link-dropped' : 'markup-dropped')
    return silent.has(name) ? '' : text
  }

  /** Sub- and superscripts become formulas: H<sub>2</sub>O is H$_{2}$O; one joins the formula before it. */
  private script(sign: '_' | '^', text: string): void {
    const latex = scriptBody(text)
    const before = this.last()
    if (latex === undefined) this.text(text)
    else if (!isFormula(before)) this.written.parts.push(`$${sign}{${latex}}$`)
    else if (before.includes(sign) || before.length > longestJoined)
      this.written.parts.push(` $${sign}{${latex}}$`)
    else this.written.parts.splice(-1, 1, `${before.slice(0, -1)}${sign}{${latex}}$`)
  }
}

/** Spaces stay outside the markers, where Markdown wants them; nothing and paragraphs get none. */
function emphasised(marker: string, text: string): string {
  const core = text.trim()
  if (core === '' || core.includes('\n\n')) return text
  const from = text.indexOf(core)
  return `${text.slice(0, from)}${marker}${core}${marker}${text.slice(from + core.length)}`
}

/** What may stand in a script: signs and digits as they are, words upright, a formula without its $. */
function scriptBody(text: string): string | undefined {
  const body = text
    .replaceAll('\\', '')
    .trim()
    .replace(/[\u2212\u2013]/g, '-')
  const inner = /^\$([^$]+)\$$/.exec(text.trim())?.[1]
  if (inner !== undefined) return inner
  if (/^[0-9+\-()./]{1,20}$/.test(body)) return body
  return /^[\p{L}\p{M}\p{N} +\-(),./*]{1,40}$/u.test(body) ? `\\text{${body}}` : undefined
}

/** Whether a part is an inline formula, whose $ a following digit or script would meet. */
function isFormula(part: string): boolean {
  return part.length > 2 && part.endsWith('$') && !part.endsWith('$$') && !part.endsWith('\\$')
}

/** Spaces at a line's end go, but for the two that break a line; no more than one blank line in a row. */
function tidyLines(text: string): string {
  const written = text.split('\n')
  const tidied = written.map((line, place) => {
    const breaks = line.endsWith('  ') && line.trim() !== '' && (written[place + 1] ?? '').trim() !== ''
    return line.trimEnd() + (breaks ? '  ' : '')
  })
  return tidied
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
