// Who asks, and how often: found out before anything of a request's body is read.
import type { FastifyRequest } from 'fastify'
import type { Keys } from '../config.ts'
import type { Clock } from './clock.ts'
import { Groups } from './grouping.ts'
import { networkOf } from './networks.ts'
import { Problem } from './problems.ts'
import type { Viewer } from './rules.ts'
import type { App } from './serve.ts'
import { bearerOf } from './sockets.ts'
import { type AccessToken, findViewer, findViewers, readAccessToken } from './viewer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null
  }
}

/**
 * A viewer as they were known so many seconds ago will do on a route that says so (`recentViewer`): one whose own
 * statement asks for the session, so that a session that ended is refused at once all the same.
 */
const RECENT_SECONDS = 10
/** So many people fit into an exam, with room to spare; beyond it the oldest is asked for anew. */
const KEPT = 10_000

/** Finds out who asks; holds back who asks too often. */
export function recogniseViewers(app: App): void {
  const tokens = new KnownTokens(app.config.keys, app.clock)
  const viewers = new RecentViewers(app)
  app.http.addHook('onRequest', async (request) => {
    if (!request.routeOptions.url?.startsWith('/v1/')) return
    const token = bearerOf(request)
    const sessionId = token && (await tokens.read(token))
    if (token && !sessionId) throw new Problem(401, 'sign-in-needed')
    if (sessionId) request.viewer = await viewerOf(request, viewers, sessionId)
    if (request.viewer) app.throttles.people.take(request.viewer.personId)
    else app.throttles.addresses.take(networkOf(request.ip))
    // Before the body is read: nobody unknown fills the memory with one that is then refused.
    if (!request.viewer && request.routeOptions.config.isOpen === false)
      throw new Problem(401, 'sign-in-needed')
  })
}

async function viewerOf({ routeOptions }: FastifyRequest, viewers: RecentViewers, sessionId: string) {
  const viewer = routeOptions.config.recentViewer
    ? await viewers.recent(sessionId)
    : await viewers.now(sessionId)
  if (!viewer) throw new Problem(401, 'session-ended')
  return viewer
}

/** Tokens whose signature has been verified: that a token says what it says never changes, only its time runs out. */
class KnownTokens {
  readonly #keys: Keys
  readonly #clock: Clock
  readonly #known = new Map<string, AccessToken>()
  constructor(keys: Keys, clock: Clock) {
    this.#keys = keys
    this.#clock = clock
  }

  /** The session that it names; null where it is forged, foreign or expired. */
  async read(token: string): Promise<string | null> {
    const known = this.#known.get(token) ?? (await readAccessToken(this.#keys, this.#clock, token))
    if (!known || known.expiresAt <= this.#clock.now().getTime()) {
      this.#known.delete(token)
      return null
    }
    keep(this.#known, token, known)
    return known.sessionId
  }
}

class RecentViewers {
  readonly #app: App
  readonly #known = new Map<string, { viewer: Viewer; until: number }>()
  /** A hall that begins to save asks for everybody within the same seconds: one query for many of them. */
  readonly #groups: Groups<string, Viewer | null>
  constructor(app: App) {
    this.#app = app
    this.#groups = new Groups<string, Viewer | null>({
      ...{ lanes: 1, most: 200, paceMs: 5 },
      keyOf: (sessionId) => sessionId,
      run: (sessionIds) => this.#findAll(sessionIds),
    })
  }

  now(sessionId: string): Promise<Viewer | null> {
    const { db, clock, config } = this.#app
    return findViewer(db, sessionId, clock, config.mode === 'production')
  }

  /** As they were a few seconds ago at most, by this machine's own clock. */
  async recent(sessionId: string): Promise<Viewer | null> {
    const known = this.#known.get(sessionId)
    if (known && known.until > performance.now()) return known.viewer
    this.#known.delete(sessionId)
    const viewer = await this.#groups.ask(sessionId)
    if (viewer) keep(this.#known, sessionId, { viewer, until: performance.now() + RECENT_SECONDS * 1000 })
    return viewer
  }

  async #findAll(sessionIds: string[]): Promise<(Viewer | null)[]> {
    const { db, clock, config } = this.#app
    const found = await findViewers(db, sessionIds, clock, config.mode === 'production')
    const viewers = new Map(found.map((viewer) => [viewer.sessionId, viewer]))
    return sessionIds.map((id) => viewers.get(id) ?? null)
  }
}

function keep<T>(known: Map<string, T>, name: string, value: T): void {
  if (known.has(name)) return
  const [oldest] = known.keys()
  if (known.size >= KEPT && oldest !== undefined) known.delete(oldest)
  known.set(name, value)
}
