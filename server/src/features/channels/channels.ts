// The ways out of the house: set up, tried, switched on. Secrets go in, are kept sealed and never come out again.
import type { z } from 'zod'
import type { Db, Tx } from '../../platform/database.ts'
import { conflict, invalid } from '../../platform/problems.ts'
import type { MessageChannel } from '../../platform/schema.ts'
import { getInstituteName } from '../institute/institute.ts'
import { newPushKeys } from '../push/push.ts'
import { type Config, openSecrets, readSettings, type Secrets, sealSecrets } from './accounts.ts'
import {
  countPeopleSince,
  countWaiting,
  getChannelRow,
  getSettingsRow,
  listChannelRows,
  lockChannelRow,
  updateChannel,
  updateSettings,
} from './channels.queries.ts'
import type { ChannelsChange, ChannelsReply } from './channels.schemas.ts'

/** What people may know of the sender: the key that browsers subscribe with, the name that opt-ins bear. */
export async function readSender(db: Db): Promise<{ publicKey: string | null; businessName: string }> {
  const push = await getChannelRow(db, 'push')
  const whatsapp = await getChannelRow(db, 'whatsapp')
  const { businessName } = readSettings('whatsapp', whatsapp.settings)
  return {
    publicKey: push.isOn ? readSettings('push', push.settings).publicKey : null,
    businessName: businessName || (await getInstituteName(db)),
  }
}

/** The channels that are on and that the provider refuses until somebody acts. */
export async function listPaused(db: Db): Promise<MessageChannel[]> {
  const rows = await listChannelRows(db)
  return rows.filter(({ isOn, pausedWhy }) => isOn && pausedWhy).map(({ channel }) => channel)
}

type Row = Awaited<ReturnType<typeof getChannelRow>>

/** All channels as the owner sees them. */
export async function readChannels(
  db: Db,
  config: Config,
  now: Date,
): Promise<z.output<typeof ChannelsReply>> {
  const rows = new Map((await listChannelRows(db)).map((row) => [row.channel, row]))
  const waiting = await countWaiting(db)
  const of = (channel: MessageChannel) => {
    const row = rows.get(channel) as Row
    const secrets = openSecrets(config, channel, row.secrets)
    return { row, secrets, state: stateOf(row, secrets, waiting[channel], now) }
  }
  const [whatsapp, push, mail] = [of('whatsapp'), of('push'), of('mail')]
  return {
    whatsapp: {
      ...whatsapp.state,
      ...readSettings('whatsapp', whatsapp.row.settings),
      has: {
        token: Boolean(whatsapp.secrets.token),
        appSecret: Boolean(whatsapp.secrets.appSecret),
        verifyToken: Boolean(whatsapp.secrets.verifyToken),
      },
      webhookUrl: `${config.publicUrl}/v1/whatsapp/webhook`,
      peopleToday: await countPeopleSince(db, new Date(now.getTime() - 86_400_000)),
      slowedTo: whatsapp.row.slowedTo,
    },
    push: { ...push.state, ...readSettings('push', push.row.settings) },
    mail: {
      ...mail.state,
      ...readSettings('mail', mail.row.settings),
      has: { password: Boolean(mail.secrets.password) },
    },
    limits: await readLimits(db),
  }
}

function stateOf(row: Row, secrets: Secrets, waiting: number, now: Date) {
  const { isOn, testedAt, pausedWhy, restsUntil } = row
  const rests = restsUntil && restsUntil > now ? restsUntil : null
  return { isOn, testedAt, pausedWhy, restsUntil: rests, waiting, isComplete: isComplete(row, secrets) }
}

function isComplete({ channel, settings }: Row, secrets: Secrets): boolean {
  if (channel === 'push') return true
  if (channel === 'mail') {
    const { host, from, user } = readSettings('mail', settings)
    return Boolean(host && from && (!user || secrets.password))
  }
  const { phoneNumberId, businessName } = readSettings('whatsapp', settings)
  return Boolean(phoneNumberId && businessName && secrets.token && secrets.appSecret && secrets.verifyToken)
}

async function readLimits(db: Db) {
  const row = await getSettingsRow(db)
  return {
    quietFrom: row.quietFrom.slice(0, 5),
    quietUntil: row.quietUntil.slice(0, 5),
    fallbackHours: row.fallbackHours,
    perSecond: row.whatsappPerSecond,
    personSeconds: row.whatsappPersonSeconds,
    peopleADay: row.whatsappDailyPeople,
  }
}

type Change = z.output<typeof ChannelsChange>

/**
 * Changes what is named. New credentials must pass a test again, so they switch the channel off; another mail server
 * wants its password entered anew. Throws 409
 * `test-first` for switching on what has not passed one, and 422 `encryption-needed` for mail in the open.
 */
export async function changeChannels(tx: Tx, config: Config, change: Change, now: Date): Promise<void> {
  if (config.mode === 'production' && change.mail?.security === 'none')
    throw invalid('mail.security', 'encryption-needed')
  for (const channel of ['whatsapp', 'push', 'mail'] as const) {
    const given = change[channel]
    if (given) await changeOne(tx, config, channel, given, now)
  }
  const { limits } = change
  if (limits) {
    const { perSecond, personSeconds, peopleADay, ...rest } = limits
    await updateSettings(tx, {
      ...rest,
      ...(perSecond && { whatsappPerSecond: perSecond }),
      ...(personSeconds !== undefined && { whatsappPersonSeconds: personSeconds }),
      ...(peopleADay && { whatsappDailyPeople: peopleADay }),
      changedAt: now,
    })
  }
}

const SECRET_NAMES = ['token', 'appSecret', 'verifyToken', 'password'] as const

async function changeOne(
  tx: Tx,
  config: Config,
  channel: MessageChannel,
  { isOn, ...given }: { isOn?: boolean | undefined; [name: string]: unknown },
  now: Date,
): Promise<void> {
  const row = await lockChannelRow(tx, channel)
  const isSecret = (name: string) => (SECRET_NAMES as readonly string[]).includes(name)
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const settings = {
    ...(row.settings as object),
    ...Object.fromEntries(entries.filter(([name]) => !isSecret(name))),
  }
  const secrets = {
    ...(goesElsewhere(row, given) ? {} : openSecrets(config, channel, row.secrets)),
    ...Object.fromEntries(entries.filter(([name]) => isSecret(name))),
  }
  if (channel === 'push' && isOn) addPushKeys(settings, secrets)
  const testedAt = entries.length ? null : row.testedAt
  const turnsOn = isOn ?? (row.isOn && !entries.length)
  if (turnsOn && channel !== 'push' && !testedAt) throw conflict('test-first')
  await updateChannel(tx, channel, {
    isOn: turnsOn,
    settings: JSON.stringify(settings),
    secrets: Object.keys(secrets).length ? sealSecrets(config, channel, secrets) : null,
    testedAt,
    changedAt: now,
  })
}

/** A password is for the server it was entered for: another host would be told it by the next test. */
const goesElsewhere = ({ channel, settings }: Row, { host }: { [name: string]: unknown }): boolean =>
  channel === 'mail' && host !== undefined && host !== readSettings('mail', settings).host

/** Made once: with other keys every browser would have to subscribe anew. */
function addPushKeys(settings: { publicKey?: string }, secrets: Secrets): void {
  if (secrets.privateKey) return
  const { publicKey, privateKey } = newPushKeys()
  settings.publicKey = publicKey
  secrets.privateKey = privateKey
}
