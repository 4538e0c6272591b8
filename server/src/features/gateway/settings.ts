// The gateway's set-up: its key and secrets, kept sealed; tried by a call before it can be switched on.
import { z } from 'zod'
import type { Database, Db, Tx } from '../../platform/database.ts'
import { conflict } from '../../platform/problems.ts'
import { seal, unseal } from '../../platform/sealing.ts'
import type { App } from '../../platform/serve.ts'
import { type PaymentsAccount, tryKey } from '../razorpay/razorpay.ts'
import { getSettings, lockSettings, markTested, updateSettings } from './gateway.queries.ts'

export type Config = App['config']

const Secrets = z.object({ keySecret: z.string(), webhookSecret: z.string() }).partial()
type Secrets = z.output<typeof Secrets>
const CONTEXT = 'gateway_settings'

const sealSecrets = ({ keys }: Pick<Config, 'keys'>, secrets: Secrets) =>
  seal(keys.data, Buffer.from(JSON.stringify(secrets)), CONTEXT)
const openSecrets = ({ keys }: Pick<Config, 'keys'>, sealed: Buffer | null): Secrets =>
  sealed ? Secrets.parse(JSON.parse(unseal(keys.data, sealed, CONTEXT).toString())) : {}

export interface Gateway {
  isOn: boolean
  account: PaymentsAccount
  webhookSecret: string | undefined
  /** Orders from before belong to the key that was there then. */
  changedAt: Date
}

/** How to reach the gateway, also while it is off: what was begun before ends rightly. Null without a key. */
export async function openGateway(db: Db, config: Config): Promise<Gateway | null> {
  const { isOn, keyId, secrets, changedAt } = await getSettings(db)
  const { keySecret, webhookSecret } = openSecrets(config, secrets)
  if (!keyId || !keySecret) return null
  const account = { baseUrl: config.razorpay.apiUrl, keyId, keySecret }
  return { isOn, account, webhookSecret, changedAt }
}

/** What the owner sees: never a secret. */
export async function readGateway(db: Db, config: Config) {
  const { isOn, keyId, secrets, testedAt } = await getSettings(db)
  const { keySecret, webhookSecret } = openSecrets(config, secrets)
  return {
    isOn,
    keyId,
    isLive: keyId?.startsWith('rzp_live_') ?? false,
    has: { keySecret: Boolean(keySecret), webhookSecret: Boolean(webhookSecret) },
    testedAt,
    webhookUrl: `${config.publicUrl}/v1/gateway/webhook`,
  }
}

export interface GatewayChange {
  isOn?: boolean | undefined
  keyId?: string | undefined
  keySecret?: string | undefined
  webhookSecret?: string | undefined
}

/**
 * Changes the set-up. A secret belongs to the key that it was entered with; another key switches the gateway off until
 * it was tried. Throws 409 `gateway-incomplete` or `test-first` where it is to be switched on too early.
 */
export async function changeGateway(tx: Tx, config: Config, change: GatewayChange, now: Date): Promise<void> {
  const row = await lockSettings(tx)
  const { isOn, keyId = row.keyId, keySecret, webhookSecret } = change
  const kept = openSecrets(config, row.secrets)
  const isOther = keyId !== row.keyId
  const secrets: Secrets = {
    ...(isOther ? {} : kept),
    ...(kept.webhookSecret && { webhookSecret: kept.webhookSecret }),
    ...(keySecret && { keySecret }),
    ...(webhookSecret && { webhookSecret }),
  }
  const isNew = isOther || Boolean(keySecret)
  const testedAt = isNew ? null : row.testedAt
  const turnsOn = isOn ?? (row.isOn && !isNew)
  if (turnsOn && !(keyId && secrets.keySecret && secrets.webhookSecret)) throw conflict('gateway-incomplete')
  if (turnsOn && !testedAt) throw conflict('test-first')
  await updateSettings(tx, {
    ...{ isOn: turnsOn, keyId, testedAt },
    secrets: Object.keys(secrets).length ? sealSecrets(config, secrets) : null,
    changedAt: isNew ? now : row.changedAt,
  })
}

/** Calls the gateway with what is entered. Throws 409 `gateway-incomplete`. */
export async function testGateway(
  db: Database,
  config: Config,
  now: Date,
): Promise<{ ok: boolean; code: string | null }> {
  const gateway = await openGateway(db, config)
  if (!gateway) throw conflict('gateway-incomplete')
  const answered = await tryKey(gateway.account)
  if (answered.result !== 'ok') return { ok: false, code: answered.code }
  await markTested(db, { at: now, asOf: gateway.changedAt })
  return { ok: true, code: null }
}
