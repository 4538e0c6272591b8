// Web Push: one message to one browser, sealed for it (RFC 8291) and signed with our key (RFC 8292).
import webPush from 'web-push'
import { type Outcome, outcomeOfFault } from '../../platform/outcome.ts'

export interface PushAccount {
  publicKey: string
  privateKey: string
  /** Whom the push service may write to: a mailto: or the site. */
  contact: string
}

export interface Subscription {
  endpoint: string
  p256dh: string
  auth: string
}

/** What the service worker shows. */
export interface PushMessage {
  title: string
  body: string
  link: string
  /** Messages of one tag replace each other on the screen. */
  tag: string
}

const PATIENCE_MS = 15_000
/** A day: what a phone has not fetched by then is old. */
const TTL_SECONDS = 86_400

/** A fresh pair of keys for signing (VAPID), in base64url. */
export const newPushKeys = webPush.generateVAPIDKeys

/** Sends to one browser. Never throws; the code `gone` means that the browser has let go of the subscription. */
export async function sendPush(
  account: PushAccount,
  subscription: Subscription,
  message: PushMessage,
  urgent: boolean,
): Promise<Outcome> {
  const request = sealed(account, subscription, message, urgent)
  if (!request) return { result: 'refused', code: 'not-sealable' }
  try {
    const reply = await fetch(request.endpoint, {
      method: 'POST',
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body ?? []),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    })
    await reply.body?.cancel()
    return outcomeOf(reply.status)
  } catch (fault) {
    return outcomeOfFault(fault)
  }
}

/** The sealed and signed request; undefined for keys that are no point of the curve. */
function sealed(
  account: PushAccount,
  { endpoint, p256dh, auth }: Subscription,
  message: PushMessage,
  urgent: boolean,
) {
  const { contact: subject, publicKey, privateKey } = account
  try {
    return webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(message), {
      vapidDetails: { subject, publicKey, privateKey },
      TTL: TTL_SECONDS,
      urgency: urgent ? 'high' : 'normal',
      contentEncoding: 'aes128gcm',
    })
  } catch {
    return undefined
  }
}

function outcomeOf(status: number): Outcome {
  if (status >= 200 && status < 300) return { result: 'sent', providerId: null }
  if (status === 404 || status === 410) return { result: 'refused', code: 'gone' }
  return { result: 'refused', code: String(status) }
}
