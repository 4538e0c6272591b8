// The crash test: kill -9 of the server, of PostgreSQL or of both while 500 students save, at the bell and in grading.
// `npm run test:crash` is the long form: twenty kills.
import { expect, test } from 'vitest'
import { crash } from './crash.ts'

const STUDENTS = 500
const rounds = Number(process.env.CRASH_ROUNDS ?? 2)

test(
  'whatever is killed, every acknowledged answer is there and every attempt ends and is graded once',
  async () => {
    const { kills, faults, acknowledged, submitted, failedTries } = await crash(STUDENTS, rounds)
    for (const kill of kills) console.info(kill)
    console.info(
      `${acknowledged} saves and ${submitted} submissions acknowledged, ${failedTries} tries without an answer, ${faults.length} faults`,
    )
    expect(faults).toEqual([])
    expect(acknowledged).toBeGreaterThan(STUDENTS)
    expect(submitted).toBeGreaterThan(0)
  },
  120_000 + rounds * 120_000,
)
