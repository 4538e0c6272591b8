// JEE (Advanced): its papers change from year to year, so each is a pattern of its own.
import type { SubjectCode } from '../../content/syllabus.ts'
import type { MarkRule } from '../grading/marks.ts'
import type { QuestionKind } from '../questions/question.ts'
import {
  chemistry,
  type ExamPattern,
  lettered,
  mathematics,
  type Names,
  type PatternSection,
  physics,
  section,
} from './pattern.ts'

const subjects: [Names, SubjectCode][] = [
  [mathematics, 'maths'],
  [physics, 'physics'],
  [chemistry, 'chemistry'],
]

type Block = { count: number; kind: QuestionKind; marks: MarkRule; decimals?: number }

/** Only one option is right. */
const one = (count: number): Block => ({
  count,
  kind: 'single',
  marks: { right: '3', wrong: '-1', blank: '0' },
})
/** One or more are right: +4 for all, +1 for each where some are missing and none is wrong, −2 otherwise. */
const several = (count: number): Block => ({
  count,
  kind: 'multiple',
  marks: { right: '4', wrong: '-2', blank: '0', partial: '1' },
})
/** A whole number that is not negative. */
const whole = (count: number): Block => ({
  count,
  kind: 'integer',
  marks: { right: '4', wrong: '0', blank: '0' },
})
/** A number, truncated or rounded off to two decimals. */
const number = (count: number, right: string): Block => ({
  count,
  kind: 'numerical',
  marks: { right, wrong: '0', blank: '0' },
  decimals: 2,
})
/** List-I against List-II, with four combinations to choose among. */
const lists = (count: number, right: string): Block => ({
  count,
  kind: 'single',
  marks: { right, wrong: '-1', blank: '0' },
})

function sectionsOf(blocks: Block[]): PatternSection[] {
  return subjects.flatMap(([name, subject]) =>
    blocks.map(({ count, ...block }, i) =>
      section({ ...block, name: lettered(name, String(i + 1)), subject, questionCount: count }),
    ),
  )
}

function paper(year: number, number: 1 | 2, day: string, blocks: Block[], asks: string): ExamPattern {
  return {
    code: `jee-advanced-${year}-${number}`,
    name: {
      en: `JEE Advanced ${year}, paper ${number}`,
      mr: `JEE Advanced ${year}, पेपर ${number}`,
      hi: `JEE Advanced ${year}, पेपर ${number}`,
    },
    version: 1,
    inForceFrom: day,
    source: `JEE (Advanced) ${year}, question paper ${number}, instructions of its sections: ${asks}, 180 minutes, 180 marks; equal marks as its information brochure ranks them`,
    durationMinutes: 180,
    sections: sectionsOf(blocks),
    parts: [],
    tieRule: 'jee_advanced',
    calculator: false,
  }
}

export const jeeAdvancedPatterns: ExamPattern[] = [
  paper(
    2025,
    1,
    '2025-05-18',
    [one(4), several(3), number(6, '4'), lists(3, '4')],
    '48 questions, in each subject 4 with one right option, 3 with one or more, 6 numerical to two decimals, 3 list matches',
  ),
  paper(
    2024,
    1,
    '2024-05-26',
    [one(4), several(3), whole(6), lists(4, '3')],
    '51 questions, in each subject 4 with one right option, 3 with one or more, 6 whole numbers, 4 list matches',
  ),
  paper(
    2024,
    2,
    '2024-05-26',
    [one(4), several(3), whole(6), number(4, '3')],
    '51 questions, in each subject 4 with one right option, 3 with one or more, 6 whole numbers, 4 numerical ones to two decimals under two paragraphs',
  ),
]
