// Away times under every order of signals: one interval for one absence, glances do not count, nothing is told twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AwayInterval, type AwayKind, AwayLog, awayKinds, GRACE_MS } from './away.ts'

describe('a time away', () => {
  it('is one, however many signs of it there are, and is named by the strongest', () => {
    const log = new AwayLog()
    log.leave('blur', 7, 0)
    log.leave('hidden', 7, 40)
    expect(log.back('hidden', 20_000)).toBeUndefined()
    expect(log.back('blur', 20_050)).toMatchObject({ kind: 'hidden', position: 7, from: 0, to: 20_050 })
    expect(log.due(21_100)).toMatchObject({ number: 1, to: 20_050 })
    expect(log.due(30_000)).toBeUndefined()
  })
  it('is told when its grace is over, and again when the person is back', () => {
    const log = new AwayLog(3)
    log.leave('hidden', 1, 1_000)
    expect(log.due(5_900)).toBeUndefined()
    expect(log.due(6_000)).toMatchObject({ number: 4, to: undefined })
    expect(log.due(9_000)).toBeUndefined()
    log.back('hidden', 10_000)
    expect(log.due(11_000)).toMatchObject({ number: 4, to: 10_000 })
  })
  it('is nothing when it was a glance: its number is used by the next', () => {
    const log = new AwayLog()
    log.leave('blur', 1, 0)
    expect(log.back('blur', 4_999)).toBeUndefined()
    expect(log.due(7_000)).toBeUndefined()
    log.leave('blur', 2, 20_000)
    log.back('blur', 30_000)
    expect(log.due(31_000)).toMatchObject({ number: 1, position: 2 })
  })
  it('goes on where the person leaves again at once', () => {
    const log = new AwayLog()
    log.leave('hidden', 1, 0)
    log.back('hidden', 8_000)
    log.leave('blur', 1, 8_500)
    log.back('blur', 9_000)
    expect(log.due(10_000)).toMatchObject({ number: 1, from: 0, to: 9_000, kind: 'hidden' })
  })
  it('does not begin where the app itself opened a dialog of the system', () => {
    const log = new AwayLog()
    log.excuse(2_000)
    log.leave('blur', 1, 500)
    expect(log.away).toBe(false)
    expect(log.back('blur', 60_000)).toBeUndefined()
    expect(log.due(70_000)).toBeUndefined()
  })
})

const signal = fc.record({
  kind: fc.constantFrom<AwayKind>(...awayKinds),
  gone: fc.boolean(),
  after: fc.constantFrom(0, 30, 400, 1_200, 4_000, 6_000, 60_000),
})

it('whatever the signals: the intervals are those of their union, in order, and none is a glance', () => {
  fc.assert(
    fc.property(fc.array(signal, { maxLength: 30 }), (signals) => {
      const log = new AwayLog()
      const told = new Map<number, AwayInterval>()
      const tell = (at: number) => {
        const interval = log.due(at)
        if (interval) told.set(interval.number, interval)
      }
      const gone = new Set<AwayKind>()
      const union: [number, number][] = []
      let now = 1
      let since = 0
      for (const { kind, gone: leaves, after } of signals) {
        for (const end = now + after; now < end; now = Math.min(end, now + 250)) tell(now)
        tell(now)
        if (leaves && gone.size === 0) since = now
        const was = gone.size > 0
        if (leaves) gone.add(kind)
        else gone.delete(kind)
        if (was && gone.size === 0) union.push([since, now])
        if (leaves) log.leave(kind, 1, now)
        else log.back(kind, now)
      }
      for (const kind of gone) log.back(kind, now)
      if (gone.size > 0) union.push([since, now])
      for (let later = now; later < now + 3_000; later += 250) tell(later)
      const merged = union.reduce<[number, number][]>((all, [from, to]) => {
        const before = all.at(-1)
        if (before && from - before[1] < 1_000) before[1] = to
        else all.push([from, to])
        return all
      }, [])
      const expected = merged.filter(([from, to]) => to - from >= GRACE_MS)
      const intervals = [...told.values()]
      expect(intervals.map(({ from, to }) => [from, to])).toEqual(expected)
      expect(intervals.map(({ number }) => number)).toEqual(expected.map((_, i) => i + 1))
    }),
    { numRuns: 500 },
  )
})
