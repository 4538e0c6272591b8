// The free times of a day, for every set of lectures that take it.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import '../../testing/properties.ts'
import { clockOf, minutesOf } from '../../platform/days.ts'
import { CLOSES, freeSlots, OPENS } from './slots.ts'

test('the nearest free time comes first from where it was wished, and one on its other side', () => {
  const taken = [{ day: 1, from: '08:00', to: '09:30' }]
  expect(freeSlots(taken, { days: [1], minutes: 60, near: '08:15' }, 6)).toEqual([
    { day: 1, from: '07:00', to: '08:00' },
    { day: 1, from: '09:30', to: '10:30' },
  ])
})

test('a day that is full offers nothing, and nothing is offered that has passed', () => {
  const full = [{ day: 'a', from: '06:00', to: '21:30' }]
  expect(freeSlots(full, { days: ['a'], minutes: 15, near: '10:00' }, 6)).toEqual([])
  const late = freeSlots([], { days: ['a'], minutes: 60, near: '08:00', notBefore: () => '11:10' }, 6)
  expect(late[0]?.from).toBe('11:15')
})

const time = fc
  .tuple(fc.integer({ min: 300, max: 1300 }), fc.integer({ min: 5, max: 240 }))
  .map(([from, length]) => ({ day: 1, from: clockOf(from), to: clockOf(Math.min(from + length, 1439)) }))

test('what is offered is free, long enough and within the institute’s day', () => {
  fc.assert(
    fc.property(
      fc.array(time),
      fc.integer({ min: 15, max: 300 }),
      fc.integer({ min: 360, max: 1290 }),
      (taken, minutes, near) => {
        for (const slot of freeSlots(taken, { days: [1], minutes, near: clockOf(near) }, 6)) {
          expect(minutesOf(slot.to) - minutesOf(slot.from)).toBe(minutes)
          expect(slot.from >= OPENS && slot.to <= CLOSES).toBe(true)
          expect(taken.every(({ from, to }) => slot.to <= from || slot.from >= to)).toBe(true)
        }
      },
    ),
  )
})
