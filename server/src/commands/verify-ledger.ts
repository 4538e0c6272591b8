// Counts the books again, beside a running demo or server. The last line is the verdict; exit 1 where anything is at fault.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ConfigError, readDatabaseUrl } from '../config.ts'
import { verifyLedger } from '../features/ledger/verifying/verifying.ts'
import { openDatabase } from '../platform/database.ts'

/** DATABASE_URL, or else the demo's database, which runs in DATA_DIR (`.data` unless given). */
function addressOfBooks(): string {
  if (process.env.DATABASE_URL) return readDatabaseUrl()
  const folder = path.resolve(import.meta.dirname, '../../..', process.env.DATA_DIR ?? '.data')
  try {
    const { appPassword } = JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8'))
    // PostgreSQL's own file: its fourth line is the port that it listens on.
    const port = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3]
    return `postgres://integrate_app:${appPassword}@127.0.0.1:${port}/integrate`
  } catch {
    throw new ConfigError(`No demo runs in ${folder}. Start it, or set DATA_DIR or DATABASE_URL.`)
  }
}

async function verify(): Promise<boolean> {
  const db = openDatabase(addressOfBooks(), 1)
  try {
    const verdict = await verifyLedger(db, (check, count) =>
      console.log(`  ${count === 0 ? '✓' : '✗'} ${check}`),
    )
    const { entries, lines, documents, students, faults } = verdict
    for (const { check, count, examples } of faults) {
      console.log(`Not so: ${check}. ${count} rows, such as ${examples.join(', ')}`)
    }
    console.log(`${entries} entries of ${lines} lines, ${documents} documents, ${students} students.`)
    console.log(faults.length ? `AT FAULT: ${faults.length} checks` : 'The books are right.')
    return faults.length === 0
  } finally {
    await db.destroy()
  }
}

process.exitCode = await verify().then(
  (right) => (right ? 0 : 1),
  (error: unknown) => {
    console.log(`NOT VERIFIED: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  },
)
