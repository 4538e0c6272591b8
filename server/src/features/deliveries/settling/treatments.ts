// What a refusal means, by channel.
import type { MessageChannel } from '../../../platform/schema.ts'
import {
  type Treatment as CloudTreatment,
  treatmentOf as cloudTreatmentOf,
} from '../../whatsapp/treatments.ts'

export type Treatment = Omit<CloudTreatment, 'channel'> & {
  /** breathe: nothing for half a minute, for nobody was reached. */
  channel?: CloudTreatment['channel'] | 'breathe'
}

/** What to do about a code of this channel. */
export function treatmentOf(channel: MessageChannel, code: string): Treatment {
  if (code === 'not-reached') return { message: 'again', ...(channel !== 'push' && { channel: 'breathe' }) }
  if (channel === 'whatsapp') return cloudTreatmentOf(code)
  return channel === 'mail' ? ofMail(code) : ofPush(code)
}

/** SMTP (RFC 5321, 4.2.1): 4xx is for now, 5xx for good; a server that does not know us takes nothing at all. */
function ofMail(code: string): Treatment {
  if (code === 'auth' || code === '530' || code === '535') return { message: 'again', channel: 'pause' }
  return { message: code.startsWith('4') ? 'again' : 'next' }
}

function ofPush(code: string): Treatment {
  return { message: code === '429' || code.startsWith('5') ? 'again' : 'next' }
}

const MOST_TRIES = 6
const LATER_MS = 24 * 3_600_000

/** When to try again: 6, 12, 24 … seconds after the try of this number, at most an hour; null when it was enough. */
export function againAt(now: Date, tries: number, what: Treatment['message']): Date | null {
  if (what === 'later') return tries > 2 ? null : new Date(now.getTime() + LATER_MS)
  if (what === 'next' || tries >= MOST_TRIES) return null
  return new Date(now.getTime() + Math.min(3_600, 6 * 2 ** (tries - 1)) * 1000)
}
