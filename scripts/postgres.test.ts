// The launcher under what can happen to it: kill -9 of everything, a second start, a start that was cut short.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { Refusal } from './refusal.ts'

let at: string
let clearUp: AsyncDisposableStack

let made: string

/** One first start for all tests: most of them begin with a copy of what it has left. */
beforeAll(async () => {
  made = temporaryFolder()
  const folder = await openDataFolder(made, () => ({ says: 'a test', leaving: false }))
  await (await startPostgres(folder)).stop()
  await folder.release()
})

afterAll(() => fs.rmSync(made, { recursive: true, force: true }))

beforeEach(() => {
  at = temporaryFolder()
  fs.cpSync(made, at, { recursive: true })
  clearUp = new AsyncDisposableStack()
  clearUp.defer(() => fs.rmSync(at, { recursive: true, force: true }))
})

afterEach(() => clearUp.disposeAsync())

function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'integrate-launcher-'))
  fs.chmodSync(folder, 0o755)
  return folder
}

async function open(): Promise<DataFolder> {
  const folder = await openDataFolder(at, () => ({ says: 'a test', leaving: false }))
  clearUp.defer(folder.release)
  return folder
}

async function start(folder: DataFolder): Promise<Postgres> {
  const postgres = await startPostgres(folder)
  clearUp.defer(() => postgres.stop())
  return postgres
}

async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Another process that holds the folder and runs its PostgreSQL, as a demo does. */
async function startElsewhere(): Promise<ChildProcess> {
  const program = `
    import { openDataFolder } from '${new URL('data-folder.ts', import.meta.url).href}'
    import { startPostgres } from '${new URL('postgres.ts', import.meta.url).href}'
    const folder = await openDataFolder('${at}', () => ({ says: 'another demo', leaving: false }))
    console.log((await startPostgres(folder)).ownerUrl)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  clearUp.defer(() => void child.kill('SIGKILL'))
  return child
}

async function urlFrom(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output')
  const [line] = await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])
  return String(line).trim()
}

test('a committed row outlives kill -9 of PostgreSQL', async () => {
  const folder = await open()
  const first = await start(folder)
  await ask(first.ownerUrl, 'create table kept (it int); insert into kept values (7)')
  process.kill(first.pid, 'SIGKILL')
  expect(await first.ended).toBe('SIGKILL')

  const second = await start(folder)
  expect(second.recovered).toBeTruthy()
  expect(await ask(second.ownerUrl, 'select it from kept')).toEqual([{ it: 7 }])
})

test('kill -9 of the starter leaves a PostgreSQL that the next start takes over', async () => {
  const child = await startElsewhere()
  await ask(await urlFrom(child), 'create table kept (it int); insert into kept values (8)')
  child.kill('SIGKILL')
  await once(child, 'exit')

  const next = await start(await open())
  expect(next.recovered).toBe('stopped a PostgreSQL that a killed run had left')
  expect(await ask(next.ownerUrl, 'select it from kept')).toEqual([{ it: 8 }])
})

test('a stale pid file that names a living stranger does not stop a start', async () => {
  const folder = await open()
  const first = await start(folder)
  await first.stop()
  fs.writeFileSync(path.join(at, 'postgres/postmaster.pid'), `${process.pid}\n`)
  expect((await start(folder)).recovered).toBe('recovered after a kill')
})

test('a second start on the same data is refused, and the message names the first', async () => {
  const child = await startElsewhere()
  await urlFrom(child)
  const second = openDataFolder(at, () => ({ says: 'a test', leaving: false }))
  await expect(second).rejects.toThrow(Refusal)
  await expect(second).rejects.toThrow(new RegExp(`another demo \\(process ${child.pid}\\)`))
  child.kill('SIGKILL')
  await once(child, 'exit')
  await start(await open()) // so that the clearing up stops what the child has left
})

test('a first start that was cut short is begun anew', async () => {
  fs.rmSync(path.join(at, 'postgres'), { recursive: true })
  fs.mkdirSync(path.join(at, 'postgres.new/base'), { recursive: true })
  const postgres = await start(await open())
  expect(await ask(postgres.servingUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('data inside a closed home is reached, by root too', async () => {
  const home = temporaryFolder()
  clearUp.defer(() => fs.rmSync(home, { recursive: true, force: true }))
  fs.renameSync(at, path.join(home, 'data'))
  fs.chmodSync(home, 0o700)
  at = path.join(home, 'data')
  const postgres = await start(await open())
  expect(await ask(postgres.servingUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('the serving role is neither superuser nor owner, and nobody comes in without a password', async () => {
  const postgres = await start(await open())
  const roles = await ask(
    postgres.servingUrl,
    `select rolsuper, rolcreatedb, rolcreaterole, pg_has_role(current_user, 'integrate_serving', 'member') as serves,
       (select datdba::regrole::text from pg_database where datname = current_database()) as owner
     from pg_roles where rolname = current_user`,
  )
  expect(roles).toEqual([
    { rolsuper: false, rolcreatedb: false, rolcreaterole: false, serves: true, owner: 'integrate_owner' },
  ])
  const withoutPassword = Object.assign(new URL(postgres.adminUrl), { password: 'wrong' }).href
  await expect(ask(withoutPassword, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('writes of a demo reach the disk', async () => {
  const postgres = await start(await open())
  expect(await ask(postgres.servingUrl, 'show fsync')).toEqual([{ fsync: 'on' }])
})

test('secrets are for their owner only, and a lost file is said plainly', async () => {
  const file = path.join(at, 'secrets.json')
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  fs.rmSync(file)
  await expect(open()).rejects.toThrow(/secrets.json is missing/)
})
