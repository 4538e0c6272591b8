// Plain SQL migrations, in the order of their names, each once and whole, with the text's hash remembered.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { runMigrations as migrateJobQueue } from 'graphile-worker'
import pg from 'pg'
import type { Db } from './database.ts'

const FOLDER = new URL('../../../database/migrations/', import.meta.url)
const LOCK = 72_419_001

interface Migration {
  name: string
  sql: string
  hash: string
}

/** Brings the database up to date as its owner. Returns the names of what was applied now. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await applyMissing(client)
    await migrateJobQueue({ connectionString: ownerUrl })
    await client.query(OPEN_JOB_QUEUE)
    return applied
  } finally {
    await client.end()
  }
}

/** The names of migrations that the database lacks; empty means that it is current. */
export async function missingMigrations(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('schemaMigrations').select('name').execute()
  const applied = new Set(rows.map((row) => row.name))
  return (await readMigrations()).map((m) => m.name).filter((name) => !applied.has(name))
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(
    'create table if not exists schema_migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migrations',
  )
  const known = new Map(rows.map((row) => [row.name, row.hash]))
  const applied: string[] = []
  for (const migration of await readMigrations()) {
    const hash = known.get(migration.name)
    if (hash === migration.hash) continue
    if (hash) throw new Error(`The migration ${migration.name} was changed after it had been applied.`)
    await applyOne(client, migration)
    applied.push(migration.name)
  }
  await client.query('grant select on schema_migrations to integrate_serving')
  await client.query('revoke insert, update, delete on schema_migrations from integrate_serving')
  return applied
}

async function applyOne(client: pg.Client, { name, sql, hash }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into schema_migrations (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`The migration ${name} failed and was taken back.`, { cause: error })
  }
}

async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, FOLDER), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

// The queue's tables have row-level security without a policy, so that only their owner could use them.
// The serving role runs the jobs, so it gets the tables' rights and one policy on each.
const OPEN_JOB_QUEUE = `
  grant usage on schema graphile_worker to integrate_serving;
  grant select, insert, update, delete on all tables in schema graphile_worker to integrate_serving;
  grant usage on all sequences in schema graphile_worker to integrate_serving;
  grant execute on all functions in schema graphile_worker to integrate_serving;
  do $$ declare t record; begin
    for t in select relname from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity
    loop
      execute format('drop policy if exists serving on graphile_worker.%I', t.relname);
      execute format('create policy serving on graphile_worker.%I to integrate_serving using (true) with check (true)', t.relname);
    end loop;
  end $$;`
