// The ways out of the house over HTTP.
import { type App, serve } from '../../platform/serve.ts'
import { ChannelParams, ChannelsChange, ChannelsReply, TestBody, TestReply } from './channels.schemas.ts'
import { changeChannels, readChannels } from './channels.ts'
import { testChannel } from './trying.ts'

export function serveChannels(app: App): void {
  serve(app, 'getChannels', { method: 'GET', url: '/v1/channels', reply: ChannelsReply }, ({ db, clock }) =>
    readChannels(db, app.config, clock.now()),
  )

  serve(
    app,
    'changeChannels',
    { method: 'PATCH', url: '/v1/channels', body: ChannelsChange, reply: ChannelsReply },
    async ({ db, body, clock, audit }) => {
      await changeChannels(db, app.config, body, clock.now())
      await audit('channel', null, fieldsOf(body))
      return readChannels(db, app.config, clock.now())
    },
  )

  serve(
    app,
    'testChannel',
    {
      method: 'POST',
      url: '/v1/channels/:channel/test',
      params: ChannelParams,
      body: TestBody,
      reply: TestReply,
      ownTransaction: true,
    },
    async ({ db, params: { channel }, body, viewer, clock, audit }) => {
      const given = { db, config: app.config, personId: viewer.personId, to: body.to }
      const tested = await testChannel(channel, given, clock.now())
      await db.transaction().execute((tx) => audit('channel', null, [`${channel}.test`], tx))
      return tested
    },
  )
}

/** Their names only: what was entered is secret. */
const fieldsOf = (body: object) =>
  Object.entries(body).flatMap(([channel, given]) =>
    Object.keys(given ?? {}).map((name) => `${channel}.${name}`),
  )
