// A question's text on the screen: Markdown with formulas, from authors and files nobody vouches for.
//
// Nothing here can run script, by construction: markdown-it only cuts the text into tokens (HTML switched
// off, so a tag is words), each token becomes a React element of a short list, and React writes words as
// words. No HTML string is ever made or read. KaTeX builds its own nodes (`render`, not `renderToString`)
// and is not trusted: \href, \includegraphics and \htmlData stay inert. Links lead to https only; pictures
// come from our own file addresses only.
import katex from 'katex'
import MarkdownIt, { type Token } from 'markdown-it'
import { createElement, Fragment, type ReactNode, useLayoutEffect, useRef } from 'react'
import { cutFormulas, type Piece } from './mathSpans.ts'
import 'katex/dist/katex.min.css'
import './mathText.css'

type MathTextProps = {
  /** Markdown; formulas between $…$, $$…$$, \(…\) or \[…\]. */
  source: string
  /** Where the pictures are: what the text writes in `![…](…)` → a signed `/v1/files/…` address. */
  pictures?: Readonly<Record<string, string>>
  /** One line, without paragraphs: an option, a cell, a row of a list. */
  inline?: boolean
}

/** A text with formulas and pictures. */
export function MathText({ source, pictures = {}, inline }: MathTextProps) {
  const pieces = cutFormulas(source.replace(/[\uE000\uE001]/g, ''))
  const marked = pieces
    .map((piece, index) => ('text' in piece ? piece.text : `${opening}${index}${closing}`))
    .join('')
  const page: Page = { pieces, pictures }
  if (inline)
    return <span className="mt">{draw(markdown.parseInline(marked, {})[0]?.children ?? [], page)}</span>
  return <div className="mt">{draw(markdown.parse(marked, {}), page)}</div>
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })

/** A formula's place while Markdown is read: two letters of the private area around its number. */
const opening = '\uE000'
const closing = '\uE001'
const places = /\uE000(\d+)\uE001/

type Page = { pieces: readonly Piece[]; pictures: Readonly<Record<string, string>> }

/** Which elements a token may become; headings are words of weight, not parts of the page's outline. */
const elements: Record<string, string> = {
  p: 'p',
  h1: 'b',
  h2: 'b',
  h3: 'b',
  h4: 'b',
  h5: 'b',
  h6: 'b',
  strong: 'strong',
  em: 'em',
  s: 's',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  blockquote: 'blockquote',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
}

/** Tokens open and close like brackets: each level collects its children, then becomes an element. */
function draw(tokens: readonly Token[], page: Page): ReactNode[] {
  const levels: { token?: Token; children: ReactNode[] }[] = [{ children: [] }]
  for (const token of tokens) {
    if (token.nesting === 1) {
      levels.push({ token, children: [] })
      continue
    }
    const done = token.nesting === -1 ? levels.pop() : undefined
    const drawn = done?.token ? drawPair(done.token, done.children, page) : drawSingle(token, page)
    const level = levels.at(-1)
    level?.children.push(<Fragment key={level.children.length}>{drawn}</Fragment>)
  }
  return levels[0]?.children ?? []
}

function drawPair(token: Token, children: ReactNode[], page: Page): ReactNode {
  if (token.type === 'link_open') return drawLink(plain(attribute(token, 'href'), page), children)
  const element = token.hidden ? undefined : elements[token.tag]
  return element ? createElement(element, null, children) : children
}

function drawSingle(token: Token, page: Page): ReactNode {
  switch (token.type) {
    case 'inline':
      return draw(token.children ?? [], page)
    case 'text':
      return drawWords(token.content, page)
    case 'code_inline':
      return <code>{plain(token.content, page)}</code>
    case 'code_block':
    case 'fence':
      return (
        <pre>
          <code>{plain(token.content, page)}</code>
        </pre>
      )
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return <br />
    case 'hr':
      return <hr />
    case 'image':
      return drawPicture(token, page)
    default:
      return drawWords(token.content, page)
  }
}

/** Words with formulas at their places. */
function drawWords(words: string, page: Page): ReactNode {
  return words.split(places).map((part, index) => {
    // split() puts what the brackets of `places` caught, the numbers, at the odd places.
    if (index % 2 === 0) return part
    const piece = page.pieces[Number(part)]
    return piece && 'tex' in piece ? <Formula key={part} {...piece} /> : null
  })
}

/** Where only letters can stand (code, a picture's words), a formula is what its author wrote. */
function plain(words: string, page: Page): string {
  return words.replace(new RegExp(places, 'g'), (_, index: string) => {
    const piece = page.pieces[Number(index)]
    return piece && 'tex' in piece ? (piece.display ? `$$${piece.tex}$$` : `$${piece.tex}$`) : ''
  })
}

function attribute(token: Token, name: string): string {
  return String(token.attrGet(name) ?? '')
}

function drawLink(address: string, children: ReactNode[]): ReactNode {
  if (!address.startsWith('https://')) return children
  return (
    <a href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

function drawPicture(token: Token, page: Page): ReactNode {
  const written = attribute(token, 'src')
  const words = plain(token.content, page)
  const address = Object.hasOwn(page.pictures, written) ? (page.pictures[written] ?? '') : written
  return isOwnFile(address) ? <img src={address} alt={words} loading="lazy" /> : words
}

/** An address of our own file store, and nothing that a browser could read as another place. */
export function isOwnFile(address: string): boolean {
  return /^\/v1\/files\/[\w-]+(\?[\w=&.%-]*)?$/.test(address)
}

/** How formulas are set; exported so that the tests see what the screen sees. */
export const formulaRules = {
  throwOnError: false,
  trust: false,
  strict: 'ignore',
  output: 'htmlAndMathml',
  maxSize: 20,
  maxExpand: 200,
  errorColor: 'var(--neg-ink)',
} as const

function Formula({ tex, display }: { tex: string; display: boolean }) {
  const box = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (box.current) katex.render(tex, box.current, { ...formulaRules, displayMode: display })
  }, [tex, display])
  return <span ref={box} className={display ? 'fx wide' : 'fx'} />
}
