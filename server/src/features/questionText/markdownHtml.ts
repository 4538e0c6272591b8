// The Markdown of questions as the HTML that Moodle keeps: formulas between \( and \), pictures by their address.
import { type Block, readMarkdown } from '../../../../markdown/blocks.ts'
import { cutFormulas, type Piece } from '../../../../markdown/formulas.ts'
import type { Inline } from '../../../../markdown/inline.ts'

/** The address of a picture (`picture:<id>` in the text); undefined where it is not shown. */
export type AddressOf = (reference: string) => string | undefined

const opening = '\uE000'
const closing = '\uE001'

/**
 * Markdown with LaTeX as HTML. Reading it back gives the same Markdown, as far as it is of the kind that our own readers
 * write. A backslash and a dollar sign among the words are written as references, so that no program takes them for a
 * formula's.
 */
export function markdownToHtml(markdown: string, addressOf: AddressOf = () => undefined): string {
  const pieces = cutFormulas(markdown.replace(/[\uE000\uE001]/g, ''))
  const marked = pieces
    .map((piece, place) => ('text' in piece ? piece.text : `${opening}${place}${closing}`))
    .join('')
  return new HtmlWriter(pieces, addressOf).blocks(readMarkdown(marked))
}

/** The words of a text without any markup, its formulas kept: for names and for what Moodle keeps as plain text. */
export function markdownToPlain(markdown: string): string {
  const html = markdownToHtml(markdown)
  return html
    .replace(/<br \/>|<\/(?:p|li|tr|pre|blockquote)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(#\d+|lt|gt|amp|quot);/g,
      (_, name: string) => plain[name] ?? String.fromCodePoint(Number(name.slice(1))),
    )
    .replace(/\n{2,}/g, '\n')
    .trim()
}

const plain: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** Text as it stands in XML and HTML. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** A backslash before a dollar sign is set apart from it: together they would be read as the sign alone. */
const escapeWords = (text: string) =>
  escapeXml(text)
    .replace(/[\\$]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('&#92;&#36;', '&#92;<span>&#36;</span>')

class HtmlWriter {
  readonly #pieces: readonly Piece[]
  readonly #addressOf: AddressOf

  constructor(pieces: readonly Piece[], addressOf: AddressOf) {
    this.#pieces = pieces
    this.#addressOf = addressOf
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#block(block)).join('')
  }

  #block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return `<p>${this.#inline(block.inside)}</p>`
      case 'heading':
        return `<p><strong>${this.#inline(block.inside)}</strong></p>`
      case 'quote':
        return `<blockquote>${this.blocks(block.inside)}</blockquote>`
      case 'code':
        return `<pre>${this.#words(block.text)}</pre>`
      case 'rule':
        return '<hr />'
      case 'list': {
        const items = block.items.map((item) => `<li>${this.#item(item)}</li>`).join('')
        if (block.start === undefined) return `<ul>${items}</ul>`
        return `<ol${block.start === 1 ? '' : ` start="${block.start}"`}>${items}</ol>`
      }
      case 'table':
        return this.#table(block.head, block.rows)
    }
  }

  /** An item of a single paragraph stands without room around it. */
  #item(blocks: readonly Block[]): string {
    const [first, ...others] = blocks
    return first?.kind === 'paragraph' && others.length === 0
      ? this.#inline(first.inside)
      : this.blocks(blocks)
  }

  #table(head: readonly Inline[][], rows: readonly Inline[][][]): string {
    const row = (cells: readonly Inline[][], name: 'th' | 'td') =>
      `<tr>${cells.map((cell) => `<${name}>${this.#inline(cell)}</${name}>`).join('')}</tr>`
    return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
  }

  #inline(parts: readonly Inline[]): string {
    return parts.map((part) => this.#part(part)).join('')
  }

  #part(part: Inline): string {
    switch (part.kind) {
      case 'words':
        return this.#words(part.text)
      case 'code':
        return `<code>${this.#words(part.text)}</code>`
      case 'break':
        return '<br />'
      case 'link':
        return this.#inline(part.inside)
      case 'picture': {
        const address = this.#addressOf(part.from)
        return address
          ? `<img src="${escapeXml(address)}" alt="${escapeXml(this.#plainWords(part.words))}" />`
          : ''
      }
      default: {
        const name = { strong: 'strong', em: 'em', gone: 's' }[part.kind]
        return `<${name}>${this.#inline(part.inside)}</${name}>`
      }
    }
  }

  /** Words between which formulas stand by their place. */
  #words(text: string): string {
    return text
      .split(/\uE000(\d+)\uE001/)
      .map((part, at) => (at % 2 === 0 ? escapeWords(part) : this.#formula(Number(part))))
      .join('')
  }

  #plainWords = (text: string) => text.replace(/\uE000\d+\uE001/g, '')

  #formula(place: number): string {
    const piece = this.#pieces[place]
    if (!piece || !('tex' in piece)) return ''
    return piece.display ? `\\[${escapeXml(piece.tex)}\\]` : `\\(${escapeXml(piece.tex)}\\)`
  }
}
