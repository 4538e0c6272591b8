// How the operations on channels are called rightly.
import type { Examples } from '../../testing/examples.ts'

export const examples: Examples = {
  getChannels: () => ({}),
  changeChannels: () => ({
    body: {
      whatsapp: {
        phoneNumberId: '100000000000001',
        businessName: 'Namune Classes',
        token: 'an-invented-token',
      },
      push: { isOn: true },
      mail: { host: '127.0.0.1', port: 2525, security: 'none', from: 'office@example.in' },
      limits: { fallbackHours: 4, quietFrom: '21:00', quietUntil: '07:00' },
    },
  }),
  // Nobody listens there: the answer says so, which is an answer.
  testChannel: async ({ server, world }) => {
    const owner = await server.as(world.ownerId)
    await owner.send('PATCH', '/v1/channels', {
      mail: { host: '127.0.0.1', port: 1, security: 'none', from: 'office@example.in' },
    })
    return { params: { channel: 'mail' }, body: { to: 'owner@example.in' } }
  },
}
