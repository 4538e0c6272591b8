// GIFT's backslash: characters that mean something are hidden while a question is taken apart, then shown again.
import { mathSpans } from '../../questionText/math.ts'

/** The characters that GIFT gives a meaning, and the newline that is written \n. */
const escapable = ':#={}~\n'

/** Unicode's noncharacters, which no text may contain: one stands for each hidden character. */
const firstPlaceholder = 0xfdd0
const placeholders = /[\uFDD0-\uFDD6]/g

/**
 * Hides what a backslash escapes: \: \# \= \{ \} \~ and \n; a double backslash becomes one. Every other
 * backslash stays, as LaTeX needs it. Inside a formula \n before a letter stays too: it begins a command
 * such as \nu or \neq, and a formula has no use for a line break.
 */
export function hideEscapes(text: string): string {
  const spans = mathSpans(text)
  let span = 0
  return text.replace(/\\([\\:#={}~n])/g, (written, character: string, at: number) => {
    while ((spans[span]?.to ?? Number.POSITIVE_INFINITY) <= at) span += 1
    if (character === '\\') return '\\'
    if (character !== 'n') return placeholderOf(character)
    const inFormula = (spans[span]?.from ?? Number.POSITIVE_INFINITY) < at
    return inFormula && /[A-Za-z]/.test(text.charAt(at + 2)) ? written : placeholderOf('\n')
  })
}

/** Shows what was hidden: the characters themselves, without their backslashes. */
export function showEscapes(text: string): string {
  return text.replace(placeholders, (hidden) => escapable.charAt(hidden.charCodeAt(0) - firstPlaceholder))
}

function placeholderOf(character: string): string {
  return String.fromCharCode(firstPlaceholder + escapable.indexOf(character))
}
