// When parts end: shared out in proportion, in order, and never beyond what the student has.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { endPartEarly, moveEnds, openPart, planEnds } from './timing.ts'

const start = new Date('2026-11-24T04:30:00Z')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const exam = { durationMinutes: 180, parts: [90, 90], extraMinutes: 0, closesAt: after(600) }

test('parts get their minutes, extra time in proportion, and what is left where the exam closes earlier', () => {
  expect(planEnds(start, exam)).toEqual([after(90), after(180)])
  expect(planEnds(start, { ...exam, extraMinutes: 60 })).toEqual([after(120), after(240)])
  expect(planEnds(start, { ...exam, closesAt: after(100) })).toEqual([after(50), after(100)])
  expect(planEnds(start, { ...exam, extraMinutes: 20, closesAt: after(100) })).toEqual([
    after(60),
    after(120),
  ])
  expect(planEnds(start, { ...exam, parts: [] })).toEqual([after(180)])
})

test('ends are in order, and the last is the earlier of time and close, with the extra time after both', () => {
  const minutes = fc.integer({ min: 1, max: 300 })
  fc.assert(
    fc.property(
      fc.array(minutes, { maxLength: 5 }),
      fc.nat(120),
      fc.integer({ min: 1, max: 700 }),
      (parts, extra, close) => {
        const durationMinutes = parts.reduce((sum, one) => sum + one, 0) || 60
        const given = { durationMinutes, parts, extraMinutes: extra, closesAt: after(close) }
        const ends = planEnds(start, given)
        expect(ends).toEqual(ends.toSorted((a, b) => a.getTime() - b.getTime()))
        expect(ends).toHaveLength(parts.length || 1)
        expect(ends.at(-1)).toEqual(after(Math.min(durationMinutes, close) + extra))
      },
    ),
  )
})

test('the open part, an early end, and ends that move', () => {
  const ends = [after(90), after(180), after(240)]
  expect([after(0), after(89), after(90), after(239), after(240)].map((at) => openPart(ends, at))).toEqual([
    1, 1, 2, 3, 4,
  ])
  expect(endPartEarly(ends, 1, after(60))).toEqual([after(60), after(150), after(210)])
  expect(endPartEarly(ends, 2, after(100))).toEqual([after(90), after(100), after(160)])
  expect(moveEnds(ends, after(100), 600_000)).toEqual([after(90), after(190), after(250)])
})
