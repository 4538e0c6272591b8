// Every operation, asked by someone who may, with a valid request in which one thing is broken: never a fault of ours,
// never a change. FUZZ_TRIES sets how often; `npm run test:fuzz` takes 1,000.
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Operation, permissions } from '../../permissions.ts'
import type { ServedRoute } from '../../platform/serve.ts'
import type { Example, ExampleRequest } from '../examples.ts'
import { type Client, startTestServer, type TestServer } from '../server.ts'
import { createWorld } from '../world.ts'
import { ACTORS, isExpected } from './actors.ts'
import { type Broken, breakings } from './breakings.ts'
import { addressOf, forgetTries, readExamples } from './requests.ts'

const TRIES = Number(process.env.FUZZ_TRIES ?? 20)

let server: TestServer
let examples: Map<Operation, Example>
beforeAll(async () => {
  server = await startTestServer()
  examples = await readExamples()
})
afterAll(() => server.close())

describe.each(Object.keys(permissions) as Operation[])('%s', (operation) => {
  test('takes a broken request calmly and changes nothing', { timeout: 600_000 }, async () => {
    const route = server.app.routes.find((one) => one.operation === operation)
    const example = examples.get(operation)
    if (!route || !example) throw new Error(`${operation} has no ${route ? 'example' : 'route'}.`)
    const { client, request } = await validRequest(operation, example)
    const broken = fc.sample(breakings(route, request), { numRuns: TRIES, seed: 20_261_124 })
    const before = await digest()
    for (const one of broken.filter((b) => b.mustBeRefused)) {
      const status = await send(client, route, one)
      expect(status, `${operation} with ${one.what}`).toBeGreaterThanOrEqual(400)
      expect(status, `${operation} with ${one.what}`).toBeLessThan(500)
    }
    expect(await digest(), 'nothing changed').toEqual(before)
    for (const one of broken.filter((b) => !b.mustBeRefused)) {
      expect(await send(client, route, one), `${operation} with ${one.what}`).toBeLessThan(500)
    }
  })
})

async function validRequest(operation: Operation, example: Example) {
  const world = await createWorld(server.db)
  for (const actor of [...ACTORS, null]) {
    if (!(await isExpected(operation, actor, true))) continue
    const personId = actor?.of(world) ?? null
    const client = await server.as(personId)
    const request = await example({ server, world, side: world.a, personId, sessionId: client.sessionId })
    return { client, request }
  }
  throw new Error(`Nobody may do ${operation}.`)
}

async function send(client: Client, route: ServedRoute, broken: Broken): Promise<number> {
  await forgetTries(server)
  const request: ExampleRequest = broken.request
  const url = addressOf(route, request)
  const reply =
    route.method === 'GET'
      ? await client.get(url)
      : await client.send(route.method, url, broken.raw ?? (request.body as object), {
          ...request.headers,
          ...broken.headers,
        })
  return reply.status
}

/** One hash per table over all its rows, but for what a mere request leaves behind, or is written a second later. */
async function digest(): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'
      and tablename not in ('throttles', 'schema_migrations', 'audit_seals', 'attempt_presence', 'attempt_times')`.execute(
    server.db,
  )
  const hashes: Record<string, string> = {}
  for (const { name } of rows) {
    const of = await sql<{ hash: string }>`
      select coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as hash from ${sql.table(name)} t`.execute(
      server.db,
    )
    hashes[name] = of.rows[0]?.hash ?? ''
  }
  return hashes
}
