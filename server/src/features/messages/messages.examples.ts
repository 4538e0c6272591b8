// How the operations on one's own messages are called rightly.
import { createECDH, randomBytes } from 'node:crypto'
import type { ExampleGiven, Examples } from '../../testing/examples.ts'
import { tell } from './messages.ts'
import { makeToken } from './preferences/unsubscribing.ts'

/** A browser's subscription: a point on the curve and a secret, both its own. */
export function exampleSubscription(host = 'updates.push.services.mozilla.com') {
  const browser = createECDH('prime256v1')
  return {
    endpoint: `https://${host}/wpush/v2/${randomBytes(12).toString('hex')}`,
    keys: {
      p256dh: browser.generateKeys('base64url'),
      auth: randomBytes(16).toString('base64url'),
    },
  }
}

const template = { params: { kind: 'absence', locale: 'mr' } }

async function withMessage({ server, side, personId }: ExampleGiven) {
  await server.db.transaction().execute((tx) =>
    tell(tx, server.clock.now(), {
      kind: 'notice',
      to: [personId ?? side.studentId],
      cause: `example:${randomBytes(8).toString('hex')}`,
      params: { title: 'Saturday timetable' },
      link: '/notices',
    }),
  )
}

export const examples: Examples = {
  listInbox: async (given) => {
    await withMessage(given)
    return {}
  },
  countUnread: () => ({}),
  readMessages: async (given) => {
    await withMessage(given)
    return { body: {} }
  },
  getMessagePreferences: () => ({}),
  changeMessagePreferences: () => ({
    body: { channels: { notice: ['push', 'mail'] }, quiet: { from: '20:00', until: '08:00' }, digest: false },
  }),
  optIntoWhatsApp: () => ({}),
  optOutOfWhatsApp: () => ({}),
  addPushSubscription: () => ({ body: exampleSubscription() }),
  removePushSubscription: () => ({ body: { endpoint: exampleSubscription().endpoint } }),
  recordWhatsAppOptIn: ({ side }) => ({ params: { personId: side.guardianId }, body: { agreed: true } }),
  unsubscribeFromMail: ({ server, side }) => ({
    query: { token: makeToken(server.app.config, side.guardianId, 'notice') },
    bytes: Buffer.from('List-Unsubscribe=One-Click'),
  }),
  listTemplates: () => ({}),
  getTemplate: () => template,
  changeTemplate: () => ({
    ...template,
    body: {
      wording: { title: '{student} गैरहजर', body: '{date}: {student} गैरहजर.' },
      whatsappName: 'absence',
    },
  }),
  previewTemplate: () => ({ ...template, body: { title: '{student}', body: '{student}, {date}' } }),
}
