// Weighs what a student's first visit loads, and fails the build when it is too much for a slow phone.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The promise is 250 kB of script and style (gzip), exam included; what comes before it stays well below. */
const limit = 180_000
const limitWithExam = 250_000

const dist = join(import.meta.dirname, '../dist')

type Chunk = { file: string; css?: string[]; imports?: string[]; isEntry?: boolean }
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** The files that opening a page loads: its own, and all that they import. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const css of chunk.css ?? []) seen.add(css)
  for (const other of chunk.imports ?? []) filesOf(other, seen)
  return seen
}

function weigh(files: Iterable<string>): number {
  return [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
    0,
  )
}

/** A page in the language whose words weigh most. */
function visit(...pages: string[]): number {
  const base = pages.reduce((seen, page) => filesOf(page, seen), filesOf('app.html'))
  const words = ['en', 'mr', 'hi'].map((language) => weigh(filesOf(`src/words/${language}.ts`)))
  return weigh(base) + Math.max(...words)
}

const signIn = 'src/features/signin/SignInPage.tsx'
const home = 'src/features/homes/HomePage.tsx'
const attempt = Object.keys(manifest).find((key) => key.endsWith('/AttemptPage.tsx'))
const visits: [name: string, bytes: number, limit: number][] = [
  ['sign-in, then home', visit(signIn, home), limit],
  ...(attempt
    ? [['… and an exam', visit(signIn, home, attempt), limitWithExam] as [string, number, number]]
    : []),
]

for (const [name, bytes, most] of visits) {
  console.log(
    `first visit, ${name}: ${Math.round(bytes / 1000)} kB of ${most / 1000} kB (gzip, script and style)`,
  )
}
if (visits.some(([, bytes, most]) => bytes > most)) process.exit(1)
