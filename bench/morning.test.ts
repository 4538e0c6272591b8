// The morning in short: three batches within four seconds, some requests twice; every mark is what was said last.
import { expect, test } from 'vitest'
import { liveThroughMorning } from './morning.ts'

test('of what teachers mark at once nothing is lost and nothing doubled', { timeout: 240_000 }, async () => {
  const { marks, wrong, reads } = await liveThroughMorning({ batches: 3, studentsEach: 20, seconds: 4 })
  expect({ marks, wrong, failedReads: reads.errors }).toEqual({ marks: 60, wrong: 0, failedReads: 0 })
})
