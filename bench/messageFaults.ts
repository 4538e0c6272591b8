// What is wrong after messages went out: whom WhatsApp has written to twice, and who was forgotten.
import type { WhatsAppStandIn } from '../server/src/testing/standins/whatsApp.ts'
import { ask } from './ask.ts'
import type { Stage } from './stage.ts'

export interface MessageTally {
  /** What the provider has taken, and of which it has told us. */
  delivered: number
  /** What the provider has never acknowledged: left alone, and shown as unknown. */
  unknown: number
  /** Messages that are neither with the provider nor said to be unknown. */
  lost: number
  /** People to whom more than one went. */
  doubled: number
}

/** Holds what the database says against what the provider has. */
export async function tallyMessages(stage: Stage, provider: WhatsAppStandIn): Promise<MessageTally> {
  const { rows } = await ask<{ state: string; to: string }>(
    stage,
    `select d.state, substring(p.phone from 2) as to from messages m join people p on p.id = m.person_id
      left join deliveries d on d.message_id = m.id and d.channel = 'whatsapp'`,
  )
  const taken = new Map<string, number>()
  for (const { to } of provider.taken) taken.set(to, (taken.get(to) ?? 0) + 1)
  const has = (to: string) => taken.has(to)
  const delivered = rows.filter(({ state, to }) => ['delivered', 'read'].includes(state) && has(to)).length
  const unknown = rows.filter(({ state, to }) => state === 'unknown' && !has(to)).length
  return {
    ...{ delivered, unknown, lost: rows.length - delivered - unknown },
    doubled: [...taken.values()].filter((count) => count > 1).length,
  }
}

/** How many messages are still on their way: waiting, or under way at this moment. */
export async function countUnderWay(stage: Stage): Promise<{ waiting: number; sending: number }> {
  const { rows } = await ask<{ waiting: string; sending: string }>(
    stage,
    `select count(*) filter (where state = 'waiting') as waiting, count(*) filter (where state = 'sending') as sending
      from deliveries`,
  )
  return { waiting: Number(rows[0]?.waiting), sending: Number(rows[0]?.sending) }
}
