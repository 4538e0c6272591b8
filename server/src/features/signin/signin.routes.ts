// Signing in and out, staying signed in, and who is signed in.
import { z } from 'zod'
import { notFound, Problem } from '../../platform/problems.ts'
import { LocaleSchema } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { signAccessToken } from '../../platform/viewer.ts'
import { watchersOf } from '../attempts/progress.ts'
import {
  clearRefreshCookie,
  deviceCookie,
  refreshCookie,
  replacedRefreshCookie,
  setDeviceCookie,
  setRefreshCookie,
} from './cookies.ts'
import { openLiveStream } from './live.ts'
import { getMe } from './me.ts'
import { addressOf, originOf } from './origin.ts'
import { endSession, endSessionOfToken, openSession, renewSession } from './sessions.ts'
import { holdPassword, updateLocale } from './signin.queries.ts'
import { AccessReply, LiveQuery, MeReply, SignInBody } from './signin.schemas.ts'
import { signIn } from './signin.ts'

export function serveSignIn(app: App): void {
  serveSession(app)
  serveMe(app)
}

function serveSession(app: App): void {
  const { config, clock } = app

  serve(
    app,
    'signIn',
    { method: 'POST', url: '/v1/session', body: SignInBody, reply: AccessReply, ownTransaction: true },
    async ({ db, body, request, reply, audit }) => {
      const origin = originOf(request)
      const { personId, passwordHash, deviceMark } = await signIn(
        app,
        { ...body, knownDevice: deviceCookie(request) },
        origin,
      )
      const session = await db.transaction().execute(async (tx) => {
        // Comparing takes its time, and the password may have changed meanwhile.
        if (!(await holdPassword(tx, personId, passwordHash))) throw new Problem(401, 'sign-in-failed')
        await audit('person', personId, ['session'], tx)
        await endSessionOfToken(tx, clock, replacedRefreshCookie(request))
        return openSession(tx, clock, personId, origin)
      })
      setRefreshCookie(reply, config, session.refreshToken)
      setDeviceCookie(reply, config, deviceMark)
      return { accessToken: await signAccessToken(config.keys, clock, personId, session.sessionId) }
    },
  )

  serve(
    app,
    'refreshSession',
    { method: 'POST', url: '/v1/session/refresh', reply: AccessReply, ownTransaction: true },
    async ({ db, request, reply }) => {
      const token = refreshCookie(request)
      const session = token ? await renewSession(db, clock, token, addressOf(request)) : null
      if (!session) {
        clearRefreshCookie(reply, config)
        throw new Problem(401, 'session-ended')
      }
      setRefreshCookie(reply, config, session.refreshToken)
      return { accessToken: await signAccessToken(config.keys, clock, session.personId, session.sessionId) }
    },
  )

  // Open to anyone, so that a device whose access token has run out can still end its session by the cookie.
  serve(
    app,
    'signOut',
    { method: 'DELETE', url: '/v1/session', ownTransaction: true },
    async ({ db, viewer, request, reply, audit }) => {
      const token = refreshCookie(request)
      await db.transaction().execute(async (tx) => {
        const own = viewer && (await endSession(tx, clock, { ...viewer, why: 'signed_out' }))
        const ended = [own && viewer.sessionId, await endSessionOfToken(tx, clock, token)]
        for (const id of ended) if (id) await audit('session', id, ['ended'], tx)
      })
      clearRefreshCookie(reply, config)
    },
  )
}

function serveMe(app: App): void {
  serve(app, 'getMe', { method: 'GET', url: '/v1/me', reply: MeReply }, ({ db, viewer }) =>
    getMe(app, db, viewer),
  )

  serve(
    app,
    'changeMyLocale',
    { method: 'PUT', url: '/v1/me/locale', body: z.object({ locale: LocaleSchema }) },
    async ({ db, viewer, body, clock, audit }) => {
      await updateLocale(db, viewer.personId, body.locale, clock.now())
      await audit('person', viewer.personId, ['locale'])
    },
  )

  serve(
    app,
    'followLive',
    { method: 'GET', url: '/v1/live', query: LiveQuery, raw: true },
    async ({ viewer, query: { seconds, exam }, reply, can }) => {
      if (exam && !(await can('exam', exam)).includes('getInvigilation')) throw notFound()
      return reply
        .type('text/event-stream')
        .header('x-accel-buffering', 'no')
        .header('connection', 'close') // a stream that ends leaves no idle connection behind
        .send(openLiveStream(app, viewer, { seconds, watched: exam ? watchersOf(exam) : null }))
    },
  )
}
