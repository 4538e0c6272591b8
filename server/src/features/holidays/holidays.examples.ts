// How the operations on holidays are called rightly.
import type { Examples } from '../../testing/examples.ts'

let days = 0
const nextDay = () => new Date(Date.parse('2027-01-01') + ++days * 86_400_000).toISOString().slice(0, 10)

export const examples: Examples = {
  listHolidays: () => ({ query: { from: '2026-06-01', to: '2027-05-31' } }),
  addHolidays: ({ side }) => ({
    body: { fromOn: nextDay(), batchId: side.batchId, name: 'A day for the batch’s outing' },
  }),
  removeHoliday: async ({ server, side }) => {
    const { id } = await server.db
      .insertInto('holidays')
      .values({ onDay: nextDay(), batchId: side.batchId, name: 'Taken back' })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { params: { holidayId: id } }
  },
}
