// Turns the texts of questions, imported or typed, into Markdown with LaTeX; no HTML comes through.
import { findTags, type HtmlTag, readAttribute, resolveReferences } from './htmlTags.ts'
import { MarkdownWriter, type MarkupNote } from './markdownWriter.ts'
import { type MathSpan, mathSpans } from './math.ts'
import { isPicture } from './pictures.ts'

/**
 * moodle: HTML in which a line break counts; html: HTML; plain: no markup; markdown: Markdown already, with stray
 * HTML; typed: Markdown written in our own editor, where a tag is words and uploaded pictures are kept.
 */
export type MarkupFormat = 'moodle' | 'html' | 'plain' | 'markdown' | 'typed'

/**
 * What Markdown writes for a picture's address in a text from a file (`picture:<id>`), or nothing where it has none
 * to show. Why there is none is for the importer to tell.
 */
export type PictureFor = (address: string) => string | undefined

/** The Markdown, and what had to be left out on the way. */
export type Markup = { markdown: string; notes: MarkupNote[] }

/**
 * Converts a text to Markdown. Bold, italic, sub- and superscript, line breaks, paragraphs and list items
 * are kept, and tables; other elements lose their tags, scripts and the like their content too, links are dropped with
 * a note, and so are pictures unless `pictureFor` knows them. Formulas come out between $…$ or $$…$$. Characters that Markdown would take for
 * markup are escaped, unless the text is Markdown; a < that could begin a tag becomes &lt; everywhere.
 */
export function toMarkdown(text: string, format: MarkupFormat, pictureFor?: PictureFor): Markup {
  const writer = new MarkdownWriter()
  const isMarkdown = format === 'markdown' || format === 'typed'
  const source = isMarkdown ? writeImages(text, format, writer, pictureFor) : text
  writeMarked(writer, source, format, pictureFor)
  return { markdown: writer.finish(), notes: [...writer.notes] }
}

/** Writes text without markup, formulas between $ signs among it, to a text that is being put together. */
export function writePlain(writer: MarkdownWriter, text: string): void {
  writeMarked(writer, text, 'plain', undefined)
}

function writeMarked(
  writer: MarkdownWriter,
  source: string,
  format: MarkupFormat,
  pictureFor: PictureFor | undefined,
): void {
  let at = 0
  for (const span of mathSpans(source)) {
    writeText(writer, source.slice(at, span.from), format, pictureFor)
    writer.formula(formulaOf(source, span, format), span.display)
    at = span.to
  }
  writeText(writer, source.slice(at), format, pictureFor)
}

/** Pictures by address would show a stranger's server who sits the exam; only uploaded ones are shown. */
function writeImages(
  text: string,
  format: MarkupFormat,
  writer: MarkdownWriter,
  pictureFor: PictureFor | undefined,
): string {
  const image = /!\[([^[\]\n]*)\](?:\(([^()\s]*)[^()\n]*\)|\[[^[\]\n]*\])/g
  return text.replace(image, (written, description: string, address = '') => {
    if (format === 'typed' && isPicture(written)) return written
    const reference = pictureFor?.(address)
    if (reference) return `![${description}](${reference})`
    if (!pictureFor) writer.notes.add('image-dropped')
    return description
  })
}

function formulaOf(text: string, { bodyFrom, bodyTo }: MathSpan, format: MarkupFormat): string {
  const body = text.slice(bodyFrom, bodyTo)
  return format === 'html' || format === 'moodle' ? resolveReferences(body) : body
}

function writeText(
  writer: MarkdownWriter,
  text: string,
  format: MarkupFormat,
  pictureFor: PictureFor | undefined,
): void {
  let at = 0
  for (const tag of format === 'plain' || format === 'typed' ? [] : findTags(text)) {
    writer.text(proseOf(text.slice(at, tag.from), format, writer.startsLine()))
    const picture = tag.name === 'img' && pictureFor ? pictureOf(text, tag, pictureFor) : undefined
    if (picture === undefined) writer.tag(tag)
    else writer.text(picture)
    at = tag.to
  }
  writer.text(proseOf(text.slice(at), format, writer.startsLine()))
}

/** The picture of an <img>; its words where there is none to show. */
function pictureOf(text: string, tag: HtmlTag, pictureFor: PictureFor): string {
  const written = text.slice(tag.from, tag.to)
  const words = readAttribute(written, 'alt')
    .replace(/[[\]\s\\]+/g, ' ')
    .trim()
  const reference = pictureFor(readAttribute(written, 'src'))
  return reference ? `![${words.slice(0, 200).toWellFormed()}](${reference})` : ''
}

function proseOf(text: string, format: MarkupFormat, startsLine: boolean): string {
  if (format === 'markdown' || format === 'typed') return text
  if (format === 'plain') return escapeMarkdown(breakLines(text), startsLine)
  const resolved = resolveReferences(format === 'moodle' ? text : text.replace(/\s+/g, ' '))
  return escapeMarkdown(format === 'moodle' ? breakLines(resolved) : resolved, startsLine)
}

/** Two spaces before a line break make it one in Markdown too. */
function breakLines(text: string): string {
  return text.replace(/[ \t]{2,}/g, ' ').replace(/[ \t]?\n[ \t]?/g, '  \n')
}

/** What Markdown would read as the beginning of a heading, quote, list, rule or fence. */
const blockOpening = /(^|\n)(#{1,6}(?=\s|$)|>|[-+](?=\s|$)|-{2,}|={1,}(?=\s*(?:\n|$))|~{3})/g
const numberedOpening = /(^|\n)(\d{1,9})([.)])(?=\s|$)/g

/** One inside a word is no markup, and a row of them is a place to fill in; any other is escaped. */
function escapeUnderscores(_: string, before: string, run: string, after: string): string {
  const isInside = before !== '' && after !== '' && run.length === 1
  const isBlank = run.length > 2 && before === '' && after === ''
  return before + (isInside || isBlank ? run : run.replaceAll('_', '\\_'))
}

function escapeMarkdown(text: string, startsLine: boolean): string {
  const inline = text
    .replace(/\\\$|[\\`*$]/g, (character) => (character === '\\$' ? character : `\\${character}`))
    .replace(/([\p{L}\p{N}]?)(_+)(?=([\p{L}\p{N}]?))/gu, escapeUnderscores)
    .replace(/&(?=#?[A-Za-z0-9]{1,32};)/g, '&amp;')
    // Not \[ and \], which would begin and end a formula: "[NEET 2019]" stands in many questions.
    .replace(/\](?=[([:])/g, '&#93;')
  const atLineStart = (written: string, begin: string, escaped: string, at: number) =>
    begin === '' && !(at === 0 && startsLine) ? written : begin + escaped
  return inline
    .replace(blockOpening, (written, begin: string, opening: string, at: number) =>
      atLineStart(written, begin, `\\${opening}`, at),
    )
    .replace(numberedOpening, (written, begin: string, digits: string, sign: string, at: number) =>
      atLineStart(written, begin, `${digits}\\${sign}`, at),
    )
}
