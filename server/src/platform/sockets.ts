// WebSockets: one open line for what a client would otherwise ask over and over, under the rule of an operation.
import websocket, { type WebSocket } from '@fastify/websocket'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Operation } from '../permissions.ts'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import { detailsOf, logFault, problemOfIssues, toProblem } from './problemDetails.ts'
import { forbidden, Problem } from './problems.ts'
import type { Viewer } from './rules.ts'
import { type App, authorise } from './serve.ts'
import { findViewers } from './viewer.ts'

/** The protocol that client and server agree on. The client offers it together with `bearer.` and its access token. */
export const PROTOCOL = 'integrate.v1'
const BEARER = 'bearer.'

/** As much as the largest save, with room to spare. */
const MAX_BYTES = 256 * 1024
/** Messages of one socket that wait for their replies. */
const MAX_UNDER_WAY = 32
/** Replies that the other end does not fetch: beyond this it is gone, or means no good. */
const MAX_UNREAD_BYTES = 1_000_000
const HEARTBEAT_SECONDS = 25

/** Why the server closes a socket, beside the codes of RFC 6455; the client tries again after all but the first. */
const closes = { sessionEnded: 4401, replaced: 4409, stopping: 1012, tooMuch: 1013 }

/** Lets `serveSocket` be used. Messages are small: compressing each would cost more than it saves. */
export async function registerSockets(http: FastifyInstance): Promise<void> {
  await http.register(websocket, {
    options: {
      maxPayload: MAX_BYTES,
      perMessageDeflate: false,
      handleProtocols: (offered: Set<string>) => offered.has(PROTOCOL) && PROTOCOL,
    },
    errorHandler: (_, socket) => socket.terminate(),
  })
}

/** The access token: from its header, or from what a browser can send when it opens a socket. Undefined: none. */
export function bearerOf({ headers, routeOptions }: FastifyRequest): string | undefined {
  const header = /^Bearer ([\w.-]+)$/.exec(headers.authorization ?? '')?.[1]
  if (header || !routeOptions.config.isSocket) return header
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((one) => one.trim())
  return offered.find((one) => one.startsWith(BEARER))?.slice(BEARER.length)
}

export interface SocketRoute<P extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  url: `/v1/${string}`
  params: P
  /** A message is this with an `id` that the client counts up; the reply bears the same. */
  message: B
  reply: R
  /** A second socket of the same session with this name closes the first. */
  nameOf(params: z.output<P>): string
}

export interface SocketContext<P, B> {
  db: Database
  viewer: Viewer
  params: P
  message: B
  clock: Clock
  /** When the message reached the server. */
  receivedAt: Date
}

type Handler<P, B, R> = (context: SocketContext<P, B>) => Promise<R>

/**
 * Adds a WebSocket. Who may open it is what the operation's rule says, asked when it opens and again with every
 * heartbeat; an ended session closes it at once. A message is answered by `{id, …reply}`, or by `{id, problem}` with
 * the problem details that the same request would get over HTTP.
 */
export function serveSocket<P extends z.ZodType, B extends z.ZodObject, R extends z.ZodType>(
  app: App,
  operation: Operation,
  route: SocketRoute<P, B, R>,
  handler: Handler<z.output<P>, z.output<B>, z.output<R>>,
): void {
  const open = new Map<string, WebSocket>()
  const guard = new Guard(app)
  const message = route.message.extend({ id: z.number().int().min(0) }).strict()
  const answer = (request: FastifyRequest, viewer: Viewer) => async (given: unknown, receivedAt: Date) => {
    const { success, data, error } = message.safeParse(given)
    if (!success) throw problemOfIssues(error.issues)
    const { db, clock } = app
    const params = request.params as z.output<P>
    const reply = await handler({ db, viewer, params, message: data as z.output<B>, clock, receivedAt })
    return z.encode(route.reply, reply) as object
  }
  app.http.route({
    method: 'GET',
    url: route.url,
    websocket: true,
    schema: { params: route.params },
    config: { operation, isSocket: true },
    preHandler: async (request) => {
      refuseForeignPages(app, request)
      await authorise(app, { operation }, request, app.db)
    },
    handler: (socket: WebSocket, request: FastifyRequest) => {
      const { viewer } = request
      if (!viewer) return socket.terminate()
      replaceFormer(open, `${viewer.sessionId} ${route.nameOf(request.params as z.output<P>)}`, socket)
      guard.watch(socket, viewer)
      converse(app, viewer, request, socket, answer(request, viewer))
    },
  })
}

// A browser names the page's origin; the token would keep a foreign page out too, since it is no cookie.
function refuseForeignPages(app: App, { headers: { origin } }: FastifyRequest): void {
  if (origin !== undefined && origin !== app.config.publicUrl) throw forbidden()
}

function replaceFormer(open: Map<string, WebSocket>, name: string, socket: WebSocket): void {
  open.get(name)?.close(closes.replaced)
  open.set(name, socket)
  socket.once('close', () => {
    if (open.get(name) === socket) open.delete(name)
  })
}

interface Guarded {
  socket: WebSocket
  viewer: Viewer
  /** Whether the other end has answered since the last heartbeat. */
  alive: boolean
}

/** Sessions that are asked for in one query. */
const AT_ONCE = 200

/** Closes sockets with their sessions, with the server, and when nobody is at the other end any more. */
class Guard {
  readonly #app: App
  readonly #open = new Set<Guarded>()
  constructor(app: App) {
    this.#app = app
    const beat = setInterval(() => void this.#beat().catch(() => {}), HEARTBEAT_SECONDS * 1000)
    app.http.addHook('onClose', async () => clearInterval(beat))
  }

  watch(socket: WebSocket, viewer: Viewer): void {
    const guarded: Guarded = { socket, viewer, alive: true }
    const stopFollowing = this.#app.live.follow(
      viewer.personId,
      ({ kind, id }) => kind === 'session-ended' && id === viewer.sessionId && endSession(socket),
      () => socket.close(closes.stopping),
    )
    this.#open.add(guarded)
    socket.on('pong', () => {
      guarded.alive = true
    })
    socket.once('close', () => {
      this.#open.delete(guarded)
      stopFollowing()
    })
  }

  /** A socket must not outlive its session because a notification was lost. */
  async #beat(): Promise<void> {
    const all = [...this.#open]
    for (const guarded of all) {
      if (!guarded.alive) guarded.socket.terminate()
      guarded.alive = false
      guarded.socket.ping()
    }
    for (let i = 0; i < all.length; i += AT_ONCE) await this.#endOver(all.slice(i, i + AT_ONCE))
  }

  async #endOver(some: Guarded[]): Promise<void> {
    const { db, clock, config } = this.#app
    const ids = some.map(({ viewer }) => viewer.sessionId)
    const viewers = await findViewers(db, ids, clock, config.mode === 'production')
    const good = new Set(viewers.filter(({ gate }) => gate === null).map(({ sessionId }) => sessionId))
    for (const { socket, viewer } of some) if (!good.has(viewer.sessionId)) endSession(socket)
  }
}

const endSession = (socket: WebSocket) => socket.close(closes.sessionEnded, 'session-ended')

type Answer = (given: unknown, receivedAt: Date) => Promise<object>

function converse(
  app: App,
  viewer: Viewer,
  request: FastifyRequest,
  socket: WebSocket,
  answer: Answer,
): void {
  let underWay = 0
  const send = (id: number | null, reply: object) => {
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate()
    else socket.send(JSON.stringify({ id, ...reply }))
  }
  const refuse = (id: number | null, error: Error) => {
    const problem = toProblem(error)
    if (problem.status >= 500) logFault(error, request)
    send(id, { problem: detailsOf(problem, request.id) })
    if (problem.code === 'session-ended') endSession(socket)
  }
  socket.on('message', (bytes, isBinary) => {
    const receivedAt = app.clock.now()
    let id: number | null = null
    try {
      // Before the message is read; whoever floods goes on by requests, each of which is refused alone.
      if (!isWithin(app, viewer)) return socket.close(closes.tooMuch)
      const given = readMessage(isBinary ? '' : String(bytes))
      id = typeof given.id === 'number' ? given.id : null
      if (underWay >= MAX_UNDER_WAY) throw new Problem(429, 'too-many-requests', { retryAfter: 1 })
      underWay++
      answer(given, receivedAt)
        .then(
          (reply) => send(id, reply),
          (error) => refuse(id, error),
        )
        .finally(() => underWay--)
    } catch (error) {
      refuse(id, error as Error)
    }
  })
}

function isWithin(app: App, { personId }: Viewer): boolean {
  try {
    app.throttles.people.take(personId)
    return true
  } catch {
    return false
  }
}

/** A message is one JSON object; NUL, which PostgreSQL cannot hold, is refused here as for bodies. */
function readMessage(text: string): Record<string, unknown> {
  try {
    const given: unknown = /\\u0000|\0/.test(text) ? null : JSON.parse(text)
    if (typeof given === 'object' && given !== null) return given as Record<string, unknown>
  } catch {}
  throw new Problem(400, 'malformed')
}
