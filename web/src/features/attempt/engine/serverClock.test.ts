// The server's time on a device whose own clock is wrong, jumps, or sleeps.
import { expect, test } from 'vitest'
import { ServerClock } from './serverClock.ts'

const NOON = Date.parse('2026-11-24T06:30:00Z')

function device(calendar: number) {
  let steady = 5_000
  let offset = calendar - steady
  return {
    time: { steady: () => steady, calendar: () => steady + offset },
    pass(ms: number) {
      steady += ms
    },
    jump(ms: number) {
      offset += ms
    },
  }
}

test('a reply tells the time, half the way of the reply later, and the device only counts on', () => {
  const phone = device(0)
  const clock = new ServerClock(0, phone.time)
  expect(clock.sure).toBe(false)
  const askedAt = clock.steady()
  phone.pass(400)
  clock.learn(new Date(NOON), askedAt)
  expect(clock.now()).toBe(NOON + 200)
  expect(clock.sure).toBe(true)
  phone.pass(60_000)
  expect(clock.now()).toBe(NOON + 60_200)
})

test('setting the clock of the device changes nothing', () => {
  const phone = device(NOON)
  const clock = new ServerClock(0, phone.time)
  clock.learn(new Date(NOON), clock.steady())
  phone.jump(-3_600_000)
  clock.wake()
  phone.pass(1_000)
  expect(clock.now()).toBe(NOON + 1_000)
})

test('what a device slept through is counted when it wakes, as a guess until the next reply', () => {
  const phone = device(NOON)
  const clock = new ServerClock(0, phone.time)
  clock.learn(new Date(NOON), clock.steady())
  phone.jump(600_000) // the calendar clock went on, the steady one stood still
  clock.wake()
  expect(clock.now()).toBe(NOON + 600_000)
  expect(clock.sure).toBe(false)
})

test('after a reload without a network the last known offset serves', () => {
  const phone = device(NOON - 7_200_000)
  const before = new ServerClock(0, phone.time)
  before.learn(new Date(NOON), before.steady())
  phone.pass(30_000)
  const after = new ServerClock(before.offset, phone.time)
  expect(after.now()).toBe(NOON + 30_000)
  expect(after.sure).toBe(false)
})
