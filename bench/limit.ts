// What this PostgreSQL on this machine can do at most: one-row upserts with the key and the row of `answers`.
import { randomUUID } from 'node:crypto'
import pg from 'pg'

const CONNECTIONS = 16

/** Upserts per second over so many seconds, from 16 connections with a named statement. */
export async function measureLimit(ownerUrl: string, seconds: number): Promise<number> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(ownerUrl)))
  const [first] = clients
  if (!first) return 0
  try {
    await first.query('create table limit_answers (like answers including all) with (fillfactor = 80)')
    const end = performance.now() + seconds * 1000
    const counts = await Promise.all(clients.map((client) => upsertUntil(client, end)))
    return counts.reduce((sum, count) => sum + count, 0) / seconds
  } finally {
    await first.query('drop table if exists limit_answers')
    await Promise.all(clients.map((client) => client.end()))
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

const text = `insert into limit_answers (attempt_id, position, kind, epoch, sequence, response, marked, received_at)
  values ($1, $2, 'saved', 1, $3, $4, false, $5)
  on conflict (attempt_id, position, kind) do update
  set sequence = excluded.sequence, response = excluded.response, received_at = excluded.received_at`

/** Each connection is a few students who go through thirty questions again and again. */
async function upsertUntil(client: pg.Client, end: number): Promise<number> {
  const attempts = Array.from({ length: 19 }, () => randomUUID())
  let count = 0
  while (performance.now() < end) {
    const attempt = attempts[count % attempts.length]
    const values = [attempt, (count % 30) + 1, count + 1, String(count % 4), new Date()]
    await client.query({ name: 'limit', text, values })
    count++
  }
  return count
}
