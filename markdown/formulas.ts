// Where the formulas are in a text: $…$, $$…$$, \(…\) and \[…\].

/** A piece of text as it was written, or a formula without its delimiters. */
export type Piece = { text: string } | { tex: string; display: boolean }

const closers: Record<string, string> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' }

/**
 * Cuts a text into words and formulas, in order. A single $ opens only before a non-space and closes only
 * after one and not before a digit, so that "$5 or $6" stays words; a backslash escapes what follows it.
 * A closer that was searched in vain is not searched again, so hostile text takes no longer than other text.
 */
export function cutFormulas(source: string): Piece[] {
  const marks = [...source.matchAll(/\\[\s\S]|\$\$?/g)]
  const missing = new Set<string>()
  const pieces: Piece[] = []
  let written = 0
  for (let at = 0; at < marks.length; at++) {
    const opener = marks[at]
    const closer = opener && closers[opener[0]]
    if (!opener || !closer || missing.has(closer) || !opens(source, opener)) continue
    const end = placeOf(closer, source, marks, at + 1)
    const found = marks[end]
    if (!found) {
      missing.add(closer)
      continue
    }
    const from = opener.index + opener[0].length
    if (opener.index > written) pieces.push({ text: source.slice(written, opener.index) })
    pieces.push({ tex: source.slice(from, found.index), display: closer === '$$' || closer === '\\]' })
    written = found.index + closer.length
    // A $$ that closes a single $ leaves its second half to the words.
    at = end
  }
  if (written < source.length) pieces.push({ text: source.slice(written) })
  return pieces
}

function placeOf(closer: string, source: string, marks: readonly RegExpExecArray[], from: number): number {
  for (let at = from; at < marks.length; at++) {
    const mark = marks[at]
    if (mark && closes(source, mark, closer)) return at
  }
  return -1
}

function opens(source: string, mark: RegExpExecArray): boolean {
  return mark[0] !== '$' || !/^(?:\s|$)/.test(source.charAt(mark.index + 1))
}

function closes(source: string, mark: RegExpExecArray, closer: string): boolean {
  if (closer !== '$') return mark[0] === closer
  return (
    mark[0].startsWith('$') &&
    !/\s/.test(source.charAt(mark.index - 1)) &&
    !/\d/.test(source.charAt(mark.index + 1))
  )
}
