// The pace: never more than the provider allows in any second, and as much as it allows over a minute.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allowance, recovered, taken } from './pace.ts'

const start = new Date('2026-11-24T04:30:00Z').getTime()

test('whatever the moments at which it is asked, no second holds more than its share and a burst', () => {
  const asked = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 20, maxLength: 200 })
  fc.assert(
    fc.property(asked, fc.integer({ min: 1, max: 200 }), (pauses, perSecond) => {
      let now = start
      let nextAt: Date | null = null
      const sent: { at: number; count: number }[] = []
      for (const pause of pauses) {
        now += pause
        const count: number = allowance({ nextAt, perSecond }, new Date(now))
        if (count) nextAt = taken({ nextAt, perSecond }, new Date(now), count)
        sent.push({ at: now, count })
      }
      const burst = Math.max(perSecond / 5, 1)
      for (const { at } of sent) {
        const within = sent.filter((one) => one.at >= at && one.at < at + 1000)
        const sum = within.reduce((total, one) => total + one.count, 0)
        expect(sum).toBeLessThanOrEqual(perSecond + burst + 1)
      }
    }),
  )
})

test('asked ten times a second for a minute, it gives the whole pace', () => {
  let nextAt: Date | null = null
  let sum = 0
  for (let ms = 0; ms < 60_000; ms += 100) {
    const now = new Date(start + ms)
    const count: number = allowance({ nextAt, perSecond: 80 }, now)
    if (count) nextAt = taken({ nextAt, perSecond: 80 }, now, count)
    sum += count
  }
  expect(sum).toBeGreaterThan(80 * 59)
})

test('a channel that was slowed finds back step by step', () => {
  let pace: number | null = 40
  for (let steps = 0; pace !== null; steps++) {
    expect(steps).toBeLessThan(30)
    pace = recovered(pace, 80)
  }
})
