// The bytes of a text file as text: UTF-8, or UTF-16 with its mark.
import { Problem } from '../../../platform/problems.ts'

/** Throws 422 `file-not-text`: an older code page would turn Marathi into nonsense, so it is refused. */
export function decodeText(bytes: Buffer): string {
  const text = tryText(bytes)
  if (text === undefined) throw new Problem(422, 'file-not-text')
  return text
}

/** The text, or undefined where the bytes are none. */
export function tryText(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}

/**
 * Makes a file's text safe to work on: no byte order mark, no control characters but tab and newline, no
 * broken surrogates, no noncharacters, and one kind of line end.
 */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\0-\x08\x0B-\x1F\x7F\uFDD0-\uFDEF]/g, '')
  )
}
