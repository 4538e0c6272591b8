// What of a device matters before an exam, measured.
import { Journal } from '../engine/journal.ts'

export interface DeviceReport {
  /** How long the server took to answer; undefined where it did not. */
  replyMs: number | undefined
  /** Whether the browser keeps answers on its disk. */
  keeps: boolean
  /** By how much the device's clock is ahead of the server's; undefined where the server did not answer. */
  clockOffMs: number | undefined
}

/** Measures, and on the way asks the browser not to clear what it keeps and to keep the exam's own screen. */
export async function checkDevice(): Promise<DeviceReport> {
  const [reply, keeps] = await Promise.all([measureReply(), canKeep()])
  await Promise.all([keepScreen(), navigator.storage?.persist?.().catch(() => false)])
  return { ...reply, keeps }
}

async function measureReply(): Promise<Pick<DeviceReport, 'replyMs' | 'clockOffMs'>> {
  const begun = performance.now()
  try {
    const response = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(8_000) })
    const replyMs = Math.round(performance.now() - begun)
    const told = Date.parse(response.headers.get('date') ?? '')
    // The header has whole seconds.
    return { replyMs, clockOffMs: Number.isNaN(told) ? undefined : Date.now() - told - replyMs / 2 - 500 }
  } catch {
    return { replyMs: undefined, clockOffMs: undefined }
  }
}

async function canKeep(): Promise<boolean> {
  try {
    const journal = await Journal.open()
    journal.close()
    return true
  } catch {
    return false
  }
}

/**
 * Loads the exam's screen and the fonts of its formulas through the service worker, which keeps what passes through
 * it: then the exam opens again without a network, whatever was loaded before the service worker was there.
 */
async function keepScreen(): Promise<void> {
  if (!navigator.serviceWorker?.controller) return
  await import('../AttemptPage.tsx').catch(() => undefined)
  await import('../laterParts.ts').then(({ loadNow }) => loadNow()).catch(() => undefined)
  const faces = [...document.fonts].filter(({ family }) => /KaTeX_(Main|Math|Size|AMS)/.test(family))
  await Promise.allSettled(faces.map((face) => face.load()))
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const assets = new Set(loaded.filter((name) => new URL(name).pathname.startsWith('/assets/')))
  await Promise.allSettled([...assets].map((address) => fetch(address)))
}
