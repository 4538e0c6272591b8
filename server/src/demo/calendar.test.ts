// The demo's dates lie around today, whenever it is set up.
import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar.ts'
import { pastExams } from './data/exams/exams.ts'

const at = (moment: string) => calendarOf(new Date(moment))

describe('the calendar', () => {
  it('leaves everything as written in the week for which it was written', () => {
    for (const now of ['2026-11-23T00:00:00+05:30', '2026-11-29T23:59:59+05:30']) {
      expect(at(now).day('2026-06-15')).toBe('2026-06-15')
      expect(at(now).moment('2026-11-15T09:00:00+05:30').toISOString()).toBe('2026-11-15T03:30:00.000Z')
    }
  })

  it('moves by whole weeks, forwards and backwards', () => {
    expect(at('2026-11-30T00:00:00+05:30').day('2026-06-15')).toBe('2026-06-22')
    expect(at('2026-11-22T23:59:59+05:30').day('2026-06-15')).toBe('2026-06-08')
    expect(at('2028-02-29T12:00:00+05:30').morning('2026-06-01').toISOString()).toBe(
      '2027-09-06T05:30:00.000Z',
    )
  })

  it('keeps what is over in the past, and the last test no older than a week', () => {
    for (const now of [
      '2026-08-03T00:10:00+05:30',
      '2027-01-10T20:00:00+05:30',
      '2030-12-31T23:59:00+05:30',
    ]) {
      const ends = pastExams.map((exam) =>
        at(now)
          .moment(exam.publishedAt ?? exam.closesAt)
          .getTime(),
      )
      const sinceLast = new Date(now).getTime() - Math.max(...ends)
      expect(sinceLast).toBeGreaterThan(0)
      expect(sinceLast).toBeLessThan(8 * 86_400_000)
    }
  })
})
