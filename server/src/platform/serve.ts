// How a route is written: operation name, schemas, handler. The rule is looked up in permissions.ts.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Config } from '../config.ts'
import { type Noun, type Operation, permissions, type Relation } from '../permissions.ts'
import { writeAudit } from './audit.ts'
import type { Clock } from './clock.ts'
import type { Database, Db, Tx } from './database.ts'
import type { FileStore } from './files.ts'
import { type IdempotentWrite, keepReply, takeKey } from './idempotency.ts'
import type { LiveChannel } from './live.ts'
import { forbidden, notFound, Problem } from './problems.ts'
import { judge, type Permission, type Viewer } from './rules.ts'
import type { RequestThrottle } from './throttle.ts'

/** Whether something holds between the viewer and the object of this id. */
export type Resolver = (db: Db, viewer: Viewer, id: string, clock: Clock) => Promise<boolean>

export interface App {
  http: FastifyInstance
  config: Config
  db: Database
  clock: Clock
  files: FileStore
  live: LiveChannel
  throttles: { people: RequestThrottle; addresses: RequestThrottle }
  visible: Record<Noun, Resolver>
  relations: Record<Relation, Resolver>
  /** Every route that `serve` has made: the standing tests and the contract are generated from it. */
  routes: ServedRoute[]
}

export interface Route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: `/v1/${string}`
  params?: P
  query?: Q
  body?: B
  /** Absent: 204 without a body. Fields that it does not declare are stripped. */
  reply?: R
  /** The status of success where it is not 200 or 204. */
  status?: 201 | 202
  /** The body is a file's bytes, at most so many. The handler finds them in `bytes`. */
  upload?: { maxBytes: number }
  /** The handler opens its own transaction, and is safe to repeat by its nature: no Idempotency-Key is asked for. */
  ownTransaction?: true
  /** The handler writes the reply itself: a file or a stream. */
  raw?: true
  /** The handler's own statement asks for the session: a viewer as they were known a few seconds ago will do. */
  recentViewer?: true
}

export interface ServedRoute extends Route<z.ZodType, z.ZodType, z.ZodType, z.ZodType> {
  operation: Operation
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined
/** What a handler returns: nothing where the route declares no reply. */
type Answered<R> = R extends z.ZodUndefined ? Promise<void> : Promise<Output<R>>
type IsOpen<O extends Operation> = (typeof permissions)[O]['anyOf'][number] extends { kind: 'anyone' }
  ? true
  : false
type Asker<O extends Operation> = IsOpen<O> extends true ? Viewer | null : Viewer
type WrittenIn<M, Own> = M extends 'GET' ? Database : Own extends true ? Database : Tx

export interface Context<P, Q, B, V, D, W = undefined> {
  /** The transaction of a write; the pool for a read or where the route has its own transaction. */
  db: D
  viewer: V
  params: P
  query: Q
  body: B
  bytes: Buffer
  /** What the route's `prepare` has returned. */
  prepared: W
  clock: Clock
  app: App
  request: FastifyRequest
  reply: FastifyReply
  /** Writes the audit row of this operation in the given transaction: by default the write's own, of a read its own. */
  audit(noun: string, subjectId: string | null, fields?: string[], tx?: Tx): Promise<void>
  /** The operations on this object that the viewer may do, for the reply's `can`. */
  can(noun: Noun, id: string): Promise<Operation[]>
}

/** What `prepare` is given: an allowed request, before its write's transaction opens. */
export type Asked<Q, B, V> = Pick<
  Context<undefined, Q, B, V, Database>,
  'db' | 'viewer' | 'query' | 'body' | 'bytes' | 'request'
>

/** Adds a route. Denied by default; what the viewer may not see is 404, what they may not do is 403. */
export function serve<
  O extends Operation,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodUndefined,
  M extends Route<P, Q, B, R>['method'] = Route<P, Q, B, R>['method'],
  Own extends true | undefined = undefined,
  W = undefined,
>(
  app: App,
  operation: O,
  route: Route<P, Q, B, R> & {
    method: M
    ownTransaction?: Own
    /**
     * Runs before the write's transaction opens: for what is slow (hashing a password) or must count even if the write
     * fails (a try at a door). A transaction holds one of few connections, so it must wait neither for bcrypt nor for
     * a second one. A repeated write prepares again, so that only the handler may refuse what the first one changed.
     */
    prepare?: (asked: Asked<Output<Q>, Output<B>, Asker<O>>) => Promise<W>
  },
  handler: (
    context: Context<Output<P>, Output<Q>, Output<B>, Asker<O>, WrittenIn<M, Own>, W>,
  ) => NoInfer<Answered<R>>,
): void {
  const served = strict({ ...route, operation })
  app.routes.push(served)
  app.http.route({
    method: route.method,
    url: route.url,
    bodyLimit: route.upload?.maxBytes ?? 1_000_000,
    schema: contractOf(served),
    config: {
      operation,
      upload: Boolean(route.upload),
      recentViewer: Boolean(route.recentViewer),
      isOpen: isOpen(operation),
    },
    handler: async (request, reply) => {
      const write = isKeyed(served) ? writeOf(served, request) : null
      const prepared = route.prepare && (await prepareRequest(app, served, request, route.prepare))
      const run = (context: object) => (handler as Run)({ ...context, prepared })
      const answer = await answerRequest(app, served, request, reply, run, write)
      return route.raw ? answer : sendJson(reply, answer)
    },
  })
}

type Run = (context: object) => Promise<unknown>
interface Answer {
  status: number
  body: unknown
}

/** Whether the route is a write that happens at most once under the client's key. */
export const isKeyed = (route: Pick<ServedRoute, 'method' | 'ownTransaction'>) =>
  route.method !== 'GET' && !route.ownTransaction

async function prepareRequest<W>(
  app: App,
  route: ServedRoute,
  request: FastifyRequest,
  prepare: (asked: never) => Promise<W>,
): Promise<W> {
  writeOf(route, request)
  await authorise(app, route, request, app.db)
  const { viewer, query } = request
  const asked: Asked<unknown, unknown, Viewer | null> = {
    db: app.db,
    viewer,
    query,
    ...bodyOf(route, request),
    request,
  }
  return prepare(asked as never)
}

async function answerRequest(
  app: App,
  route: ServedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  run: Run,
  write: IdempotentWrite | null,
) {
  const serveIn = async (db: Db): Promise<Answer> => {
    await authorise(app, route, request, db)
    const result = await run(contextOf(app, route, request, reply, db))
    if (route.raw) return result as Answer
    return {
      status: route.status ?? (route.reply ? 200 : 204),
      body: route.reply && z.encode(route.reply, result),
    }
  }
  if (!write) return serveIn(app.db)
  const key = app.config.keys.idempotency
  return app.db.transaction().execute(async (tx) => {
    const stored = await takeKey(tx, write, key)
    if (stored) return stored
    const answer = await serveIn(tx)
    await keepReply(tx, write, answer, key)
    return answer
  })
}

function writeOf(route: ServedRoute, request: FastifyRequest): IdempotentWrite {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\w-]{8,80}$/.test(key)) throw new Problem(400, 'idempotency-key-missing')
  const { params, query, body } = request
  return {
    personId: request.viewer?.personId ?? null,
    key,
    operation: route.operation,
    // JSON would write a file of megabytes as a list of numbers.
    request: [params, query, Buffer.isBuffer(body) ? body.toString('base64') : body],
  }
}

function sendJson(reply: FastifyReply, { status, body }: Answer) {
  reply.code(status)
  return body === undefined
    ? reply.send()
    : reply.type('application/json; charset=utf-8').send(JSON.stringify(body))
}

/** Whether nobody has to be signed in for it. */
function isOpen(operation: Operation): boolean {
  const { anyOf }: Permission<Noun, Relation> = permissions[operation]
  return anyOf.some((rule) => rule.kind === 'anyone')
}

/** Throws 401, 403 or 404 unless the operation's rule lets the viewer do it on the object that the request names. */
export async function authorise(
  app: App,
  route: Pick<ServedRoute, 'operation'>,
  request: FastifyRequest,
  db: Db,
): Promise<void> {
  const permission: Permission<Noun, Relation> = permissions[route.operation]
  const { viewer } = request
  if (!viewer && !isOpen(route.operation)) throw new Problem(401, 'sign-in-needed')
  const id = permission.on ? objectId(permission.on, request) : ''
  const rule = await judge(permission, viewer, (name) => holds(app, db, viewer, name, id))
  if (viewer?.gate && !rule) throw new Problem(403, viewer.gate)
  // Who stands in a relation to an object sees it; for everybody else it must be there and visible.
  if (rule?.kind === 'relation' || (rule && !permission.on)) return
  const sees = permission.on && viewer && (await app.visible[permission.on](db, viewer, id, app.clock))
  if (permission.on && !sees) throw notFound()
  if (!rule) throw forbidden()
}

async function holds(
  app: App,
  db: Db,
  viewer: Viewer | null,
  relation: string,
  id: string,
): Promise<boolean> {
  return viewer !== null && app.relations[relation as Relation](db, viewer, id, app.clock)
}

function objectId(noun: Noun, request: FastifyRequest): string {
  const id = (request.params as Record<string, unknown>)[`${noun}Id`]
  if (typeof id !== 'string') throw new Error(`The route ${request.routeOptions.url} names no ${noun}Id.`)
  return id
}

function contextOf(app: App, route: ServedRoute, request: FastifyRequest, reply: FastifyReply, db: Db) {
  const { viewer } = request
  const context: Omit<Context<unknown, unknown, unknown, Viewer | null, Db>, 'prepared'> = {
    db,
    viewer,
    params: request.params,
    query: request.query,
    ...bodyOf(route, request),
    clock: app.clock,
    app,
    request,
    reply,
    audit: (noun, subjectId, fields = [], tx = db as Tx) =>
      writeAudit(tx, {
        actorId: viewer?.personId ?? null,
        operation: route.operation,
        noun,
        subjectId,
        fields,
        requestId: request.id,
      }),
    can: (noun, id) => allowedOn(app, db, viewer, noun, id),
  }
  return context
}

/** What was sent: the body of a request, or the bytes of a file. */
function bodyOf(route: ServedRoute, { body }: FastifyRequest): { body: unknown; bytes: Buffer } {
  if (!route.upload) return { body, bytes: Buffer.alloc(0) }
  return { body: undefined, bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0) }
}

/** The operations on an object that the viewer may do; each relation is asked of the database once. */
async function allowedOn(
  app: App,
  db: Db,
  viewer: Viewer | null,
  noun: Noun,
  id: string,
): Promise<Operation[]> {
  const known = new Map<string, Promise<boolean>>()
  const ask = (name: string) => {
    const answer = known.get(name) ?? holds(app, db, viewer, name, id)
    known.set(name, answer)
    return answer
  }
  const allowed: Operation[] = []
  for (const [operation, permission] of Object.entries<Permission>(permissions)) {
    if (permission.on === noun && (await judge(permission, viewer, ask))) allowed.push(operation as Operation)
  }
  return allowed
}

/** The operations that need no object and that the viewer may do, for `GET /v1/me`. */
export async function allowedAnywhere(viewer: Viewer): Promise<Operation[]> {
  const allowed: Operation[] = []
  for (const [operation, permission] of Object.entries<Permission>(permissions)) {
    const may = !permission.on && (await judge(permission, viewer, async () => false))
    if (may) allowed.push(operation as Operation)
  }
  return allowed
}

// A field that the schema does not know is refused, so that a slip or an attack is seen and not swallowed.
function strict(route: ServedRoute): ServedRoute {
  const close = (schema: z.ZodType | undefined) => (schema instanceof z.ZodObject ? schema.strict() : schema)
  const closed = { ...route }
  const query = close(route.query ?? z.object({}))
  const params = close(route.params ?? z.object({}))
  const body = close(route.body)
  return Object.assign(closed, { query, params }, body && { body })
}

function contractOf(route: ServedRoute) {
  const status = route.status ?? (route.reply ? 200 : 204)
  return {
    operationId: route.operation,
    tags: [route.url.split('/')[2] ?? 'v1'],
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    ...(!route.raw && { response: { [status]: route.reply ?? z.undefined() } }),
  }
}
