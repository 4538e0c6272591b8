// How the word of a day moves with the day's marks.
import { describe, expect, test } from 'vitest'
import { causeOf, type DayWord, nextWord } from './wordSteps.ts'

const due = new Date('2026-11-24T05:00:00Z')
const later = new Date('2026-11-24T07:00:00Z')
const word = (state: DayWord['state'], more: Partial<DayWord> = {}): DayWord => ({
  lectureId: 'first',
  state,
  round: 1,
  dueAt: due,
  toldAt: null,
  unreachableWhy: null,
  knownAt: null,
  knownBy: null,
  note: '',
  ...more,
})
const told = word('told', { toldAt: due })
const none = { absent: [], onLeave: [] }
const missed = (...absent: string[]) => ({ absent, onLeave: [] })

test('an absence begins to wait; without one there is no word', () => {
  expect(nextWord(null, none, due)).toBeNull()
  expect(nextWord(null, missed('first', 'second'), due)).toEqual({ word: word('waiting'), corrects: null })
})

describe('while it waits', () => {
  test('it keeps its time whatever else is missed', () => {
    expect(nextWord(word('waiting'), missed('first', 'second'), later)).toBeNull()
  })
  test('it names the other lecture where the first was attended', () => {
    expect(nextWord(word('waiting'), missed('second'), later)?.word).toEqual(
      word('waiting', { lectureId: 'second' }),
    )
  })
  test('it is withdrawn where nothing was missed, and begins again in the same round', () => {
    const withdrawn = nextWord(word('waiting'), none, later)?.word ?? null
    expect(withdrawn?.state).toBe('withdrawn')
    expect(nextWord(withdrawn, missed('second'), later)?.word).toEqual(
      word('waiting', { lectureId: 'second', dueAt: later }),
    )
  })
})

describe('once it was told', () => {
  test('it stands while its lecture was missed', () => {
    expect(nextWord(told, missed('first', 'second'), later)).toBeNull()
  })
  test.each(['told', 'known', 'unreachable'] as const)('and is %s, it is corrected', (state) => {
    const step = nextWord({ ...told, state }, none, later)
    expect(step).toMatchObject({ word: { state: 'corrected', unreachableWhy: null }, corrects: 1 })
  })
  test('leave ends it without a correction', () => {
    expect(nextWord(told, { absent: [], onLeave: ['first'] }, later)).toMatchObject({
      word: { state: 'withdrawn' },
      corrects: null,
    })
  })
  test('another lecture missed instead begins a new round', () => {
    expect(nextWord(told, missed('second'), later)).toEqual({
      word: word('waiting', { lectureId: 'second', round: 2, dueAt: later }),
      corrects: 1,
    })
  })
  test('in vain, for want of a guardian, there is nothing to correct', () => {
    const alone = word('unreachable', { unreachableWhy: 'no_guardian' })
    expect(nextWord(alone, none, later)).toMatchObject({ word: { state: 'withdrawn' }, corrects: null })
  })
})

test('corrected, and missed after all: a round that tells under a cause of its own', () => {
  const step = nextWord({ ...told, state: 'corrected' }, missed('first'), later)
  expect(step?.word).toMatchObject({ state: 'waiting', round: 2, toldAt: null })
  expect(causeOf('s', '2026-11-24', 1)).toBe('absence:s:2026-11-24')
  expect(causeOf('s', '2026-11-24', 2)).toBe('absence:s:2026-11-24:2')
})
