// Reads XML from a stranger element by element: no document types, no entities of its own, no deep nesting.
import { SaxesParser } from 'saxes'
import { Problem } from '../../../platform/problems.ts'

/** An element with its content in order. */
export interface XmlElement {
  /** With the prefix that `prefixes` gives its namespace, whatever the file calls it; without one where none is known. */
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
  /** The line on which it began, from 1. */
  line: number
}

/** Above what any real file has: five thousand questions of Moodle's have some 200,000 elements. */
const limits = { depth: 200, attributes: 200, nodes: 300_000 }

/** Namespace → the prefix by which the reader calls its names. */
export type Prefixes = Readonly<Record<string, string>>

/** Takes the pieces of a file and gives each wanted element once it is whole. */
export class XmlReader {
  readonly #parser = new SaxesParser<{ xmlns: true; position: true }>({ xmlns: true, position: true })
  readonly #open: XmlElement[] = []
  readonly #path: string[] = []
  #attributes = 0
  #nodes = 0

  /**
   * `isWanted` is asked with the names from the root to an element (the root first) that lies in no wanted one; `take`
   * gets it complete.
   */
  constructor(
    prefixes: Prefixes,
    isWanted: (path: readonly string[]) => boolean,
    take: (element: XmlElement) => void,
  ) {
    const parser = this.#parser
    const nameOf = (uri: string, local: string) => (prefixes[uri] ? `${prefixes[uri]}:${local}` : local)
    parser.on('doctype', () => refuse('xml-forbidden'))
    parser.on('error', () => refuse('file-damaged'))
    parser.on('attribute', () => {
      this.#attributes += 1
      if (this.#attributes > limits.attributes) refuse('file-damaged')
    })
    parser.on('opentag', (tag) => {
      this.#attributes = 0
      this.#nodes += 1
      const name = nameOf(tag.uri, tag.local)
      this.#path.push(name)
      if (this.#path.length > limits.depth || this.#nodes > limits.nodes) refuse('file-bomb')
      if (this.#open.length === 0 && !isWanted(this.#path)) return
      const attributes: Record<string, string> = {}
      for (const { uri, local, value } of Object.values(tag.attributes))
        attributes[nameOf(uri, local)] = value
      const element: XmlElement = { name, attributes, children: [], line: parser.line }
      this.#open.at(-1)?.children.push(element)
      this.#open.push(element)
    })
    const addText = (text: string) => {
      const children = this.#open.at(-1)?.children
      if (!children || text === '') return
      const last = children.length - 1
      if (typeof children[last] === 'string') children[last] += text
      else children.push(text)
    }
    parser.on('text', addText)
    parser.on('cdata', addText)
    parser.on('closetag', () => {
      this.#path.pop()
      const closed = this.#open.pop()
      if (closed && this.#open.length === 0) take(closed)
    })
  }

  /** Reads on. Throws 422 `xml-forbidden`, `file-damaged` or `file-bomb`. */
  write(text: string): void {
    this.#parser.write(text)
  }

  /** The end of the file. */
  close(): void {
    this.#parser.close()
  }
}

function refuse(code: 'xml-forbidden' | 'file-damaged' | 'file-bomb'): never {
  throw new Problem(422, code)
}

/** The first child of this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** The children of this name, or all that are elements. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )
}

/** All text in an element, that of its children among it. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}
