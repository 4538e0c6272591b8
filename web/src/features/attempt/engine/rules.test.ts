// The pure rules of sitting: responses by kind, parts by the clock, any N of M, and seconds per question.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entry, withEntries } from './ledger.ts'
import { isBeyond } from './limits.ts'
import type { Paper } from './paper.ts'
import { firstOf, partAt, partState, partsOf } from './parts.ts'
import { match, readChosen, readMatches, shortWords, toggle } from './responses.ts'
import { QuestionTimes } from './times.ts'

describe('a response', () => {
  it('of several options is ascending, whatever the order of the presses, and each press twice is none', () => {
    const presses = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 20 })
    fc.assert(
      fc.property(presses, (pressed) => {
        const response = pressed.reduce<string | null>(toggle, null)
        const odd = [...new Set(pressed)].filter((one) => pressed.filter((p) => p === one).length % 2 === 1)
        expect(readChosen(response)).toEqual(odd.sort((a, b) => a - b))
      }),
    )
  })
  it('of matching has a place for each row', () => {
    const first = match(null, 4, 2, 3)
    expect(first).toBe('-,-,3,-')
    const both = match(first, 4, 0, 1)
    expect(both).toBe('1,-,3,-')
    expect(readMatches(both, 4)).toEqual([1, undefined, 3, undefined])
    expect(match(match(both, 4, 0, undefined), 4, 2, undefined)).toBeNull()
  })
  it('of words is none where there are only spaces', () => {
    expect(shortWords('  ')).toBeNull()
    expect(shortWords(' vena cava ')).toBe(' vena cava ')
    expect(shortWords('x'.repeat(300))).toHaveLength(200)
  })
})

const section = (position: number, more: Partial<Paper['sections'][number]> = {}) => ({
  position,
  name: { en: `Section ${position}` },
  marksRight: '4',
  marksWrong: '-1',
  marksBlank: '0',
  marksPartial: null,
  part: 1,
  attemptCount: null,
  beyond: 'refuse' as const,
  decimals: null,
  ...more,
})
const questions = [1, 2, 3, 4, 5, 6].map((position) => ({
  position,
  section: position <= 3 ? 1 : 2,
  kind: 'numerical' as const,
  passage: null,
  texts: {},
}))
const saved = (position: number, response: string | null): Entry => ({
  position,
  kind: 'saved',
  epoch: 1,
  sequence: position,
  response,
  marked: false,
})

describe('parts', () => {
  const ends = ['2026-11-24T06:00:00Z', '2026-11-24T07:30:00Z']
  const at = (time: string) => partAt(ends, Date.parse(`2026-11-24T${time}Z`))
  it('follow one another by the clock', () => {
    expect([at('05:59:59'), at('06:00:00'), at('07:29:59'), at('07:30:00')]).toEqual([1, 2, 2, 3])
    expect([1, 2, 3].map((part) => partState(part, 2))).toEqual(['over', 'open', 'later'])
  })
  it('hold the questions of their sections; a paper without parts is one', () => {
    const parts = partsOf({ sections: [section(1), section(2, { part: 2 })], questions })
    expect(firstOf([6, 2, 4, 1], parts, 2)).toBe(6)
    expect(firstOf([6, 2, 4, 1], parts, 1)).toBe(2)
    expect([...partsOf({ sections: [section(1), section(2)], questions }).values()]).toEqual([
      1, 1, 1, 1, 1, 1,
    ])
  })
})

describe('any two of three', () => {
  const paper = { sections: [section(1, { attemptCount: 2 }), section(2)], questions }
  it('refuses the third, takes a change of the second, and takes the third when one was cleared', () => {
    const ledger = withEntries(new Map(), [saved(1, '5'), saved(3, '7')])
    expect(isBeyond(paper, ledger, 2)).toEqual({ section: 1, most: 2, answered: [1, 3] })
    expect(isBeyond(paper, ledger, 3)).toBeUndefined()
    expect(isBeyond(paper, ledger, 4)).toBeUndefined()
    expect(isBeyond(paper, withEntries(ledger, [{ ...saved(3, null), sequence: 9 }]), 2)).toBeUndefined()
  })
  it('takes all where the first ones count', () => {
    const first = { ...paper, sections: [section(1, { attemptCount: 2, beyond: 'first' }), section(2)] }
    expect(isBeyond(first, withEntries(new Map(), [saved(1, '5'), saved(3, '7')]), 2)).toBeUndefined()
  })
})

it('seconds are counted where the person looks, and add up to the time that they looked', () => {
  const looks = fc.array(fc.record({ at: fc.option(fc.integer({ min: 1, max: 3 })), ms: fc.nat(90_000) }))
  fc.assert(
    fc.property(looks, (all) => {
      const times = new QuestionTimes()
      const expected: Record<number, number> = {}
      let now = 500
      for (const { at, ms } of all) {
        times.look(at ?? undefined, now)
        if (at !== null) expected[at] = (expected[at] ?? 0) + ms
        now += ms
      }
      const totals = times.totals(now)
      for (const [at, ms] of Object.entries(expected)) expect(totals[Number(at)]).toBe(Math.floor(ms / 1000))
    }),
  )
})
