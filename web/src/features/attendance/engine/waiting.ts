// Sheets that were taken without a network and whose screen is closed: sent when the app is next open.
import type { Ports } from './marking.ts'
import { afterReply, sendKept } from './sending.ts'

/** Held by the screen of a lecture while it is open: it sends for itself. */
const lockOf = (lectureId: string) => `sheet ${lectureId}`

/** Sends all that this person's sheets have to say; how many still wait. */
export async function sendWaiting(personId: string, ports: Ports): Promise<number> {
  const { journal, server, newKey } = ports
  if (!journal) return 0
  let left = 0
  for (const { lectureId, waiting } of await journal.list(personId)) {
    if (!waiting) continue
    const sent = await unlessOpen(lectureId, async () => {
      // As it is now: its screen may have been open until a moment ago.
      const kept = await journal.read(personId, lectureId)
      if (!kept?.waiting) return true
      const outcome = await sendKept(kept, server)
      // Its screen may have been opened while this was under way.
      await journal.replace(kept, afterReply(kept, kept, outcome, newKey))
      return outcome.kind !== 'later'
    })
    if (!sent) left++
  }
  return left
}

/** Takes the lecture for this screen until the returned function is called. */
export function holdSheet(lectureId: string): () => void {
  let release = () => {}
  const left = new Promise<void>((resolve) => {
    release = resolve
  })
  void locks()?.request(lockOf(lectureId), () => left)
  return release
}

async function unlessOpen(lectureId: string, work: () => Promise<boolean>): Promise<boolean> {
  const known = locks()
  if (!known) return await work()
  return await known.request(lockOf(lectureId), { ifAvailable: true }, (lock) => (lock ? work() : true))
}

/** Every browser of the target has them; a test's surroundings may not. */
function locks(): LockManager | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.locks
}
