// What a pattern of an examination says: its sections and their marks, its parts and their time, its tie rule.
import type { SubjectCode } from '../../content/syllabus.ts'
import type { Locale } from '../../platform/languages.ts'
import type { BeyondLimit, TieRule } from '../../platform/schema.ts'
import { fromHundredths, type MarkRule, toHundredths } from '../grading/marks.ts'
import type { QuestionKind } from '../questions/question.ts'

export type Names = Record<Locale, string>

export interface PatternSection {
  name: Names
  subject: SubjectCode
  questionCount: number
  /** The only kind of question that it takes; null for any. */
  kind: QuestionKind | null
  marks: MarkRule
  /** Which of the parts it belongs to, from 1; null where the pattern has none. */
  part: number | null
  /** Any so many of its questions; null: all of them. */
  attemptCount: number | null
  /** What becomes of an answer beyond that number. */
  beyond: BeyondLimit
  /** To how many decimals a number is to be given; null: as it comes. */
  decimals: number | null
}

/** A stretch of the exam with its own time; when it is over, its sections are locked. */
export interface PatternPart {
  name: Names
  minutes: number
}

export interface ExamPattern {
  code: string
  name: Names
  /** Counts up within a code; a pattern that was ever used is never edited. */
  version: number
  /** The day of the first real exam held on this pattern, ISO. */
  inForceFrom: string
  /** Where the pattern was read, for whoever has to check it. */
  source: string
  durationMinutes: number
  sections: PatternSection[]
  /** Their minutes add up to the duration; empty: one paper, one time. */
  parts: PatternPart[]
  tieRule: TieRule
  calculator: boolean
}

export const physics = { en: 'Physics', mr: 'भौतिकशास्त्र', hi: 'भौतिकी' }
export const chemistry = { en: 'Chemistry', mr: 'रसायनशास्त्र', hi: 'रसायन विज्ञान' }
export const biology = { en: 'Biology', mr: 'जीवशास्त्र', hi: 'जीव विज्ञान' }
export const mathematics = { en: 'Mathematics', mr: 'गणित', hi: 'गणित' }

type Told = Pick<PatternSection, 'name' | 'subject' | 'questionCount' | 'marks'> & Partial<PatternSection>

/** A section of single-correct questions, all to be attempted, unless it says otherwise. */
export function section(told: Told): PatternSection {
  return { kind: 'single', part: null, attemptCount: null, beyond: 'refuse', decimals: null, ...told }
}

/** 'Physics, section B' in three languages. */
export function lettered(name: Names, letter: string): Names {
  return {
    en: `${name.en}, section ${letter}`,
    mr: `${name.mr}, विभाग ${letter}`,
    hi: `${name.hi}, खंड ${letter}`,
  }
}

/** How many questions the pattern asks, how many are to be attempted, and what they earn, as a decimal string. */
export function patternTotals({ sections }: Pick<ExamPattern, 'sections'>) {
  const sum = (of: (section: PatternSection) => number) => sections.reduce((total, one) => total + of(one), 0)
  const toAttempt = (one: PatternSection) => one.attemptCount ?? one.questionCount
  return {
    questions: sum((one) => one.questionCount),
    toAttempt: sum(toAttempt),
    marks: fromHundredths(sum((one) => toAttempt(one) * toHundredths(one.marks.right))),
  }
}
