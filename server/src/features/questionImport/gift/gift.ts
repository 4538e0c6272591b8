// Reads Moodle's GIFT format: a text file of questions, each set off by blank lines.

import { mathSpans } from '../../questionText/math.ts'
import type { ImportProblem, ImportProblemCode } from '../reading/importProblems.ts'
import { cleanText } from '../reading/textFile.ts'
import { GiftError, readAnswers, readText } from './gift.answers.ts'
import { hideEscapes, showEscapes } from './gift.escapes.ts'
import type { GiftQuestion } from './gift.types.ts'

/** Bounds of a file, far above what a year's questions need. */
export const giftLimits = { fileCharacters: 5_000_000, questions: 5_000, questionCharacters: 20_000 }

/** The lines between two blank lines: the text without its comments, and what the comments declare. */
type Block = { line: number; text: string; reference?: string; hint?: string; tags: string[] }

/**
 * Parses a GIFT file. Every question is given with the line where it began; what could not be read is
 * listed with its line and the reason, and the rest comes in. Never throws, whatever the text, and takes
 * time in proportion to it. The grammar is that of Moodle's documentation (GIFT format).
 */
export function parseGift(text: string): { questions: GiftQuestion[]; problems: ImportProblem[] } {
  if (text.length > giftLimits.fileCharacters) return refused('file-too-large', giftLimits.fileCharacters)
  const questions: GiftQuestion[] = []
  const problems: ImportProblem[] = []
  let category: string[] = []
  for (const block of blocksOf(cleanText(text))) {
    const declared = categoryLine(block)
    if (declared) category = declared.category
    const rest = declared ? declared.rest : block
    if (rest.text === '') continue
    if (questions.length + problems.length >= giftLimits.questions) {
      problems.push({ line: block.line, code: 'too-many-questions', params: { limit: giftLimits.questions } })
      break
    }
    const read = readQuestion(rest, category)
    if ('code' in read) problems.push(read)
    else questions.push(read)
  }
  if (questions.length + problems.length === 0) problems.push({ line: 0, code: 'file-empty' })
  return { questions, problems }
}

function refused(code: ImportProblemCode, limit: number) {
  return { questions: [], problems: [{ line: 0, code, params: { limit } }] }
}

/** A line that begins with // is a comment wherever it stands; it neither ends nor begins a question. */
function* blocksOf(text: string): Generator<Block> {
  let lines: string[] = []
  let comments: string[] = []
  let first = 0
  let number = 0
  for (const line of [...text.split('\n'), '']) {
    number += 1
    const trimmed = line.trim()
    if (trimmed.startsWith('//')) comments.push(trimmed)
    else if (trimmed !== '') {
      if (lines.length === 0) first = number
      lines.push(line.trimEnd())
    } else {
      if (lines.length > 0) yield { line: first, text: lines.join('\n').trim(), ...declaredIn(comments) }
      lines = []
      comments = []
    }
  }
}

/** An unescaped [ ends the search, so that a line of openers is not read again and again. */
const declaration = /\[(id|tag|hint):((?:[^[\]\\]|\\.){1,6000})\]/g

/** Moodle keeps a question's id and tags in comments, and we a hint: // [id:phy-12] [tag:hard]; \] stands for ]. */
function declaredIn(comments: string[]): Pick<Block, 'reference' | 'hint' | 'tags'> {
  const tags: string[] = []
  const named: { id?: string; hint?: string } = {}
  for (const comment of comments) {
    for (const [, kind, escaped = ''] of comment.matchAll(declaration)) {
      const value = escaped.replace(/\\(.)/g, (_, sign) => (sign === 'n' ? '\n' : sign)).trim()
      if (kind === 'tag') tags.push(value.slice(0, 200))
      else if (kind === 'id') named.id ??= value.slice(0, 200)
      else named.hint ??= value
    }
  }
  const { id: reference, hint } = named
  return { ...(reference && { reference }), ...(hint && { hint }), tags }
}

/** A question may follow on the next line; Moodle would take it for a part of the category's name. */
function categoryLine(block: Block): { category: string[]; rest: Block } | undefined {
  const match = /^\$CATEGORY:(.*)(?:\n|$)/.exec(block.text)
  if (!match) return undefined
  const text = block.text.slice(match[0].length).trim()
  return { category: categoryPath(match[1] ?? ''), rest: { ...block, line: block.line + 1, text } }
}

/** Splits at single slashes (// stands for one in a name) and leaves out Moodle's own roots. */
function categoryPath(written: string): string[] {
  const slash = '\uFDD7'
  const names = showEscapes(hideEscapes(written.trim()))
    .replaceAll('//', slash)
    .split('/')
    .map((name) => name.replaceAll(slash, '/').trim())
    .filter((name) => name !== '' && !/^\$[a-z0-9]+\$$/.test(name))
  return names[0] === 'top' ? names.slice(1) : names
}

function readQuestion(block: Block, category: string[]): GiftQuestion | ImportProblem {
  if (block.text.length > giftLimits.questionCharacters) {
    return { line: block.line, code: 'question-too-long', params: { limit: giftLimits.questionCharacters } }
  }
  try {
    const { text: _, ...declared } = block
    return { ...declared, category, ...readBlock(hideEscapes(block.text)) }
  } catch (error) {
    if (!(error instanceof GiftError)) throw error
    return { line: block.line, code: error.code, ...(error.params && { params: error.params }) }
  }
}

function readBlock(hidden: string) {
  const { title, rest } = splitTitle(hidden)
  const named = title ? { title } : {}
  const braces = findBraces(rest)
  if (!braces) return { ...named, stem: readText(rest, 'moodle'), kind: 'description' as const }
  const stem = readText(stemAround(rest, braces), 'moodle')
  const body = rest.slice(braces.open + 1, braces.close).trim()
  const separator = body.lastIndexOf('####')
  const answers = readAnswers(separator < 0 ? body : body.slice(0, separator).trim(), stem.format)
  const feedback = readText(separator < 0 ? '' : body.slice(separator + 4), stem.format)
  return { ...named, stem, ...(feedback.text && { generalFeedback: feedback }), ...answers }
}

/** Without the closing :: the beginning is no title, but text. */
function splitTitle(hidden: string): { title: string; rest: string } {
  const end = hidden.startsWith('::') ? hidden.indexOf('::', 2) : -1
  if (end < 0) return { title: '', rest: hidden }
  return { title: showEscapes(hidden.slice(2, end)).trim(), rest: hidden.slice(end + 2).trim() }
}

/** The one pair of braces, none in a description; anything else is an error, told as precisely as it can be. */
function findBraces(text: string): { open: number; close: number } | undefined {
  const open = text.indexOf('{')
  const close = text.indexOf('}')
  if (open < 0 && close < 0) return undefined
  if (inFormula(text, open, close)) throw new GiftError('formula-braces')
  if (open < 0 || (close >= 0 && close < open)) throw new GiftError('brace-unopened')
  if (close < 0) throw new GiftError('brace-unclosed')
  if (text.lastIndexOf('{') > open || text.lastIndexOf('}') > close) throw new GiftError('answers-twice')
  return { open, close }
}

/** Whether the first pair belongs to a formula, such as \frac{1}{2}, whose author did not escape them. */
function inFormula(text: string, open: number, close: number): boolean {
  return mathSpans(text).some(({ from, to }) => from < open && open < close && close < to)
}

/** In a missing-word question, where text follows the answers, their place is marked. */
function stemAround(text: string, { open, close }: { open: number; close: number }): string {
  const after = text.slice(close + 1)
  return after.trim() === '' ? text.slice(0, open) : `${text.slice(0, open)}_____${after}`
}
