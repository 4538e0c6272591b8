// Marks: which response is right, what it earns, and how an attempt adds up. Pure, and exact in decimals.
import { Decimal } from 'decimal.js'
import { readTypedNumber } from '../../platform/digits.ts'
import type { QuestionKey } from '../questions/question.ts'

/** What a student answered: the option by its place in the bank's order (0-based), or the number as typed. */
export type Response = { kind: 'single'; option: number } | { kind: 'numerical'; value: string }

/** Marks for each outcome as decimal strings, such as {right: '4', wrong: '-1', blank: '0'}. */
export type MarkRule = { right: string; wrong: string; blank: string }

export type Outcome = 'right' | 'wrong' | 'blank'

export type Grade = { outcome: Outcome; marks: string }

export type PaperQuestion = { id: string; subject: string; key: QuestionKey }

export type PaperSection = { id: string; rule: MarkRule; questions: PaperQuestion[] }

/** What was asked: every section in order, with the version of the key that counts. */
export type Paper = { sections: PaperSection[] }

/** Marks and counts over some questions; `max` is what they earn when all are right. */
export type Tally = { score: string; max: string; right: number; wrong: number; blank: number }

export type QuestionMarks = Grade & { question: string; section: string; subject: string; max: string }

export type AttemptMarks = Tally & {
  perSection: (Tally & { section: string })[]
  perSubject: (Tally & { subject: string })[]
  perQuestion: QuestionMarks[]
}

/** Enough digits that no sum of marks is ever rounded; the library's own 20 could be passed. */
const Exact = Decimal.clone({ defaults: true, precision: 100 })

/**
 * Grades one response by the key. No response, or a number field left empty, is blank; a response that
 * cannot be read, or of the other kind, is wrong: something was answered, and it is not the key.
 */
export function gradeResponse(
  question: { key: QuestionKey },
  response: Response | null | undefined,
  rule: MarkRule,
): Grade {
  const outcome = outcomeOf(question.key, response)
  return { outcome, marks: new Exact(rule[outcome]).toFixed() }
}

/**
 * Grades a whole attempt. Responses are looked up by question id; those to questions that are not on the
 * paper count nothing. The parts add up to the whole exactly, by section and by subject.
 */
export function gradeAttempt(paper: Paper, responses: ReadonlyMap<string, Response>): AttemptMarks {
  const perQuestion = paper.sections.flatMap((section) =>
    section.questions.map((question) => ({
      question: question.id,
      section: section.id,
      subject: question.subject,
      max: new Exact(section.rule.right).toFixed(),
      ...gradeResponse(question, responses.get(question.id), section.rule),
    })),
  )
  const sections = Map.groupBy(perQuestion, (marks) => marks.section)
  const subjects = Map.groupBy(perQuestion, (marks) => marks.subject)
  return {
    ...tally(perQuestion),
    perSection: paper.sections.map(({ id }) => ({ section: id, ...tally(sections.get(id) ?? []) })),
    perSubject: [...subjects].map(([subject, marks]) => ({ subject, ...tally(marks) })),
    perQuestion,
  }
}

function outcomeOf(key: QuestionKey, response: Response | null | undefined): Outcome {
  if (!response || isEmpty(response)) return 'blank'
  if (response.kind === 'single')
    return key.kind === 'single' && response.option === key.right ? 'right' : 'wrong'
  return key.kind === 'numerical' && liesWithin(key.ranges, response.value) ? 'right' : 'wrong'
}

function isEmpty(response: Response): boolean {
  return response.kind === 'numerical' && response.value.trim() === ''
}

/** Both ends belong to a range. */
function liesWithin(ranges: { low: string; high: string }[], typed: string): boolean {
  const number = readTypedNumber(typed)
  if (number === undefined) return false
  const value = new Exact(number)
  return ranges.some(({ low, high }) => value.gte(low) && value.lte(high))
}

function tally(marks: QuestionMarks[]): Tally {
  const count = (outcome: Outcome) => marks.filter((one) => one.outcome === outcome).length
  return {
    score: sum(marks.map((one) => one.marks)),
    max: sum(marks.map((one) => one.max)),
    right: count('right'),
    wrong: count('wrong'),
    blank: count('blank'),
  }
}

function sum(parts: string[]): string {
  return parts.reduce((total, part) => total.plus(part), new Exact(0)).toFixed()
}
