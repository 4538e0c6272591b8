// WhatsApp's Cloud API: one message out, and what the provider said to it.
import { z } from 'zod'
import { type Outcome, outcomeOfFault } from '../../platform/outcome.ts'

const VERSION = 'v23.0'
const PATIENCE_MS = 30_000

export interface CloudAccount {
  /** Where the API is: https://graph.facebook.com, or a stand-in. */
  baseUrl: string
  phoneNumberId: string
  token: string
}

export interface CloudMessage {
  /** E.164. */
  to: string
  /** Comes back with each status: what a crash between sending and recording is cleared up by. */
  callbackId: string
  content: { template: string; language: string; values: string[] } | { text: string }
}

const Accepted = z.object({ messages: z.array(z.object({ id: z.string().max(300) })).min(1) })
const Refused = z.object({ error: z.object({ code: z.number() }) })

/** Sends one message. Never throws, and says "unknown" whenever the provider may have taken it. */
export async function sendByCloud(account: CloudAccount, message: CloudMessage): Promise<Outcome> {
  try {
    const reply = await fetch(`${account.baseUrl}/${VERSION}/${account.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${account.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(bodyOf(message)),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    })
    return outcomeOf(reply.ok, await reply.json(), 'template' in message.content)
  } catch (fault) {
    return outcomeOfFault(fault)
  }
}

function outcomeOf(isOk: boolean, body: unknown, billed: boolean): Outcome {
  const accepted = Accepted.safeParse(body)
  if (isOk && accepted.success) {
    return { result: 'sent', providerId: accepted.data.messages[0]?.id ?? null, billed }
  }
  const refused = Refused.safeParse(body)
  if (refused.success) return { result: 'refused', code: String(refused.data.error.code) }
  return { result: 'unknown', code: 'no-answer' }
}

function bodyOf({ to, callbackId, content }: CloudMessage) {
  const head = {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to: to.slice(1),
    biz_opaque_callback_data: callbackId,
  }
  if ('text' in content) return { ...head, type: 'text', text: { body: content.text } }
  const parameters = content.values.map((text) => ({ type: 'text', text }))
  const components = parameters.length ? [{ type: 'body', parameters }] : []
  const { template: name, language: code } = content
  return { ...head, type: 'template', template: { name, language: { code }, components } }
}
