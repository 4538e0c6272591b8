// What a feature could not send without a network: taken up when the app is next open and its person is signed in.
import { useEffect } from 'react'
import { useViewer } from './session.tsx'

/** Sends what this person has waiting on this device; how much still waits. */
type Waiting = { sendNow: (personId: string) => Promise<number> }

/** Loaded only where something waits. */
const features = import.meta.glob<Waiting>('../features/*/waiting.ts')
const noteOf = (feature: string) => `waiting:${feature}`
const AGAIN_MS = 60_000

/** From now on this device looks, at every start and whenever the network comes back. */
export function noteWaiting(feature: string): void {
  localStorage.setItem(noteOf(feature), '1')
}

/** Stands once, around every screen of a signed-in person. */
export function useWaiting(): void {
  const personId = useViewer().person.id
  useEffect(() => {
    const send = () => void sendAll(personId)
    send()
    const timer = setInterval(send, AGAIN_MS)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [personId])
}

async function sendAll(personId: string): Promise<void> {
  for (const [path, load] of Object.entries(features)) {
    const feature = path.split('/')[2] ?? ''
    if (!navigator.onLine || !localStorage.getItem(noteOf(feature))) continue
    // A failed load of the script is no worse than a failed sending: the next turn tries again.
    const left = await load()
      .then(({ sendNow }) => sendNow(personId))
      .catch(() => 1)
    if (left === 0) localStorage.removeItem(noteOf(feature))
  }
}
