// What the senders need of a channel: its settings and its secrets, opened for the moment of use and never logged.
import { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { MessageChannel } from '../../platform/schema.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { App } from '../../platform/serve.ts'
import { getInstituteContact, getInstituteName } from '../institute/institute.ts'
import type { MailAccount } from '../mail/mail.ts'
import type { PushAccount } from '../push/push.ts'
import type { CloudAccount } from '../whatsapp/cloud.ts'
import { getChannelRow } from './channels.queries.ts'

export type Config = App['config']

const Settings = {
  whatsapp: z.object({ phoneNumberId: z.string().default(''), businessName: z.string().default('') }),
  push: z.object({ publicKey: z.string().nullable().default(null) }),
  mail: z.object({
    host: z.string().default(''),
    port: z.number().default(587),
    security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
    user: z.string().default(''),
    from: z.string().default(''),
  }),
}
export type SettingsOf<C extends MessageChannel> = z.output<(typeof Settings)[C]>

export const readSettings = <C extends MessageChannel>(channel: C, stored: unknown): SettingsOf<C> =>
  Settings[channel].parse(stored) as SettingsOf<C>

const Secrets = z
  .object({
    token: z.string(),
    appSecret: z.string(),
    verifyToken: z.string(),
    password: z.string(),
    privateKey: z.string(),
  })
  .partial()
export type Secrets = z.output<typeof Secrets>

const contextOf = (channel: MessageChannel) => `message_channels:${channel}`

export const sealSecrets = (
  config: Pick<Config, 'keys'>,
  channel: MessageChannel,
  secrets: Secrets,
): Buffer => seal(config.keys.data, Buffer.from(JSON.stringify(secrets)), contextOf(channel))

export const openSecrets = (
  config: Pick<Config, 'keys'>,
  channel: MessageChannel,
  sealed: Buffer | null,
): Secrets =>
  sealed ? Secrets.parse(JSON.parse(unseal(config.keys.data, sealed, contextOf(channel)).toString())) : {}

async function readChannel<C extends MessageChannel>(db: Db, config: Config, channel: C) {
  const row = await getChannelRow(db, channel)
  return {
    settings: readSettings(channel, row.settings),
    secrets: openSecrets(config, channel, row.secrets),
    changedAt: row.changedAt,
  }
}

/** How to reach WhatsApp; null while something is missing. */
export async function cloudAccount(db: Db, config: Config): Promise<CloudAccount | null> {
  const { settings, secrets } = await readChannel(db, config, 'whatsapp')
  if (!settings.phoneNumberId || !secrets.token) return null
  return { baseUrl: config.whatsAppUrl, phoneNumberId: settings.phoneNumberId, token: secrets.token }
}

/** The secrets that WhatsApp's calls are checked by. */
export async function hookSecrets(db: Db, config: Config) {
  const { secrets } = await readChannel(db, config, 'whatsapp')
  return { appSecret: secrets.appSecret, verifyToken: secrets.verifyToken }
}

/** How to reach the mail server; null while something is missing. */
export async function mailAccount(db: Db, config: Config): Promise<MailAccount | null> {
  const { settings, secrets } = await readChannel(db, config, 'mail')
  if (!settings.host || !settings.from || (settings.user && !secrets.password)) return null
  return { ...settings, password: secrets.password ?? '', name: await getInstituteName(db) }
}

/** What push messages are signed with; null before push was first switched on. */
export async function pushAccount(db: Db, config: Config): Promise<PushAccount | null> {
  const { settings, secrets } = await readChannel(db, config, 'push')
  if (!settings.publicKey || !secrets.privateKey) return null
  const { publicKey } = settings
  return { publicKey, privateKey: secrets.privateKey, contact: await contactOf(db, config) }
}

/** Whom a push service may write to (RFC 8292): the site, or an address where it has no https yet. */
async function contactOf(db: Db, { publicUrl }: Config): Promise<string> {
  if (publicUrl.startsWith('https://')) return publicUrl
  return `mailto:${(await getInstituteContact(db)) || 'office@example.in'}`
}
