// Weighs what a student's first visit loads, and fails the build when it is too much for a slow phone.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The promise is 250 kB of script and style (gzip), also for whoever opens an exam first; a home needs less. */
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

/** Opening pages one after the other, in the language whose words weigh most. A page: its script without its ending. */
function visit(...pages: string[]): number {
  const scripts = pages.reduce((seen, page) => filesOf(`src/${page}.tsx`, seen), filesOf('app.html'))
  const rooms = new Set(pages.map(dirname))
  const words = ['en', 'mr', 'hi'].map((language) => {
    const common = filesOf(`src/words/${language}.ts`)
    return weigh(
      [...rooms].reduce((seen, room) => filesOf(`src/${room}/locales/${language}.po`, seen), common),
    )
  })
  return weigh(scripts) + Math.max(...words)
}

const signIn = 'features/signin/SignInPage'
const home = 'features/homes/HomePage'
const frame = 'shell/frame/AppFrame'
const visits: [name: string, bytes: number, limit: number][] = [
  ['sign-in, then home', visit(signIn, frame, home), limit],
  // What draws the formulas comes after the page, and is part of the visit all the same.
  [
    'an exam at once',
    visit('features/attempt/AttemptPage') + weigh(filesOf('src/ui/formulas.ts')),
    limitWithExam,
  ],
]

for (const [name, bytes, most] of visits) {
  console.log(
    `first visit, ${name}: ${Math.round(bytes / 1000)} kB of ${most / 1000} kB (gzip, script and style)`,
  )
}
if (visits.some(([, bytes, most]) => bytes > most)) process.exit(1)
