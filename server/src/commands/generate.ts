// Writes the generated files anew; with --check it writes nothing and fails where one differs, naming it.
// OWNER_DATABASE_URL is a migrated database; without it, a throw-away one is started.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findColumnFaults } from './generate/columnFaults.ts'
import { makeGenerated, ROOT } from './generate/generated.ts'

const check = process.argv.includes('--check')

/** The lines that say what is wrong; empty where all is as it should be. */
async function generate(ownerUrl: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'integrate-generate-'))
  try {
    const files = await makeGenerated(ownerUrl, folder)
    const faults = await findColumnFaults(ownerUrl)
    for (const [path, text] of Object.entries(files)) {
      const before = await readFile(join(ROOT, path), 'utf8').catch(() => '')
      if (before === text) continue
      if (check) faults.push(`${path} is not what the code makes; run: npm run generate`)
      else await writeFile(join(ROOT, path), text)
    }
    return faults
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function withThrowAwayDatabase(): Promise<string[]> {
  const { withTestDatabase } = await import('../testing/database.ts')
  return withTestDatabase(generate)
}

const given = process.env.OWNER_DATABASE_URL
const faults = given ? await generate(given) : await withThrowAwayDatabase()
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : 0)
