// A whole server for a test file: its own database cloned from the template, a clock that the test moves.
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LocalFileStore } from '../adapters/storage.ts'
import { buildApp } from '../app.ts'
import { type Config, readConfig } from '../config.ts'
import { SettableClock } from '../platform/clock.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import type { App } from '../platform/serve.ts'
import { RequestThrottle } from '../platform/throttle.ts'
import { signAccessToken } from '../platform/viewer.ts'
import { createTestDatabase } from './database.ts'

/** When every test begins: a Tuesday morning in Latur. */
export const START = '2026-11-24T04:30:00Z'

export interface TestServer {
  app: App
  clock: SettableClock
  /** As the role that serves, like the server itself. */
  db: Database
  ownerUrl: string
  /** Sends a request as a person (or as nobody); writes get a fresh Idempotency-Key unless one is given. */
  as(personId: string | null): Promise<Client>
  close(): Promise<void>
}

export interface Reply<T = Record<string, unknown>> {
  status: number
  body: T
  headers: Record<string, unknown>
}

export interface Client {
  sessionId: string
  get<T = Record<string, unknown>>(url: string): Promise<Reply<T>>
  send<T = Record<string, unknown>>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: object | Buffer,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>
}

function testConfig(databaseUrl: string, filesDir: string, publicUrl = 'http://localhost:3000'): Config {
  return readConfig({
    NODE_ENV: 'test',
    PUBLIC_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    SECRET: 'a-key-for-tests-only-0123456789abcdef',
    DATA_KEY: randomBytes(32).toString('base64'),
    FILES_DIR: filesDir,
    LOG_LEVEL: process.env.TEST_LOG ?? 'silent',
    DEMO: '1',
  })
}

/** Starts it; `publicUrl` is what its links begin with, where a browser is to open them. */
export async function startTestServer(publicUrl?: string): Promise<TestServer> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'integrate-files-'))
  const clock = new SettableClock(START)
  const db = openDatabase(database.servingUrl, 10)
  const app = await buildApp(testConfig(database.servingUrl, folder, publicUrl), db, {
    clock,
    files: new LocalFileStore(folder),
  })
  const unlimited = new RequestThrottle(1e6, 1e6)
  app.throttles = { people: unlimited, addresses: unlimited }
  await app.http.ready()
  return {
    app,
    clock,
    db,
    ownerUrl: database.ownerUrl,
    as: (personId) => clientOf(app, personId),
    async close() {
      await app.http.close()
      await db.destroy()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function clientOf(app: App, personId: string | null): Promise<Client> {
  const sessionId = personId ? await openSession(app, personId) : ''
  const request = async (
    method: string,
    url: string,
    body?: object | Buffer,
    headers: Record<string, string> = {},
  ) => {
    const token = personId && (await signAccessToken(app.config.keys, app.clock, personId, sessionId))
    const response = await app.http.inject({
      method: method as 'GET',
      url,
      ...(body && { payload: body }),
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
        ...(Buffer.isBuffer(body) && { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
    })
    const isJson = String(response.headers['content-type']).includes('json')
    return {
      status: response.statusCode,
      body: isJson ? response.json() : response.rawPayload,
      headers: response.headers,
    }
  }
  return { sessionId, get: (url) => request('GET', url), send: request }
}

async function openSession(app: App, personId: string): Promise<string> {
  const row = await app.db
    .insertInto('sessions')
    .values({ personId, device: 'test', createdAt: app.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
