// What the office sees of messages: each with what became of it, and campaigns with what they cost.
import type { z } from 'zod'
import type { Db } from '../../platform/database.ts'
import type { DeliveryState, Locale } from '../../platform/schema.ts'
import { readLexicon, wordsFor } from '../messages/texts/lexicon.ts'
import type { CampaignPage, MessagePage, MessagesQuery } from './deliveries.schemas.ts'
import {
  type CampaignCount,
  countByCampaign,
  countLostRows,
  listCampaignRows,
  listDeliveriesOf,
  listMessageRows,
} from './office.queries.ts'

/** A page of messages in the viewer's language, each with its ways. */
export async function listMessages(
  db: Db,
  query: z.output<typeof MessagesQuery>,
  locale: Locale,
  now: Date,
): Promise<z.output<typeof MessagePage>> {
  const { rows, total } = await listMessageRows(db, { ...query, since: sinceOf(query, now) })
  if (rows.length === 0) return { rows: [], total }
  const ways = Map.groupBy(
    await listDeliveriesOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ messageId }) => messageId,
  )
  const lexicon = await readLexicon(db)
  return {
    total,
    rows: rows.map((row) => {
      const { title, body } = wordsFor(row, locale, lexicon)
      return {
        ...{ id: row.id, kind: row.kind, title, text: body, at: row.shownAt, readAt: row.readAt },
        person: { id: row.personId, name: row.personName, role: row.personRole },
        about: row.aboutId && row.aboutName ? { id: row.aboutId, name: row.aboutName } : null,
        campaign: row.campaignId ? { id: row.campaignId, title: row.campaignTitle ?? '' } : null,
        isWithdrawn: row.withdrawn,
        deliveries: ways.get(row.id) ?? [],
      }
    }),
  }
}

/** How many messages of the last day reached nobody by any channel; they stand in the inbox all the same. */
export const countLost = (db: Db, now: Date): Promise<number> =>
  countLostRows(db, new Date(now.getTime() - 86_400_000))

const USUAL_MS = 30 * 86_400_000

/** What is asked for without a day is looked for in the last month: five years hold two million messages. */
function sinceOf({ since, campaignId, personId }: z.output<typeof MessagesQuery>, now: Date): Date {
  if (since) return new Date(`${since}T00:00:00+05:30`)
  return campaignId || personId ? new Date(0) : new Date(now.getTime() - USUAL_MS)
}

/** A page of campaigns with what became of them by each channel. */
export async function listCampaigns(
  db: Db,
  page: { page: number; pageSize: number },
): Promise<z.output<typeof CampaignPage>> {
  const { rows, total } = await listCampaignRows(db, page)
  const counts = await countByCampaign(
    db,
    rows.map(({ id }) => id),
  )
  const byCampaign = Map.groupBy(counts, ({ campaignId }) => campaignId)
  return { total, rows: rows.map((row) => ({ ...row, channels: figuresOf(byCampaign.get(row.id) ?? []) })) }
}

function figuresOf(counts: CampaignCount[]) {
  const byChannel = [...Map.groupBy(counts, ({ channel }) => channel)]
  return byChannel.map(([channel, own]) => {
    const count = (...states: DeliveryState[]) =>
      own.filter(({ state }) => states.includes(state)).reduce((sum, one) => sum + one.count, 0)
    return {
      channel,
      waiting: count('waiting', 'sending'),
      sent: count('sent'),
      delivered: count('delivered'),
      read: count('read'),
      failed: count('failed'),
      unknown: count('unknown'),
      skipped: count('skipped'),
      billed: own.reduce((sum, one) => sum + one.billed, 0),
    }
  })
}
