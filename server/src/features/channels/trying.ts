// "Send a test": the same way as every message, to the person who asks. What arrives opens a channel that had paused.
import type { Database } from '../../platform/database.ts'
import type { Outcome } from '../../platform/outcome.ts'
import { parsePhone } from '../../platform/phones.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import type { MessageChannel } from '../../platform/schema.ts'
import { newSecret } from '../../platform/sealing.ts'
import { openMail, sendMail } from '../mail/mail.ts'
import { mailOf } from '../mail/page.ts'
import { sendPush } from '../push/push.ts'
import { sendByCloud } from '../whatsapp/cloud.ts'
import { type Config, cloudAccount, mailAccount, pushAccount } from './accounts.ts'
import { findContacts, getChannelRow, listSubscriptions, markTested } from './channels.queries.ts'

interface Try {
  db: Database
  config: Config
  personId: string
  to: string | undefined
}

/**
 * Sends a test and notes that it went. Throws 409 `channel-incomplete` while settings are missing, `no-device` where
 * the viewer has no browser for push, and 422 for a number or address that is none.
 */
export async function testChannel(
  channel: MessageChannel,
  given: Try,
  now: Date,
): Promise<{ ok: boolean; code: string | null }> {
  const { changedAt } = await getChannelRow(given.db, channel)
  const outcome = await senders[channel](given)
  if (outcome.result !== 'sent') return { ok: false, code: outcome.code }
  await markTested(given.db, channel, { at: now, asOf: changedAt })
  return { ok: true, code: null }
}

const WORDS = { title: 'Test', text: 'If you can read this, messages arrive this way.' }

const senders: Record<MessageChannel, (given: Try) => Promise<Outcome>> = {
  // Every account at WhatsApp has this template from the beginning.
  whatsapp: async ({ db, config, personId, to }) => {
    const account = await cloudAccount(db, config)
    if (!account) throw conflict('channel-incomplete')
    const typed = to ?? (await findContacts(db, personId)).phone ?? ''
    const phone = parsePhone(typed)
    if (!('ok' in phone)) throw invalid('to', 'invalid-phone')
    const content = { template: 'hello_world', language: 'en_US', values: [] }
    return sendByCloud(account, { to: phone.ok, callbackId: `test.${newSecret()}`, content })
  },

  mail: async ({ db, config, personId, to }) => {
    const account = await mailAccount(db, config)
    if (!account) throw conflict('channel-incomplete')
    const address = to ?? (await findContacts(db, personId)).email ?? ''
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address)) throw invalid('to', 'invalid-email')
    const transport = openMail(account)
    const link = `${config.publicUrl}/messages/channels`
    const page = mailOf({ ...WORDS, link, linkText: 'Channels', institute: account.name, footer: '' })
    const outcome = await sendMail(transport, account, {
      ...page,
      to: address,
      callbackId: `test.${newSecret()}`,
    })
    transport.close()
    return outcome
  },

  push: async ({ db, config, personId }) => {
    const account = await pushAccount(db, config)
    if (!account) throw conflict('channel-incomplete')
    const devices = await listSubscriptions(db, personId)
    if (devices.length === 0) throw conflict('no-device')
    const message = { title: WORDS.title, body: WORDS.text, link: '/inbox', tag: 'test' }
    const outcomes = await Promise.all(devices.map((device) => sendPush(account, device, message, true)))
    return outcomes.find(({ result }) => result === 'sent') ?? (outcomes[0] as Outcome)
  },
}
