// Reads what was typed into a question: cleans texts, numbers and tags, and names each part that is not right.
import type { z } from 'zod'
import type { Tx } from '../../platform/database.ts'
import { readTypedNumber } from '../../platform/digits.ts'
import { type Locale, locales } from '../../platform/languages.ts'
import { type FieldError, Problem } from '../../platform/problems.ts'
import { toMarkdown } from '../questionText/markup.ts'
import { picturesIn } from '../questionText/pictures.ts'
import {
  type BankQuestion,
  hasOptions,
  hasRows,
  type NumberRange,
  normalised,
  type PassageTexts,
  type QuestionKey,
  type QuestionKind,
  type QuestionText,
} from './question.ts'
import { listFaults } from './questionRules.ts'
import { findPictureIds } from './questions.queries.ts'
import type { NewQuestion } from './questions.schemas.ts'

export type Typed = z.output<typeof NewQuestion>

/** A typed question as the bank holds it, under its passage. Throws 422 naming each part that is not right. */
export async function readTyped(tx: Tx, typed: Typed, passage?: PassageTexts): Promise<BankQuestion> {
  const key = readKey(typed.key)
  const question: BankQuestion = {
    kind: key.kind,
    texts: readTexts(typed),
    key,
    difficulty: typed.difficulty,
    tags: [...new Set(typed.tags)].sort(),
    ...(typed.reference && { reference: typed.reference }),
    ...(passage && { passage }),
  }
  const errors: FieldError[] = [
    ...listFaults(question).map(({ field, fault }) => ({ field, ...fault })),
    ...(await listStrangePictures(tx, question.texts)),
  ]
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return question
}

function readTexts({ texts, key }: Pick<Typed, 'texts' | 'key'>): BankQuestion['texts'] {
  const read: BankQuestion['texts'] = {}
  for (const locale of locales) {
    const text = texts[locale]
    if (text) read[locale] = readText(text, key.kind)
  }
  return read
}

type TypedText = NonNullable<Typed['texts']['en']>

function readText(text: TypedText, kind: QuestionKind): QuestionText {
  const clean = (written: string) => toMarkdown(written, 'typed').markdown
  const hint = clean(text.hint ?? '')
  const solution = clean(text.solution ?? '')
  return {
    stem: clean(text.stem),
    ...(hasRows(kind) && { rows: (text.rows ?? []).map(clean) }),
    ...(hasOptions(kind) && { options: (text.options ?? []).map(clean) }),
    ...(hint !== '' && { hint }),
    ...(solution !== '' && { solution }),
  }
}

/** The key as the bank holds it. Throws 422 naming each number that is none. */
export function readKey(key: Typed['key']): QuestionKey {
  switch (key.kind) {
    case 'multiple':
      return { kind: key.kind, right: [...new Set(key.right)].sort((one, other) => one - other) }
    case 'short':
      return { kind: key.kind, accepted: key.accepted.map(normalised) }
    case 'numerical':
    case 'integer':
      return { kind: key.kind, ranges: readRanges(key.ranges) }
    default:
      return key
  }
}

function readRanges(ranges: NumberRange[]): NumberRange[] {
  const errors: FieldError[] = []
  const readNumber = (typed: string, field: string) => {
    const number = readTypedNumber(typed)
    if (number === undefined) errors.push({ field, code: 'number-invalid' })
    return number ?? '0'
  }
  const read = ranges.map(({ low, high }, place) => {
    const from = readNumber(low, `key.ranges.${place}.low`)
    return { low: from, high: high === low ? from : readNumber(high, `key.ranges.${place}.high`) }
  })
  if (errors.length) throw new Problem(422, 'invalid', { errors })
  return read
}

/**
 * The texts that name a picture which is none of a question's. Whatever a text names becomes readable to those who sit
 * the exam.
 */
export async function listStrangePictures(
  tx: Tx,
  texts: Partial<Record<string, QuestionText>>,
): Promise<FieldError[]> {
  const written = Object.entries(texts).flatMap(([locale, text]) => (text ? [{ locale, text }] : []))
  const ids = picturesIn(written.map(({ text }) => text))
  const known = await findPictureIds(tx, [...ids.values()])
  const isStrange = (text: QuestionText) => [...picturesIn([text]).values()].some((id) => !known.has(id))
  return written
    .filter(({ text }) => isStrange(text))
    .map(({ locale }) => ({ field: `texts.${locale}.stem`, code: 'picture-unknown' }))
}

/** A passage as the texts of a question, whose pictures it may show. */
export const asPictured = (texts: PassageTexts): { texts: Partial<Record<Locale, QuestionText>> } => ({
  texts: Object.fromEntries(Object.entries(texts).map(([locale, stem]) => [locale, { stem }])),
})
