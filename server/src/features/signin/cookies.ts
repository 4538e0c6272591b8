// The two cookies of the app, both out of reach of scripts and of other sites.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../platform/problems.ts'
import type { App } from '../../platform/serve.ts'
import { REFRESH_DAYS } from './sessions.ts'

type Config = App['config']

const DAY = 86_400
/** Renews the session. */
const REFRESH = 'refresh'
/** Says that somebody has signed in on this device before; names nobody. */
const DEVICE = 'device'

const options = (config: Config) => ({
  path: '/v1/session',
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: config.publicUrl.startsWith('https:'),
})

export function setRefreshCookie(reply: FastifyReply, config: Config, token: string): void {
  reply.setCookie(REFRESH, token, { ...options(config), maxAge: REFRESH_DAYS * DAY })
}

export function clearRefreshCookie(reply: FastifyReply, config: Config): void {
  reply.clearCookie(REFRESH, options(config))
}

export function setDeviceCookie(reply: FastifyReply, config: Config, mark: string): void {
  reply.setCookie(DEVICE, mark, { ...options(config), maxAge: 365 * DAY })
}

export const deviceCookie = (request: FastifyRequest) => request.cookies[DEVICE]

/** The refresh token that the device has, where it proves nothing and only says which session it replaces. */
export const replacedRefreshCookie = (request: FastifyRequest) => request.cookies[REFRESH]

/**
 * The refresh token of a request. Throws 400 where the request lacks a header that another site's page cannot send
 * without asking us first: the cookie alone proves nothing, even in a browser that does not know SameSite.
 */
export function refreshCookie(request: FastifyRequest): string | undefined {
  if (!request.headers['idempotency-key']) throw new Problem(400, 'idempotency-key-missing')
  return request.cookies[REFRESH]
}
