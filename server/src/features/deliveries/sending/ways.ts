// How one claimed delivery goes out by each channel: its words in the reader's language, handed to the provider.
import type { Transporter } from 'nodemailer'
import type { Database } from '../../../platform/database.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import type { MessageChannel } from '../../../platform/schema.ts'
import type { App } from '../../../platform/serve.ts'
import { cloudAccount, mailAccount, pushAccount } from '../../channels/accounts.ts'
import { type MailAccount, openMail, sendMail } from '../../mail/mail.ts'
import { mailOf } from '../../mail/page.ts'
import { mailWords } from '../../mail/words.ts'
import { makeToken } from '../../messages/preferences/unsubscribing.ts'
import { templateKey } from '../../messages/routing.ts'
import { type Lexicon, readLexicon, templateValues, wordsFor } from '../../messages/texts/lexicon.ts'
import { type PushAccount, sendPush } from '../../push/push.ts'
import { type CloudAccount, sendByCloud } from '../../whatsapp/cloud.ts'
import { dropDevice, listDevices } from './claiming.queries.ts'
import type { Claimed } from './claiming.ts'

type Config = App['config']

/** An open way: it sends until it is closed. */
export interface Way {
  send(delivery: Claimed): Promise<Outcome>
  close(): void
}

interface Given {
  db: Database
  config: Config
  lexicon: Lexicon
}

/** Opens the way; null where its account is not complete. */
export async function openWay(db: Database, config: Config, channel: MessageChannel): Promise<Way | null> {
  const given: Given = { db, config, lexicon: await readLexicon(db) }
  if (channel === 'whatsapp') {
    const account = await cloudAccount(db, config)
    return account && { send: (delivery) => byCloud(given, account, delivery), close: () => {} }
  }
  if (channel === 'push') {
    const account = await pushAccount(db, config)
    return account && { send: (delivery) => byPush(given, account, delivery), close: () => {} }
  }
  const account = await mailAccount(db, config)
  if (!account) return null
  const transport = openMail(account)
  return {
    send: (delivery) => byMail(given, account, transport, delivery),
    close: () => transport.close(),
  }
}

/** Within 24 hours of a word of theirs it is a conversation, and costs nothing; else the approved template. */
function byCloud({ config, lexicon }: Given, account: CloudAccount, delivery: Claimed): Promise<Outcome> {
  const { reach, callbackId, kind } = delivery
  const to = reach.phone ?? ''
  const template = lexicon.templates.get(templateKey(kind, reach.locale))
  if (reach.number.hasJustWritten) {
    const { title, body } = wordsFor(delivery, reach.locale, lexicon)
    const text = `*${title}*\n${body}\n${config.publicUrl}${delivery.link}`
    return sendByCloud(account, { to, callbackId, content: { text } })
  }
  const name = template?.name ?? kind.replaceAll('-', '_')
  const values = templateValues(delivery, reach.locale, lexicon)
  return sendByCloud(account, { to, callbackId, content: { template: name, language: reach.locale, values } })
}

function byMail(
  { config, lexicon }: Given,
  account: MailAccount,
  transport: Transporter,
  delivery: Claimed,
): Promise<Outcome> {
  const { reach, callbackId, kind, link } = delivery
  const { title, body } = wordsFor(delivery, reach.locale, lexicon)
  const words = { ...mailWords[reach.locale], title, text: body, link: `${config.publicUrl}${link}` }
  const token = makeToken(config, reach.personId, kind)
  return sendMail(transport, account, {
    ...mailOf({ ...words, institute: account.name }),
    ...{ to: reach.email ?? '', callbackId },
    unsubscribeUrl: `${config.publicUrl}/v1/unsubscriptions?token=${token}`,
  })
}

/** To each browser of the person; one that took it is enough. A browser that has let go is forgotten. */
async function byPush({ db, lexicon }: Given, account: PushAccount, delivery: Claimed): Promise<Outcome> {
  const { reach, link, isUrgent } = delivery
  const { title, body } = wordsFor(delivery, reach.locale, lexicon)
  const message = { title, body, link, tag: delivery.messageId }
  const devices = await listDevices(db, reach.personId)
  const outcomes = await Promise.all(
    devices.map(async (device) => {
      const outcome = await sendPush(account, device, message, isUrgent)
      if (outcome.result === 'refused' && outcome.code === 'gone') await dropDevice(db, device.id)
      return outcome
    }),
  )
  const best = (result: Outcome['result']) => outcomes.find((outcome) => outcome.result === result)
  return best('sent') ?? best('unknown') ?? best('refused') ?? { result: 'refused', code: 'no-device' }
}
