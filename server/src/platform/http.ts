// The HTTP server under the routes: ids, headers, limits, who asks, and every error as problem details.
import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { constants } from 'node:zlib'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { hasZodFastifySchemaValidationErrors, validatorCompiler } from 'fastify-type-provider-zod'
import type { Config } from '../config.ts'
import { type FieldError, Problem, problemOfDatabase } from './problems.ts'
import type { Viewer } from './rules.ts'
import type { App } from './serve.ts'
import { findViewer, readAccessToken } from './viewer.ts'

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null
  }
  interface FastifyContextConfig {
    operation?: string
    upload?: boolean
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
  })
  http.decorateRequest('viewer', null)
  http.setValidatorCompiler(validatorCompiler)
  http.setSerializerCompiler(() => (data) => JSON.stringify(data))
  http.setErrorHandler(sendProblem)
  http.setNotFoundHandler((request, reply) => sendProblem(new Problem(404, 'not-found'), request, reply))
  acceptBodies(http)
  await http.register(cookie)
  await http.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: QUICK_BROTLI })
  await http.register(helmet, securityHeaders(config))
  http.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (isOfApi(request) && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  http.addHook('onResponse', async (request, reply) => logRequest(request, reply))
  return http
}

// By the route that was found, since the same address can be written in several ways (%76 is v).
const isOfApi = (request: FastifyRequest) => request.routeOptions.url?.startsWith('/v1/') ?? false

/** Finds out who asks, before anything of the request's body is read; holds back who asks too often. */
export function recogniseViewers(app: App): void {
  const ownersNeedSecondStep = app.config.mode === 'production'
  app.http.addHook('onRequest', async (request) => {
    if (!isOfApi(request)) return
    const token = /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1]
    const sessionId = token && (await readAccessToken(app.config.keys, app.clock, token))
    if (token && !sessionId) throw new Problem(401, 'sign-in-needed')
    if (sessionId) request.viewer = await findViewer(app.db, sessionId, app.clock, ownersNeedSecondStep)
    if (sessionId && !request.viewer) throw new Problem(401, 'session-ended')
    if (request.viewer) app.throttles.people.take(request.viewer.personId)
    else app.throttles.addresses.take(request.ip)
  })
}

// JSON is read by Fastify's own parser (which refuses __proto__); a NUL, which PostgreSQL cannot hold, is refused
// here once for all fields. Routes that take a file get the raw bytes; nobody else may send anything but JSON.
function acceptBodies(http: FastifyInstance): void {
  const parseJson = http.getDefaultJsonParser('error', 'error')
  http.removeAllContentTypeParsers()
  http.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
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

function securityHeaders(config: Config) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // KaTeX positions glyphs by style attributes; style sheets still come from us only.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(config.publicUrl.startsWith('https:') && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: config.publicUrl.startsWith('https:') && {
      maxAge: 31_536_000,
      includeSubDomains: true,
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginEmbedderPolicy: false,
  }
}

/** Every error leaves here, in one shape. What is a fault of ours is logged and says nothing to the outside. */
function sendProblem(error: FastifyError | Problem | Error, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error)
  if (problem.status >= 500) logFault(error, request)
  const { params, errors, retryAfter } = problem.extra
  if (retryAfter) reply.header('retry-after', retryAfter)
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:integrate:problem:${problem.code}`,
        title: STATUS_CODES[problem.status],
        status: problem.status,
        code: problem.code,
        requestId: request.id,
        ...(params && { params }),
        ...(errors && { errors }),
      }),
    )
}

function toProblem(error: FastifyError | Problem | Error): Problem {
  if (error instanceof Problem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    return new Problem(400, 'invalid', { errors: error.validation.map(toFieldError) })
  }
  const ofDatabase = problemOfDatabase(error)
  if (ofDatabase) return ofDatabase
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500
  if (status === 413) return new Problem(413, 'too-large')
  if (status === 415) return new Problem(415, 'wrong-content-type')
  if (status >= 400 && status < 500) return new Problem(status, 'malformed')
  return new Problem(500, 'fault')
}

interface ValidationIssue {
  instancePath: string
  keyword: string
  message?: string
  params: unknown
}

// A refinement's message is its code ("too-short"); zod's own issues keep zod's names, in our spelling.
function toFieldError({ instancePath, keyword, message, params }: ValidationIssue): FieldError {
  const field = instancePath.split('/').filter(Boolean).join('.')
  const code = keyword === 'custom' ? (message ?? 'invalid') : keyword.replaceAll('_', '-')
  const issue = (params as { issue?: Record<string, unknown> })?.issue ?? {}
  const figures = Object.entries(issue).filter(
    (entry): entry is [string, number] =>
      ['minimum', 'maximum'].includes(entry[0]) && typeof entry[1] === 'number',
  )
  return figures.length ? { field, code, params: Object.fromEntries(figures) } : { field, code }
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

// A message of PostgreSQL may quote a value: what stands in quotes is left out.
function logFault(error: Error, request: FastifyRequest): void {
  const [, ...frames] = (error.stack ?? '').split('\n')
  request.log.error({
    id: request.id,
    operation: request.routeOptions.config?.operation,
    fault: error.name,
    code: 'code' in error ? error.code : undefined,
    message: error.message.replace(/"[^"]*"|'[^']*'/g, '"…"').slice(0, 300),
    at: frames.slice(0, 6).map((frame) => frame.trim()),
  })
}
