// Tests of a question's figures: remarks, options, reliability, and where a run of tests is going.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countOptions, discrimination, type ItemFigures, reliability, remarksOn } from './itemFigures.ts'
import { directionOf } from './studentAnalysis.ts'

const item = (change: Partial<ItemFigures>): ItemFigures => ({
  key: { kind: 'single', right: 2 },
  optionCount: 4,
  answeredBy: 100,
  facility: 0.6,
  facilityTop: 0.9,
  facilityBottom: 0.3,
  options: [],
  ...change,
})

describe('remarks', () => {
  test('a sound question has none', () => {
    expect(remarksOn(item({}))).toEqual([])
    expect(discrimination(item({}))).toBeCloseTo(0.6)
  })

  test('the weak beating the strong comes first', () => {
    expect(remarksOn(item({ facility: 0.15, facilityTop: 0.1, facilityBottom: 0.2 }))).toEqual([
      'weak-beat-strong',
      'too-hard',
    ])
  })

  test('an option that the best prefer to the right one, and one that nobody took', () => {
    const option = (number: number, top: number, count: number, isRight = false) => ({
      ...{ option: number, top, count, isRight },
      bottom: 0,
    })
    const options = [option(0, 15, 40), option(1, 2, 20), option(2, 10, 40, true), option(3, 0, 0)]
    expect(remarksOn(item({ options }))).toEqual(['distractor-beats-key', 'option-unused'])
  })

  test('a handful of sitters says nothing', () => {
    expect(remarksOn(item({ answeredBy: 9, facility: 0 }))).toEqual([])
  })
})

describe('options', () => {
  const rows = [
    { response: '0,2', count: 5, top: 3, bottom: 1 },
    { response: '2', count: 4, top: 1, bottom: 2 },
    { response: '12', count: 1, top: 0, bottom: 0 },
  ]
  test('several options in one answer count each; "12" is neither 1 nor 2', () => {
    const counted = countOptions({ kind: 'multiple', right: [0, 2] }, 4, rows)
    expect(counted.map(({ count }) => count)).toEqual([5, 0, 9, 0])
    expect(counted.filter(({ isRight }) => isRight).map(({ option }) => option)).toEqual([0, 2])
  })

  test('a key that was opened to several options marks them all; numbers have no options', () => {
    const key = { kind: 'single', right: 2, ruling: { is: 'several', options: [1, 2] } } as const
    expect(
      countOptions({ ...key, ruling: { is: 'several', options: [1, 2] } }, 3, []).map((one) => one.isRight),
    ).toEqual([false, true, true])
    expect(countOptions({ kind: 'integer', ranges: [{ low: '2', high: '2' }] }, 0, rows)).toEqual([])
  })
})

describe('reliability', () => {
  test('questions that all measure the same give 1', () => {
    // Three questions of variance 1 that always agree: the scores vary by 3² = 9.
    expect(reliability([1, 1, 1], 3)).toBeCloseTo(1)
  })
  test('questions that have nothing to do with each other give 0', () => {
    expect(reliability([1, 1, 1], Math.sqrt(3))).toBeCloseTo(0)
  })
  test('nothing is said of one question or of equal scores', () => {
    expect([reliability([1], 1), reliability([1, 1], 0), reliability([1, 1], null)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('direction', () => {
  const run = (...shares: number[]) => directionOf(shares.map((share) => ({ share })))
  test('two tests make no direction', () => expect(run(0.2, 0.9)).toBeNull())
  test('rising, steady, falling', () => {
    expect([run(0.4, 0.5, 0.6), run(0.5, 0.51, 0.5), run(0.6, 0.5, 0.45)]).toEqual([
      'rising',
      'steady',
      'falling',
    ])
  })
  test('a run read backwards goes the other way', () => {
    const opposite = { rising: 'falling', falling: 'rising', steady: 'steady' } as const
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
        (shares) => {
          const [there, back] = [run(...shares), run(...shares.toReversed())]
          expect(back).toBe(there && opposite[there])
        },
      ),
    )
  })
})
