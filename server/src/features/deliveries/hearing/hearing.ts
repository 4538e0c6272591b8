// What WhatsApp tells us: reports of what became of messages, what people write, what was decided about templates.
import type { Database, Tx } from '../../../platform/database.ts'
import { Problem } from '../../../platform/problems.ts'
import type { App } from '../../../platform/serve.ts'
import { hookSecrets } from '../../channels/accounts.ts'
import { optInByNumber, optOutByNumber } from '../../messages/preferences/preferences.ts'
import { heedTemplateWord } from '../../messages/templates/templates.ts'
import {
  type IncomingMessage,
  isSameSecret,
  isSigned,
  readCall,
  type StatusEvent,
} from '../../whatsapp/hook.ts'
import { orderIn } from '../../whatsapp/words.ts'
import { heedReport } from '../settling/settling.queries.ts'
import { settleRefusal } from '../settling/settling.ts'
import { keepIncoming, skipForNumber } from './hearing.queries.ts'

type Config = App['config']

/** The challenge, where the caller knows our token. Throws 403 `wrong-token`. */
export async function verifyHook(
  db: Database,
  config: Config,
  { mode, token, challenge }: { mode: string; token: string; challenge: string },
): Promise<string> {
  const { verifyToken } = await hookSecrets(db, config)
  if (mode !== 'subscribe' || !verifyToken || !isSameSecret(verifyToken, token))
    throw new Problem(403, 'wrong-token')
  return challenge
}

/**
 * Heeds a call. Each report commits by itself: two calls that hold the same messages never wait for each other in a
 * circle, and a call that breaks off is sent again and does nothing twice. Throws 401 `wrong-signature`.
 */
export async function hear(
  db: Database,
  config: Config,
  bytes: Buffer,
  signature: string | undefined,
  now: Date,
): Promise<void> {
  const { appSecret } = await hookSecrets(db, config)
  if (!appSecret || !isSigned(appSecret, bytes, signature)) throw new Problem(401, 'wrong-signature')
  const call = readCall(bytes)
  if (!call) throw new Problem(400, 'malformed')
  // What people write comes first: a STOP counts from this moment.
  for (const message of call.incoming) await db.transaction().execute((tx) => heedMessage(tx, message, now))
  for (const status of call.statuses) await heedStatus(db, status, now)
  for (const word of call.templates)
    await db.transaction().execute((tx) => heedTemplateWord(tx, { ...word, at: now }))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Most reports are good news, and one statement; a failure brings with it all that its code demands. */
async function heedStatus(db: Database, event: StatusEvent, now: Date): Promise<void> {
  const callbackId = event.callbackId && UUID.test(event.callbackId) ? event.callbackId : null
  const report = { ...event, callbackId, reason: event.code }
  if (event.status !== 'failed') return void (await heedReport(db, report))
  await db.transaction().execute(async (tx) => {
    const failed = await heedReport(tx, report)
    if (failed) await settleRefusal(tx, failed, event.code ?? 'failed', now)
  })
}

async function heedMessage(tx: Tx, message: IncomingMessage, now: Date): Promise<void> {
  const order = orderIn(message.words)
  if (!(await keepIncoming(tx, message, order))) return
  const { phone } = message
  // Calls come in any order: of STOP and START the one that was written later counts.
  const at = message.at < now ? message.at : now
  if (order === 'stop') {
    await optOutByNumber(tx, { phone, how: 'stop', at })
    await skipForNumber(tx, phone, now)
  }
  if (order === 'start')
    await optInByNumber(tx, { phone, how: 'start', by: null, text: message.words.slice(0, 500), at })
}
