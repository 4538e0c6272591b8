// The access token: in memory only, renewed through the httpOnly refresh cookie by one tab at a time.
import { lostReply, toProblem } from './problem.ts'

const marker = 'signed-in'
let token: string | undefined
let renewal: Promise<boolean> | undefined
const listeners = new Set<(signedIn: boolean) => void>()

/** The token for the next request, if there is one. */
export function accessToken(): string | undefined {
  return token
}

/** Keeps a new token after signing in; `undefined` forgets it after signing out. */
export function keepAccess(next: string | undefined): void {
  const began = Boolean(next) && !token
  token = next
  if (!next) shown = undefined
  try {
    if (next) localStorage.setItem(marker, '1')
    else localStorage.removeItem(marker)
  } catch {
    // Storage is switched off: signing in again after a reload is all that is lost.
  }
  // An end is always told: after a reload without a network a person is shown before there is a token.
  if (began || !next) for (const listen of listeners) listen(Boolean(next))
}

/** Called whenever this tab gains a session, or is told that there is none; returns the way to stop listening. */
export function onAccessChange(listen: (signedIn: boolean) => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

let shown: { personId: string; forget: () => void } | undefined

/** Whom this tab shows before a token says who it is for; should it be somebody else's, `forget` comes first. */
export function expectPerson(personId: string, forget: () => void): void {
  shown = { personId, forget }
}

/** Whether a person is shown whose token is still on its way: a request without it would only be refused. */
export function awaitsToken(): boolean {
  return !token && shown !== undefined
}

/** Whether somebody signed in on this device and has not signed out: worth asking for a renewal. */
export function mayHaveSession(): boolean {
  try {
    return localStorage.getItem(marker) !== null
  } catch {
    return true
  }
}

/** Renews the token; true when there is one now. Many callers share one request. Throws a Problem without a network. */
export function renewAccess(): Promise<boolean> {
  renewal ??= oneTabAtATime(requestRenewal).finally(() => {
    renewal = undefined
  })
  return renewal
}

/** Two tabs that renew at once would each spend the cookie; where the browser has locks, they queue. */
async function oneTabAtATime<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? await navigator.locks.request('session-renewal', work) : await work()
}

async function requestRenewal(): Promise<boolean> {
  const response = await fetch('/v1/session/refresh', {
    method: 'POST',
    headers: { 'idempotency-key': crypto.randomUUID() },
  }).catch(() => {
    throw lostReply()
  })
  if (response.ok) {
    const { accessToken: next } = (await response.json()) as { accessToken: string }
    const known = token ? subjectOf(token) : shown?.personId
    if (known && subjectOf(next) !== known) {
      // Somebody else signed in in another tab: what this one shows, and was about to send, is not theirs.
      shown?.forget()
      location.reload()
      return false
    }
    keepAccess(next)
    return true
  }
  if (response.status === 401 || response.status === 403) {
    keepAccess(undefined)
    return false
  }
  throw toProblem(response, await response.json().catch(() => undefined))
}

/** Whose token it is; whether it is genuine is for the server to say. */
function subjectOf(jwt: string): string | undefined {
  const payload = jwt.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/')
  return payload && (JSON.parse(atob(payload)) as { sub?: string }).sub
}
