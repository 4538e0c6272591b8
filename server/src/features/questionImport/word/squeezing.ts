// Rows of spaces in a line, cut short: teachers set options apart with them, and nobody counts them.
import type { Line } from './line.ts'

const mostSpaces = 3

/** The line with at most three spaces in a row; time in proportion to the line. */
export function squeezed(line: Line): Line {
  if (!/\s{4}/.test(line.text)) return line
  const looks: number[] = []
  let text = ''
  let spaces = 0
  for (let at = 0; at < line.text.length; at++) {
    const sign = line.text.charAt(at)
    spaces = /\s/.test(sign) ? spaces + 1 : 0
    if (spaces > mostSpaces) continue
    text += sign
    looks.push(line.looks[at] ?? 0)
  }
  return { ...line, text, looks }
}
