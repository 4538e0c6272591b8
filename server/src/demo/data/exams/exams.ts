// The demo's exams: seven JEE Main mocks and other tests behind it, and what is coming.
import type { Insertable } from 'kysely'
import type { MarkRule } from '../../../features/grading/marks.ts'
import type { PatternPart, PatternSection } from '../../../features/patterns/pattern.ts'
import type { Exams } from '../../../platform/schema.ts'
import type { Language } from '../institute.ts'
import { kindsPaper } from './kindsPaper.ts'
import { choiceSection, type DemoSection, drawPaper, patternOf } from './paper.ts'

/** How a batch did: the average is exact where right answers earn 4 and wrong ones cost 1. */
export type Turnout = {
  average: number
  /** The standard deviation, about. */
  spread: number
  /** How many of the batch stayed away. */
  absent: number
  /** Scores that are given, by roll number. */
  scores?: Readonly<Record<string, number>>
}

export type DemoExam = {
  code: string
  title: string
  /** A pattern's code, or null for sections of its own. */
  pattern: string | null
  sections: readonly DemoSection[]
  /** Parts that follow one another and lock; none where there is one time for all. */
  parts?: readonly PatternPart[]
  /** What differs from an exam's usual rules. */
  rules?: DemoRules
  durationMinutes: number
  locales: readonly Language[]
  batches: readonly string[]
  /** ISO 8601 with the offset of India. */
  opensAt: string
  closesAt: string
  stage: 'draft' | 'scheduled' | 'closed' | 'published'
  publishedAt?: string
  /** By batch; only exams that are over have one. */
  turnout: Readonly<Record<string, Turnout>>
  /** Sat by everybody as their ability has it, not to a planned average: a paper of every kind of question. */
  byAbility?: true
}

/** Rules of an exam as its columns have them. */
export type DemoRules = Partial<
  Pick<
    Insertable<Exams>,
    'mode' | 'attemptsAllowed' | 'attemptCounts' | 'lateEntryMinutes' | 'calculator' | 'awayLimit' | 'tieRule'
  >
> & { instructions?: Partial<Record<Language, string>> }

/** Aarya's roll number. */
export const aarya = '2027-0412'

const fourMinusOne: MarkRule = { right: '4', wrong: '-1', blank: '0' }
const oneMark: MarkRule = { right: '1', wrong: '0', blank: '0' }
const twoMarks: MarkRule = { right: '2', wrong: '0', blank: '0' }

/** Chapters on which the design shows how strong Aarya is. */
const drawnTopics = [
  'phy-rotation',
  'phy-electrostatics',
  'che-kinetics',
  'che-coordination',
  'mat-definite-integrals',
  'mat-probability',
]

/** Averages of both batches and Aarya's score, mock by mock, as in the design's line. */
const mocks = [
  { day: '2026-07-12', averages: [118, 110], aarya: 121 },
  { day: '2026-08-02', averages: [124, 115], aarya: 138 },
  { day: '2026-08-23', averages: [121, 113], aarya: 129 },
  { day: '2026-09-13', averages: [130, 121], aarya: 152 },
  { day: '2026-10-04', averages: [136, 126], aarya: 160 },
  { day: '2026-10-25', averages: [139, 130], aarya: 175 },
  { day: '2026-11-15', averages: [144, 133], aarya: 187 },
] as const

/** What the design's list of students shows for the last test. */
const mock7Scores = {
  '2027-0418': 231,
  '2027-0423': 98,
  '2027-0425': 154,
  '2027-0431': 176,
  '2027-0434': 121,
  '2027-0440': 204,
  '2027-0446': 143,
  '2027-0449': 168,
}

const neetHalf = [
  choiceSection('physics', 22, fourMinusOne),
  choiceSection('chemistry', 22, fourMinusOne),
  choiceSection('biology', 46, fourMinusOne),
]

/** Everything that is over, oldest first within each kind; one NEET test still waits to be published. */
export const pastExams: readonly DemoExam[] = [
  ...mocks.map((mock, i) => jeeMock(i + 1, mock)),
  neetHalfTest(1, '2026-10-11', { 'NEET-27 A': 198, 'NEET-27 B': 182, 'NEET-R': 215 }),
  neetHalfTest(2, '2026-11-01', { 'NEET-27 A': 206, 'NEET-27 B': 191, 'NEET-R': 224 }),
  neetHalfTest(3, '2026-11-22', { 'NEET-27 A': 212, 'NEET-27 B': 196, 'NEET-R': 228 }),
  cetUnitTest('PCM', '2026-11-08'),
  cetUnitTest('PCB', '2026-11-08'),
  advancedTest(1, '2026-11-21'),
]

function jeeMock(number: number, { day, averages, aarya: score }: (typeof mocks)[number]): DemoExam {
  const [first, second] = averages
  const scores = number === 7 ? { ...mock7Scores, [aarya]: score } : { [aarya]: score }
  return {
    code: `jee-main-mock-${number}`,
    title: `JEE Main mock ${number}`,
    pattern: 'jee-main',
    sections: drawPaper(patternOf('jee-main').sections, {
      seed: `JEE Main mock ${number}`,
      target: 'jee-main',
      prefer: drawnTopics,
    }),
    durationMinutes: 180,
    locales: ['en'],
    batches: ['JEE-27 A', 'JEE-27 B'],
    ...sunday(day, 210),
    turnout: {
      'JEE-27 A': { average: first, spread: 36, absent: 4, scores },
      'JEE-27 B': { average: second, spread: 35, absent: 7 },
    },
  }
}

function neetHalfTest(number: number, day: string, averages: Record<string, number>): DemoExam {
  const turnout = Object.entries(averages).map(([batch, average]) => [
    batch,
    { average, spread: 48, absent: 3 },
  ])
  return {
    code: `neet-half-test-${number}`,
    title: `NEET half test ${number}`,
    pattern: null,
    sections: drawPaper(neetHalf, { seed: `NEET half test ${number}`, target: 'neet' }),
    durationMinutes: 90,
    locales: ['en'],
    batches: Object.keys(averages),
    ...sunday(day, 105),
    ...(number === 3 ? { stage: 'closed', publishedAt: undefined } : {}),
    turnout: Object.fromEntries(turnout),
  }
}

/** Every kind of question, an hour on a Saturday; for the second batch, so that the last of Aarya's results is mock 7. */
function advancedTest(number: number, day: string): DemoExam {
  return {
    ...advancedStyle(number),
    batches: ['JEE-27 B'],
    ...sunday(day, 90),
    byAbility: true,
  }
}

/** A short test in the manner of JEE Advanced, apart from its time. */
export function advancedStyle(number: number) {
  const title = `JEE Advanced style test ${number}`
  return {
    code: `jee-advanced-style-test-${number}`,
    title,
    pattern: null,
    sections: kindsPaper(title),
    durationMinutes: 60,
    locales: ['en'] as const,
    batches: ['JEE-27 A', 'JEE-27 B'],
    rules: { awayLimit: 5, lateEntryMinutes: 15 },
    turnout: {},
  }
}

/** The parts of a short MHT-CET paper: Physics and Chemistry, then Mathematics or Biology. */
export function cetParts(last: 'maths' | 'biology', minutes: readonly [number, number]): PatternPart[] {
  const [first, second] = patternOf(last === 'maths' ? 'mht-cet-pcm' : 'mht-cet-pcb').parts
  if (!first || !second) throw new Error('MHT-CET has two parts')
  return [
    { ...first, minutes: minutes[0] },
    { ...second, minutes: minutes[1] },
  ]
}

/** Sections of a short MHT-CET paper, each in its part. */
export function inCetParts(sections: readonly PatternSection[]): PatternSection[] {
  return sections.map((section, i) => ({ ...section, part: i < 2 ? 1 : 2 }))
}

/** A short paper in the manner of MHT-CET; that of the Marathi batch can be read in three languages. */
function cetUnitTest(group: 'PCM' | 'PCB', day: string): DemoExam {
  const last = group === 'PCM' ? choiceSection('maths', 12, twoMarks) : choiceSection('biology', 24, oneMark)
  const sections = [choiceSection('physics', 12, oneMark), choiceSection('chemistry', 12, oneMark), last]
  const seed = `MHT-CET ${group} unit test 4`
  const draw = { seed, target: 'mht-cet' as const, trilingual: group === 'PCM' }
  return {
    code: `mht-cet-${group.toLowerCase()}-unit-test-4`,
    title: seed,
    pattern: null,
    sections: drawPaper(inCetParts(sections), draw),
    parts: cetParts(group === 'PCM' ? 'maths' : 'biology', [25, 20]),
    durationMinutes: 45,
    locales: group === 'PCM' ? ['en', 'mr', 'hi'] : ['en'],
    batches: [`CET-27 ${group}`],
    ...sunday(day, 60),
    turnout: { [`CET-27 ${group}`]: { average: 29, spread: 7, absent: 2 } },
  }
}

/** A test on Sunday from nine, published on Monday evening. */
function sunday(day: string, minutes: number) {
  const opens = new Date(`${day}T09:00:00+05:30`)
  const closes = new Date(opens.getTime() + minutes * 60_000)
  const published = new Date(opens.getTime() + 33 * 3_600_000)
  return {
    opensAt: inIndia(opens),
    closesAt: inIndia(closes),
    stage: 'published' as const,
    publishedAt: inIndia(published),
  }
}

/** A moment as the clocks of India show it, with their offset: 2026-11-15T09:00:00+05:30. */
export function inIndia(moment: Date): string {
  const shifted = new Date(moment.getTime() + 330 * 60_000)
  return `${shifted.toISOString().slice(0, 19)}+05:30`
}
