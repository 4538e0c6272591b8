// What is coming in the demo, counted from the moment at which the institute is set up.
import { advancedStyle, cetParts, type DemoExam, inCetParts, inIndia } from './exams.ts'
import { choiceSection, drawPaper, patternOf } from './paper.ts'

const minute = 60_000
const day = 24 * 60 * minute
/** India has one time zone, 5 h 30 min ahead of UTC, and no summer time. */
const ahead = 330 * minute

const fourMinusOne = { right: '4', wrong: '-1', blank: '0' } as const

/** How many of each series lie behind the exam to come. */
export type SeriesCounts = {
  practiceTests: number
  jeeMocks: number
  neetTests: number
  cetMocks: number
  cetGroupTests: number
  advancedTests: number
  practiceSets: number
  groupPractices: number
}

/** Where the series stand when the demo is set up, in the order in which `upcomingExams` lists them. */
export const countsAtStart: SeriesCounts = {
  practiceTests: 0,
  jeeMocks: 7,
  neetTests: 11,
  cetMocks: 2,
  cetGroupTests: 4,
  advancedTests: 1,
  practiceSets: 0,
  groupPractices: 0,
}

/**
 * The exams ahead: a practice test that is open at once, mock 8 at the next 14:00 that is two hours or more
 * away, a unit test on the next Thursday, and a draft for Saturday that cannot run yet: the bank has too few
 * maths questions for it; then a test in two groups, one of every kind of question, and two practices that lie open for
 * a month. No two tests overlap for a batch.
 */
export function upcomingExams(now: Date, held: SeriesCounts = countsAtStart): DemoExam[] {
  const mock = nextAt(now, 14, 120)
  return [
    practiceTest(held.practiceTests + 1, now, new Date(mock.getTime() - 30 * minute)),
    jeeMock(held.jeeMocks + 1, mock),
    neetUnitTest(held.neetTests + 1, nextAt(now, 8, 12 * 60, 4)),
    cetMock(held.cetMocks + 1, nextAt(now, 9, 12 * 60, 6)),
    cetGroupTest(held.cetGroupTests + 1, nextAt(now, 8, 12 * 60, 5)),
    advancedTest(held.advancedTests + 1, nextAt(mock, 18, 0, 6)),
    practiceSet(held.practiceSets + 1, now),
    groupPractice(held.groupPractices + 1, now),
  ]
}

/** A unit test of MHT-CET in its two groups, which lock. */
function cetGroupTest(number: number, opens: Date): DemoExam {
  const title = `MHT-CET PCM unit test ${number}`
  return {
    code: `mht-cet-pcm-unit-test-${number}`,
    title,
    pattern: null,
    sections: drawPaper(inCetParts(cetSections(12)), { seed: title, target: 'mht-cet', trilingual: true }),
    parts: cetParts('maths', [25, 20]),
    durationMinutes: 45,
    locales: ['en', 'mr', 'hi'],
    batches: ['CET-27 PCM'],
    ...window(opens, new Date(opens.getTime() + 60 * minute)),
    stage: 'scheduled',
    turnout: {},
  }
}

const oneMark = { right: '1', wrong: '0', blank: '0' } as const
const twoMarks = { right: '2', wrong: '0', blank: '0' } as const

const cetSections = (each: number) => [
  choiceSection('physics', each, oneMark),
  choiceSection('chemistry', each, oneMark),
  choiceSection('maths', each, twoMarks),
]

/** Every kind of question, on the Saturday evening after the mock. */
function advancedTest(number: number, opens: Date): DemoExam {
  return {
    ...advancedStyle(number),
    ...window(opens, new Date(opens.getTime() + 90 * minute)),
    stage: 'scheduled',
  }
}

/** How long a practice lies open, beside everything else. */
const PRACTICE_DAYS = 30

const openFrom = (now: Date) => {
  const opens = new Date(Math.floor(now.getTime() / (5 * minute)) * 5 * minute)
  return window(opens, new Date(opens.getTime() + PRACTICE_DAYS * day))
}

/** One chapter in several kinds, with a hint to each question. */
function practiceSet(number: number, now: Date): DemoExam {
  const any = { ...choiceSection('physics', 10, fourMinusOne), kind: null }
  return {
    code: `rotation-practice-${number}`,
    title: `Rotation, practice ${number}`,
    pattern: null,
    sections: [{ ...any, questions: withHints.map((reference) => `demo-${reference}`) }],
    durationMinutes: 60,
    locales: ['en'],
    batches: ['JEE-27 A', 'JEE-27 B'],
    rules: { mode: 'practice', attemptsAllowed: 20 },
    ...openFrom(now),
    stage: 'scheduled',
    turnout: {},
  }
}

const withHints = [
  ...['phy-017', 'phy-018', 'phy-019', 'phy-020', 'phy-021'],
  ...['phy-m01', 'phy-p01', 'phy-p02', 'phy-p03', 'phy-m06'],
]

/** Two groups of ten minutes, to get used to a part that locks. */
function groupPractice(number: number, now: Date): DemoExam {
  const title = `MHT-CET in two groups, practice ${number}`
  return {
    code: `mht-cet-groups-practice-${number}`,
    title,
    pattern: null,
    sections: drawPaper(inCetParts(cetSections(5)), { seed: title, target: 'mht-cet', trilingual: true }),
    parts: cetParts('maths', [10, 10]),
    durationMinutes: 20,
    locales: ['en', 'mr', 'hi'],
    batches: ['JEE-27 A', 'JEE-27 B', 'CET-27 PCM'],
    rules: { mode: 'practice', attemptsAllowed: 20 },
    ...openFrom(now),
    stage: 'scheduled',
    turnout: {},
  }
}

/** In three languages, so that the choice of language can be tried; half an hour, whenever one likes. */
function practiceTest(number: number, now: Date, closes: Date): DemoExam {
  const choices = (['physics', 'chemistry', 'maths'] as const).map((code) =>
    choiceSection(code, 5, fourMinusOne),
  )
  const opens = new Date(Math.floor(now.getTime() / (5 * minute)) * 5 * minute)
  return {
    code: `practice-test-${number}`,
    title: `Practice test ${number}`,
    pattern: null,
    sections: drawPaper(choices, { seed: `practice test ${number}`, target: 'jee-main', trilingual: true }),
    durationMinutes: 30,
    locales: ['en', 'mr', 'hi'],
    batches: ['JEE-27 A'],
    ...window(opens, closes),
    stage: 'scheduled',
    turnout: {},
  }
}

/** Questions 12 and 22 are those on the design's exam screens. */
function jeeMock(number: number, opens: Date): DemoExam {
  return {
    code: `jee-main-mock-${number}`,
    title: `JEE Main mock ${number}`,
    pattern: 'jee-main',
    sections: drawPaper(patternOf('jee-main').sections, {
      seed: `JEE Main mock ${number}`,
      target: 'jee-main',
      placed: { 12: 'demo-phy-013', 22: 'demo-phy-068' },
    }),
    durationMinutes: 180,
    locales: ['en'],
    batches: ['JEE-27 A', 'JEE-27 B'],
    ...window(opens, new Date(opens.getTime() + 210 * minute)),
    stage: 'scheduled',
    turnout: {},
  }
}

function neetUnitTest(number: number, opens: Date): DemoExam {
  const sections = [
    choiceSection('physics', 11, fourMinusOne),
    choiceSection('chemistry', 11, fourMinusOne),
    choiceSection('biology', 23, fourMinusOne),
  ]
  return {
    code: `neet-unit-test-${number}`,
    title: `NEET unit test ${number}`,
    pattern: null,
    sections: drawPaper(sections, { seed: `NEET unit test ${number}`, target: 'neet' }),
    durationMinutes: 45,
    locales: ['en'],
    batches: ['NEET-27 A', 'NEET-27 B'],
    ...window(opens, new Date(opens.getTime() + 60 * minute)),
    stage: 'scheduled',
    turnout: {},
  }
}

function cetMock(number: number, opens: Date): DemoExam {
  return {
    code: `mht-cet-pcm-mock-${number}`,
    title: `MHT-CET PCM mock ${number}`,
    pattern: 'mht-cet-pcm',
    sections: drawPaper(patternOf('mht-cet-pcm').sections, {
      seed: `MHT-CET PCM mock ${number}`,
      target: 'mht-cet',
    }),
    parts: patternOf('mht-cet-pcm').parts,
    durationMinutes: 180,
    locales: ['en'],
    batches: ['CET-27 PCM'],
    ...window(opens, new Date(opens.getTime() + 210 * minute)),
    stage: 'draft',
    turnout: {},
  }
}

function window(opens: Date, closes: Date) {
  return { opensAt: inIndia(opens), closesAt: inIndia(closes) }
}

/** The next moment at which it is `hour` in India, at least `lead` minutes away, on a weekday (0 Sunday) if given. */
function nextAt(now: Date, hour: number, lead: number, weekday?: number): Date {
  const earliest = now.getTime() + lead * minute
  const midnight = Math.floor((now.getTime() + ahead) / day) * day
  for (let i = 0; ; i++) {
    const shifted = midnight + i * day + hour * 60 * minute
    const fits = weekday === undefined || new Date(shifted).getUTCDay() === weekday
    if (fits && shifted - ahead >= earliest) return new Date(shifted - ahead)
  }
}
