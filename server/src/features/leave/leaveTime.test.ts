// Which moments a leave takes, what may be asked for, and how a year counts it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  academicYear,
  beginsIn,
  checkTime,
  countLeave,
  liesIn,
  spanOfDays,
  spansOfLectures,
} from './leaveTime.ts'

const at = (time: string) => new Date(`2026-12-01T${time}:00+05:30`)

test('days run from midnight to midnight in India; a half day ends or begins at one', () => {
  expect(spanOfDays('2026-12-01', '2026-12-02')).toEqual({
    from: new Date('2026-11-30T18:30:00Z'),
    to: new Date('2026-12-02T18:30:00Z'),
  })
  expect(spanOfDays('2026-12-01', '2026-12-01', 'first').to).toEqual(at('13:00'))
  expect(spanOfDays('2026-12-01', '2026-12-01', 'second').from).toEqual(at('13:00'))
})

test('a lecture that begins at one o’clock belongs to the second half', () => {
  const [first, second] = (['first', 'second'] as const).map((half) => [
    spanOfDays('2026-12-01', '2026-12-01', half),
  ])
  expect([first, second].map((spans) => beginsIn(spans ?? [], at('13:00')))).toEqual([false, true])
  expect([first, second].map((spans) => beginsIn(spans ?? [], at('12:59')))).toEqual([true, false])
})

const day = fc.integer({ min: 0, max: 600 }).map((n) => {
  const time = Date.parse('2026-01-01') + n * 86_400_000
  return new Date(time).toISOString().slice(0, 10)
})

test('spans of lectures never overlap, and each lecture begins in one of them', () => {
  const lecture = fc
    .tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 30 }))
    .map(([from, long]) => ({
      id: `${from}-${long}`,
      startsAt: new Date(from * 60_000),
      endsAt: new Date((from + long) * 60_000),
    }))
  fc.assert(
    fc.property(fc.array(lecture, { minLength: 1, maxLength: 12 }), (lectures) => {
      const spans = spansOfLectures(lectures)
      for (const [i, span] of spans.entries()) {
        expect(span.from < span.to).toBe(true)
        expect((spans[i - 1]?.to ?? span.from) <= span.from).toBe(true)
      }
      for (const { startsAt } of lectures) expect(beginsIn(spans, startsAt)).toBe(true)
    }),
  )
})

test('every day lies in exactly one academic year, from June to May', () => {
  fc.assert(
    fc.property(day, (any) => {
      const { from, to } = academicYear(any)
      expect(from <= any && any <= to).toBe(true)
    }),
  )
  expect(academicYear('2027-05-31')).toEqual({ from: '2026-06-01', to: '2027-05-31' })
  expect(academicYear('2027-06-01').from).toBe('2027-06-01')
})

test('the days of a leave over the turn of the year count in both, each where they lie', () => {
  const leave = { extent: 'days' as const, fromOn: '2027-05-30', toOn: '2027-06-02', lectureCount: 0 }
  expect(countLeave([leave], academicYear('2027-05-31')).days).toBe(2)
  expect(countLeave([leave], academicYear('2027-06-01')).days).toBe(2)
  const others = [
    { extent: 'half_day' as const, fromOn: '2027-01-01', toOn: '2027-01-01', lectureCount: 0 },
    { extent: 'lectures' as const, fromOn: '2027-01-02', toOn: '2027-01-02', lectureCount: 3 },
  ]
  expect(countLeave(others, academicYear('2027-01-01'))).toEqual({ days: 0, halves: 1, lectures: 3 })
})

test('leave is asked for from seven days back to a year ahead, for 120 days at most', () => {
  const ask = (fromOn: string, toOn = fromOn) => checkTime({ extent: 'days', fromOn, toOn }, '2026-11-24')
  const code = (run: () => void) => {
    try {
      run()
    } catch (problem) {
      return (problem as { extra: { errors: unknown[] } }).extra.errors[0]
    }
    return null
  }
  expect(code(() => ask('2026-11-17'))).toBe(null)
  expect(code(() => ask('2026-11-16'))).toMatchObject({ field: 'fromOn', code: 'leave-too-late' })
  expect(code(() => ask('2027-11-24'))).toBe(null)
  expect(code(() => ask('2027-11-25'))).toMatchObject({ code: 'leave-too-early' })
  expect(code(() => ask('2026-12-02', '2026-12-01'))).toMatchObject({ field: 'toOn', code: 'before-start' })
  expect(code(() => ask('2026-12-01', '2027-03-30'))).toBe(null)
  expect(code(() => ask('2026-12-01', '2027-03-31'))).toMatchObject({ code: 'leave-too-long' })
})

test('an exam lies inside a leave only with all the time that it is open', () => {
  const spans = [spanOfDays('2026-12-01', '2026-12-01', 'first')]
  expect(liesIn(spans, at('09:00'), at('12:00'))).toBe(true)
  expect(liesIn(spans, at('09:00'), at('15:00'))).toBe(false)
})
