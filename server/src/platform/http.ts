// The HTTP server under the routes: ids, headers, limits, who asks, and every error as problem details.
import { randomUUID } from 'node:crypto'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { detailsOf, logFault, toProblem } from './problemDetails.ts'
import { Problem } from './problems.ts'
import { securityHeaders } from './securityHeaders.ts'
import { registerSockets } from './sockets.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    operation?: string
    upload?: boolean
    recentViewer?: boolean
    isSocket?: boolean
    /** Whether nobody has to be signed in for it. */
    isOpen?: boolean
  }
  interface FastifyRequest {
    /** When the whole of it was here, on the machine's own clock (performance.now). */
    readAt: number
  }
}

/** Brotli's own default is far too slow for replies that are made anew each time. */
const QUICK_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }

/** The bare server, before any route. */
export async function createHttp(config: Config): Promise<FastifyInstance> {
  const http = Fastify({
    // One proxy, ours: what stands before its own entry in X-Forwarded-For is what the client claims to be.
    trustProxy: config.trustProxy && ((_, hop) => hop === 0),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, base: null },
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    // Long enough for a file over a slow line; nobody holds a request open for ever.
    requestTimeout: 120_000,
  })
  http.decorateRequest('viewer', null).decorateRequest('readAt', 0)
  http.addHook('preValidation', async (request) => {
    request.readAt = performance.now()
  })
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(() => (data) => JSON.stringify(data))
  http.setErrorHandler(sendProblem)
  http.setNotFoundHandler((request, reply) => sendProblem(new Problem(404, 'not-found'), request, reply))
  acceptBodies(http)
  await http.register(cookie)
  await http.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: QUICK_BROTLI })
  await registerSockets(http)
  const security = securityHeaders(config)
  http.addHook('onRequest', (_, reply, done) => {
    reply.headers(security)
    done()
  })
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (isOfApi(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  http.addHook('onResponse', async (request, reply) => logRequest(request, reply))
  return http
}

// By the route that was found, since the same address can be written in several ways (%76 is v).
const isOfApi = (request: FastifyRequest) => request.routeOptions.url?.startsWith('/v1/') ?? false

// JSON is read by Fastify's own parser (which refuses __proto__); a NUL, which PostgreSQL cannot hold, is refused
// here once for all fields. Routes that take a file get the raw bytes; nobody else may send anything but JSON.
function acceptBodies(http: FastifyInstance): void {
  const parseJson = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // A client that names the type of a body which it does not send: the route's schema says whether one is needed.
    if (body === '') return done(null, undefined)
    // Bytes that are signed as they came, whatever they say of themselves.
    if (request.routeOptions.config.upload) return done(null, Buffer.from(body as string))
    if (/\\u0000|\0/.test(body as string)) return done(new Problem(400, 'malformed'))
    return parseJson(request, body as string, done)
  })
  http.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => {
    if (!request.routeOptions.config.upload) return done(new Problem(415, 'wrong-content-type'))
    return done(null, body)
  })
  http.addHook('onRequest', async (request) => {
    if (/%00/.test(request.url)) throw new Problem(400, 'malformed')
  })
}

/** Every error leaves here, in one shape. What is a fault of ours is logged and says nothing to the outside. */
function sendProblem(error: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error)
  if (problem.status >= 500) logFault(error, request)
  const { retryAfter } = problem.extra
  if (retryAfter) reply.header('retry-after', retryAfter)
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(detailsOf(problem, request.id)))
}

/** The log holds the operation, not the address: an address may hold what somebody searched for. */
function logRequest(request: FastifyRequest, reply: FastifyReply): void {
  request.log.info({
    id: request.id,
    operation: request.routeOptions.config.operation ?? request.routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    person: request.viewer?.personId,
  })
}
