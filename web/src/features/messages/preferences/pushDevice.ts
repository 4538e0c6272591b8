// Messages on this browser: whether it can, whether it may, and turning it on and off. Only ever after a tap.
import { queryOptions } from '@tanstack/react-query'
import { addDevice, removeDevice } from './preferences.api.ts'

/** impossible: no such thing here · refused: the person has told the browser no · off · on */
export type PushState = 'impossible' | 'refused' | 'off' | 'on'

export const pushState = queryOptions({
  queryKey: ['push', 'this-browser'],
  queryFn: readState,
  staleTime: 0,
})

async function readState(): Promise<PushState> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window)) return 'impossible'
  if (Notification.permission === 'denied') return 'refused'
  const subscription = await (await worker())?.pushManager.getSubscription()
  return subscription ? 'on' : 'off'
}

/** The service worker of this address; none in development and in a private window. */
async function worker(): Promise<ServiceWorkerRegistration | undefined> {
  return await navigator.serviceWorker.getRegistration()
}

/**
 * Asks the browser’s permission and tells the server where to send. `publicKey` is the server’s own (VAPID), as
 * base64url. Returns what came of it.
 */
export async function turnOn(publicKey: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return await readState()
  const registration = await worker()
  if (!registration) return 'impossible'
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  })
  try {
    const { endpoint, keys } = subscription.toJSON()
    await addDevice({
      endpoint: endpoint ?? '',
      keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
    })
  } catch (error) {
    // What the server does not know of would stay silent for ever.
    await subscription.unsubscribe()
    throw error
  }
  return 'on'
}

/** No more messages on this browser; the server forgets it first, so that it never sends into the void. */
export async function turnOff(): Promise<PushState> {
  const subscription = await (await worker())?.pushManager.getSubscription()
  if (!subscription) return 'off'
  await removeDevice(subscription.endpoint)
  await subscription.unsubscribe()
  return 'off'
}
