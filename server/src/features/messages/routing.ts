// Which way a message takes: pure rules, asked when somebody is told and again when it goes out.
import type { Locale, PersonRole, PersonStatus } from '../../platform/schema.ts'
import type { Purpose } from '../guardians/guardians.ts'
import { CHANNELS, type Channel, type MessageKind, rulesOf } from './kinds.ts'

/** What we know of a person that decides how they can be told. */
export interface Reach {
  personId: string
  role: PersonRole
  status: PersonStatus
  locale: Locale
  phone: string | null
  isPhoneVerified: boolean
  email: string | null
  hasDevice: boolean
  /** The purposes for which a consent stands, of whom the message is about. */
  purposes: Purpose[]
  /** Their own word is enough: of age, and it is about themselves. */
  decidesAlone: boolean
  number: { optedIn: boolean; optedOut: boolean; undeliverable: boolean; hasJustWritten: boolean }
  chosen: Partial<Record<MessageKind, Channel[]>>
  wantsDigest: boolean
  /** Hours of the day in India, 'HH:MM:SS'; equal ones mean none. */
  quiet: { from: string; until: string }
}

/** What the institute has switched on. */
export interface House {
  on: Set<Channel>
  /** kind and locale of each approved template at WhatsApp, and of each that was stopped. */
  approved: Set<string>
  stopped: Set<string>
  fallbackHours: number
}

export const templateKey = (kind: string, locale: Locale) => `${kind} ${locale}`

/** Why a message does not go this way; kebab-case, shown to the office in words. */
export const skipReasons = [
  'no-consent',
  'not-verified',
  'opted-out',
  'no-opt-in',
  'no-number',
  'undeliverable',
  'no-address',
  'no-device',
  'channel-off',
  'not-chosen',
  'template-missing',
  'template-stopped',
  'left',
  'took-too-long',
  'withdrawn',
] as const
export type SkipReason = (typeof skipReasons)[number]

/** The channels that the person wants for this kind, in their order. */
function chosenChannels(kind: MessageKind, reach: Pick<Reach, 'chosen' | 'wantsDigest'>): readonly Channel[] {
  if (kind === 'digest' && !reach.wantsDigest) return []
  return reach.chosen[kind] ?? usualChannels(kind)
}

/** The product's own choice: families by all channels, staff without WhatsApp. */
export function usualChannels(kind: MessageKind): readonly Channel[] {
  return rulesOf(kind).purpose === null ? ['push', 'mail'] : CHANNELS
}

/** Why the message may not go out by this channel; null where it may. */
export function whyNot(kind: MessageKind, channel: Channel, reach: Reach, house: House): SkipReason | null {
  if (!house.on.has(channel)) return 'channel-off'
  if (!chosenChannels(kind, reach).includes(channel)) return 'not-chosen'
  if (reach.status === 'left' || reach.status === 'suspended') return 'left'
  if (!hasConsent(kind, reach)) return 'no-consent'
  if (channel === 'mail') return reach.email ? null : 'no-address'
  if (channel === 'push') return reach.hasDevice ? null : 'no-device'
  return whyNotByWhatsApp(kind, reach, house)
}

function hasConsent(kind: MessageKind, reach: Reach): boolean {
  const { purpose } = rulesOf(kind)
  if (!purpose || reach.role === 'teacher' || reach.role === 'admin' || reach.decidesAlone) return true
  return reach.purposes.includes(purpose)
}

function whyNotByWhatsApp(kind: MessageKind, reach: Reach, house: House): SkipReason | null {
  if (!reach.phone) return 'no-number'
  if (reach.number.optedOut) return 'opted-out'
  if (!reach.number.optedIn) return 'no-opt-in'
  if (rulesOf(kind).needsVerifiedPhone && !reach.isPhoneVerified) return 'not-verified'
  if (reach.number.undeliverable) return 'undeliverable'
  if (reach.number.hasJustWritten) return null
  const key = templateKey(kind, reach.locale)
  if (house.stopped.has(key)) return 'template-stopped'
  return house.approved.has(key) ? null : 'template-missing'
}

export interface Route {
  /** Channels that were wanted and could not be taken. */
  skipped: { channel: Channel; reason: SkipReason }[]
  next: Channel | null
}

/** Nobody needs to read that a channel is off, or that somebody has no device for push. */
const silent = new Set<SkipReason>(['channel-off', 'no-device', 'not-chosen'])

/** The first channel of the person's order that may be taken, after those that were tried already. */
export function route(kind: MessageKind, reach: Reach, house: House, tried: Channel[] = []): Route {
  const skipped: Route['skipped'] = []
  for (const channel of chosenChannels(kind, reach)) {
    if (tried.includes(channel)) continue
    const reason = whyNot(kind, channel, reach, house)
    if (!reason) return { skipped, next: channel }
    if (!silent.has(reason)) skipped.push({ channel, reason })
  }
  return { skipped, next: null }
}

const DAY_MS = 86_400_000
const INDIA_MS = 5.5 * 3_600_000

/** When a message may go out: at once, or at the end of the quiet hours in which it falls. India has no summer time. */
export function dueAfterQuiet(at: Date, kind: MessageKind, { from, until }: Reach['quiet']): Date {
  if (rulesOf(kind).urgent || from === until) return at
  const inDay = (at.getTime() + INDIA_MS) % DAY_MS
  const [begin, end] = [msOf(from), msOf(until)]
  const isQuiet = begin < end ? inDay >= begin && inDay < end : inDay >= begin || inDay < end
  if (!isQuiet) return at
  return new Date(at.getTime() + ((end - inDay + DAY_MS) % DAY_MS))
}

/** Milliseconds since midnight of 'HH:MM' or 'HH:MM:SS'. */
function msOf(time: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return ((hours * 60 + minutes) * 60 + seconds) * 1000
}
