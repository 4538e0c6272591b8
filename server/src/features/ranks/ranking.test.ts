// Ranks: worked examples of each tie rule, and what holds for any exam.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TieRule } from '../../platform/schema.ts'
import { percentile, rankShifts, rankSitters, type ShiftSitter, type Sitter } from './ranking.ts'

const sitter = (studentId: string, score: string, subjects: Sitter['subjects'] = []): Sitter => ({
  studentId,
  score,
  subjects,
  hasAnswers: true,
  positive: null,
})
const subject = (code: string, score: string, right = 0, wrong = 0) => ({ code, score, right, wrong })
const ranked = (sitters: Sitter[], tieRule: TieRule, seed: number | null = null) =>
  Object.fromEntries([...rankSitters(sitters, { tieRule, seed })].map(([id, { rank }]) => [id, rank]))

describe('percentile', () => {
  test('is cut after seven decimals, and 100 only for the best', () => {
    expect(percentile(98, 107)).toBe('91.5887850')
    expect(percentile(2, 3)).toBe('66.6666666')
    expect(percentile(1, 2000)).toBe('0.0500000')
    expect(percentile(1999, 2000)).toBe('99.9500000')
    expect(percentile(7, 7)).toBe('100.0000000')
  })
})

describe('rankSitters', () => {
  test('without a tie rule equals share a rank, and the next one counts them', () => {
    const all = [sitter('a', '10'), sitter('b', '20.50'), sitter('c', '20.5'), sitter('d', '-3')]
    expect(ranked(all, 'none')).toEqual({ a: 3, b: 1, c: 1, d: 4 })
  })

  test('JEE Main: Maths, Physics, Chemistry, then less wrong in proportion to right; the rest share', () => {
    const of = (maths: string, physics: string, chemistry: string, right: number, wrong: number) => [
      subject('physics', physics, 10, 5),
      subject('chemistry', chemistry, 10, 5),
      subject('maths', maths, right, wrong),
    ]
    const all = [
      sitter('maths', '100', of('50', '20', '30', 1, 9)),
      sitter('physics', '100', of('40', '35', '25', 1, 9)),
      sitter('fewerWrong', '100', of('40', '30', '30', 20, 1)),
      sitter('moreWrong', '100', of('40', '30', '30', 20, 9)),
      sitter('equal', '100', of('40', '30', '30', 20, 9)),
      sitter('best', '101', of('0', '0', '101', 1, 9)),
    ]
    expect(ranked(all, 'jee_main', 5)).toEqual({
      best: 1,
      maths: 2,
      physics: 3,
      fewerWrong: 4,
      moreWrong: 5,
      equal: 5,
    })
  })

  test('JEE Advanced: positive marks, then Maths, then Physics; the rest share, whatever was wrong', () => {
    const of = (maths: string, physics: string, wrong = 0) => [
      subject('physics', physics, 5, wrong),
      subject('chemistry', '20', 5, 0),
      subject('maths', maths, 5, 0),
    ]
    const all = [
      { ...sitter('moreEarned', '100', of('10', '10')), positive: '120' },
      { ...sitter('maths', '100', of('50', '30')), positive: '110.5' },
      { ...sitter('physics', '100', of('40', '40')), positive: '110.50' },
      { ...sitter('less', '100', of('40', '30')), positive: '110.5' },
      { ...sitter('equal', '100', of('40', '30', 9)), positive: '110.5' },
    ]
    expect(ranked(all, 'jee_advanced')).toEqual({ moreEarned: 1, maths: 2, physics: 3, less: 4, equal: 4 })
    const onPaper = [...all, sitter('marksOnly', '100', of('60', '0'))]
    expect(ranked(onPaper, 'jee_advanced'), 'what one lacks decides nothing').toMatchObject({ marksOnly: 1 })
  })

  test('NEET: Biology before Chemistry before Physics, then proportions, then a draw by the seed', () => {
    const of = (biology: string, chemistry: string, physics: string, wrong = 3) => [
      subject('physics', physics, 10, 1),
      subject('chemistry', chemistry, 10, 1),
      subject('biology', biology, 10, wrong),
    ]
    const all = [
      sitter('physics', '100', of('30', '30', '40')),
      sitter('chemistry', '100', of('30', '40', '30')),
      sitter('biology', '100', of('40', '30', '30')),
      sitter('clean', '100', of('30', '30', '40', 0)),
    ]
    expect(ranked(all, 'neet')).toEqual({ biology: 1, chemistry: 2, clean: 3, physics: 4 })
    const twins = Array.from({ length: 8 }, (_, i) => sitter(`twin ${i}`, '5', of('3', '1', '1')))
    expect(Object.values(ranked(twins, 'neet', null))).toEqual(twins.map(() => 1))
    const drawn = [ranked(twins, 'neet', 1), ranked(twins, 'neet', 2)]
    for (const draw of drawn) expect(Object.values(draw).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    expect(drawn[0]).not.toEqual(drawn[1])
  })

  test('proportions are compared as fractions: none wrong is best, none right is worst', () => {
    const all = [
      sitter('none', '0', [subject('maths', '0', 0, 0)]),
      sitter('third', '0', [subject('maths', '0', 3, 1)]),
      sitter('alsoThird', '0', [subject('maths', '0', 9, 3)]),
      sitter('onlyWrong', '0', [subject('maths', '0', 0, 1)]),
    ]
    expect(ranked(all, 'jee_main')).toEqual({ none: 1, third: 2, alsoThird: 2, onlyWrong: 4 })
  })

  test('where one has marks alone, proportions decide nothing among those who are tied with them', () => {
    const paper = { ...sitter('paper', '40', [subject('maths', '40')]), hasAnswers: false }
    const all = [
      paper,
      sitter('clean', '40', [subject('maths', '40', 10, 0)]),
      sitter('wild', '40', [subject('maths', '40', 12, 8)]),
    ]
    expect(ranked(all, 'jee_main')).toEqual({ paper: 1, clean: 1, wild: 1 })
    expect(ranked(all.slice(1), 'jee_main')).toEqual({ clean: 1, wild: 2 })
  })
})

test('shifts are ranked on percentile: an easy paper gives no better rank', () => {
  const shift = (marks: Record<string, string>): ShiftSitter[] => {
    const sitters = Object.entries(marks).map(([id, score]) => sitter(id, score))
    const standings = rankSitters(sitters, { tieRule: 'none', seed: null })
    return sitters.map((one) => ({
      ...one,
      standing: standings.get(one.studentId) ?? { rank: 0, percentile: '', subjects: [] },
    }))
  }
  const easy = shift({ a: '280', b: '270', c: '260', d: '250' })
  const hard = shift({ e: '150', f: '140' })
  const ranks = rankShifts([...easy, ...hard], { tieRule: 'none', seed: null })
  expect(Object.fromEntries(ranks)).toEqual({ a: 1, e: 1, b: 3, c: 4, f: 4, d: 6 })
})

const marks = fc.integer({ min: -400, max: 1200 }).map((hundredths) => (hundredths / 4).toFixed(2))
const anySitters = fc.uniqueArray(
  fc.record({
    studentId: fc.uuid(),
    score: fc.oneof(marks, fc.constantFrom('0', '4', '8')),
    subjects: fc.tuple(
      ...['biology', 'maths', 'physics', 'chemistry'].map((code) =>
        fc.record({
          code: fc.constant(code),
          score: fc.constantFrom('0', '4', '-1'),
          right: fc.nat(3),
          wrong: fc.nat(3),
        }),
      ),
    ),
    hasAnswers: fc.boolean(),
    positive: fc.option(fc.constantFrom('0', '4', '8.5')),
  }),
  { selector: (one) => one.studentId, minLength: 1, maxLength: 30 },
)
const anyRanking = fc.record({
  tieRule: fc.constantFrom<TieRule>('none', 'jee_main', 'jee_advanced', 'neet'),
  seed: fc.option(fc.nat()),
})

describe('for any exam', () => {
  test('the order in which sitters come does not matter', () => {
    const shuffled = anySitters.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, anyRanking, ([all, other], ranking) => {
        const sorted = (of: Sitter[]) => [...rankSitters(of, ranking)].sort(([a], [b]) => a.localeCompare(b))
        expect(sorted(other)).toEqual(sorted(all))
      }),
    )
  })

  test('everybody has a rank, each rank is one more than how many are before it', () => {
    fc.assert(
      fc.property(anySitters, anyRanking, (all, ranking) => {
        const ranks = [...rankSitters(all, ranking).values()].map(({ rank }) => rank)
        expect(ranks).toHaveLength(all.length)
        for (const rank of ranks) expect(ranks.filter((other) => other < rank)).toHaveLength(rank - 1)
      }),
    )
  })

  test('more marks mean a better rank and a higher percentile, equal marks the same percentile', () => {
    fc.assert(
      fc.property(anySitters, anyRanking, (all, ranking) => {
        const standings = rankSitters(all, ranking)
        const of = (one: Sitter) => standings.get(one.studentId) ?? { rank: 0, percentile: '0' }
        for (const one of all)
          for (const other of all) {
            const [a, b] = [of(one), of(other)]
            const difference = Number(one.score) - Number(other.score)
            if (difference > 0) expect(a.rank).toBeLessThan(b.rank)
            expect(Math.sign(Number(a.percentile) - Number(b.percentile))).toBe(Math.sign(difference))
          }
      }),
    )
  })

  test('the percentile times those who appeared is how many scored this or less', () => {
    fc.assert(
      fc.property(anySitters, anyRanking, (all, ranking) => {
        for (const [id, standing] of rankSitters(all, ranking)) {
          const own = Number(all.find((one) => one.studentId === id)?.score)
          const atOrBelow = all.filter((one) => Number(one.score) <= own).length
          expect(Math.round((Number(standing.percentile) * all.length) / 100)).toBe(atOrBelow)
        }
      }),
    )
  })
})
