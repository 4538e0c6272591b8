// A question's text on the screen: Markdown with formulas, from authors and files nobody vouches for.
//
// Nothing here can run script, by construction: the reader of Markdown knows no HTML (a tag is words), each
// part it finds becomes a React element of a short list, and React writes words as words. No HTML string is
// ever made or read. KaTeX builds its own nodes (`render`, not `renderToString`) and is not trusted: \href,
// \includegraphics and \htmlData stay inert. Links lead to https only; pictures come from our own file
// addresses only.
import { Fragment, type ReactNode, useLayoutEffect, useRef } from 'react'
import { type Block, readMarkdown } from '../../../markdown/blocks.ts'
import { cutFormulas, type Piece } from '../../../markdown/formulas.ts'
import { type Inline, readInline } from '../../../markdown/inline.ts'
import './mathText.css'

type MathTextProps = {
  /** Markdown; formulas between $…$, $$…$$, \(…\) or \[…\]. */
  source: string
  /** Where the pictures are: what the text writes in `![…](…)` → a signed `/v1/files/…` address, or a `blob:` one. */
  pictures?: Readonly<Record<string, string>>
  /** One line, without paragraphs: an option, a cell, a row of a list. */
  inline?: boolean
  /** Fractions and roots at their full height, as in the options of a printed paper. */
  tall?: boolean
}

/** A text with formulas and pictures. */
export function MathText({ source, pictures = {}, inline, tall = false }: MathTextProps) {
  const pieces = cutFormulas(source.replace(/[\uE000\uE001]/g, ''))
  const marked = pieces
    .map((piece, index) => ('text' in piece ? piece.text : `${opening}${index}${closing}`))
    .join('')
  const page: Page = { pieces, pictures, tall }
  if (inline) return <span className="mt">{drawAll(readInline(marked), page)}</span>
  return <div className="mt">{drawBlocks(readMarkdown(marked), page)}</div>
}

/** A formula's place while Markdown is read: two letters of the private area around its number. */
const opening = '\uE000'
const closing = '\uE001'
const places = /\uE000(\d+)\uE001/

type Page = { pieces: readonly Piece[]; pictures: Readonly<Record<string, string>>; tall: boolean }

function drawBlocks(blocks: readonly Block[], page: Page): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn whole; its parts are their places
  return blocks.map((block, index) => <Fragment key={index}>{drawBlock(block, page)}</Fragment>)
}

function drawBlock(block: Block, page: Page): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p>{drawAll(block.inside, page)}</p>
    case 'heading':
      // Words of weight; the page's outline is not the author's.
      return (
        <p>
          <strong>{drawAll(block.inside, page)}</strong>
        </p>
      )
    case 'list':
      return drawList(block, page)
    case 'quote':
      return <blockquote>{drawBlocks(block.inside, page)}</blockquote>
    case 'code':
      return (
        <pre>
          <code>{plain(block.text, page)}</code>
        </pre>
      )
    case 'table':
      return drawTable(block.head, block.rows, page)
    case 'rule':
      return <hr />
  }
}

/** The paragraphs of a tight list stand without room around them. */
function drawList({ start, items, loose }: Extract<Block, { kind: 'list' }>, page: Page): ReactNode {
  const rows = items.map((blocks, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list
    <li key={index}>{loose ? drawBlocks(blocks, page) : drawTight(blocks, page)}</li>
  ))
  return start === undefined ? <ul>{rows}</ul> : <ol start={start === 1 ? undefined : start}>{rows}</ol>
}

function drawTight(blocks: readonly Block[], page: Page): ReactNode[] {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={index}>
      {block.kind === 'paragraph' ? drawAll(block.inside, page) : drawBlock(block, page)}
    </Fragment>
  ))
}

function drawTable(head: Inline[][], rows: Inline[][][], page: Page): ReactNode {
  /* biome-ignore-start lint/suspicious/noArrayIndexKey: a cell is its place in the table */
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>{drawAll(cell, page)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, index) => (
              <td key={index}>{drawAll(cell, page)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  /* biome-ignore-end lint/suspicious/noArrayIndexKey: until here */
}

function drawAll(parts: readonly Inline[], page: Page): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn whole; its parts are their places
  return parts.map((part, index) => <Fragment key={index}>{drawInline(part, page)}</Fragment>)
}

function drawInline(part: Inline, page: Page): ReactNode {
  switch (part.kind) {
    case 'words':
      return drawWords(part.text, page)
    case 'strong':
      return <strong>{drawAll(part.inside, page)}</strong>
    case 'em':
      return <em>{drawAll(part.inside, page)}</em>
    case 'gone':
      return <s>{drawAll(part.inside, page)}</s>
    case 'code':
      return <code>{plain(part.text, page)}</code>
    case 'break':
      return <br />
    case 'link':
      return drawLink(plain(part.to, page), drawAll(part.inside, page))
    case 'picture':
      return drawPicture(part.from, plain(part.words, page), page)
  }
}

/** Words with formulas at their places. */
function drawWords(words: string, page: Page): ReactNode {
  return words.split(places).map((part, index) => {
    // split() puts what the brackets of `places` caught, the numbers, at the odd places.
    if (index % 2 === 0) return part
    const piece = page.pieces[Number(part)]
    return piece && 'tex' in piece ? <Formula key={part} {...piece} tall={page.tall} /> : null
  })
}

/** Where only letters can stand (code, a picture's words), a formula is what its author wrote. */
function plain(words: string, page: Page): string {
  return words.replace(new RegExp(places, 'g'), (_, index: string) => {
    const piece = page.pieces[Number(index)]
    return piece && 'tex' in piece ? (piece.display ? `$$${piece.tex}$$` : `$${piece.tex}$`) : ''
  })
}

function drawLink(address: string, children: ReactNode[]): ReactNode {
  if (!address.startsWith('https://')) return children
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

function drawPicture(written: string, words: string, page: Page): ReactNode {
  const given = Object.hasOwn(page.pictures, written) ? page.pictures[written] : undefined
  const address = given ?? written
  // `blob:` is what this page itself keeps in memory; only the screen can give it, never the text.
  const shown = isOwnFile(address) || given?.startsWith('blob:')
  return shown ? <img src={address} alt={words} loading="lazy" /> : words
}

/** An address of our own file store, and nothing that a browser could read as another place. */
export function isOwnFile(address: string): boolean {
  return /^\/v1\/files\/[\w-]+(\?[\w=&.%-]*)?$/.test(address)
}

let drawFormula: ((box: HTMLElement, tex: string, display: boolean) => void) | undefined
// Begun with the first screen that holds texts: the words are read before the formulas can be set.
const loading = import('./formulas.ts').then(({ setFormula }) => {
  drawFormula = setFormula
})
// Without it the formulas stay as they were typed, which can still be read.
loading.catch(() => {})

function Formula({ tex, display, tall }: { tex: string; display: boolean; tall: boolean }) {
  const box = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    let gone = false
    const set = () => {
      if (!gone && box.current) drawFormula?.(box.current, tall ? `\\displaystyle ${tex}` : tex, display)
    }
    if (drawFormula) set()
    else loading.then(set, () => {})
    return () => {
      gone = true
    }
  }, [tex, display, tall])
  return (
    <span ref={box} className={display ? 'fx wide' : 'fx'}>
      {tex}
    </span>
  )
}
