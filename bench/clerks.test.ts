// The counter under fire: 32 clerks, the same 50 students, the same key again and again, kill -9 of server and PostgreSQL.
// `npm run test:clerks` is the long form: twenty kills.
import { expect, test } from 'vitest'
import { clerks } from './clerks.ts'

const rounds = Number(process.env.CLERK_ROUNDS ?? 2)

test(
  'whatever is killed, every receipt that a clerk was told of is there once, and numbers have no gap',
  async () => {
    const { kills, payments, repeats, failedTries, faults } = await clerks(rounds)
    for (const kill of kills) console.info(kill)
    console.info(
      `${payments.length} payments, ${repeats} sent again, ${faults.length} faults; tries without a receipt:`,
      failedTries,
    )
    expect(faults).toEqual([])
    expect(payments.length).toBeGreaterThan(100)
    expect(repeats).toBeGreaterThan(0)
  },
  120_000 + rounds * 150_000,
)
