// Sends an example's request as a person, the way a real client would.
import { randomUUID } from 'node:crypto'
import { glob } from 'node:fs/promises'
import type { Operation } from '../../permissions.ts'
import type { ServedRoute } from '../../platform/serve.ts'
import type { Example, ExampleRequest, Examples } from '../examples.ts'
import type { Client, Reply, TestServer } from '../server.ts'

const SOURCE = new URL('../../', import.meta.url)

/** Every example beside the features, by operation. */
export async function readExamples(): Promise<Map<Operation, Example>> {
  const found = new Map<Operation, Example>()
  for await (const file of glob('features/*/*.examples.ts', { cwd: SOURCE })) {
    const { examples }: { examples: Examples } = await import(new URL(file, SOURCE).href)
    for (const [operation, example] of Object.entries(examples)) found.set(operation as Operation, example)
  }
  return found
}

/** The address with its parameters and query filled in. */
export function addressOf(route: ServedRoute, { params = {}, query = {} }: ExampleRequest): string {
  const path = route.url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const search = new URLSearchParams(query).toString()
  return search ? `${path}?${search}` : path
}

export function sendExample(
  client: Client,
  route: ServedRoute,
  request: ExampleRequest,
  key: string = randomUUID(),
): Promise<Reply<unknown>> {
  const url = addressOf(route, request)
  if (route.method === 'GET') return client.get(url)
  const body = request.bytes ?? (request.body as object | undefined)
  return client.send(route.method, url, body, { ...request.headers, 'idempotency-key': key })
}

/** Tries are counted by address, and all tests come from one: the counts are cleared between them. */
export async function forgetTries({ db }: TestServer): Promise<void> {
  await db.deleteFrom('throttles').execute()
}
