// One's own password, devices and second step over HTTP.
import { z } from 'zod'
import { invalid } from '../../platform/problems.ts'
import { Id } from '../../platform/schemas.ts'
import { type App, serve } from '../../platform/serve.ts'
import { hashPassword } from '../signin/passwords.ts'
import { countCode, isSecondStep } from '../signin/secondStep.ts'
import { endSession, listSessions } from '../signin/sessions.ts'
import {
  PasswordChange,
  RecoveryReply,
  SessionsReply,
  TotpCode,
  TotpRemoval,
  TotpReply,
  TotpStart,
} from './account.schemas.ts'
import {
  confirmTotp,
  knowsPassword,
  putPassword,
  refuseGuessableFor,
  removeTotp,
  startTotp,
} from './account.ts'

export function serveAccount(app: App): void {
  serve(
    app,
    'changePassword',
    {
      method: 'PUT',
      url: '/v1/me/password',
      body: PasswordChange,
      async prepare({ viewer, body }) {
        await refuseGuessableFor(app, viewer, body.password)
        const knows = await knowsPassword(app, viewer, body.current)
        return { knows, hash: knows ? await hashPassword(app.config.keys, body.password) : '' }
      },
    },
    async ({ db, viewer, prepared, audit }) => {
      if (!prepared.knows) throw invalid('current', 'password-wrong')
      await putPassword(app, db, viewer.personId, prepared.hash, viewer.sessionId)
      await audit('person', viewer.personId, ['password'])
    },
  )
  serveDevices(app)
  serveSecondStep(app)
}

function serveDevices(app: App): void {
  serve(
    app,
    'listMySessions',
    { method: 'GET', url: '/v1/me/sessions', reply: SessionsReply },
    async ({ db, viewer }) => ({ rows: await listSessions(db, viewer) }),
  )

  serve(
    app,
    'endSession',
    { method: 'DELETE', url: '/v1/sessions/:sessionId', params: z.object({ sessionId: Id }) },
    async ({ db, viewer, params: { sessionId }, clock, audit }) => {
      await endSession(db, clock, { personId: viewer.personId, sessionId, why: 'ended_by_person' })
      await audit('session', sessionId, ['ended'])
    },
  )
}

function serveSecondStep(app: App): void {
  serve(
    app,
    'startTotp',
    {
      method: 'POST',
      url: '/v1/me/totp',
      body: TotpStart,
      reply: TotpReply,
      prepare: ({ viewer, body }) => knowsPassword(app, viewer, body.password),
    },
    async ({ db, viewer, prepared: knows }) => {
      if (!knows) throw invalid('password', 'password-wrong')
      return startTotp(app, db, viewer)
    },
  )

  serve(
    app,
    'confirmTotp',
    {
      method: 'POST',
      url: '/v1/me/totp/confirm',
      body: TotpCode,
      reply: RecoveryReply,
      prepare: ({ viewer }) => countCode(app, viewer.personId),
    },
    async ({ db, viewer, body, audit }) => {
      const recoveryCodes = await confirmTotp(app, db, viewer, body.code)
      await audit('person', viewer.personId, ['secondStep'])
      return { recoveryCodes }
    },
  )

  serve(
    app,
    'removeTotp',
    {
      method: 'POST',
      url: '/v1/me/totp/remove',
      body: TotpRemoval,
      // A code is used up by looking at it, so the password comes first.
      async prepare({ viewer, body }) {
        const knows = await knowsPassword(app, viewer, body.password)
        return { knows, has: knows && (await isSecondStep(app, viewer.personId, body.code)) }
      },
    },
    async ({ db, viewer, prepared, audit }) => {
      if (!prepared.knows) throw invalid('password', 'password-wrong')
      if (!prepared.has) throw invalid('code', 'second-step-wrong')
      await removeTotp(app, db, viewer)
      await audit('person', viewer.personId, ['secondStep'])
    },
  )
}
