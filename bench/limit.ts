// What this PostgreSQL on this machine can do at most: one-row upserts with the key and the row of `answers`.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import pg from 'pg'
import { root } from '../scripts/processes.ts'
import { Phones } from './client.ts'
import { type Figures, measureFor } from './measure.ts'

const CONNECTIONS = 16
/** Each connection is a few students who go through thirty questions again and again. */
const ATTEMPTS = 19
const QUESTIONS = 30

export const UPSERT = `insert into limit_answers (attempt_id, position, kind, epoch, sequence, response, marked, received_at)
  values ($1, $2, 'saved', 1, $3, $4, false, $5)
  on conflict (attempt_id, position, kind) do update
  set sequence = excluded.sequence, response = excluded.response, received_at = excluded.received_at`

export interface UpsertRow {
  attempt: string
  position: number
  sequence: number
  response: string
}

export const upsertValues = ({ attempt, position, sequence, response }: UpsertRow) => [
  attempt,
  position,
  sequence,
  response,
  new Date(),
]

function* rows(): Generator<UpsertRow, never> {
  const attempts = Array.from({ length: ATTEMPTS }, () => randomUUID())
  for (let count = 0; ; count++) {
    const attempt = attempts[count % ATTEMPTS] ?? ''
    yield { attempt, position: (count % QUESTIONS) + 1, sequence: count + 1, response: String(count % 4) }
  }
}

/** Makes the table that both limits write to, runs `work`, and removes it. */
export async function withLimitTable<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('drop table if exists limit_answers')
    await client.query('create table limit_answers (like answers including all) with (fillfactor = 80)')
    return await work()
  } finally {
    await client.query('drop table if exists limit_answers')
    await client.end()
  }
}

/** Upserts a second over so many seconds, from 16 connections with a named statement. */
export async function measureLimit(ownerUrl: string, seconds: number): Promise<Figures> {
  const clients = Array.from({ length: CONNECTIONS }, () => new pg.Client({ connectionString: ownerUrl }))
  await Promise.all(clients.map((client) => client.connect()))
  const sources = clients.map(() => rows())
  try {
    return await measureFor(seconds, CONNECTIONS, (loop) => async () => {
      const begun = performance.now()
      const values = upsertValues(sources[loop]?.next().value as UpsertRow)
      await clients[loop]?.query({ name: 'limit', text: UPSERT, values })
      return performance.now() - begun
    })
  } finally {
    await Promise.all(clients.map((client) => client.end()))
  }
}

/** The same through a bare Fastify route in a process of its own, by as many connections as the students have. */
export async function measureBareRoute(ownerUrl: string, seconds: number, width: number): Promise<Figures> {
  const env = { ...process.env, OWNER_URL: ownerUrl }
  const child = spawn(process.execPath, ['bench/bareRoute.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const phones = new Phones(await portOf(child), width)
    const sources = Array.from({ length: width }, () => rows())
    const figures = await measureFor(seconds, width, (loop) => async () => {
      const reply = await phones.send('none', '/answers', sources[loop]?.next().value)
      if (reply.status !== 200) throw new Error(`The bare route answered ${reply.status}.`)
      return reply.ms
    })
    phones.close()
    return figures
  } finally {
    child.kill()
  }
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error('The bare server has no output.')
  const [words] = await once(stdout, 'data')
  return Number(String(words))
}
