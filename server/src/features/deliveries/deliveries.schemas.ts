// What goes over the wire about what became of messages.
import { z } from 'zod'
import { Day, Id, pageOf, pageQuery, Time } from '../../platform/schemas.ts'
import { Channel, Kind } from '../messages/messages.schemas.ts'

const DELIVERY_STATES = [
  'waiting',
  'sending',
  'unknown',
  'sent',
  'failed',
  'delivered',
  'read',
  'skipped',
] as const
const State = z.enum(DELIVERY_STATES)

export const MessagesQuery = z.object({
  ...pageQuery,
  kind: Kind.optional(),
  channel: Channel.optional(),
  state: State.optional(),
  campaignId: Id.optional(),
  personId: Id.optional(),
  /** The first day; thirty days back without one. A campaign and a person are shown whole. */
  since: Day.optional(),
})

const Delivery = z.object({
  channel: Channel,
  state: State,
  /** Why it was left out or has failed: our word, or the provider's code. */
  reason: z.string().nullable(),
  dueAt: Time,
  tries: z.number().int(),
  sentAt: Time.nullable(),
  deliveredAt: Time.nullable(),
  readAt: Time.nullable(),
  failedAt: Time.nullable(),
})

export const MessagePage = pageOf(
  z.object({
    id: Id,
    kind: z.string(),
    title: z.string(),
    text: z.string(),
    person: z.object({ id: Id, name: z.string(), role: z.enum(['student', 'teacher', 'parent', 'admin']) }),
    about: z.object({ id: Id, name: z.string() }).nullable(),
    campaign: z.object({ id: Id, title: z.string() }).nullable(),
    at: Time,
    readAt: Time.nullable(),
    isWithdrawn: z.boolean(),
    deliveries: z.array(Delivery),
  }),
)

const Count = z.number().int()

export const CampaignPage = pageOf(
  z.object({
    id: Id,
    kind: z.string(),
    title: z.string(),
    createdAt: Time,
    createdByName: z.string().nullable(),
    /** How many people were told, and how many of them have read it in the app. */
    people: Count,
    readInApp: Count,
    channels: z.array(
      z.object({
        channel: Channel,
        waiting: Count,
        sent: Count,
        delivered: Count,
        read: Count,
        failed: Count,
        unknown: Count,
        skipped: Count,
        /** What it costs: messages that the provider counts. */
        billed: Count,
      }),
    ),
  }),
)
export const CampaignsQuery = z.object({
  page: pageQuery.page,
  pageSize: z.coerce.number().int().min(1).max(50).default(10),
})
