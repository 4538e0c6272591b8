// Exam patterns as dated, versioned data: an exam copies one when it is made, so later versions change nothing.
import { Decimal } from 'decimal.js'
import type { SubjectCode } from '../../content/syllabus.ts'
import type { Locale } from '../../platform/languages.ts'
import type { MarkRule } from '../grading/marks.ts'
import type { QuestionKind } from '../questions/question.ts'

export type PatternSection = {
  name: Record<Locale, string>
  subject: SubjectCode
  questionCount: number
  /** The kinds of question this section takes. */
  kinds: QuestionKind[]
  marks: MarkRule
}

export type ExamPattern = {
  code: string
  name: Record<Locale, string>
  /** Counts up within a code; a pattern that was ever used is never edited. */
  version: number
  /** The day of the first real exam held on this pattern, ISO. */
  inForceFrom: string
  /** Where the pattern was read, for whoever has to check it. */
  source: string
  durationMinutes: number
  sections: PatternSection[]
}

const physics = { en: 'Physics', mr: 'भौतिकशास्त्र', hi: 'भौतिकी' }
const chemistry = { en: 'Chemistry', mr: 'रसायनशास्त्र', hi: 'रसायन विज्ञान' }
const biology = { en: 'Biology', mr: 'जीवशास्त्र', hi: 'जीव विज्ञान' }
const mathematics = { en: 'Mathematics', mr: 'गणित', hi: 'गणित' }

const fourMinusOne: MarkRule = { right: '4', wrong: '-1', blank: '0' }
const oneMark: MarkRule = { right: '1', wrong: '0', blank: '0' }
const twoMarks: MarkRule = { right: '2', wrong: '0', blank: '0' }

/** Every pattern on offer, the newest version of each code last. */
export const examPatterns: readonly ExamPattern[] = [
  {
    code: 'neet-ug',
    name: { en: 'NEET (UG)', mr: 'NEET (UG)', hi: 'NEET (UG)' },
    version: 1,
    inForceFrom: '2025-05-04',
    source: 'NTA, NEET (UG) 2025 information bulletin: 180 compulsory questions, 180 minutes, 720 marks',
    durationMinutes: 180,
    sections: [
      choice(physics, 'physics', 45, fourMinusOne),
      choice(chemistry, 'chemistry', 45, fourMinusOne),
      choice(biology, 'biology', 90, fourMinusOne),
    ],
  },
  {
    code: 'jee-main',
    name: { en: 'JEE Main', mr: 'JEE Main', hi: 'JEE Main' },
    version: 1,
    inForceFrom: '2025-01-22',
    source: 'NTA, JEE (Main) 2025 information bulletin: 75 compulsory questions, 180 minutes, 300 marks',
    durationMinutes: 180,
    sections: [
      ...jeeSubject(physics, 'physics'),
      ...jeeSubject(chemistry, 'chemistry'),
      ...jeeSubject(mathematics, 'maths'),
    ],
  },
  {
    code: 'mht-cet-pcm',
    name: { en: 'MHT-CET (PCM)', mr: 'MHT-CET (PCM)', hi: 'MHT-CET (PCM)' },
    version: 1,
    inForceFrom: '2025-04-19',
    source:
      'State CET Cell, MHT-CET 2025 information brochure: 200 marks, no negative marks; groups not locked here',
    durationMinutes: 180,
    sections: [
      choice(physics, 'physics', 50, oneMark),
      choice(chemistry, 'chemistry', 50, oneMark),
      choice(mathematics, 'maths', 50, twoMarks),
    ],
  },
  {
    code: 'mht-cet-pcb',
    name: { en: 'MHT-CET (PCB)', mr: 'MHT-CET (PCB)', hi: 'MHT-CET (PCB)' },
    version: 1,
    inForceFrom: '2025-04-09',
    source:
      'State CET Cell, MHT-CET 2025 information brochure: 200 marks, no negative marks; groups not locked here',
    durationMinutes: 180,
    sections: [
      choice(physics, 'physics', 50, oneMark),
      choice(chemistry, 'chemistry', 50, oneMark),
      choice(biology, 'biology', 100, oneMark),
    ],
  },
]

/** The newest version of a pattern, or the one asked for; undefined where there is none. */
export function findPattern(code: string, version?: number): ExamPattern | undefined {
  return examPatterns.findLast(
    (pattern) => pattern.code === code && (version === undefined || pattern.version === version),
  )
}

/** How many questions the pattern has and what they earn when all are right, as a decimal string. */
export function patternTotals(pattern: ExamPattern): { questions: number; marks: string } {
  const questions = pattern.sections.reduce((total, { questionCount }) => total + questionCount, 0)
  const marks = pattern.sections.reduce(
    (total, section) => total.plus(new Decimal(section.marks.right).times(section.questionCount)),
    new Decimal(0),
  )
  return { questions, marks: marks.toFixed() }
}

function choice(
  name: Record<Locale, string>,
  subject: SubjectCode,
  questionCount: number,
  marks: MarkRule,
): PatternSection {
  return { name, subject, questionCount, kinds: ['single'], marks }
}

/** Each JEE Main subject: section A of 20 with options, section B of 5 with a number to type. */
function jeeSubject(name: Record<Locale, string>, subject: SubjectCode): PatternSection[] {
  return [
    choice(sectionName(name, 'A'), subject, 20, fourMinusOne),
    { ...choice(sectionName(name, 'B'), subject, 5, fourMinusOne), kinds: ['numerical'] },
  ]
}

function sectionName(name: Record<Locale, string>, letter: string): Record<Locale, string> {
  return {
    en: `${name.en}, section ${letter}`,
    mr: `${name.mr}, विभाग ${letter}`,
    hi: `${name.hi}, खंड ${letter}`,
  }
}
