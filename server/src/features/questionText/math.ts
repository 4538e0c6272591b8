// Where the formulas are in a text: $…$, $$…$$, \(…\) and \[…\].

/** Places in the text: [from, to) is the formula with its delimiters, [bodyFrom, bodyTo) without them. */
export type MathSpan = { from: number; bodyFrom: number; bodyTo: number; to: number; display: boolean }

const closers: Record<string, string> = { $: '$', $$: '$$', '\\(': '\\)', '\\[': '\\]' }

/**
 * Finds the formulas of a text in order; they never overlap. A single $ opens only before a non-space and
 * closes only after one and not before a digit, so that "$5 or $6" is no formula. A backslash escapes what
 * follows it. Takes time in proportion to the text, whatever is in it.
 */
export function mathSpans(text: string): MathSpan[] {
  const spans: MathSpan[] = []
  const missing = new Set<string>()
  const tokens = /\\[\s\S]|\$\$?/g
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    const span = spanFrom(text, token[0], token.index, missing)
    if (!span) continue
    spans.push(span)
    tokens.lastIndex = span.to
  }
  return spans
}

/**
 * The formula that the delimiter at this place opens. A closer once searched in vain is remembered as
 * missing: it cannot turn up further on, and hostile text must not make every opener search again.
 */
function spanFrom(text: string, opener: string, from: number, missing: Set<string>): MathSpan | undefined {
  const closer = closers[opener]
  const bodyFrom = from + opener.length
  if (closer === undefined || missing.has(closer)) return undefined
  if (opener === '$' && /^(?:\s|$)/.test(text.charAt(bodyFrom))) return undefined
  const bodyTo = placeOf(closer, text, bodyFrom)
  if (bodyTo < 0) {
    missing.add(closer)
    return undefined
  }
  return { from, bodyFrom, bodyTo, to: bodyTo + closer.length, display: closer === '$$' || closer === '\\]' }
}

function placeOf(closer: string, text: string, from: number): number {
  const tokens = /\\[\s\S]|\$\$?/g
  tokens.lastIndex = from
  for (let token = tokens.exec(text); token; token = tokens.exec(text)) {
    if (closer !== '$' && token[0] === closer) return token.index
    if (closer === '$' && token[0].startsWith('$') && closesInline(text, token.index)) return token.index
  }
  return -1
}

function closesInline(text: string, at: number): boolean {
  return !/\s/.test(text.charAt(at - 1)) && !/\d/.test(text.charAt(at + 1))
}
