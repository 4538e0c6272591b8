// NEET (UG): one paper for medicine, all questions compulsory since 2025.
import { biology, chemistry, type ExamPattern, physics, section } from './pattern.ts'

const marks = { right: '4', wrong: '-1', blank: '0' }

export const neetPatterns: ExamPattern[] = [
  {
    code: 'neet-ug',
    name: { en: 'NEET (UG)', mr: 'NEET (UG)', hi: 'NEET (UG)' },
    version: 1,
    inForceFrom: '2025-05-04',
    source:
      'NTA, NEET (UG) 2025 information bulletin: 180 compulsory questions, 180 minutes, 720 marks; ties by Biology, Chemistry, Physics, then wrong to right answers, then a draw',
    durationMinutes: 180,
    sections: [
      section({ name: physics, subject: 'physics', questionCount: 45, marks }),
      section({ name: chemistry, subject: 'chemistry', questionCount: 45, marks }),
      section({ name: biology, subject: 'biology', questionCount: 90, marks }),
    ],
    parts: [],
    tieRule: 'neet',
    calculator: false,
  },
]
