// How a person wants to be told, over HTTP.
import { z } from 'zod'
import { Problem } from '../../../platform/problems.ts'
import { Id } from '../../../platform/schemas.ts'
import { type App, serve } from '../../../platform/serve.ts'
import {
  Endpoint,
  NewSubscription,
  PreferencesChange,
  PreferencesReply,
  Unsubscribe,
} from './preferences.schemas.ts'
import {
  addSubscription,
  changePreferences,
  optIn,
  optOut,
  readPreferences,
  removeSubscription,
  unsubscribe,
} from './preferences.ts'

const url = '/v1/message-preferences'
const PersonParams = z.object({ personId: Id })

export function servePreferences(app: App): void {
  serve(app, 'getMessagePreferences', { method: 'GET', url, reply: PreferencesReply }, ({ db, viewer }) =>
    readPreferences(db, viewer.personId),
  )

  serve(
    app,
    'changeMessagePreferences',
    { method: 'PATCH', url, body: PreferencesChange, reply: PreferencesReply },
    async ({ db, viewer, body, clock, audit }) => {
      await changePreferences(db, viewer.personId, body, clock.now())
      await audit('person', viewer.personId, Object.keys(body))
      return readPreferences(db, viewer.personId)
    },
  )

  serve(
    app,
    'optIntoWhatsApp',
    { method: 'POST', url: `${url}/whatsapp`, reply: PreferencesReply },
    async ({ db, viewer, clock, audit }) => {
      await optIn(db, viewer.personId, 'own', clock.now())
      await audit('person', viewer.personId, ['whatsapp'])
      return readPreferences(db, viewer.personId)
    },
  )

  serve(
    app,
    'optOutOfWhatsApp',
    { method: 'DELETE', url: `${url}/whatsapp`, reply: PreferencesReply },
    async ({ db, viewer, clock, audit }) => {
      await optOut(db, viewer.personId, 'own', clock.now())
      await audit('person', viewer.personId, ['whatsapp'])
      return readPreferences(db, viewer.personId)
    },
  )

  // The office holds a form that the person has signed.
  serve(
    app,
    'recordWhatsAppOptIn',
    {
      method: 'PUT',
      url: '/v1/people/:personId/whatsapp',
      params: PersonParams,
      body: z.object({ agreed: z.boolean() }),
    },
    async ({ db, viewer, params: { personId }, body: { agreed }, clock, audit }) => {
      if (agreed) await optIn(db, personId, { office: viewer.personId }, clock.now())
      else await optOut(db, personId, 'office', clock.now())
      await audit('person', personId, ['whatsapp'])
    },
  )

  serve(
    app,
    'addPushSubscription',
    { method: 'POST', url: '/v1/push-subscriptions', body: NewSubscription },
    async ({ db, viewer, body, clock, audit }) => {
      await addSubscription(db, app.config, viewer, body, clock.now())
      await audit('person', viewer.personId, ['push'])
    },
  )

  serve(
    app,
    'removePushSubscription',
    { method: 'POST', url: '/v1/push-subscriptions/removal', body: Endpoint },
    async ({ db, viewer, body, audit }) => {
      await removeSubscription(db, viewer.personId, body.endpoint)
      await audit('person', viewer.personId, ['push'])
    },
  )

  // Called by a mail program, with a body that says no more than that it was one click (RFC 8058).
  serve(
    app,
    'unsubscribeFromMail',
    {
      method: 'POST',
      url: '/v1/unsubscriptions',
      query: Unsubscribe,
      upload: { maxBytes: 1_000 },
      ownTransaction: true,
    },
    ({ db, query, bytes, clock, audit }) => {
      // As a form of one field, in either of the encodings of a form.
      if (!/List-Unsubscribe["=\r\n]+One-Click/.test(bytes.toString())) throw new Problem(400, 'malformed')
      return db.transaction().execute(async (tx) => {
        const personId = await unsubscribe(tx, app.config, query.token, clock.now())
        if (personId) await audit('person', personId, ['channels'], tx)
      })
    },
  )
}
