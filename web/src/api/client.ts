// The one client of the API: typed by the contract, signed in, safe to repeat.
import createClient, { type Middleware } from 'openapi-fetch'
import { accessToken, awaitsToken, mayHaveSession, renewAccess } from './access.ts'
import { lostReply, toProblem } from './problem.ts'
import type { paths } from './schema.d.ts'

const waits = [400, 1_600]

/** Sends a request; a lost reply or a busy server is asked again, under the same idempotency key. */
async function send(request: Request): Promise<Response> {
  for (const wait of [...waits, undefined]) {
    const response = await fetch(request.clone()).catch(() => undefined)
    if (response && ![502, 503, 504].includes(response.status)) return response
    if (wait === undefined || !navigator.onLine) {
      if (response) return response
      throw lostReply()
    }
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
  throw lostReply()
}

/** Signs a request; when the token has run out, renews it once and repeats the very same request. */
async function sendSigned(request: Request): Promise<Response> {
  if (awaitsToken()) await renewAccess()
  const used = accessToken()
  const response = await send(signed(request, used))
  // After a reload without a network there is no token yet, but there may well be a session.
  if (response.status !== 401 || !(used || mayHaveSession())) return response
  // Another request may have renewed it while this one was under way.
  const renewed = accessToken() !== used ? accessToken() !== undefined : await renewAccess()
  return renewed ? await send(signed(request, accessToken())) : response
}

function signed(request: Request, token: string | undefined): Request {
  const copy = request.clone()
  if (token) copy.headers.set('authorization', `Bearer ${token}`)
  return copy
}

/** Every request says its language; every write carries the key under which it happens at most once. */
const manners: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', document.documentElement.lang)
    if (request.method !== 'GET' && !request.headers.has('idempotency-key')) {
      request.headers.set('idempotency-key', crypto.randomUUID())
    }
    return request
  },
}

/**
 * The typed client. Prefer `ask(api.GET(…))`, which gives the data or throws a Problem.
 * For a write that the person may start again after a lost reply, pass the key yourself:
 * `headers: { 'Idempotency-Key': key }`.
 */
export const api = createClient<paths>({ fetch: sendSigned })
api.use(manners)

type Reply<T> = { data?: T; error?: unknown; response: Response }

/** The data of a reply, or a Problem. A reply without a body (204) gives undefined. */
export async function ask<T>(reply: Promise<Reply<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await reply
  if (!response.ok) throw toProblem(response, error)
  return data as NonNullable<T>
}
