// The demo's institute with five years behind it, on a PostgreSQL and a server process of their own.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDataFolder } from '../../scripts/data-folder.ts'
import { freePort, startPostgres } from '../../scripts/postgres.ts'
import { serverEnvironment } from '../../scripts/server-process.ts'
import { LocalFileStore } from '../../server/src/adapters/storage.ts'
import { readConfig } from '../../server/src/config.ts'
import { seedDemo } from '../../server/src/demo/seed.ts'
import { demoSignIns } from '../../server/src/demo/sign-ins.ts'
import { keepMissingCounts } from '../../server/src/features/examCounts/examCounts.ts'
import { buildDuePapers } from '../../server/src/features/sealedPapers/building.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { openDatabase } from '../../server/src/platform/database.ts'
import { migrate } from '../../server/src/platform/migrate.ts'
import { signAccessToken } from '../../server/src/platform/viewer.ts'
import { ServerProcess } from '../stage.ts'
import { doFirst } from './doings.ts'
import { type Size, writeFiveYears } from './five-years.ts'
import { type Picks, pick, type Reader } from './picks.ts'
import { writeTheRest } from './what-comes-with-it.ts'

export interface House {
  env: Record<string, string>
  port: number
  picks: Picks
  marks: number
  /** A fresh token: one is good for a quarter of an hour. */
  tokenOf(reader: Reader, turn: number): Promise<string>
  /** As the database's owner. */
  client: pg.Client
  pullDown(): Promise<void>
}

type Session = { personId: string; id: string }

/** `thin`: people, lectures and marks only. */
export async function buildHouse(size: Size, say: (what: string) => void, thin = false): Promise<House> {
  const path = await mkdtemp(join(tmpdir(), 'integrate-house-'))
  await chmod(path, 0o755) // PostgreSQL may run under another account
  const folder = await openDataFolder(path, () => ({ says: 'a measurement', leaving: false }))
  const postgres = await startPostgres(folder)
  await migrate(postgres.ownerUrl)
  const port = await freePort()
  const env = serverEnvironment(folder, postgres, port)
  const config = readConfig(env)
  const db = openDatabase(postgres.servingUrl, 2)
  await seedDemo(db, config.keys, new Date())
  await buildDuePapers({ config, db, clock: systemClock, files: new LocalFileStore(config.filesDir) })
  await db.destroy()
  const client = await connectTo(postgres.adminUrl)
  await writeFiveYears(client, size, say)
  if (!thin) await writeTheRest(client, size, say)
  await client.query('set session_replication_role = origin')
  say('vacuum and analyze')
  await client.query('vacuum analyze')
  say('counts of the tests')
  await countTests(postgres.servingUrl)
  const picks = thin ? {} : await pick(client)
  const sessions = await signIn(client)
  const { rows } = await client.query<{ marks: string }>('select count(*) as marks from attendance_marks')
  const server = new ServerProcess(port, env, { log: join(path, 'server.log'), part: 'http' })
  await server.start()
  const tokenOf = (reader: Reader, turn: number) => {
    const { personId, id } = sessions[reader][turn % sessions[reader].length] as Session
    return signAccessToken(config.keys, systemClock, personId, id)
  }
  if (!thin) Object.assign(picks, await doFirst(port, tokenOf, picks))
  return {
    ...{ env, port, picks, client, marks: Number(rows[0]?.marks), tokenOf },
    async pullDown() {
      await server.stop()
      await client.end()
      await postgres.stop()
      await folder.release()
      await rm(path, { recursive: true, force: true })
    },
  }
}

/** As the job does it behind a migration: the copies were never ranked. */
async function countTests(servingUrl: string): Promise<void> {
  const db = openDatabase(servingUrl, 2)
  while ((await keepMissingCounts(db, new Date())) > 0);
  await db.destroy()
}

async function connectTo(adminUrl: string): Promise<pg.Client> {
  const url = new URL(adminUrl)
  url.pathname = '/integrate'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query("select schemaname from pg_tables where tablename = 'attempts'")
  await client.query(`set search_path = ${rows[0].schemaname}`)
  return client
}

const [student] = demoSignIns
  .filter(({ role }) => role === 'student')
  .map(({ signIn }) => signIn.replace(/ /g, ''))

const readers: Record<Reader, string> = {
  owner: 'select id from old_owners',
  teacher: 'select id from old_teachers order by n',
  student: 'select id from old_students order by n limit 8',
  parent: 'select guardian_id from old_students order by n limit 8',
  sitter: `select person_id from sign_in_names where value = '${student}'`,
}

async function signIn(client: pg.Client): Promise<Record<Reader, Session[]>> {
  const open = async (query: string) => {
    const { rows } = await client.query<{ id: string; person_id: string }>(
      `insert into sessions (person_id, device) select *, 'simulated' from (${query}) p returning id, person_id`,
    )
    return rows.map(({ id, person_id }) => ({ id, personId: person_id }))
  }
  const sessions: Partial<Record<Reader, Session[]>> = {}
  for (const [reader, query] of Object.entries(readers)) sessions[reader as Reader] = await open(query)
  return sessions as Record<Reader, Session[]>
}
