// What became of messages, over HTTP; and WhatsApp's own calls.
import { z } from 'zod'
import { type App, serve } from '../../platform/serve.ts'
import { readLocale } from '../messages/inbox.ts'
import { CampaignPage, CampaignsQuery, MessagePage, MessagesQuery } from './deliveries.schemas.ts'
import { hear, verifyHook } from './hearing/hearing.ts'
import { listCampaigns, listMessages } from './office.ts'

const hook = '/v1/whatsapp/webhook'

const HookQuery = z.object({
  'hub.mode': z.string().max(40),
  'hub.verify_token': z.string().max(1000),
  'hub.challenge': z
    .string()
    .max(200)
    .regex(/^[\w.-]+$/),
})

export function serveDeliveries(app: App): void {
  serve(
    app,
    'listMessages',
    { method: 'GET', url: '/v1/messages', query: MessagesQuery, reply: MessagePage },
    async ({ db, query, viewer, clock }) =>
      listMessages(db, query, await readLocale(db, viewer.personId), clock.now()),
  )

  serve(
    app,
    'listCampaigns',
    { method: 'GET', url: '/v1/message-campaigns', query: CampaignsQuery, reply: CampaignPage },
    ({ db, query }) => listCampaigns(db, query),
  )

  // WhatsApp asks once whether this address is ours, and wants the challenge back as it is.
  serve(
    app,
    'verifyWhatsAppHook',
    { method: 'GET', url: hook, query: HookQuery, raw: true },
    async ({ db, query, reply }) => {
      const challenge = await verifyHook(db, app.config, {
        mode: query['hub.mode'],
        token: query['hub.verify_token'],
        challenge: query['hub.challenge'],
      })
      await reply.type('text/plain; charset=utf-8').send(challenge)
    },
  )

  serve(
    app,
    'receiveWhatsApp',
    { method: 'POST', url: hook, upload: { maxBytes: 1_000_000 }, ownTransaction: true },
    async ({ db, bytes, request, clock }) => {
      const signature = request.headers['x-hub-signature-256']
      await hear(db, app.config, bytes, typeof signature === 'string' ? signature : undefined, clock.now())
    },
  )
}
