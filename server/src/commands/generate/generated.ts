// The generated files that are committed, and how each is made from a migrated database.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { LocalFileStore } from '../../adapters/storage.ts'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { systemClock } from '../../platform/clock.ts'
import { openDatabase } from '../../platform/database.ts'
import { writePermissionsPage } from './permissionsPage.ts'
import { writeSchemaText } from './schemaText.ts'

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const run = promisify(execFile)
const tool = (name: string, args: string[], env = {}) =>
  run(join(ROOT, 'node_modules/.bin', name), args, { cwd: ROOT, env: { ...process.env, ...env } })

/** Path in the project → the text that belongs there. Works in `folder`, changes nothing of the project. */
export async function makeGenerated(ownerUrl: string, folder: string): Promise<Record<string, string>> {
  const contract = await describeApp(ownerUrl, folder)
  await writeFile(join(folder, 'openapi.json'), contract)
  return {
    'database/schema.sql': await writeSchemaText(ownerUrl),
    'server/src/platform/schema.ts': await databaseTypes(ownerUrl, join(folder, 'schema.ts')),
    'api/openapi.json': contract,
    'docs/permissions.md': await writePermissionsPage(),
    'web/src/api/schema.d.ts': await webTypes(join(folder, 'openapi.json'), join(folder, 'schema.d.ts')),
  }
}

async function describeApp(ownerUrl: string, folder: string): Promise<string> {
  const config = readConfig({
    NODE_ENV: 'test',
    PUBLIC_URL: 'http://localhost',
    DATABASE_URL: ownerUrl,
    SECRET: 'only-to-write-the-contract-down-000000',
    DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
    FILES_DIR: folder,
    LOG_LEVEL: 'silent',
  })
  const db = openDatabase(ownerUrl, 1)
  const app = await buildApp(config, db, { clock: systemClock, files: new LocalFileStore(folder) })
  await app.http.ready()
  const contract = app.http.swagger()
  await app.http.close()
  await db.destroy()
  return `${JSON.stringify(contract, null, 2)}\n`
}

async function databaseTypes(ownerUrl: string, file: string): Promise<string> {
  const options = ['--dialect', 'postgres', '--camel-case', '--type-only-imports', '--log-level', 'error']
  const types = [
    '--date-parser',
    'string',
    '--numeric-parser',
    'string',
    '--type-mapping',
    '{"int8":"number"}',
  ]
  const scope = ['--default-schema', 'public', '--exclude-pattern', 'graphile_worker.*', '--out-file', file]
  await tool('kysely-codegen', [...options, ...types, ...scope], { DATABASE_URL: ownerUrl })
  return readFile(file, 'utf8')
}

async function webTypes(contract: string, file: string): Promise<string> {
  await tool('openapi-typescript', [contract, '--output', file, '--alphabetize'])
  return readFile(file, 'utf8')
}
