// A stand-in for WhatsApp's Cloud API: its real formats over HTTP, its errors, its delays, and calls that come twice,
// late and in the wrong order.
import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A message that it has taken: from now on it counts as sent. */
export interface Taken {
  wamid: string
  to: string
  callbackId: string
  type: 'template' | 'text'
  template: string | null
  language: string | null
  values: string[]
  text: string | null
  at: number
}

/** How it treats one request. `drop`: the connection ends, before or after the message was taken. */
export type Behaviour =
  | { do: 'take'; delayMs?: number }
  | { do: 'refuse'; code: number }
  | { do: 'drop'; taken: boolean }
  | { do: 'fail'; status: number }

/** Where its calls go: answers with the status; a call that is not answered 200 is repeated. */
export type Listener = (bytes: Buffer, headers: Record<string, string>) => Promise<number>

export interface WhatsAppOptions {
  token: string
  appSecret: string
  listener?: Listener
  behave?: (to: string, index: number) => Behaviour
  /** Which statuses follow a message, in this order before they are mixed up. */
  statuses?: ('sent' | 'delivered' | 'read')[]
  /** Each call twice, the later status first. */
  disorderly?: boolean
  /** Seconds between two messages to one person; sooner is refused with 131056. */
  personSeconds?: number
  /** Messages a second; more are refused with 130429. */
  perSecond?: number
  templates?: Record<string, number>
}

export interface WhatsAppStandIn {
  url: string
  taken: Taken[]
  /** Codes that it has answered, in order. */
  refused: number[]
  options: WhatsAppOptions
  /** Somebody writes to us; returns the message's id. */
  say(from: string, words: string, answers?: string): Promise<string>
  /** Reports a status of a message that it has taken. */
  report(taken: Taken, status: 'sent' | 'delivered' | 'read' | 'failed', code?: number): Promise<void>
  /** Waits until every call was answered. */
  settled(): Promise<void>
  close(): Promise<void>
}

export async function startWhatsApp(options: WhatsAppOptions): Promise<WhatsAppStandIn> {
  const calls = new Set<Promise<void>>()
  const call = (value: object) => {
    const { listener } = standIn.options
    if (!listener) return
    const bytes = Buffer.from(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [{ id: '100000000000000', changes: [{ field: 'messages', value }] }],
      }),
    )
    const done = untilHeard(listener, bytes, standIn.options.appSecret).finally(() => calls.delete(done))
    calls.add(done)
    return done
  }
  const server = createServer((request, response) => {
    void answer(standIn, request, response, (taken) => callStatuses(standIn, taken, call)).catch(() =>
      response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const standIn: WhatsAppStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    refused: [],
    options,
    async say(from, words, answers) {
      const id = newWamid()
      await call({
        ...METADATA,
        messages: [
          {
            ...{ from: from.slice(1), id, timestamp: stamp(), type: 'text', text: { body: words } },
            ...(answers && { context: { from: '919000000000', id: answers } }),
          },
        ],
      })
      return id
    },
    async report(taken, status, code) {
      await call(statusOf(taken, status, code))
    },
    async settled() {
      while (calls.size) await Promise.all(calls)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return standIn
}

const METADATA = {
  messaging_product: 'whatsapp',
  metadata: { display_phone_number: '919000000000', phone_number_id: '100000000000001' },
}
const newWamid = () => `wamid.${randomBytes(16).toString('base64')}`
const stamp = () => String(Math.floor(Date.now() / 1000))

function statusOf({ wamid, to, callbackId }: Taken, status: string, code?: number) {
  const errors = code ? { errors: [{ code, title: 'An invented refusal' }] } : {}
  return {
    ...METADATA,
    statuses: [
      {
        ...{ id: wamid, status, timestamp: stamp(), recipient_id: to },
        ...{ biz_opaque_callback_data: callbackId, ...errors },
      },
    ],
  }
}

function callStatuses(
  standIn: WhatsAppStandIn,
  taken: Taken,
  call: (value: object) => Promise<void> | undefined,
): void {
  const { statuses = ['sent', 'delivered'], disorderly } = standIn.options
  const order = disorderly ? [...statuses.toReversed(), ...statuses] : statuses
  for (const status of order) void call(statusOf(taken, status))
}

/** Like the real one it calls again until somebody has listened. */
async function untilHeard(listener: Listener, bytes: Buffer, appSecret: string): Promise<void> {
  const signature = createHmac('sha256', appSecret).update(bytes).digest('hex')
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` }
  for (let tries = 0; tries < 600; tries++) {
    const status = await listener(bytes, headers).catch(() => 0)
    if (status >= 200 && status < 300) return
    await wait(200)
  }
}

async function answer(
  standIn: WhatsAppStandIn,
  request: IncomingMessage,
  response: ServerResponse,
  onTaken: (taken: Taken) => void,
): Promise<void> {
  const body = await readJson(request)
  const refusal = refusalOf(standIn, request, body)
  if (refusal) return refuse(standIn, response, refusal)
  const to = String(body.to)
  const behaviour = standIn.options.behave?.(to, standIn.taken.length) ?? { do: 'take' }
  if (behaviour.do === 'refuse') return refuse(standIn, response, behaviour.code)
  if (behaviour.do === 'fail') return void response.writeHead(behaviour.status).end('<html>')
  if (behaviour.do === 'drop' && !behaviour.taken) return void response.destroy()
  if (behaviour.do === 'take' && behaviour.delayMs) await wait(behaviour.delayMs)
  const taken = toTaken(to, body)
  standIn.taken.push(taken)
  onTaken(taken)
  if (behaviour.do === 'drop') return void response.destroy()
  response.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      messaging_product: 'whatsapp',
      contacts: [{ input: to, wa_id: to }],
      messages: [{ id: taken.wamid, message_status: 'accepted' }],
    }),
  )
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString()) as Record<string, unknown>
}

interface TemplateBody {
  name: string
  language: { code: string }
  components?: { type: string; parameters: { type: string; text: string }[] }[]
}

function toTaken(to: string, body: Record<string, unknown>): Taken {
  const template = body.template as TemplateBody | undefined
  return {
    ...{ wamid: newWamid(), to, callbackId: String(body.biz_opaque_callback_data), at: Date.now() },
    type: template ? 'template' : 'text',
    template: template?.name ?? null,
    language: template?.language.code ?? null,
    values: template?.components?.[0]?.parameters.map(({ text }) => text) ?? [],
    text: (body.text as { body: string } | undefined)?.body ?? null,
  }
}

/** What the real one refuses by itself: the token, the shape, the template, too many. */
function refusalOf(
  standIn: WhatsAppStandIn,
  request: IncomingMessage,
  body: Record<string, unknown>,
): number | null {
  const { token, personSeconds, perSecond, templates } = standIn.options
  if (request.headers.authorization !== `Bearer ${token}`) return 190
  if (!/^\/v\d+\.\d\/\d+\/messages$/.test(request.url ?? '') || body.messaging_product !== 'whatsapp')
    return 100
  if (!/^[1-9]\d{7,14}$/.test(String(body.to))) return 100
  const now = Date.now()
  const lastSecond = standIn.taken.filter(({ at }) => at > now - 1000)
  if (perSecond && lastSecond.length >= perSecond * 1.2) return 130429
  const last = personSeconds && standIn.taken.findLast((one) => one.to === body.to)
  if (last && last.at > now - personSeconds * 1000) return 131056
  const template = body.template as TemplateBody | undefined
  if (!template) return null
  if (templates && !(template.name in templates)) return 132001
  const values = template.components?.[0]?.parameters ?? []
  if (templates && templates[template.name] !== values.length) return 132000
  return values.some(({ text }) => !text || /\n|\t| {5}/.test(text)) ? 132000 : null
}

function refuse(standIn: WhatsAppStandIn, response: ServerResponse, code: number): void {
  standIn.refused.push(code)
  const status = code === 190 ? 401 : code === 130429 ? 429 : 400
  const error = {
    ...{ message: `(#${code}) An invented refusal`, type: 'OAuthException', code },
    error_data: { messaging_product: 'whatsapp', details: 'An invented refusal' },
    fbtrace_id: 'A1b2C3d4',
  }
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
}
