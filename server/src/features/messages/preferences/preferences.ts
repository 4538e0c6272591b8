// How a person wants to be told: by which ways, not at night, and whether by WhatsApp at all.
import type { z } from 'zod'
import type { Db, Tx } from '../../../platform/database.ts'
import { conflict, invalid } from '../../../platform/problems.ts'
import type { Locale } from '../../../platform/schema.ts'
import type { App } from '../../../platform/serve.ts'
import { readSender } from '../../channels/channels.ts'
import { isPushEndpoint } from '../../push/endpoints.ts'
import { isKind, kindsFor, rulesOf } from '../kinds.ts'
import { getLocale } from '../messages.queries.ts'
import { usualChannels } from '../routing.ts'
import { optInText } from './optInText.ts'
import {
  deleteSubscription,
  dropOldSubscriptions,
  findPhone,
  getChosen,
  getPreferencesRow,
  insertSubscription,
  optInNumber,
  optOutNumber,
  type PreferencesRow,
  upsertPreferences,
} from './preferences.queries.ts'
import type { NewSubscription, PreferencesChange, PreferencesReply } from './preferences.schemas.ts'
import { readToken } from './unsubscribing.ts'

type Config = App['config']

/** What the person has chosen, and what there is to choose from. */
export async function readPreferences(db: Db, personId: string): Promise<z.output<typeof PreferencesReply>> {
  const row = await getPreferencesRow(db, personId)
  const { publicKey, businessName } = await readSender(db)
  return {
    kinds: kindsFor(row.role).map((kind) => {
      const { urgent, needsVerifiedPhone } = rulesOf(kind)
      const channels = [...(row.chosen[kind] ?? usualChannels(kind))]
      return { kind, channels, isUrgent: urgent, needsVerifiedPhone }
    }),
    quiet: { from: row.quietFrom, until: row.quietUntil, isOwn: row.isOwnQuiet },
    digest: row.digest,
    on: row.on,
    whatsapp: {
      phone: row.phone,
      isPhoneVerified: row.isPhoneVerified,
      state: whatsAppState(row),
      optInText: optInText(row.locale, businessName, row.phone),
    },
    push: { publicKey, devices: row.devices },
    mail: { email: row.email },
  }
}

function whatsAppState({ optedIn, optedOut, undeliverable }: PreferencesRow) {
  if (optedOut) return 'out' as const
  if (!optedIn) return 'none' as const
  return undeliverable ? ('undeliverable' as const) : ('in' as const)
}

/** Keeps the choice; what is not named stays. */
export async function changePreferences(
  tx: Tx,
  personId: string,
  { channels = {}, quiet, digest }: z.output<typeof PreferencesChange>,
  now: Date,
): Promise<void> {
  const times =
    quiet === undefined ? {} : { quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null }
  const change = { ...times, ...(digest !== undefined && { digest }) }
  await upsertPreferences(tx, personId, change, channels, now)
}

/** The person agrees to WhatsApp on their number. Throws 409 `no-phone`. */
export async function optIn(
  tx: Tx,
  personId: string,
  by: { office: string } | 'own',
  at: Date,
): Promise<void> {
  const phone = await findPhone(tx, personId)
  if (!phone) throw conflict('no-phone')
  const { businessName } = await readSender(tx)
  const locale: Locale = await getLocale(tx, personId)
  const text = optInText(locale, businessName, phone)
  if (by === 'own') return optInNumber(tx, { phone, how: 'own', by: personId, text, at })
  return optInNumber(tx, { phone, how: 'office', by: by.office, text, at })
}

/** No more WhatsApp for this person's number; what waits for it finds its way otherwise when it is due. */
export async function optOut(tx: Tx, personId: string, how: 'own' | 'office', at: Date): Promise<void> {
  const phone = await findPhone(tx, personId)
  if (phone) await optOutNumber(tx, { phone, how, at })
}

/** Somebody has written STOP or START, or the provider says that they want nothing more. */
export const optOutByNumber = optOutNumber
export const optInByNumber = optInNumber

const DEVICES = 10

/** Adds a browser. Throws 422 for an address that no browser's maker owns: we would call whatever stands there. */
export async function addSubscription(
  tx: Tx,
  config: Config,
  viewer: { personId: string; sessionId: string },
  { endpoint, keys }: z.output<typeof NewSubscription>,
  now: Date,
): Promise<void> {
  if (!isPushEndpoint(config, endpoint)) throw invalid('endpoint', 'not-a-push-service')
  const { personId, sessionId } = viewer
  await insertSubscription(tx, { personId, sessionId, endpoint, ...keys, createdAt: now })
  await dropOldSubscriptions(tx, personId, DEVICES)
}

export const removeSubscription = deleteSubscription

/** One click in a mail: this kind comes by mail no more. What is not a token of ours changes nothing. */
export async function unsubscribe(tx: Tx, config: Config, token: string, now: Date): Promise<string | null> {
  const found = readToken(config, token)
  if (!found || !isKind(found.kind)) return null
  const { kind, personId } = found
  const chosen = (await getChosen(tx, personId))[kind] ?? usualChannels(kind)
  await changePreferences(tx, personId, { channels: { [kind]: chosen.filter((one) => one !== 'mail') } }, now)
  return personId
}
