// What goes over the wire about how a person wants to be told.
import { z } from 'zod'
import { Channel, Kind } from '../messages.schemas.ts'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const Quiet = z.object({ from: Clock, until: Clock })

export const PreferencesReply = z.object({
  /** The kinds that this person gets, each with the channels in the order in which they are tried. */
  kinds: z.array(
    z.object({
      kind: Kind,
      channels: z.array(Channel),
      isUrgent: z.boolean(),
      /** Goes by WhatsApp only to a number that the office has checked. */
      needsVerifiedPhone: z.boolean(),
    }),
  ),
  /** Hours in India; `isOwn` is false where the institute's hold. The same time twice means none. */
  quiet: Quiet.extend({ isOwn: z.boolean() }),
  digest: z.boolean(),
  /** What the institute has switched on; the rest is not offered. */
  on: z.array(Channel),
  whatsapp: z.object({
    phone: z.string().nullable(),
    isPhoneVerified: z.boolean(),
    state: z.enum(['none', 'in', 'out', 'undeliverable']),
    /** The sentence to agree to; it names the business. */
    optInText: z.string(),
  }),
  push: z.object({ publicKey: z.string().nullable(), devices: z.number().int() }),
  mail: z.object({ email: z.string().nullable() }),
})

export const PreferencesChange = z.object({
  /** Kind → channels in the order in which they are tried; none leaves it to the app. */
  channels: z
    .partialRecord(
      Kind,
      z
        .array(Channel)
        .max(3)
        .refine((list) => new Set(list).size === list.length),
    )
    .optional(),
  /** Null: the institute's. */
  quiet: Quiet.nullable().optional(),
  digest: z.boolean().optional(),
})

/** As the browser's PushSubscription.toJSON() gives it. */
export const NewSubscription = z.object({
  endpoint: z.url({ protocol: /^https?$/ }).max(1000),
  keys: z.object({
    p256dh: z.string().regex(/^[\w-]{87}=?$/),
    auth: z.string().regex(/^[\w-]{22}(==)?$/),
  }),
})
export const Endpoint = z.object({ endpoint: z.url({ protocol: /^https?$/ }).max(1000) })
export const Unsubscribe = z.object({ token: z.string().min(20).max(200) })
