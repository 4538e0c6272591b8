// Taking deliveries to send, within every limit; when this commits, each is marked "sending" and nothing has gone yet.
import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '../../../platform/database.ts'
import type { MessageChannel } from '../../../platform/schema.ts'
import { isKind, rulesOf } from '../../messages/kinds.ts'
import { houseOf, reachesOf } from '../../messages/outgoing.ts'
import { dueAfterQuiet, type House, type Reach, whyNot } from '../../messages/routing.ts'
import {
  type ChannelRow,
  countWrittenTo,
  type DueRow,
  keepTurn,
  listNumbers,
  lockChannel,
  markSending,
  markSkipped,
  type NumberRow,
  noteWrittenTo,
  putOff,
  readSettingsRow,
  takeDue,
} from './claiming.queries.ts'
import { allowance, recovered, taken } from './pace.ts'

/** A delivery that is ours to send. */
export interface Claimed extends DueRow {
  callbackId: string
  reach: Reach
  isUrgent: boolean
}

export type Claim =
  | { state: 'taken'; claimed: Claimed[] }
  /** Nothing is due; or nothing may go, for the channel is off, rests, or another process has the turn. */
  | { state: 'idle' | 'stopped' }

/** Mail and push have no pace of a provider; this one keeps a server's neighbours awake. */
const USUAL_PACE = { mail: 10, push: 100 }
const TURN_MS = 10_000
const AT_ONCE = 100
const DAY_MS = 86_400_000

/** Claims what may go out now, at most `room`. */
export function claim(
  db: Database,
  { channel, senderId, room }: { channel: MessageChannel; senderId: string; room: number },
  now: Date,
): Promise<Claim> {
  return db.transaction().execute(async (tx) => {
    const row = await lockChannel(tx, channel)
    if (!mayTake(row, senderId, now)) return { state: 'stopped' }
    const settings = await readSettingsRow(tx)
    const full = channel === 'whatsapp' ? settings.whatsappPerSecond : USUAL_PACE[channel]
    const pace = { nextAt: row.nextAt, perSecond: row.slowedTo ?? full }
    const most = Math.min(room, AT_ONCE, allowance(pace, now))
    const due = most > 0 ? await takeDue(tx, channel, now, most) : []
    const fitting = await fittingOf(tx, channel, due, now)
    const claimed =
      channel === 'whatsapp' ? await withinLimits(tx, fitting, settings, now) : fitting.map(withCallback)
    if (claimed.length) await markSending(tx, claimed.map(toMark(channel)), now)
    await keepTurn(tx, channel, {
      senderId,
      senderUntil: new Date(now.getTime() + TURN_MS),
      nextAt: claimed.length ? taken(pace, now, claimed.length) : row.nextAt,
      slowedTo: recovered(row.slowedTo, full),
    })
    return most > 0 && due.length === 0 ? { state: 'idle' } : { state: 'taken', claimed }
  })
}

function mayTake(row: ChannelRow, senderId: string, now: Date): boolean {
  if (!row.isOn || row.pausedWhy || (row.restsUntil && row.restsUntil > now)) return false
  return row.senderId === senderId || !row.senderUntil || row.senderUntil <= now
}

type Fitting = Omit<Claimed, 'callbackId'>
const withCallback = (one: Fitting): Claimed => ({ ...one, callbackId: randomUUID() })

const toMark =
  (channel: MessageChannel) =>
  ({ id, callbackId, reach }: Claimed) => ({ id, callbackId, sentTo: addressOf(channel, reach) })

function addressOf(channel: MessageChannel, { phone, email }: Reach): string {
  if (channel === 'push') return 'push'
  return (channel === 'mail' ? email : phone) ?? ''
}

/** Asks everything again that was asked when they were told: consents, choices, quiet hours. */
async function fittingOf(tx: Tx, channel: MessageChannel, due: DueRow[], now: Date): Promise<Fitting[]> {
  if (due.length === 0) return []
  const house = await houseOf(tx)
  const reaches = await reachesOf(tx, due, now)
  const judged = due.map((row, i) => judge(channel, row, reaches[i] as Reach, house, now))
  const skipped = judged.flatMap((one) => ('reason' in one ? [one] : []))
  const later = judged.flatMap((one) => ('dueAt' in one ? [one] : []))
  if (skipped.length) await markSkipped(tx, skipped, now)
  if (later.length) await putOff(tx, later)
  return judged.flatMap((one) => ('reach' in one ? [one] : []))
}

function judge(
  channel: MessageChannel,
  row: DueRow,
  reach: Reach,
  house: House,
  now: Date,
): Fitting | { id: string; reason: string } | { id: string; dueAt: Date } {
  const { id, kind, stopped } = row
  if (stopped || !isKind(kind)) return { id, reason: 'withdrawn' }
  const reason = whyNot(kind, channel, reach, house)
  if (reason) return { id, reason }
  const dueAt = dueAfterQuiet(now, kind, reach.quiet)
  return dueAt > now ? { id, dueAt } : { ...row, reach, isUrgent: rulesOf(kind).urgent }
}

/** WhatsApp's own limits: seconds between two to one person, and so many people in 24 hours. */
async function withinLimits(
  tx: Tx,
  fitting: Fitting[],
  settings: { whatsappPersonSeconds: number; whatsappDailyPeople: number },
  now: Date,
): Promise<Claimed[]> {
  if (fitting.length === 0) return []
  const dayAgo = new Date(now.getTime() - DAY_MS)
  const phones = fitting.map(({ reach }) => reach.phone ?? '')
  const numbers = new Map((await listNumbers(tx, phones)).map((row) => [row.phone, row]))
  let strangers = settings.whatsappDailyPeople - (await countWrittenTo(tx, dayAgo))
  const taken: Fitting[] = []
  const later: { id: string; dueAt: Date }[] = []
  for (const one of fitting) {
    const phone = one.reach.phone ?? ''
    const number = numbers.get(phone) ?? { phone, lastSentAt: null, notBefore: null }
    const isStranger = !number.lastSentAt || number.lastSentAt <= dayAgo
    const dueAt = freeAt(number, settings.whatsappPersonSeconds)
    if (dueAt > now) {
      later.push({ id: one.id, dueAt })
      // The next one to the same person waits its turn behind this one.
      numbers.set(phone, {
        ...number,
        notBefore: new Date(dueAt.getTime() + settings.whatsappPersonSeconds * 1000),
      })
    } else if (isStranger && strangers <= 0) {
      later.push({ id: one.id, dueAt: new Date(now.getTime() + FULL_DAY_REST_MS) })
    } else {
      taken.push(one)
      if (isStranger) strangers--
      numbers.set(phone, { ...number, lastSentAt: now })
    }
  }
  if (later.length) await putOff(tx, later)
  if (taken.length)
    await noteWrittenTo(
      tx,
      taken.map(({ reach }) => reach.phone ?? ''),
      now,
    )
  return taken.map(withCallback)
}

/** When the day's people are used up, it is asked again after a quarter of an hour: somebody may have left the window. */
const FULL_DAY_REST_MS = 15 * 60_000

function freeAt({ lastSentAt, notBefore }: NumberRow, seconds: number): Date {
  const afterLast = lastSentAt ? lastSentAt.getTime() + seconds * 1000 : 0
  return new Date(Math.max(afterLast, notBefore?.getTime() ?? 0))
}
