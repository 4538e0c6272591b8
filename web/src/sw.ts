// The service worker: keeps the shell, so that the app opens at once and without a network, and shows messages that come
// while it is closed.
// It never touches an answer or a reply of the API: /v1 is left to the network alone.
/// <reference lib="webworker" />
export type {}

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[]
}

const shell = self.__WB_MANIFEST
/** One cache for the page (by version), one for files whose name changes with their content. */
const shellCache = `shell-${hashOf(shell)}`
const assetCache = 'assets'
/** Served by the server as pages of their own. */
const publicPages = /^\/((mr|hi)\/?)?(privacy)?\/?$/

self.addEventListener('install', (event) => {
  const fresh = shell.map(({ url }) => new Request(`/${url}`, { cache: 'reload' }))
  event.waitUntil(caches.open(shellCache).then((cache) => cache.addAll(fresh)))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldShells(), self.clients.claim()]))
})

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/v1/')) return
  if (request.mode === 'navigate') {
    if (!publicPages.test(url.pathname)) event.respondWith(shellPage(request))
  } else if (url.pathname.startsWith('/assets/')) {
    event.respondWith(keptAsset(request))
  } else if (shell.some((file) => `/${file.url}` === url.pathname)) {
    event.respondWith(caches.match(request, { cacheName: shellCache }).then((kept) => kept ?? fetch(request)))
  }
})

self.addEventListener('push', (event) => {
  event.waitUntil(showMessage(readMessage(event.data)))
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(openMessage(event.notification.data as string))
})

type Message = { title: string; body: string; link: string; tag?: string }

/** What was pushed; an unreadable one still has to say something, for the browser counts silence against the site. */
function readMessage(data: PushMessageData | null): Message {
  const inbox = { title: 'Integrate', body: '', link: '/inbox' }
  try {
    return { ...inbox, ...(data?.json() as Partial<Message>) }
  } catch {
    return inbox
  }
}

/** Never over an exam: the message waits in the inbox until it is handed in. */
async function showMessage({ title, body, link, tag }: Message): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (windows.some((one) => one.visibilityState === 'visible' && isExam(one))) return
  await self.registration.showNotification(title, {
    body,
    data: link,
    ...(tag && { tag }),
    icon: '/icons/app-192.png',
    lang: self.navigator.language,
  })
}

/** In a window of the app that is open, else in a new one; a window with an exam stays where it is. */
async function openMessage(link: string): Promise<void> {
  // Only an address of the app itself, whatever was pushed.
  const address = new URL(link, self.location.origin)
  if (address.origin !== self.location.origin) return
  const windows = await self.clients.matchAll({ type: 'window' })
  const free = windows.find((one) => !isExam(one))
  const opened = await free?.navigate(address).catch(() => null)
  await (opened ? opened.focus() : self.clients.openWindow(address))
}

function isExam({ url }: Client): boolean {
  return new URL(url).pathname.startsWith('/attempts/')
}

/** Every address of the app is the same page. */
async function shellPage(request: Request): Promise<Response> {
  return (await caches.match('/app.html', { cacheName: shellCache })) ?? (await fetch(request))
}

/** A hashed file never changes: kept from its first use on. */
async function keptAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) {
    const cache = await caches.open(assetCache)
    await cache.put(request, response.clone())
  }
  return response
}

async function dropOldShells(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name !== shellCache).map((name) => caches.delete(name)))
}

/** A short name for this version of the shell (FNV-1a; only has to differ, not to resist anyone). */
function hashOf(files: typeof shell): string {
  let hash = 0x811c9dc5
  for (const letter of JSON.stringify(files)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0).toString(36)
}
