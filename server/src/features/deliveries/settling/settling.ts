// What follows from a try: what was sent is noted, what was refused is treated as its code demands.
import type { Database, Tx } from '../../../platform/database.ts'
import type { Outcome } from '../../../platform/outcome.ts'
import { tell } from '../../messages/messages.ts'
import { alertedPeople } from '../../messages/outgoing.ts'
import { optOutByNumber } from '../../messages/preferences/preferences.ts'
import { stopTemplate } from '../../messages/templates/templates.ts'
import {
  countBackOffs,
  lockTry,
  markFailed,
  markSent,
  markUnknown,
  noteNumber,
  pauseChannel,
  putBack,
  restChannel,
  slowChannel,
  type Tried,
} from './settling.queries.ts'
import { againAt, type Treatment, treatmentOf } from './treatments.ts'

export interface Result {
  callbackId: string
  outcome: Outcome
}

/** Writes down what became of tries: those that went in one statement, each refusal with all that follows from it. */
export async function recordResults(db: Database, results: Result[], now: Date): Promise<void> {
  const sent = results.flatMap(({ callbackId, outcome }) =>
    outcome.result === 'sent'
      ? [{ callbackId, providerId: outcome.providerId, billed: outcome.billed ?? false }]
      : [],
  )
  const unknown = results.flatMap(({ callbackId, outcome }) =>
    outcome.result === 'unknown' ? [callbackId] : [],
  )
  if (sent.length) await markSent(db, sent, now)
  if (unknown.length) await markUnknown(db, unknown)
  for (const { callbackId, outcome } of results) {
    if (outcome.result !== 'refused') continue
    const { code } = outcome
    await db.transaction().execute(async (tx) => {
      const tried = await lockTry(tx, callbackId)
      if (tried) await settleRefusal(tx, tried, code, now)
    })
  }
}

/** Does what the code demands: with the message, the number, the template and the whole channel. */
export async function settleRefusal(tx: Tx, tried: Tried, code: string, now: Date): Promise<void> {
  const treatment = treatmentOf(tried.channel, code)
  const again = againAt(now, tried.tries, treatment.message)
  // What the whole channel suffers from is not this message's fault.
  const isOwnFault = !treatment.channel
  if (again || !isOwnFault) await putBack(tx, tried.id, again ?? now, isOwnFault)
  else await markFailed(tx, tried.id, code, now)
  if (treatment.channel) await treatChannel(tx, tried, treatment.channel, code, now)
  if (treatment.number && tried.sentTo) await treatNumber(tx, tried.sentTo, treatment.number, now)
  if (treatment.template) await stopTemplate(tx, now, { kind: tried.kind, locale: tried.locale, code })
}

const inSeconds = (now: Date, seconds: number) => new Date(now.getTime() + seconds * 1000)
const HOUR = 3_600

async function treatChannel(
  tx: Tx,
  { channel }: Tried,
  treatment: NonNullable<Treatment['channel']>,
  code: string,
  now: Date,
): Promise<void> {
  if (treatment === 'slow') return slowChannel(tx, channel, inSeconds(now, 2), now)
  if (treatment === 'breathe') return restChannel(tx, channel, inSeconds(now, 30))
  if (treatment === 'rest') return restChannel(tx, channel, inSeconds(now, 6 * HOUR))
  if (!(await pauseChannel(tx, channel, code))) return
  await tell(tx, now, {
    kind: 'channel-paused',
    to: await alertedPeople(tx),
    cause: `channel-paused:${channel}:${now.toISOString()}`,
    params: { channel, code },
    link: '/messages/channels',
  })
}

async function treatNumber(
  tx: Tx,
  phone: string,
  treatment: NonNullable<Treatment['number']>,
  now: Date,
): Promise<void> {
  switch (treatment) {
    case 'opt-out':
      return optOutByNumber(tx, { phone, how: 'provider', at: now })
    case 'rest':
      return noteNumber(tx, phone, { notBefore: inSeconds(now, 24 * HOUR), backedOff: false }, now)
    case 'back-off': {
      const seconds = Math.min(HOUR, 6 * 2 ** (await countBackOffs(tx, phone)))
      return noteNumber(tx, phone, { notBefore: inSeconds(now, seconds), backedOff: true }, now)
    }
    default:
      return noteNumber(tx, phone, treatment, now)
  }
}
