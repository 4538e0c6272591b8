// New versions: the service worker fetches them quietly, the person decides when to load them.
import { Trans } from '@lingui/react/macro'
import { toast } from '../ui/Toast.tsx'

/** Registers the service worker and offers a new version when one is ready. Not in development. */
export function watchForUpdates(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  void navigator.serviceWorker.register('/sw.js').then((registration?: ServiceWorkerRegistration) => {
    if (!registration) return // a browser under test may refuse without an error
    if (registration.waiting) offer(registration.waiting)
    registration.addEventListener('updatefound', () => {
      const fresh = registration.installing
      fresh?.addEventListener('statechange', () => {
        // Without a controller this is the first visit, and there is nothing to update.
        if (fresh.state === 'installed' && navigator.serviceWorker.controller) offer(fresh)
      })
    })
  }, ignore)
}

/** The app works without a service worker (private windows refuse it); only the offline start is lost. */
function ignore(): void {}

function offer(fresh: ServiceWorker): void {
  toast(
    <Trans>A new version is ready</Trans>,
    {
      label: <Trans>Load it</Trans>,
      run: () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
        fresh.postMessage('take-over')
      },
    },
    true,
  )
}

/** Whether a page failed to open because its script could not be had. */
export function isMissingScript(error: unknown): boolean {
  return (
    error instanceof TypeError && /dynamically imported module|importing a module script/i.test(error.message)
  )
}
