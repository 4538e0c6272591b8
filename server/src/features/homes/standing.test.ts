// Where a student is: before, in, between and after the lectures of a day.
import { expect, test } from 'vitest'
import type { AttendanceMark } from '../../platform/schema.ts'
import { type HeldLecture, standingOf } from './standing.ts'

const at = (time: string) => new Date(`2026-11-24T${time}:00+05:30`)
const lecture = (
  from: string,
  to: string,
  mark: AttendanceMark | null = null,
  minutes: number | null = null,
) => ({
  ...{ startsAt: at(from), endsAt: at(to), subject: 'physics', mark, minutes },
})
const never = () => false
const now = (lectures: HeldLecture[], time: string, isOnLeave: (moment: Date) => boolean = never) =>
  standingOf(lectures, isOnLeave, at(time))

test('no lecture, none begun, begun and not marked', () => {
  expect(now([], '09:00')).toMatchObject({ state: 'none', since: null })
  const day = [lecture('08:00', '09:00'), lecture('10:00', '11:00')]
  expect(now(day, '07:30')).toMatchObject({ state: 'before', since: at('08:00') })
  expect(now(day, '08:10')).toMatchObject({ state: 'unmarked' })
  expect(now(day, '12:00')).toMatchObject({ state: 'unmarked', marked: 0 })
})

test('in class since the first lecture of the unbroken stretch, late minutes counted', () => {
  const day = [
    lecture('08:00', '09:00', 'late', 12),
    lecture('09:00', '10:00', 'present'),
    lecture('10:00', '11:00'),
  ]
  expect(now(day, '09:30')).toMatchObject({ state: 'here', since: at('08:12') })
  expect(now(day, '10:30')).toMatchObject({ state: 'here', since: at('08:12'), marked: 2, attended: 2 })
})

test('came after an absence: in class since then; absent since the first that was missed', () => {
  const came = [
    lecture('08:00', '09:00', 'absent'),
    lecture('09:00', '10:00', 'present'),
    lecture('10:00', '11:00'),
  ]
  expect(now(came, '10:10')).toMatchObject({ state: 'here', since: at('09:00') })
  const away = [
    lecture('08:00', '09:00', 'absent'),
    lecture('09:00', '10:00', 'absent'),
    lecture('10:00', '11:00'),
  ]
  expect(now(away, '10:10')).toMatchObject({ state: 'absent', since: at('08:00') })
})

test('left early: since the minutes before the end', () => {
  const day = [lecture('08:00', '09:00', 'left_early', 20), lecture('10:00', '11:00')]
  expect(now(day, '09:30')).toMatchObject({ state: 'left', since: at('08:40') })
})

test('leave: by the mark, and before it by what was approved', () => {
  const day = [lecture('08:00', '09:00', 'leave'), lecture('10:00', '11:00')]
  expect(now(day, '08:30')).toMatchObject({ state: 'leave' })
  const untilNoon = (moment: Date) => moment < at('10:00')
  expect(now([lecture('08:00', '09:00')], '07:00', untilNoon)).toMatchObject({ state: 'leave' })
  // A half day's leave is over by the second lecture.
  expect(now(day, '09:30', untilNoon)).toMatchObject({ state: 'unmarked' })
})

test('the day is over: some attended, or none', () => {
  const some = [lecture('08:00', '09:00', 'present'), lecture('10:00', '11:00', 'absent')]
  expect(now(some, '15:00')).toMatchObject({ state: 'over', marked: 2, attended: 1 })
  expect(now([lecture('08:00', '09:00', 'absent')], '15:00')).toMatchObject({ state: 'absent' })
})
