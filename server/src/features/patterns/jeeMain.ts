// JEE (Main), paper 1: as it is since 2025, and as it was from 2021 on with numbers to choose among.
import type { SubjectCode } from '../../content/syllabus.ts'
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

const fourMinusOne = { right: '4', wrong: '-1', blank: '0' }
const fourOrNothing = { right: '4', wrong: '0', blank: '0' }

const subjects: [Names, SubjectCode][] = [
  [physics, 'physics'],
  [chemistry, 'chemistry'],
  [mathematics, 'maths'],
]

/** In each subject section A of 20 with options, and section B with a number to type. */
function twoSections(numbers: Pick<PatternSection, 'questionCount' | 'marks'> & Partial<PatternSection>) {
  return subjects.flatMap(([name, subject]) => [
    section({ name: lettered(name, 'A'), subject, questionCount: 20, marks: fourMinusOne }),
    section({ name: lettered(name, 'B'), subject, kind: 'numerical', ...numbers }),
  ])
}

const rest = { durationMinutes: 180, parts: [], tieRule: 'jee_main' as const, calculator: false }

export const jeeMainPatterns: ExamPattern[] = [
  {
    code: 'jee-main',
    name: { en: 'JEE Main', mr: 'JEE Main', hi: 'JEE Main' },
    version: 1,
    inForceFrom: '2025-01-22',
    source: 'NTA, JEE (Main) 2025 information bulletin: 75 compulsory questions, 180 minutes, 300 marks',
    sections: twoSections({ questionCount: 5, marks: fourMinusOne }),
    ...rest,
  },
  {
    code: 'jee-main-2021',
    name: { en: 'JEE Main 2021', mr: 'JEE Main 2021', hi: 'JEE Main 2021' },
    version: 1,
    inForceFrom: '2021-02-24',
    source:
      'NTA, JEE (Main) 2021 information bulletin: 90 questions, in each subject 20 with options and any 5 of 10 numerical ones, rounded off to the nearest whole number and without negative marks; 300 marks',
    sections: twoSections({ questionCount: 10, marks: fourOrNothing, attemptCount: 5, decimals: 0 }),
    ...rest,
  },
]
