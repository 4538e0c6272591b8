// Registration on the site, and the front desk's list of it, over HTTP.

import { networkOf } from '../../platform/networks.ts'
import { type App, serve } from '../../platform/serve.ts'
import { countTry } from '../../platform/throttle.ts'
import { addressOf } from '../signin/origin.ts'
import { hashPassword, refuseGuessable } from '../signin/passwords.ts'
import {
  ApprovalReply,
  ConsentBody,
  GuardianLinkReply,
  RefusalBody,
  RegisterBody,
  RegisterReply,
  RegistrationParams,
  RegistrationsQuery,
  RegistrationsReply,
} from './registrations.schemas.ts'
import {
  approveRegistration,
  checkRegistration,
  confirmRegistration,
  listRegistrations,
  makeGuardianLink,
  refuseRegistration,
  register,
} from './registrations.ts'

export function serveRegistrations(app: App): void {
  serveRegister(app)
  serve(
    app,
    'listRegistrations',
    { method: 'GET', url: '/v1/registrations', query: RegistrationsQuery, reply: RegistrationsReply },
    ({ db, query, can }) => listRegistrations(app, db, query, (id) => can('registration', id)),
  )
  serveConsent(app)
  serveDecisions(app)
}

function serveRegister(app: App): void {
  // 300 in an hour from one address: a hall that registers on the institute's own network.
  const door = (what: string, limit: number) => ({ bucket: 'register' as const, what, limit, minutes: 60 })
  serve(
    app,
    'register',
    {
      method: 'POST',
      url: '/v1/registrations',
      body: RegisterBody,
      reply: RegisterReply,
      status: 201,
      async prepare({ db, body, request }) {
        const { keys } = app.config
        const count = (what: string, limit: number) =>
          countTry(db, keys.throttle, door(what, limit), app.clock.now())
        await count(`address ${networkOf(addressOf(request))}`, 300)
        await count(`name ${body.phone ?? body.email ?? ''}`, 10)
        await checkRegistration(app, db, body)
        refuseGuessable(body.password, [body.phone, body.email])
        return hashPassword(keys, body.password)
      },
    },
    async ({ db, body, prepared: passwordHash, audit }) => {
      const { id, waitsFor } = await register(app, db, body, passwordHash)
      await audit('registration', id, ['created'])
      return { waitsFor }
    },
  )
}

function serveConsent(app: App): void {
  serve(
    app,
    'recordRegistrationConsent',
    {
      method: 'POST',
      url: '/v1/registrations/:registrationId/consent',
      params: RegistrationParams,
      body: ConsentBody,
    },
    async ({ db, viewer, params: { registrationId }, body, audit }) => {
      await confirmRegistration(app, db, registrationId, { ...body, recordedBy: viewer.personId })
      await audit('registration', registrationId, ['consent'])
    },
  )

  serve(
    app,
    'makeGuardianLink',
    {
      method: 'POST',
      url: '/v1/registrations/:registrationId/guardian-link',
      params: RegistrationParams,
      reply: GuardianLinkReply,
    },
    async ({ db, viewer, params: { registrationId }, audit }) => {
      const link = await makeGuardianLink(app, db, registrationId, viewer.personId)
      await audit('registration', registrationId, ['link'])
      return link
    },
  )
}

function serveDecisions(app: App): void {
  serve(
    app,
    'approveRegistration',
    {
      method: 'POST',
      url: '/v1/registrations/:registrationId/approve',
      params: RegistrationParams,
      reply: ApprovalReply,
    },
    async ({ db, viewer, params: { registrationId }, audit }) => {
      const personId = await approveRegistration(app, db, registrationId, viewer.personId)
      await audit('registration', registrationId, ['state'])
      await audit('person', personId, ['created'])
      return { personId }
    },
  )

  serve(
    app,
    'refuseRegistration',
    {
      method: 'POST',
      url: '/v1/registrations/:registrationId/refuse',
      params: RegistrationParams,
      body: RefusalBody,
    },
    async ({ db, viewer, params: { registrationId }, body, audit }) => {
      await refuseRegistration(app, db, registrationId, viewer.personId, body.reason)
      await audit('registration', registrationId, ['state'])
    },
  )
}
