// What WhatsApp tells us: its signature, and what is in its calls. Reads only; what follows from it is deliveries'.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** Whether the bytes were signed with our app's secret: `sha256=` and the HMAC in hex. */
export function isSigned(appSecret: string, bytes: Buffer, header: string | undefined): boolean {
  const given = Buffer.from(header ?? '')
  const expected = Buffer.from(`sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Compares without telling by its time how much of it was right. */
export function isSameSecret(expected: string, given: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compare').update(text).digest()
  return timingSafeEqual(digest(expected), digest(given))
}

/** Seconds since 1970, as text. */
const Stamp = z.string().regex(/^\d{9,11}$/)
const Wamid = z.string().min(1).max(300)

const Status = z.object({
  id: Wamid,
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  timestamp: Stamp,
  biz_opaque_callback_data: z.string().max(300).optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
})
const Incoming = z.object({
  id: Wamid,
  from: z.string().regex(/^[1-9]\d{7,14}$/),
  timestamp: Stamp,
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
  interactive: z.object({ button_reply: z.object({ title: z.string() }).optional() }).optional(),
  context: z.object({ id: Wamid.optional() }).optional(),
})
const TemplateWord = z.object({
  event: z.string(),
  message_template_name: z.string(),
  message_template_language: z.string(),
  reason: z.string().nullish(),
})
const Call = z.object({
  entry: z.array(
    z.object({
      changes: z.array(z.object({ field: z.string().optional(), value: z.record(z.string(), z.unknown()) })),
    }),
  ),
})

export interface StatusEvent {
  providerId: string
  callbackId: string | null
  status: 'sent' | 'delivered' | 'read' | 'failed'
  at: Date
  code: string | null
}
export interface IncomingMessage {
  wamid: string
  /** E.164. */
  phone: string
  words: string
  answersWamid: string | null
  at: Date
}
export interface TemplateEvent {
  name: string
  locale: 'en' | 'mr' | 'hi'
  state: 'approved' | 'rejected' | 'stopped'
  why: string | null
}
export interface HookCall {
  statuses: StatusEvent[]
  incoming: IncomingMessage[]
  templates: TemplateEvent[]
}

/**
 * Reads a call whose signature was right. What it holds of things that we do not know, or in a shape that is none, is
 * left out piece by piece: a refusal would make WhatsApp send everything again for days. Undefined for no call at all.
 */
export function readCall(bytes: Buffer): HookCall | undefined {
  const call = Call.safeParse(parsed(bytes))
  if (!call.success) return undefined
  const values = call.data.entry.flatMap(({ changes }) => changes.map(({ value }) => value))
  return {
    statuses: values.flatMap(({ statuses }) => eachOf(Status, statuses).map(toStatus)),
    incoming: values.flatMap(({ messages }) => eachOf(Incoming, messages).map(toIncoming)),
    templates: values.flatMap((value) => eachOf(TemplateWord, [value]).flatMap(toTemplateEvent)),
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}

const eachOf = <T>(schema: z.ZodType<T>, list: unknown): T[] =>
  (Array.isArray(list) ? list : []).flatMap((one) => {
    const read = schema.safeParse(one)
    return read.success ? [read.data] : []
  })

const timeOf = (stamp: string) => new Date(Number(stamp) * 1000)

const toStatus = (status: z.output<typeof Status>): StatusEvent => ({
  providerId: status.id,
  callbackId: status.biz_opaque_callback_data ?? null,
  status: status.status,
  at: timeOf(status.timestamp),
  code: status.errors?.[0] ? String(status.errors[0].code) : null,
})

function toIncoming(message: z.output<typeof Incoming>): IncomingMessage {
  const words = message.text?.body ?? message.button?.text ?? message.interactive?.button_reply?.title ?? ''
  return {
    wamid: message.id,
    phone: `+${message.from}`,
    words: words.replaceAll('\0', '').trim().slice(0, 1000).toWellFormed(),
    answersWamid: message.context?.id ?? null,
    at: timeOf(message.timestamp),
  }
}

const DECISIONS: Record<string, TemplateEvent['state']> = {
  APPROVED: 'approved',
  REINSTATED: 'approved',
  REJECTED: 'rejected',
  PAUSED: 'stopped',
  DISABLED: 'stopped',
  PENDING_DELETION: 'stopped',
}

function toTemplateEvent(word: z.output<typeof TemplateWord>): TemplateEvent[] {
  const state = DECISIONS[word.event]
  const locale = (['en', 'mr', 'hi'] as const).find(
    (one) => word.message_template_language.split('_')[0] === one,
  )
  if (!state || !locale) return []
  return [
    {
      name: word.message_template_name,
      locale,
      state,
      why: state === 'approved' ? null : word.event.toLowerCase(),
    },
  ]
}
