// Passwords for people of the small institute, hashed once: bcrypt at its real cost is slow on purpose.
import { hashPassword } from '../features/signin/passwords.ts'
import type { TestServer } from './server.ts'

/** What everybody signs in with who was given a password by `givePassword`. */
export const PASSWORD = 'peacock under the neem'

let hash: Promise<string> | undefined
let hashedFor: TestServer | undefined

/** Gives a person the password; returns the phone that they sign in with. */
export async function givePassword(server: TestServer, personId: string): Promise<string> {
  if (hashedFor !== server) {
    hash = hashPassword(server.app.config.keys, PASSWORD)
    hashedFor = server
  }
  const passwordHash = await hash
  await server.db.updateTable('people').set({ passwordHash }).where('id', '=', personId).execute()
  const name = await server.db
    .selectFrom('signInNames')
    .select('value')
    .where('personId', '=', personId)
    .where('kind', '=', 'phone')
    .executeTakeFirstOrThrow()
  return name.value
}
