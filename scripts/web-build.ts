// Builds the web app, but only when its sources differ from those of the last build.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { npmRun, root, runQuietly } from './processes.ts'

const result = path.join(root, 'web/dist')
const stamp = path.join(root, 'node_modules/.cache/integrate/web-build')

/** @returns what was done, in words */
export async function buildWeb(signal?: AbortSignal): Promise<string> {
  const sources = fingerprint()
  if (fs.existsSync(result) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sources) {
    return 'unchanged since the last build'
  }
  fs.rmSync(stamp, { force: true }) // a killed build has no stamp
  await runQuietly(npmRun('build', '-w', 'web'), { signal })
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, sources)
  return 'built'
}

/** By content, since a fresh clone gives every file a new time. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of [...filesBelow(path.join(root, 'web')), path.join(root, 'package-lock.json')]) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

function filesBelow(folder: string): string[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true })
  const kept = entries.filter(
    (entry) => entry.name !== 'node_modules' && !/^dist\b/.test(entry.name) && !entry.name.startsWith('.'),
  )
  return kept
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const at = path.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(at) : [at]
    })
}
