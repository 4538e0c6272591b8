// What stands between the braces of a GIFT question: from its text to its kind and its answers.
import { Decimal } from 'decimal.js'
import type { ImportProblemCode } from '../reading/importProblems.ts'
import { showEscapes } from './gift.escapes.ts'
import type { GiftAnswers, GiftChoice, GiftFormat, GiftNumber, GiftText } from './gift.types.ts'

/** Thrown inside the parser only, and turned into a problem of that question at its edge. */
export class GiftError extends Error {
  readonly code: ImportProblemCode
  readonly params: Record<string, string | number> | undefined

  constructor(code: ImportProblemCode, params?: Record<string, string | number>) {
    super(code)
    this.code = code
    this.params = params
  }
}

/** Wide enough for any constant of physics, narrow enough that no number grows to a page of zeros. */
const giftNumber = /^[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,2})?$/

const weightMark = /^%(-?\d{1,3}(?:\.\d{1,10})?)%/

/** Sums of value and tolerance are never rounded. */
const Exact = Decimal.clone({ defaults: true, precision: 200 })

/**
 * Reads the text between the braces, escapes still hidden. The kind follows from the signs in it, in
 * Moodle's order: nothing, # first, any ~, = with ->, true or false, and short answers for the rest.
 */
export function readAnswers(body: string, format: GiftFormat): GiftAnswers {
  if (body === '') return { kind: 'essay' }
  if (body.startsWith('#')) return numerical(body.slice(1), format)
  if (body.includes('~')) return choice(body, format)
  if (body.includes('=') && body.includes('->')) return matching(body, format)
  return trueFalse(body, format) ?? shortAnswer(body, format)
}

/** Reads a text with an optional [format] before it; without one it has the format of the question. */
export function readText(hidden: string, format: GiftFormat): GiftText {
  const tagged = /^\s*\[(moodle|html|plain|markdown)\]/.exec(hidden)
  const text = tagged ? hidden.slice(tagged[0].length) : hidden
  return { text: showEscapes(text).trim(), format: tagged ? (tagged[1] as GiftFormat) : format }
}

function choice(body: string, format: GiftFormat): GiftAnswers {
  const choices = choiceEntries(body).map(({ right, text }): GiftChoice => {
    const { weight, rest } = weighed(text, right ? 100 : 0)
    const { answer, feedback } = splitFeedback(rest, format)
    return { text: readText(answer, format), weight, ...feedback }
  })
  if (choices.length < 2) throw new GiftError('too-few-options', { count: choices.length })
  return { kind: 'choice', multiple: !body.includes('='), choices }
}

/** Cuts at every = and ~; what stands before the first sign counts as a wrong option, and ~= as one =. */
function choiceEntries(body: string): { right: boolean; text: string }[] {
  const signs = [...body.matchAll(/~\s*=|[=~]/g)]
  const entries = signs.map((sign, place) => ({
    right: sign[0].endsWith('='),
    text: body.slice(sign.index + sign[0].length, signs[place + 1]?.index).trim(),
  }))
  const before = body.slice(0, signs[0]?.index).trim()
  return before === '' ? entries : [{ right: false, text: before }, ...entries]
}

function matching(body: string, format: GiftFormat): GiftAnswers {
  const pairs = equalsEntries(body).map((entry) => {
    const arrow = entry.indexOf('->')
    if (arrow < 0) throw new GiftError('matching-invalid')
    return {
      item: readText(entry.slice(0, arrow), format),
      match: showEscapes(entry.slice(arrow + 2)).trim(),
    }
  })
  if (pairs.length < 2) throw new GiftError('matching-invalid')
  return { kind: 'matching', pairs }
}

/** {T}, {TRUE}, {F}, {FALSE}, with the feedback for a wrong and then for a right answer. */
function trueFalse(body: string, format: GiftFormat): GiftAnswers | undefined {
  const [answer = '', wrong = '', ...right] = body.split('#')
  const truth = { T: true, TRUE: true, F: false, FALSE: false }[answer.trim()]
  if (truth === undefined) return undefined
  const feedback = {
    wrongFeedback: readText(wrong, format),
    rightFeedback: readText(right.join('#'), format),
  }
  return {
    kind: 'true-false',
    answer: truth,
    ...(feedback.wrongFeedback.text && { wrongFeedback: feedback.wrongFeedback }),
    ...(feedback.rightFeedback.text && { rightFeedback: feedback.rightFeedback }),
  }
}

function shortAnswer(body: string, format: GiftFormat): GiftAnswers {
  const answers = equalsEntries(body).map((entry) => {
    const { weight, rest } = weighed(entry, 100)
    const { answer, feedback } = splitFeedback(rest, format)
    return { text: readText(answer, format).text, weight, ...feedback }
  })
  if (answers.length === 0) throw new GiftError('answer-missing')
  return { kind: 'short-answer', answers }
}

/** After a ~ only the feedback for every other number follows. */
function numerical(body: string, format: GiftFormat): GiftAnswers {
  const tilde = body.indexOf('~')
  const answers = equalsEntries(tilde < 0 ? body : body.slice(0, tilde)).map((entry) =>
    numberAnswer(entry, format),
  )
  if (answers.length === 0) throw new GiftError('answer-missing')
  const { feedback } = splitFeedback(tilde < 0 ? '' : body.slice(tilde + 1), format).feedback
  return { kind: 'numerical', answers, ...(feedback && { wrongFeedback: feedback }) }
}

function numberAnswer(entry: string, format: GiftFormat): GiftNumber {
  const { weight, rest } = weighed(entry, 100)
  const { answer, feedback } = splitFeedback(rest, format)
  return { range: numberRange(showEscapes(answer).trim()), weight, ...feedback }
}

/** 5, 5:0.1 (give or take) or 4.9..5.1; * for any number. */
function numberRange(text: string): GiftNumber['range'] {
  if (text === '*') return 'any'
  const dots = text.indexOf('..')
  if (dots > 0)
    return { low: plain(readNumber(text.slice(0, dots))), high: plain(readNumber(text.slice(dots + 2))) }
  const [value = '', tolerance = '0', ...more] = text.split(':')
  if (more.length > 0) throw new GiftError('number-invalid', { number: shortened(text) })
  const margin = readNumber(tolerance).abs()
  const middle = readNumber(value)
  return { low: plain(middle.minus(margin)), high: plain(middle.plus(margin)) }
}

function readNumber(text: string): Decimal {
  const number = text.trim()
  if (!giftNumber.test(number)) throw new GiftError('number-invalid', { number: shortened(number) })
  return new Exact(number)
}

function plain(number: Decimal): string {
  return number.isZero() ? '0' : number.toFixed()
}

/** Cuts at every =; an empty beginning is no answer. */
function equalsEntries(body: string): string[] {
  const entries = body.split('=').map((entry) => entry.trim())
  return entries[0] === '' ? entries.slice(1) : entries
}

function weighed(text: string, otherwise: number): { weight: number; rest: string } {
  const mark = weightMark.exec(text)
  if (!mark) return { weight: otherwise, rest: text }
  const weight = Number(mark[1])
  if (Math.abs(weight) > 100) throw new GiftError('weight-invalid', { weight })
  return { weight, rest: text.slice(mark[0].length) }
}

function splitFeedback(
  text: string,
  format: GiftFormat,
): { answer: string; feedback: { feedback?: GiftText } } {
  const hash = text.indexOf('#')
  if (hash < 0) return { answer: text, feedback: {} }
  const feedback = readText(text.slice(hash + 1), format)
  return { answer: text.slice(0, hash), feedback: feedback.text === '' ? {} : { feedback } }
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`
}
