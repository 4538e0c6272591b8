// How the operations on a calendar's address are called rightly.
import type { Examples } from '../../testing/examples.ts'
import { makeMyCalendar } from './calendar.ts'

export const examples: Examples = {
  getMyCalendar: () => ({}),
  makeMyCalendar: () => ({}),
  revokeMyCalendar: () => ({}),
  readCalendar: async ({ server, side }) => {
    const token = await server.db
      .transaction()
      .execute((tx) => makeMyCalendar(tx, side.studentId, server.clock.now()))
    return { params: { token: `${token}.ics` } }
  },
}
