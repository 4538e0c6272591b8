// A whole attempt: every question graded, the number to attempt heeded, and the sums by section and by subject. Pure.
import type { ExamKeyEntry } from './examKey.ts'
import { gradeResponse } from './grading.ts'
import { isBlank } from './judging.ts'
import { fromHundredths, type Grade, type MarkRule, toHundredths } from './marks.ts'

export interface PaperQuestion {
  position: number
  key: ExamKeyEntry
}

export interface PaperSection {
  section: number
  subject: string
  rule: MarkRule
  /** Any so many of its questions; null: all of them. */
  attemptCount: number | null
  /** Which answers are the first so many: in the order in which they were given, or in that of the questions. */
  beyond: 'refuse' | 'first'
  /** In the order of the paper. */
  questions: PaperQuestion[]
}

/** What was asked: every section in order, with the version of the key that counts. */
export interface Paper {
  sections: PaperSection[]
}

/** By position, in the order in which the answers were given. See responses.ts for how one is written. */
export type Responses = ReadonlyMap<number, string | null>

/** Marks and counts; `max` is what all right answers would earn. */
export interface Tally {
  score: string
  max: string
  right: number
  partial: number
  wrong: number
  blank: number
}

export type QuestionMarks = Grade & { position: number }

export type AttemptMarks = Tally & {
  perSection: (Tally & { section: number })[]
  perSubject: (Tally & { subject: string })[]
  perQuestion: QuestionMarks[]
}

/**
 * Grades a whole attempt. Responses to questions that are not on the paper count nothing. The parts add up to the
 * whole exactly, by section and by subject.
 */
export function gradeAttempt(paper: Paper, responses: Responses): AttemptMarks {
  const graded = paper.sections.map((section) => {
    const marks = gradeSection(section, responses)
    return { ...section, marks, tally: tally(marks, maxOf(section)) }
  })
  const subjects = Map.groupBy(graded, ({ subject }) => subject)
  return {
    ...total(graded.map((section) => section.tally)),
    perSection: graded.map(({ section, tally }) => ({ section, ...tally })),
    perSubject: [...subjects].map(([subject, parts]) => ({
      subject,
      ...total(parts.map((part) => part.tally)),
    })),
    perQuestion: graded.flatMap(({ marks }) => marks),
  }
}

/** Where any N of the questions are to be attempted, N right answers are all that can be earned. */
function maxOf({ attemptCount, questions, rule }: PaperSection): string {
  return fromHundredths((attemptCount ?? questions.length) * toHundredths(rule.right))
}

function gradeSection(section: PaperSection, responses: Responses): QuestionMarks[] {
  const counted =
    section.attemptCount === null ? undefined : countedPlaces(section, section.attemptCount, responses)
  return section.questions.map(({ position, key }) => ({
    position,
    ...(counted && !counted.has(position)
      ? uncounted(key, responses.get(position))
      : gradeResponse(key, responses.get(position), section.rule)),
  }))
}

/**
 * The positions that fill the N places of a section of which any N are to be attempted: the first N answers, and in
 * what places are left the dropped questions, since those earn their marks without an answer.
 */
function countedPlaces(
  { beyond, questions }: PaperSection,
  places: number,
  responses: Responses,
): Set<number> {
  const keys = new Map(questions.map(({ position, key }) => [position, key]))
  const inOrder = beyond === 'first' ? [...keys.keys()] : [...responses.keys()]
  const answered = inOrder.filter((position) => {
    const key = keys.get(position)
    return key !== undefined && !isBlank(key.kind, responses.get(position))
  })
  const dropped = questions.filter(({ key }) => key.ruling?.is === 'dropped').map(({ position }) => position)
  return new Set([...new Set([...answered, ...dropped])].slice(0, places))
}

function uncounted(key: ExamKeyEntry, response: string | null | undefined): Grade {
  const reason = isBlank(key.kind, response) ? 'blank' : 'beyond-limit'
  return { outcome: 'blank', marks: '0', reason }
}

function tally(marks: Grade[], max: string): Tally {
  const counts = { right: 0, partial: 0, wrong: 0, blank: 0 }
  let score = 0
  for (const one of marks) {
    counts[one.outcome]++
    score += toHundredths(one.marks)
  }
  return { score: fromHundredths(score), max, ...counts }
}

function total(tallies: Tally[]): Tally {
  const sum = (count: 'right' | 'partial' | 'wrong' | 'blank') =>
    tallies.reduce((all, one) => all + one[count], 0)
  const marks = (of: 'score' | 'max') =>
    fromHundredths(tallies.reduce((all, one) => all + toHundredths(one[of]), 0))
  return {
    score: marks('score'),
    max: marks('max'),
    right: sum('right'),
    partial: sum('partial'),
    wrong: sum('wrong'),
    blank: sum('blank'),
  }
}
