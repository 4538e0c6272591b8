// What goes over the wire about the ways out of the house. Secrets come in and never go out.
import { z } from 'zod'
import { Time, text } from '../../platform/schemas.ts'

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const State = {
  isOn: z.boolean(),
  /** Whether everything is entered that a test needs. */
  isComplete: z.boolean(),
  /** When "send a test" last succeeded with what is entered now. */
  testedAt: Time.nullable(),
  /** The provider's code: nothing goes out until a test succeeds. */
  pausedWhy: z.string().nullable(),
  restsUntil: Time.nullable(),
  waiting: z.number().int(),
}

export const ChannelsReply = z.object({
  whatsapp: z.object({
    ...State,
    phoneNumberId: z.string(),
    businessName: z.string(),
    /** Which secrets are there; never what they are. */
    has: z.object({ token: z.boolean(), appSecret: z.boolean(), verifyToken: z.boolean() }),
    /** The address to enter at Meta. */
    webhookUrl: z.string(),
    /** Unique people who were written to in the last 24 hours. */
    peopleToday: z.number().int(),
    slowedTo: z.number().nullable(),
  }),
  push: z.object({ ...State, publicKey: z.string().nullable() }),
  mail: z.object({
    ...State,
    host: z.string(),
    port: z.number().int(),
    security: z.enum(['tls', 'starttls', 'none']),
    user: z.string(),
    from: z.string(),
    has: z.object({ password: z.boolean() }),
  }),
  limits: z.object({
    quietFrom: Clock,
    quietUntil: Clock,
    fallbackHours: z.number().int(),
    perSecond: z.number().int(),
    personSeconds: z.number().int(),
    peopleADay: z.number().int(),
  }),
})

const secretText = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[\x21-\x7e]+$/)

export const ChannelsChange = z.object({
  whatsapp: z
    .object({
      isOn: z.boolean(),
      phoneNumberId: z.string().regex(/^\d{5,30}$/),
      businessName: text(80),
      token: secretText,
      appSecret: secretText,
      verifyToken: secretText,
    })
    .partial()
    .optional(),
  push: z.object({ isOn: z.boolean() }).partial().optional(),
  mail: z
    .object({
      isOn: z.boolean(),
      host: z.string().regex(/^[a-zA-Z0-9.-]{1,253}$/),
      port: z.number().int().min(1).max(65535),
      security: z.enum(['tls', 'starttls', 'none']),
      user: z.string().max(254),
      password: z.string().min(1).max(1000),
      from: z.email().max(254),
    })
    .partial()
    .optional(),
  limits: z
    .object({
      quietFrom: Clock,
      quietUntil: Clock,
      fallbackHours: z.number().int().min(1).max(72),
      perSecond: z.number().int().min(1).max(1000),
      personSeconds: z.number().int().min(0).max(600),
      peopleADay: z.number().int().min(1).max(10_000_000),
    })
    .partial()
    .optional(),
})

export const ChannelParams = z.object({ channel: z.enum(['whatsapp', 'push', 'mail']) })
/** A number or address; without it the viewer's own. Push goes to the viewer's own devices. */
export const TestBody = z.object({ to: z.string().trim().max(254).optional() })
export const TestReply = z.object({
  ok: z.boolean(),
  /** Why it failed: the provider's code, or our word for it. */
  code: z.string().nullable(),
})
