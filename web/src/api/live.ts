// Live updates: what changed, told by the server while the screen is open. What it tells is asked for anew.
import { accessToken, awaitsToken, renewAccess } from './access.ts'

/** That something changed, by name and id. */
export type LiveEvent = { kind: string; id: string }

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

/**
 * Follows what concerns the person, and an exam that they look after where one is named, until the returned function is
 * called. A lost connection is taken up again: an event `connected` says so each time, for what was told in between is
 * told to nobody.
 */
export function followLive(onEvent: (event: LiveEvent) => void, examId?: string): () => void {
  const stop = new AbortController()
  const address = examId ? `/v1/live?exam=${encodeURIComponent(examId)}` : '/v1/live'
  void follow(address, onEvent, stop.signal)
  return () => stop.abort()
}

type OnEvent = (event: LiveEvent) => void

async function follow(address: string, onEvent: OnEvent, signal: AbortSignal): Promise<void> {
  let wait = FIRST_WAIT_MS
  while (!signal.aborted) {
    const heard = await listenOnce(address, onEvent, signal).catch(() => false)
    wait = heard ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS)
    await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)))
  }
}

/** One connection; EventSource would be simpler, but cannot say who asks without a token in the address. */
async function listenOnce(address: string, onEvent: OnEvent, signal: AbortSignal): Promise<boolean> {
  if (awaitsToken()) await renewAccess()
  const headers = { authorization: `Bearer ${accessToken() ?? ''}`, accept: 'text/event-stream' }
  const response = await fetch(address, { headers, signal })
  // The stream lasts as long as a token does; the next try goes with a new one.
  if (response.status === 401) await renewAccess()
  if (!response.ok || !response.body) return false
  onEvent({ kind: 'connected', id: '' })
  let rest = ''
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const messages = (rest + piece.value).split('\n\n')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const data = /^data: (.*)$/m.exec(message)?.[1]
      if (data) onEvent(JSON.parse(data) as LiveEvent)
    }
  }
  return true
}
