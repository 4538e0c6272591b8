// Channels that are switched on against the stand-ins, and people who want to be told.
import type { MessageKind } from '../features/messages/kinds.ts'
import type { TestServer } from './server.ts'
import { type SmtpStandIn, startSmtp } from './standins/smtp.ts'
import { startWhatsApp, type WhatsAppStandIn } from './standins/whatsApp.ts'
import type { World } from './world.ts'

const CLOUD = {
  token: 'an-invented-token',
  appSecret: 'an-invented-app-secret',
  verifyToken: 'an-invented-word',
}

export interface Outside {
  whatsApp: WhatsAppStandIn
  smtp: SmtpStandIn
  /** What they have taken and how they were told to behave. */
  forget(): void
  close(): Promise<void>
}

/** Stand-ins for WhatsApp and a mail server, entered, tested and switched on by the owner. */
export async function openChannels(server: TestServer, world: World): Promise<Outside> {
  const nobody = await server.as(null)
  const whatsApp = await startWhatsApp({
    ...CLOUD,
    listener: async (bytes, headers) =>
      (await nobody.send('POST', '/v1/whatsapp/webhook', bytes, headers)).status,
  })
  const smtp = await startSmtp('a-mail-password')
  server.app.config.whatsAppUrl = whatsApp.url
  const owner = await server.as(world.ownerId)
  await owner.send('PATCH', '/v1/channels', {
    whatsapp: { ...CLOUD, phoneNumberId: '100000000000001', businessName: 'Namune Classes' },
    mail: {
      ...{ host: '127.0.0.1', port: smtp.port, security: 'none' },
      ...{ user: 'office', password: 'a-mail-password', from: 'office@example.in' },
    },
  })
  await owner.send('POST', '/v1/channels/whatsapp/test', { to: '+919000000001' })
  await owner.send('POST', '/v1/channels/mail/test', { to: 'owner@example.in' })
  const on = await owner.send('PATCH', '/v1/channels', { whatsapp: { isOn: true }, mail: { isOn: true } })
  if (on.status !== 200) throw new Error(`The channels did not open: ${JSON.stringify(on.body)}`)
  const usual = { ...whatsApp.options }
  const forget = () => {
    whatsApp.options = { ...usual }
    smtp.behave = () => 'take'
    for (const list of [whatsApp.taken, whatsApp.refused, smtp.taken]) list.length = 0
  }
  forget()
  return {
    ...{ whatsApp, smtp, forget },
    async close() {
      await whatsApp.close()
      await smtp.close()
    },
  }
}

/** Forgets everything that was told and learned, as on the first day. */
export async function forgetMessages({ db }: TestServer): Promise<void> {
  for (const table of [
    'messages',
    'messageCampaigns',
    'whatsappNumbers',
    'whatsappIncoming',
    'messageTemplates',
  ] as const)
    await db.deleteFrom(table).execute()
  const rested = {
    pausedWhy: null,
    restsUntil: null,
    slowedTo: null,
    senderId: null,
    senderUntil: null,
    nextAt: null,
  }
  await db.updateTable('messageChannels').set(rested).execute()
  await db.updateTable('messageSettings').set({ whatsappDailyPeople: 250 }).execute()
}

/** As if WhatsApp had approved the templates of these kinds in every language. */
export async function approveTemplates(server: TestServer, kinds: MessageKind[]): Promise<void> {
  const rows = kinds.flatMap((kind) =>
    (['en', 'mr', 'hi'] as const).map((locale) => ({
      ...{ kind, locale, whatsappName: kind.replaceAll('-', '_'), whatsappState: 'approved' as const },
      changedAt: server.clock.now(),
    })),
  )
  await server.db
    .insertInto('messageTemplates')
    .values(rows)
    .onConflict((c) =>
      c.columns(['kind', 'locale']).doUpdateSet({ whatsappState: 'approved', stoppedWhy: null }),
    )
    .execute()
}

/** The person agrees to WhatsApp; the office has checked their number and knows their e-mail. */
export async function makeReachable(
  server: TestServer,
  personId: string,
  email: string | null = null,
): Promise<string> {
  const row = await server.db
    .updateTable('people')
    .set({ phoneVerifiedAt: server.clock.now(), phoneVerifiedHow: 'office', email, locale: 'mr' })
    .where('id', '=', personId)
    .returning('phone')
    .executeTakeFirstOrThrow()
  const person = await server.as(personId)
  await person.send('POST', '/v1/message-preferences/whatsapp')
  return row.phone ?? ''
}

/** A guardian's consent for these purposes. */
export async function allow(
  server: TestServer,
  { studentId, guardianId }: { studentId: string; guardianId: string },
  purposes = ['attendance_word', 'messages', 'academics'],
): Promise<string> {
  const row = await server.db
    .insertInto('consents')
    .values({ studentId, givenBy: guardianId, how: 'signed_form', purposes, recordedBy: guardianId })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
