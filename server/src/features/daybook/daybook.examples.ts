// How the operations of the day book are called rightly.
import { randomInt } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'

/** A past day of its own for each try: a closed one refuses the next. */
const aDay = () => new Date(Date.UTC(2024, 0, 1 + randomInt(1000))).toISOString().slice(0, 10)
const ownDrawer = ({ personId, world }: ExampleGiven) => ({
  day: aDay(),
  cashierId: personId ?? world.accountsId,
})

export const examples: Examples = {
  getDayBook: () => ({ params: { day: '2026-11-24' } }),
  listDayDocuments: () => ({ params: { day: '2026-11-24' }, query: { mode: 'cash', pageSize: '20' } }),
  openDrawer: (given) => ({ params: ownDrawer(given), body: { opening: 200_000 } }),
  countDrawer: (given) => ({
    params: ownDrawer(given),
    body: { count: { 50000: 2, 100: 5 }, note: 'The float of the morning' },
  }),
  closeDay: async ({ server }) => {
    const day = aDay()
    await server.db.deleteFrom('lockedDays').where('onDay', '=', day).execute()
    return { params: { day } }
  },
  reopenDay: async ({ server, world }) => {
    const day = aDay()
    await server.db
      .insertInto('lockedDays')
      .values({ onDay: day, lockedBy: world.ownerId, lockedAt: server.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { params: { day }, body: { reason: 'A receipt of that day was forgotten' } }
  },
}
