// Every operation × every role × own and a stranger's object, against what permissions.ts says; every write replayed.
// A new route is covered as soon as it has an example beside its feature, and fails here until then.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Noun, type Operation, permissions } from '../../permissions.ts'
import type { Permission } from '../../platform/rules.ts'
import { isKeyed, type ServedRoute } from '../../platform/serve.ts'
import { findViewer } from '../../platform/viewer.ts'
import type { Example } from '../examples.ts'
import { startTestServer, type TestServer } from '../server.ts'
import { createWorld, type Side, type World } from '../world.ts'
import { ACTORS, type Actor, isExpected } from './actors.ts'
import { forgetTries, readExamples, sendExample } from './requests.ts'

let server: TestServer
let examples: Map<Operation, Example>
beforeAll(async () => {
  server = await startTestServer()
  examples = await readExamples()
})
afterAll(() => server.close())

const operations = Object.keys(permissions) as Operation[]

test('every line of permissions.ts has a route', () => {
  const served = new Set(server.app.routes.map((route) => route.operation))
  expect(operations.filter((operation) => !served.has(operation))).toEqual([])
})

describe.each(operations)('%s', (operation) => {
  test('is done by whom the table names, and by nobody else', async () => {
    const route = server.app.routes.find((one) => one.operation === operation)
    const example = examples.get(operation)
    if (!route || !example) throw new Error(`${operation} has no ${route ? 'example' : 'route'}.`)
    const world = await createWorld(server.db)
    const allowed: string[] = []
    for (const actor of [null, ...ACTORS]) {
      for (const side of route.url.includes(':') ? [world.a, world.b] : [world.a]) {
        const outcome = await tryOnce(route, example, actor, world, side)
        if (outcome === 'allowed') allowed.push(actor?.name ?? 'nobody')
      }
    }
    expect(allowed, 'somebody may do it').not.toEqual([])
  })
})

async function tryOnce(route: ServedRoute, example: Example, actor: Actor | null, world: World, side: Side) {
  await forgetTries(server)
  const own = side === world.a
  const personId = actor ? actor.of(world) : null
  const client = await server.as(personId)
  const request = await example({ server, world, side, personId, sessionId: client.sessionId })
  const key = randomUUID()
  const expected = await isExpected(route.operation, actor, own)
  const denial = expected ? 0 : await denialOf(route.operation, personId, request.params ?? {})
  const reply = await sendExample(client, route, request, key)
  const who = `${actor?.name ?? 'nobody'} on ${own ? 'their own' : "a stranger's"} object: ${JSON.stringify(reply.body)?.slice(0, 300)}`
  if (!expected) {
    expect(reply.status, who).toBe(denial)
    return 'denied'
  }
  expect([200, 201, 202, 204], who).toContain(reply.status)
  if (isKeyed(route)) {
    const again = await sendExample(client, route, request, key)
    expect({ status: again.status, body: again.body }, `${who}, repeated`).toEqual({
      status: reply.status,
      body: reply.body,
    })
  }
  return 'allowed'
}

// 401 for nobody; 404 for what the person does not see; 403 for what they see but may not do.
async function denialOf(operation: Operation, personId: string | null, params: Record<string, string>) {
  const { on }: Permission = permissions[operation]
  if (!personId) return 401
  if (!on) return 403
  const session = await server.as(personId)
  const viewer = await findViewer(server.db, session.sessionId, server.clock, false)
  const sees =
    viewer && (await server.app.visible[on as Noun](server.db, viewer, params[`${on}Id`] ?? '', server.clock))
  return sees ? 403 : 404
}
