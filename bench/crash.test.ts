// The crash test: kill -9 of the server, then of PostgreSQL, while 50 students save; every acknowledged answer is there.
// `npm run test:crash` is the long form.
import { expect, test } from 'vitest'
import { crash } from './crash.ts'

const rounds = Number(process.env.CRASH_ROUNDS ?? 1)

test(
  'after kill -9 of the server and of PostgreSQL every acknowledged answer is there',
  async () => {
    const report = await crash(50, rounds, rounds > 1 ? 5_000 : 400)
    console.info(
      `${report.acknowledged} saves acknowledged, ${report.failedTries} tries without an answer, ${report.lost.length} lost`,
    )
    expect(report.lost).toEqual([])
    expect(report.acknowledged).toBeGreaterThanOrEqual(1_200)
    expect(report.failedTries).toBeGreaterThan(0)
  },
  120_000 + rounds * 60_000,
)
