// The audit log: rows that cannot be changed, a chain that shows it when somebody did all the same.
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { sealAuditLog, verifyAuditLog, writeAudit } from './audit.ts'

let server: TestServer
let asOwner: pg.Client
beforeAll(async () => {
  server = await startTestServer()
  asOwner = new pg.Client({ connectionString: server.ownerUrl })
  await asOwner.connect()
})
afterAll(async () => {
  await asOwner.end()
  await server.close()
})

async function write(rows: number): Promise<void> {
  for (let i = 0; i < rows; i++) {
    const entry = {
      actorId: null,
      operation: 'changeInstitute',
      noun: 'institute',
      subjectId: null,
      fields: [`f${i}`],
    }
    await server.db.transaction().execute((tx) => writeAudit(tx, entry))
  }
}

test('rows are sealed in one chain, also when two processes seal at once', async () => {
  await write(30)
  await Promise.all([sealAuditLog(server.db), sealAuditLog(server.db), sealAuditLog(server.db)])
  await write(5)
  await sealAuditLog(server.db)
  expect(await verifyAuditLog(server.db)).toEqual({ sealed: 35, waiting: 0, brokenAt: null })
})

test('a row that somebody changed or removed behind our back breaks the chain where it stood', async () => {
  // Rows of one millisecond may be sealed in any order, so the seventh is asked for what it holds.
  const seventh = 'id = (select audit_id from audit_seals where position = 7)'
  const { rows } = await asOwner.query(`select fields from audit_log where ${seventh}`)
  await asOwner.query(`update audit_log set fields = '{other}' where ${seventh}`)
  expect((await verifyAuditLog(server.db)).brokenAt).toBe(7)
  await asOwner.query(`update audit_log set fields = $1 where ${seventh}`, [rows[0].fields])
  expect((await verifyAuditLog(server.db)).brokenAt).toBeNull()
  await asOwner.query('delete from audit_seals where position = 20')
  expect((await verifyAuditLog(server.db)).brokenAt).toBe(21)
})

const APPEND_ONLY = {
  audit_log: ['update', 'delete', 'truncate'],
  audit_seals: ['update', 'delete', 'truncate'],
  exam_keys: ['update', 'delete', 'truncate'],
  attempt_events: ['update', 'delete', 'truncate'],
  answers_apart: ['update', 'delete', 'truncate'],
  question_versions: ['update', 'truncate'],
  results: ['update', 'truncate'],
  result_marks: ['update', 'truncate'],
  attempts: ['delete', 'truncate'],
  answers: ['delete', 'truncate'],
  schema_migrations: ['update', 'delete', 'truncate', 'insert'],
}

test.each(Object.entries(APPEND_ONLY))('the serving role is refused on %s: %s', async (table, verbs) => {
  const serving = new pg.Client({ connectionString: server.app.config.databaseUrl })
  await serving.connect()
  const { rows } = await serving.query(
    `select column_name from information_schema.columns where table_name = $1`,
    [table],
  )
  const column = rows[0].column_name
  const statements: Record<string, string> = {
    update: `update ${table} set ${column} = ${column}`,
    delete: `delete from ${table}`,
    truncate: `truncate ${table} cascade`,
    insert: `insert into ${table} default values`,
  }
  for (const verb of verbs)
    await expect(serving.query(statements[verb] ?? '')).rejects.toThrow(/permission denied/)
  await expect(serving.query(`alter table ${table} add column x int`)).rejects.toThrow(/must be owner/)
  await expect(serving.query('create table mine (x int)')).rejects.toThrow(/permission denied/)
  await serving.end()
})
