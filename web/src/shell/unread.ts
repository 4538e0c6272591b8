// How many messages are unread: what the bell has learnt, for the title of the tab and the sign of the installed app.
import { useSyncExternalStore } from 'react'

let unread = 0
const listeners = new Set<() => void>()

/** Told by the bell; 0 when it goes, so that nothing of it stands over an exam. */
export function setUnread(count: number): void {
  if (count === unread) return
  unread = count
  for (const tell of listeners) tell()
  // Where the app is installed; a browser that has no such sign says so by a refusal.
  void navigator.setAppBadge?.(count).catch(() => undefined)
}

function listen(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function useUnread(): number {
  return useSyncExternalStore(
    listen,
    () => unread,
    () => 0,
  )
}
