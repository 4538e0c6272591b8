// How the operations of signing in are called rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { givePassword, PASSWORD } from '../../testing/passwords.ts'
import { openSession } from './sessions.ts'

export const examples: Examples = {
  signIn: async ({ server, world, personId }) => ({
    body: { login: await givePassword(server, personId ?? world.a.studentId), password: PASSWORD },
  }),
  refreshSession: async (given) => ({ headers: { cookie: `refresh=${await newRefreshToken(given)}` } }),
  signOut: async (given) => ({ headers: { cookie: `refresh=${await newRefreshToken(given)}` } }),
  getMe: () => ({}),
  changeMyLocale: () => ({ body: { locale: 'mr' } }),
  followLive: () => ({ query: { seconds: '0' } }),
}

async function newRefreshToken({ server, world, personId }: ExampleGiven): Promise<string> {
  const origin = { device: 'example', address: null }
  const session = await server.db
    .transaction()
    .execute((tx) => openSession(tx, server.clock, personId ?? world.a.studentId, origin))
  return session.refreshToken
}
