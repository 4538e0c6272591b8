// How a one-time link is opened and accepted rightly.
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { addPerson } from '../../testing/world.ts'
import { createLink } from '../signin/links.ts'

export const examples: Examples = {
  getLink: async (given) => ({ body: { token: await newInvitation(given) } }),
  acceptLink: async (given) => ({
    body: { purpose: 'invitation', token: await newInvitation(given), password: 'peacock under the neem' },
  }),
}

async function newInvitation({ server, world }: ExampleGiven): Promise<string> {
  const personId = await addPerson(server.db, 'teacher', 'Invited Namune')
  const invitation = { purpose: 'invitation' as const, personId, createdBy: world.frontDeskId, hours: 72 }
  const { url } = await server.db.transaction().execute((tx) => createLink(server.app, tx, invitation))
  return url.split('#')[1] ?? ''
}
