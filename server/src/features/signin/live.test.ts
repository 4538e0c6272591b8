// The live stream when the server stops: it ends, so that the server can leave.
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { signAccessToken } from '../../platform/viewer.ts'
import { startTestServer } from '../../testing/server.ts'
import { createWorld } from '../../testing/world.ts'

test('a server that stops does not wait for the screens that follow it', async () => {
  const server = await startTestServer()
  const { app, db, clock } = server
  const { ownerId } = await createWorld(db)
  const { sessionId } = await server.as(ownerId)
  await app.http.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.http.server.address() as AddressInfo
  const token = await signAccessToken(app.config.keys, clock, ownerId, sessionId)
  const reply = await fetch(`http://127.0.0.1:${port}/v1/live`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(reply.status).toBe(200)
  await server.close()
  expect(await reply.text()).toBe('retry: 3000\n\n')
}, 10_000)
