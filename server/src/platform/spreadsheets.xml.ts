// Reads XML from a stranger piece by piece: no document types, no entities of its own, no deep nesting.
import { SaxesParser } from 'saxes'
import { SheetProblem } from './spreadsheets.types.ts'

export type XmlHandler = {
  /** Names come without their namespace prefix. */
  open: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
}

/** A workbook's parts nest about ten deep and have a few dozen attributes at most. */
const deepest = 64
const mostAttributes = 100

/** Feeds one part of a workbook to the handler. The five entities of XML itself are all there are. */
export async function readXml(chunks: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const parser = listen(handler)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of chunks) parser.write(decoder.decode(chunk, { stream: true }))
    parser.write(decoder.decode()).close()
  } catch (error) {
    throw error instanceof SheetProblem ? error : new SheetProblem('damaged')
  }
}

function listen(handler: XmlHandler) {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let attributes = 0
  parser.on('doctype', refuse)
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > mostAttributes) refuse()
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) refuse()
    attributes = 0
    handler.open(localName(tag.name), tag.attributes)
  })
  parser.on('text', (text) => handler.text?.(text))
  parser.on('cdata', (text) => handler.text?.(text))
  parser.on('closetag', (tag) => {
    depth -= 1
    handler.close?.(localName(tag.name))
  })
  return parser
}

function refuse(): never {
  throw new SheetProblem('damaged')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
