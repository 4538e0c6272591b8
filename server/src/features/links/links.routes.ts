// The page behind a one-time link: what it is for, and accepting it. The secret travels in bodies only.

import type { FastifyRequest } from 'fastify'
import { networkOf } from '../../platform/networks.ts'
import { type App, serve } from '../../platform/serve.ts'
import { countTry } from '../../platform/throttle.ts'
import { addressOf } from '../signin/origin.ts'
import { acceptLink, prepareAcceptance, showLink } from './acceptLink.ts'
import { AcceptBody, AcceptReply, LinkBody, LinkReply } from './links.schemas.ts'

export function serveLinks(app: App): void {
  const count = (request: FastifyRequest) => {
    const what = `address ${networkOf(addressOf(request))}`
    const door = { bucket: 'link' as const, what, limit: 600, minutes: 15 }
    return countTry(app.db, app.config.keys.throttle, door, app.clock.now())
  }

  // Reads only; a POST so that the secret stands in no address and no log.
  serve(
    app,
    'getLink',
    { method: 'POST', url: '/v1/links/read', body: LinkBody, reply: LinkReply, ownTransaction: true },
    async ({ db, body, request }) => {
      await count(request)
      return showLink(app, db, body.token)
    },
  )

  serve(
    app,
    'acceptLink',
    {
      method: 'POST',
      url: '/v1/links/accept',
      body: AcceptBody,
      reply: AcceptReply,
      async prepare({ db, body, request }) {
        await count(request)
        return prepareAcceptance(app, db, body)
      },
    },
    async ({ db, body, prepared: hash, audit }) => {
      const { noun, id, signInName } = await acceptLink(app, db, body, hash)
      await audit(noun, id, [body.purpose === 'guardian_consent' ? 'consent' : 'password'])
      return { signInName }
    },
  )
}
