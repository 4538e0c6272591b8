// How the operations on deliveries, and WhatsApp's calls, are made rightly.
import { createHmac, randomBytes } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'

const secrets = { appSecret: 'an-invented-app-secret', verifyToken: 'an-invented-verify-token' }

async function withSecrets({ server, world }: ExampleGiven): Promise<void> {
  const owner = await server.as(world.ownerId)
  await owner.send('PATCH', '/v1/channels', { whatsapp: secrets })
}

/** A call of WhatsApp's with somebody's words in it, and its signature. */
function call(words: string) {
  const message = {
    id: `wamid.${randomBytes(12).toString('hex')}`,
    from: '919000000001',
    timestamp: '1795494600',
    type: 'text',
    text: { body: words },
  }
  const value = { messaging_product: 'whatsapp', messages: [message] }
  const bytes = Buffer.from(
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    }),
  )
  const signature = createHmac('sha256', secrets.appSecret).update(bytes).digest('hex')
  return { bytes, headers: { 'x-hub-signature-256': `sha256=${signature}` } }
}

export const examples: Examples = {
  listMessages: () => ({ query: { state: 'delivered', search: 'Kalpit' } }),
  listCampaigns: () => ({}),
  verifyWhatsAppHook: async (given) => {
    await withSecrets(given)
    return {
      query: {
        'hub.mode': 'subscribe',
        'hub.verify_token': secrets.verifyToken,
        'hub.challenge': '1158201444',
      },
    }
  },
  receiveWhatsApp: async (given) => {
    await withSecrets(given)
    return call('We know of it.')
  },
}
