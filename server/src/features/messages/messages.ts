// Telling people something: the line of their inbox and the first way out, in the transaction of the cause.
import type { Db, Tx } from '../../platform/database.ts'
import { tellPeople } from '../../platform/live.ts'
import type { DeliveryState } from '../../platform/schema.ts'
import type { MessageKind, ParamsOf } from './kinds.ts'
import {
  insertCampaign,
  insertDeliveries,
  insertMessages,
  listFates,
  type NewDelivery,
  type NewMessage,
  stopWays,
  withdrawUnsent,
} from './messages.queries.ts'
import { listReaches, readHouse } from './reach.queries.ts'
import { dueAfterQuiet, type House, type Reach, type Route, route } from './routing.ts'

/** Something to tell, of one kind. */
export interface WordOf<K extends MessageKind> {
  kind: K
  /** People's ids; each is told once. */
  to: string[]
  /** What made it, such as 'absence:<student>:<day>': nobody is told twice of one cause. */
  cause: string
  params: ParamsOf<K>
  /** Where in the app it leads, such as '/leave/<id>'. */
  link: string
  /** The student it is about, whose consents decide; without it the reader, or the reader's children. */
  about?: string | undefined
  /** Neither shown nor sent before. */
  notBefore?: Date | undefined
  campaignId?: string | undefined
}
export type Word = { [K in MessageKind]: WordOf<K> }[MessageKind]

/** As many lines as one statement takes. */
const AT_ONCE = 1000

/** Tells people something, in the transaction of the cause; repeated with the same cause it tells nobody twice. */
export const tell = (tx: Tx, at: Date, word: Word): Promise<void> => tellMany(tx, at, [word])

/** Tells many words at once, such as each student their own result. */
export async function tellMany(tx: Tx, at: Date, words: Word[]): Promise<void> {
  const lines = words.flatMap((word) => [...new Set(word.to)].map((personId) => ({ word, personId })))
  for (let i = 0; i < lines.length; i += AT_ONCE) await tellSome(tx, at, lines.slice(i, i + AT_ONCE))
}

interface Line {
  word: Word
  personId: string
}

async function tellSome(tx: Tx, at: Date, lines: Line[]): Promise<void> {
  const written = await insertMessages(
    tx,
    lines.map((line) => newMessage(line, at)),
  )
  const idOf = new Map(written.map(({ id, cause, personId }) => [`${cause} ${personId}`, id]))
  const told = lines.flatMap((line) => {
    const id = idOf.get(`${line.word.cause} ${line.personId}`)
    return id ? [{ ...line, id }] : []
  })
  await tellScreens(tx, at, told)
  const house = await readHouse(tx)
  if (house.on.size && told.length) await putInLine(tx, at, told, house)
}

async function tellScreens(tx: Tx, at: Date, told: (Line & { id: string })[]): Promise<void> {
  const now = told.filter(({ word }) => shownAt(word, at) <= at)
  const people = [...new Set(now.map(({ personId }) => personId))]
  if (now[0]) await tellPeople(tx, people, { kind: 'inbox', id: now[0].id })
}

async function putInLine(tx: Tx, at: Date, told: (Line & { id: string })[], house: House): Promise<void> {
  const asked = told.map(({ word, personId }) => ({ personId, aboutId: word.about ?? null }))
  const reaches = await listReaches(tx, asked, at)
  const rows = told.flatMap(({ id, word, personId }, i) => {
    const reach = reaches[i]
    if (!reach) return []
    const message = { id, kind: word.kind, personId, campaignId: word.campaignId ?? null }
    return deliveriesOf(message, route(word.kind, reach, house), {
      reach,
      house,
      at,
      from: shownAt(word, at),
    })
  })
  await insertDeliveries(tx, rows)
}

const shownAt = ({ notBefore }: Word, at: Date) => (notBefore && notBefore > at ? notBefore : at)

const newMessage = ({ word, personId }: Line, at: Date): NewMessage => ({
  personId,
  kind: word.kind,
  cause: word.cause,
  params: JSON.stringify(word.params),
  link: word.link,
  aboutId: word.about ?? null,
  campaignId: word.campaignId ?? null,
  createdAt: at,
  shownAt: shownAt(word, at),
  announced: shownAt(word, at) <= at,
})

const HOUR_MS = 3_600_000

/** The rows of a route: what could not be taken, with its reason, and the way that is to be taken next. */
export function deliveriesOf(
  message: { id: string; kind: MessageKind; personId: string; campaignId: string | null },
  { skipped, next }: Route,
  { reach, house, at, from }: { reach: Reach; house: House; at: Date; from: Date },
): NewDelivery[] {
  const { id, kind, personId, campaignId } = message
  const of = { messageId: id, personId, campaignId, createdAt: at }
  const rows: NewDelivery[] = skipped.map(({ channel, reason }) => ({
    ...of,
    channel,
    state: 'skipped',
    reason,
    dueAt: from,
  }))
  if (!next) return rows
  const dueAt = dueAfterQuiet(from, kind, reach.quiet)
  const fallbackAt = new Date(dueAt.getTime() + house.fallbackHours * HOUR_MS)
  // Mail comes last: after it there is nothing to fall back to, and it never says that it arrived.
  return [
    ...rows,
    { ...of, channel: next, state: 'waiting', dueAt, fallbackAt: next === 'mail' ? null : fallbackAt },
  ]
}

/** Stops what has not gone out of a cause: a line that nobody was sent leaves the inbox too. */
export async function withdrawWord(tx: Tx, cause: string): Promise<void> {
  await stopWays(tx, cause)
  await withdrawUnsent(tx, cause)
}

/** Opens a campaign: many messages of one cause, which the office looks at together. Returns its id for `tell`. */
export const openCampaign = (
  tx: Tx,
  at: Date,
  campaign: { kind: MessageKind; title: string; createdBy: string | null },
): Promise<string> => insertCampaign(tx, { ...campaign, title: campaign.title.slice(0, 200), createdAt: at })

/** The best that became of a message for one person. */
export interface Fate {
  personId: string
  state: 'waiting' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown' | 'app-only'
}

/** What became of each cause: per person the best channel's state; a line that was read in the app counts as read. */
export async function fateOf(db: Db, causes: string[]): Promise<Map<string, Fate[]>> {
  const fates = new Map<string, Fate[]>(causes.map((cause) => [cause, []]))
  for (const { cause, personId, states, isRead } of await listFates(db, causes)) {
    fates.get(cause)?.push({ personId, state: isRead ? 'read' : bestOf(states) })
  }
  return fates
}

const FROM_BEST = ['read', 'delivered', 'sent', 'unknown', 'waiting', 'failed'] as const

function bestOf(states: DeliveryState[]): Fate['state'] {
  const seen = new Set(states.map((state) => (state === 'sending' ? 'waiting' : state)))
  return FROM_BEST.find((state) => seen.has(state)) ?? 'app-only'
}
