// MHT-CET: two groups of 90 minutes; the second opens when the first is over, and the first is locked then.
import { biology, chemistry, type ExamPattern, mathematics, physics, section } from './pattern.ts'

const oneMark = { right: '1', wrong: '0', blank: '0' }
const twoMarks = { right: '2', wrong: '0', blank: '0' }

const firstGroup = {
  name: { en: 'Physics and Chemistry', mr: 'भौतिकशास्त्र आणि रसायनशास्त्र', hi: 'भौतिकी और रसायन विज्ञान' },
  minutes: 90,
}
const firstSections = [
  section({ name: physics, subject: 'physics', questionCount: 50, marks: oneMark, part: 1 }),
  section({ name: chemistry, subject: 'chemistry', questionCount: 50, marks: oneMark, part: 1 }),
]
const source =
  'State CET Cell, MHT-CET 2025 information brochure: two groups of 90 minutes, 200 marks, no negative marks'

export const mhtCetPatterns: ExamPattern[] = [
  {
    code: 'mht-cet-pcm',
    name: { en: 'MHT-CET (PCM)', mr: 'MHT-CET (PCM)', hi: 'MHT-CET (PCM)' },
    version: 1,
    inForceFrom: '2025-04-19',
    source: `${source}; 2 marks for each question of Mathematics`,
    durationMinutes: 180,
    sections: [
      ...firstSections,
      section({ name: mathematics, subject: 'maths', questionCount: 50, marks: twoMarks, part: 2 }),
    ],
    parts: [firstGroup, { name: mathematics, minutes: 90 }],
    tieRule: 'none',
    calculator: false,
  },
  {
    code: 'mht-cet-pcb',
    name: { en: 'MHT-CET (PCB)', mr: 'MHT-CET (PCB)', hi: 'MHT-CET (PCB)' },
    version: 1,
    inForceFrom: '2025-04-09',
    source,
    durationMinutes: 180,
    sections: [
      ...firstSections,
      section({ name: biology, subject: 'biology', questionCount: 100, marks: oneMark, part: 2 }),
    ],
    parts: [firstGroup, { name: biology, minutes: 90 }],
    tieRule: 'none',
    calculator: false,
  },
]
