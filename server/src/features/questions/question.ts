// A question as the bank holds it, whichever file or form it came from.
import { createHash } from 'node:crypto'
import { Decimal } from 'decimal.js'
import { type Locale, locales } from '../../platform/languages.ts'

/**
 * One language version: Markdown with LaTeX between $…$ or $$…$$. Questions with a choice carry options; a matching
 * question has rows on the left, each to be given one of the options. A hint is for practice.
 */
export type QuestionText = {
  stem: string
  rows?: string[]
  options?: string[]
  hint?: string
  solution?: string
}

/** An accepted range of numbers as decimal strings; both ends belong to it, and they may be equal. */
export type NumberRange = { low: string; high: string }

/**
 * What is right, by kind. Options are named by their place, from 0.
 * - single: one option; multiple: one or more, ascending.
 * - numerical: any number in one of the ranges; integer: the same, and it has to be whole.
 * - matching: for each row, in order, its option.
 * - short: any of the accepted forms; capitals, outer and repeated spaces do not count.
 */
export type QuestionKey =
  | { kind: 'single'; right: number }
  | { kind: 'multiple'; right: number[] }
  | { kind: 'numerical'; ranges: NumberRange[] }
  | { kind: 'integer'; ranges: NumberRange[] }
  | { kind: 'matching'; right: number[] }
  | { kind: 'true_false'; right: boolean }
  | { kind: 'short'; accepted: string[] }

export type QuestionKind = QuestionKey['kind']

/** The kinds in the order in which people choose among them. */
export const questionKinds = [
  'single',
  'multiple',
  'numerical',
  'integer',
  'matching',
  'true_false',
  'short',
] as const satisfies readonly QuestionKind[]

/** 1 easy, 2 medium, 3 hard. */
export type Difficulty = 1 | 2 | 3

export type BankQuestion = {
  kind: QuestionKind
  /** At least one language. All languages of a single-correct question have the same options in one order. */
  texts: Partial<Record<Locale, QuestionText>>
  key: QuestionKey
  difficulty: Difficulty
  /** From the widest to the narrowest: subject, topic, sub-topic. */
  category?: string[]
  title?: string
  /** A stable id given by the author; it survives edits of the text. */
  reference?: string
}

/**
 * A SHA-256 (hex) over what makes a question that question: kind, stems, options in order, key. Differences
 * of spacing, Unicode form or the writing of a number (2.50, 2.5) do not count; solution, difficulty, title,
 * category and reference do not belong to it. A corrected key gives another fingerprint, so that a
 * correction is never taken for the same question and dropped.
 */
export function questionFingerprint(question: BankQuestion): string {
  const texts = locales.map((locale) => textContent(question.texts[locale]))
  return createHash('sha256')
    .update(JSON.stringify([question.kind, texts, keyContent(question.key)]))
    .digest('hex')
}

function textContent(text: QuestionText | undefined): unknown {
  return text ? [normalised(text.stem), (text.options ?? []).map(normalised)] : null
}

function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function keyContent(key: QuestionKey): unknown {
  if (key.kind === 'single') return key.right
  return key.ranges.map(({ low, high }) => `${plain(low)}..${plain(high)}`).sort()
}

function plain(number: string): string {
  const value = new Decimal(number)
  return value.isZero() ? '0' : value.toFixed()
}
