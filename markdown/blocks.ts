// Reads the Markdown of questions into a tree: paragraphs, lists, tables, emphasis, pictures, links.
//
// A reader of our own, because a student's phone loads it with every exam: a general one weighs 41 kB, this
// one 2. It knows no HTML (a tag is words) and takes time in proportion to the text, whatever is in it. The page and
// the printed paper read with it alike, so it lies in a room of its own, beside web and server.
import { type Inline, readInline } from './inline.ts'

export type Block =
  | { kind: 'paragraph'; inside: Inline[] }
  | { kind: 'heading'; inside: Inline[] }
  /** `start` only where it counts; `loose` where blank lines part the items, which are then paragraphs. */
  | { kind: 'list'; start: number | undefined; items: Block[][]; loose: boolean }
  | { kind: 'quote'; inside: Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { kind: 'rule' }

/** Deeper lists and quotations have no meaning in a question; their marks stay words. */
const deepest = 6

const fence = /^ {0,3}(`{3,}|~{3,})/
const heading = /^ {0,3}#{1,6}(?:[ \t]+|$)(.*?)(?:[ \t]+#+)?[ \t]*$/
const rule = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/
const quote = /^ {0,3}> ?/
const item = /^( {0,3}(?:[-*+]|(\d{1,9})[.)]))(?:( {1,4})(?! )|[ \t]*$)/
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** The blocks of a text. */
export function readMarkdown(source: string): Block[] {
  return readBlocks(source.replace(/\r\n?/g, '\n').replaceAll('\t', '    ').split('\n'), 0)
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = []
  let at = 0
  while (at < lines.length) {
    const [block, next] = readBlock(lines, at, depth)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

/** The block that begins at a line, and the line after it. */
function readBlock(lines: readonly string[], at: number, depth: number): [Block | undefined, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [undefined, at + 1]
  if (fence.test(line)) return readCode(lines, at)
  if (rule.test(line)) return [{ kind: 'rule' }, at + 1]
  const title = heading.exec(line)
  if (title) return [{ kind: 'heading', inside: readInline(title[1] ?? '') }, at + 1]
  if (depth < deepest && quote.test(line)) return readQuote(lines, at, depth)
  if (depth < deepest && item.test(line)) return readList(lines, at, depth)
  if (line.includes('|') && tableRule.test(lines[at + 1] ?? '')) return readTable(lines, at)
  return readParagraph(lines, at, depth)
}

function readCode(lines: readonly string[], from: number): [Block, number] {
  const opener = fence.exec(lines[from] ?? '')?.[1] ?? '```'
  let at = from + 1
  while (at < lines.length && !closesFence(lines[at] ?? '', opener)) at++
  return [{ kind: 'code', text: lines.slice(from + 1, at).join('\n') }, at + 1]
}

function closesFence(line: string, opener: string): boolean {
  const mark = line.trim()
  return mark.startsWith(opener) && mark === opener.charAt(0).repeat(mark.length)
}

function readQuote(lines: readonly string[], from: number, depth: number): [Block, number] {
  let at = from
  while (at < lines.length && (quote.test(lines[at] ?? '') || (at > from && isPlain(lines, at, depth)))) at++
  const inside = lines.slice(from, at).map((line) => line.replace(quote, ''))
  return [{ kind: 'quote', inside: readBlocks(inside, depth + 1) }, at]
}

/** Items follow each other while they carry the same kind of mark. */
function readList(lines: readonly string[], from: number, depth: number): [Block, number] {
  const first = item.exec(lines[from] ?? '')
  const mark = first?.[1]?.slice(-1)
  const items: Block[][] = []
  let at = from
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const found = item.exec(line)
    if (!found || found[1]?.slice(-1) !== mark || rule.test(line)) break
    const indent = (found[1]?.length ?? 0) + (found[3]?.length ?? 1)
    const end = endOfItem(lines, at + 1, indent, depth)
    const inside = [line.slice(indent), ...lines.slice(at + 1, end).map((own) => unindent(own, indent))]
    items.push(readBlocks(inside, depth + 1))
    at = end
  }
  const start = first?.[2] === undefined ? undefined : Number(first[2])
  const loose = lines.slice(from, at).some((line) => line.trim() === '')
  return [{ kind: 'list', start, items, loose }, at]
}

/** An item goes on with indented lines, with blank lines between such, and with a paragraph's plain lines. */
function endOfItem(lines: readonly string[], from: number, indent: number, depth: number): number {
  let end = from
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const indented = line.startsWith(' '.repeat(indent))
    const goesOn = end === at && !item.test(line) && isPlain(lines, at, depth)
    if (!indented && !goesOn) break
    end = at + 1
  }
  // Blank lines before the next item belong to the list, not to a new paragraph.
  while (end < lines.length && (lines[end] ?? '').trim() === '' && item.test(nextLine(lines, end))) end++
  return end
}

function nextLine(lines: readonly string[], from: number): string {
  return (lines[from] ?? '').trim() === '' ? (lines[from + 1] ?? '') : ''
}

function unindent(line: string, indent: number): string {
  return line.startsWith(' '.repeat(indent)) ? line.slice(indent) : line.trimStart()
}

function readTable(lines: readonly string[], from: number): [Block, number] {
  const head = cellsOf(lines[from] ?? '')
  const rows: Inline[][][] = []
  let at = from + 2
  for (; at < lines.length && (lines[at] ?? '').includes('|'); at++) {
    const cells = cellsOf(lines[at] ?? '')
    rows.push(head.map((_, place) => cells[place] ?? []))
  }
  return [{ kind: 'table', head, rows }, at]
}

/** What stands between the upright lines; `\|` is one that does not divide. */
function cellsOf(line: string): Inline[][] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => readInline(cell.trim().replaceAll('\\|', '|')))
}

function readParagraph(lines: readonly string[], from: number, depth: number): [Block, number] {
  let at = from + 1
  while (at < lines.length && isPlain(lines, at, depth)) at++
  const text = lines
    .slice(from, at)
    .map((line) => line.trimStart())
    .join('\n')
  return [{ kind: 'paragraph', inside: readInline(text.trimEnd()) }, at]
}

/** A line that can only go on with the paragraph before it. A list breaks in only when it counts from 1. */
function isPlain(lines: readonly string[], at: number, depth: number): boolean {
  const line = lines[at] ?? ''
  if (line.trim() === '' || fence.test(line) || heading.test(line) || rule.test(line)) return false
  if (depth >= deepest) return true
  const found = item.exec(line)
  const breaksIn = found?.[3] !== undefined && (found[2] === undefined || found[2] === '1')
  return !breaksIn && !quote.test(line)
}
