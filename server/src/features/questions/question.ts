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

/** The text that several questions stand under, in each language: Markdown with LaTeX. */
export type PassageTexts = Partial<Record<Locale, string>>

export type BankQuestion = {
  kind: QuestionKind
  /** At least one language. All languages have the same options, and rows, in one order. */
  texts: Partial<Record<Locale, QuestionText>>
  key: QuestionKey
  /** What it stands under, where it does: in at least the languages of the question. */
  passage?: PassageTexts
  difficulty: Difficulty
  /** From the widest to the narrowest: subject, topic, sub-topic. */
  category?: string[]
  title?: string
  /** In small letters, without outer spaces. */
  tags?: string[]
  /** A stable id given by the author; it survives edits of the text. */
  reference?: string
}

/** Whether each text of a question of this kind carries options, and rows. */
export const hasOptions = (kind: QuestionKind): boolean =>
  kind === 'single' || kind === 'multiple' || kind === 'matching'
export const hasRows = (kind: QuestionKind): boolean => kind === 'matching'

/** A text as it is compared: one Unicode form, no outer and no repeated spaces. */
export function normalised(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** A short answer as it is compared: capitals do not count either (twice over, so that ß and SS are one). */
export function shortForm(text: string): string {
  return normalised(text.toUpperCase().toLowerCase())
}

/**
 * A SHA-256 (hex) over what makes a question that question: kind, stems, rows and options in order, key, and the
 * passage it stands under. Differences of spacing, Unicode form, the writing of a number (2.50, 2.5) or the capitals
 * of a short answer do not count; hint, solution, difficulty, title, category and reference do not belong to it. A
 * corrected key gives another fingerprint, so that a correction is never taken for the same question and dropped.
 *
 * A picture counts by what it shows: `digests` gives a file's digest by its id, under which each import stores it anew.
 */
export function questionFingerprint(
  question: BankQuestion,
  digests: ReadonlyMap<string, string> = new Map(),
): string {
  const texts = locales.map((locale) => textContent(question.texts[locale]))
  const content: unknown[] = [question.kind, texts, keyContent(question.key)]
  if (question.passage) content.push(passageContent(question.passage))
  const compared = JSON.stringify(content).replace(
    shownPicture,
    (_, id) => `picture:${digests.get(id) ?? id}`,
  )
  return createHash('sha256').update(compared).digest('hex')
}

const shownPicture = /picture:([0-9a-f-]{36})/g

function textContent(text: QuestionText | undefined): unknown {
  if (!text) return null
  const content = [normalised(text.stem), (text.options ?? []).map(normalised)]
  return text.rows ? [...content, text.rows.map(normalised)] : content
}

const passageContent = (passage: PassageTexts) =>
  locales.map((locale) => (passage[locale] === undefined ? null : normalised(passage[locale])))

function keyContent(key: QuestionKey): unknown {
  switch (key.kind) {
    case 'numerical':
    case 'integer':
      return key.ranges.map(({ low, high }) => `${plain(low)}..${plain(high)}`).sort()
    case 'short':
      return key.accepted.map(shortForm).sort()
    default:
      return key.right
  }
}

function plain(number: string): string {
  const value = new Decimal(number)
  return value.isZero() ? '0' : value.toFixed()
}
