// The stream of live updates to one screen, as server-sent events.
import { PassThrough } from 'node:stream'
import type { LiveEvent } from '../../platform/live.ts'
import type { Viewer } from '../../platform/rules.ts'
import type { App } from '../../platform/serve.ts'
import { findViewer } from '../../platform/viewer.ts'

const HEARTBEAT_SECONDS = 25
/** So many screens of one device may follow at once; another one ends the oldest. */
const STREAMS_PER_SESSION = 8
const open = new Map<string, Set<() => void>>()

export interface Followed {
  /** For how long at most. */
  seconds: number
  /** What the viewer watches beside what concerns them, such as an exam that they look after. */
  watched: string | null
}

/**
 * Follows what concerns the viewer until the screen goes, the session ends, or the time is up. Every heartbeat makes
 * sure that the session is still open: a stream must not outlive it because a notification was lost.
 */
export function openLiveStream(app: App, viewer: Viewer, { seconds, watched }: Followed): PassThrough {
  const stream = new PassThrough()
  const write = (text: string) => stream.writable && stream.write(text)
  const end = (last?: LiveEvent) => {
    if (last) write(toMessage(last))
    stream.end()
  }
  const pass = (event: LiveEvent) => {
    if (event.kind !== 'session-ended') write(toMessage(event))
    else if (event.id === viewer.sessionId) end(event)
  }
  const stopFollowing = app.live.follow(viewer.personId, pass, end)
  const stopWatching = watched ? app.live.follow(watched, pass) : () => {}
  const beat = setInterval(() => {
    isStillGood(app, viewer).then(
      (good) => (good ? write(': alive\n\n') : end({ kind: 'session-ended', id: viewer.sessionId })),
      () => end(),
    )
  }, HEARTBEAT_SECONDS * 1000)
  const timer = setTimeout(end, seconds * 1000)
  const leave = takePlace(viewer.sessionId, end)
  stream.once('close', () => {
    leave()
    stopFollowing()
    stopWatching()
    clearInterval(beat)
    clearTimeout(timer)
  })
  write('retry: 3000\n\n')
  return stream
}

/** Takes a place among the session's streams; the returned function gives it back. */
function takePlace(sessionId: string, end: () => void): () => void {
  const streams = open.get(sessionId) ?? new Set()
  open.set(sessionId, streams)
  streams.add(end)
  const [oldest] = streams
  if (streams.size > STREAMS_PER_SESSION) oldest?.()
  return () => {
    streams.delete(end)
    if (streams.size === 0) open.delete(sessionId)
  }
}

const toMessage = (event: LiveEvent) => `data: ${JSON.stringify(event)}\n\n`

async function isStillGood(app: App, { sessionId }: Viewer): Promise<boolean> {
  const now = await findViewer(app.db, sessionId, app.clock, app.config.mode === 'production')
  return now !== null && now.gate === null
}
