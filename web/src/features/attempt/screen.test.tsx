// What the exam's screen says, to eyes and ears: where the choices are, draft or saved, the five states.
import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import NumberPad from './answer/NumberPad.tsx'
import { Options } from './answer/Options.tsx'
import type { AttemptEngine } from './engine/attemptEngine.ts'
import { type Entry, standingOf, withEntries } from './engine/ledger.ts'
import type { Sheet } from './engine/sheet.ts'
import { emptyView, type Truth } from './engine/view.ts'
import type { OpenView } from './openView.ts'
import { Palette } from './Palette.tsx'
import { SectionBar } from './SectionBar.tsx'
import { TruthChip } from './TruthChip.tsx'

const i18n = setupI18n({ locale: 'en', messages: { en: {} } })
const html = (part: ReactElement) => renderToStaticMarkup(<I18nProvider i18n={i18n}>{part}</I18nProvider>)
const nothing = () => {}
vi.stubGlobal('document', { fullscreenEnabled: false })
const textSize = { percent: 100, choose: nothing, style: {} }
const engine = { isLocked: () => false } as unknown as AttemptEngine

const entry = (position: number, kind: Entry['kind'], response: string | null, marked = false): Entry => ({
  position,
  kind,
  epoch: 1,
  sequence: position,
  response,
  marked,
})

const question = (position: number) => ({
  position,
  section: position < 5 ? 1 : 2,
  kind: 'single' as const,
  passage: null,
  texts: { en: { stem: `Case ${position}`, options: ['ash', 'birch', 'cedar', 'deodar'] } },
})

const sheet: Sheet = {
  id: 'attempt',
  personId: 'aarya',
  examId: 'exam',
  examTitle: 'Mock 8',
  number: 1,
  attemptsAllowed: 1,
  candidate: { name: 'Aarya Namune', rollNumber: '2027-0412', batch: 'JEE-27 A', photoUrl: null },
  startedAt: '2026-11-24T04:30:00Z',
  endsAt: '2026-11-24T07:30:00Z',
  partEnds: ['2026-11-24T07:30:00Z'],
  pause: null,
  extraMinutes: 0,
  epoch: 1,
  questionOrder: [3, 1, 2, 4, 5],
  optionOrders: { 1: [2, 0, 3, 1] },
  paper: {
    languages: ['en'],
    instructions: {},
    mode: 'test',
    draftsCount: false,
    calculator: false,
    awayLimit: null,
    parts: [],
    passages: {},
    sections: [1, 2].map((position) => ({
      position,
      name: { en: `Physics ${position}` },
      marksRight: '4',
      marksWrong: '-1',
      marksBlank: '0',
      marksPartial: null,
      part: 1,
      attemptCount: null,
      beyond: 'refuse' as const,
      decimals: null,
    })),
    questions: [1, 2, 3, 4, 5].map(question),
    pictures: {},
  },
  missing: [],
  secret: null,
  messages: [],
  read: [],
  seconds: {},
  current: 3,
  language: undefined,
  clockOffset: 0,
}

const view: OpenView = {
  ...emptyView,
  phase: { at: 'open' },
  sheet,
  current: 3,
  ledger: withEntries(new Map(), [
    entry(1, 'saved', '0'),
    entry(2, 'saved', null, true),
    entry(3, 'draft', '1'),
    entry(4, 'saved', '2', true),
  ]),
}

describe('the chip', () => {
  const chip = (truth: Partial<Truth>) => html(<TruthChip truth={{ ...emptyView.truth, ...truth }} />)
  it('says when the server last had everything', () => {
    expect(chip({ savedAt: Date.parse('2026-11-24T09:22:07Z') })).toMatch(/Saved.*14:52:07/)
  })
  it('says that it saves while something is on its way, to the disk or to the server', () => {
    expect(chip({ unkept: 1 })).toContain('Saving')
    expect(chip({ waiting: 2 })).toContain('Saving')
  })
  it('says how many are only on this device once a try has failed', () => {
    expect(chip({ waiting: 3, failingSince: 0 })).toContain('On this device: 3, will be sent')
    expect(chip({ failingSince: Date.parse('2026-11-24T09:20:00Z') })).toContain('Offline since 14:50')
  })
  it('warns where the browser keeps nothing, and where the server refused', () => {
    expect(chip({ waiting: 3, failingSince: 0, keeps: false })).toContain('3 only on this page')
    expect(chip({ refused: 1 })).toMatch(/answers? not accepted/)
  })
})

describe('the options', () => {
  const options = (...entries: Entry[]) =>
    html(
      <Options
        question={question(1)}
        order={[2, 0, 3, 1]}
        standing={standingOf(withEntries(new Map(), entries), 1)}
        language="en"
        pictures={{}}
        onChoose={nothing}
      />,
    )
  it('stand in the order of this student, lettered from A', () => {
    expect(options().replace(/<[^>]+>/g, ' ')).toMatch(/A\s+cedar\s+B\s+ash\s+C\s+deodar\s+D\s+birch/)
  })
  it('are dashed and called a draft until they are saved', () => {
    expect(options(entry(1, 'draft', '0'))).toMatch(/<label class="draft">.*checked.*draft<\/span>/)
    const saved = options(entry(1, 'saved', '0'))
    expect(saved).toContain('checked')
    expect(saved).not.toContain('draft')
  })
})

describe('the palette', () => {
  const out = html(<Palette view={view} language="en" show={nothing} open={nothing} textSize={textSize} />)
  it('numbers the questions as this student sees them, each with its state in words', () => {
    expect(out).toContain('aria-label="Question 1, Not answered" aria-current="true"')
    expect(out).toContain('aria-label="Question 2, Answered"')
    expect(out).toContain('aria-label="Question 3, Marked for review"')
    expect(out).toContain('aria-label="Question 4, Answered and marked for review (is evaluated)"')
  })
  it('shows the section only, and counts the whole paper', () => {
    expect(out.match(/class="q (?!mini)/g)).toHaveLength(4)
    expect(out).toMatch(/q mini nv">1<.*q mini na">1<.*q mini an">1<.*q mini mr">1<.*q mini am">1</)
  })
})

it('the section bar counts what is answered, and marks where the student is', () => {
  const out = html(<SectionBar engine={engine} view={view} language="en" show={nothing} />)
  expect(out.replace(/<[^>]+>/g, '')).toMatch(/Physics 1 2\/4Physics 2 0\/1/)
  expect(out.match(/aria-current="true"/g)).toHaveLength(1)
})

it('a number that is not whole is a fault only when it was to be saved', () => {
  const standing = { visited: true, answered: false, marked: false, response: '-', draft: true }
  const pad = (incomplete: boolean) =>
    html(
      <NumberPad
        standing={standing}
        incomplete={incomplete}
        whole={false}
        decimals={null}
        onChange={nothing}
      />,
    )
  expect(pad(false)).not.toContain('aria-invalid')
  expect(pad(true)).toMatch(/aria-invalid="true".*role="alert"/)
  expect(pad(true).match(/<button/g)).toHaveLength(16)
})
