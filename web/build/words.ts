// Checks the catalogues: extracted afresh, complete in Marathi and Hindi, and really translated.
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const web = join(import.meta.dirname, '..')
const sources = ['src/*/locales/*.po', 'src/features/*/locales/*.po']
const complaints: string[] = []

const before = readCatalogues()
execFileSync('lingui', ['extract', '--clean'], { cwd: web, stdio: ['ignore', 'ignore', 'inherit'] })
const after = readCatalogues()
complainAboutStale()
for (const [path, text] of before) writeFileSync(join(web, path), text)

const alike = new Set(
  readFileSync(join(web, 'src/locales.same.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)
const seen = new Map<string, { words: string; path: string }>()
for (const [path, text] of after) if (!path.endsWith('/en.po')) checkCatalogue(path, text)

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  console.error(`words: ${complaints.length} to mend`)
  process.exit(1)
}
console.log(`words: ${seen.size} translations in ${after.size} catalogues, complete`)

function readCatalogues(): Map<string, string> {
  const paths = globSync(sources, { cwd: web }).sort()
  return new Map(paths.map((path) => [path, readFileSync(join(web, path), 'utf8')]))
}

/** A screen whose words were not extracted shows English to everybody. */
function complainAboutStale(): void {
  for (const [path, text] of after) {
    if (idsOf(before.get(path) ?? '') !== idsOf(text)) complaints.push(`${path}: run npm run i18n:extract`)
  }
}

function idsOf(text: string): string {
  return [...entriesOf(text)].map(([id]) => id).join('\n')
}

function checkCatalogue(path: string, text: string): void {
  const language = path.slice(-5, -3)
  for (const [id, words] of entriesOf(text)) {
    if (!words) complaints.push(`${path}: no words for “${id}”`)
    else if (words === id && !alike.has(id)) complaints.push(`${path}: not translated: “${id}”`)
    const other = seen.get(`${language} ${id}`)
    if (other && words && other.words !== words) {
      complaints.push(`${path}: “${id}” reads otherwise in ${other.path}`)
    }
    if (words) seen.set(`${language} ${id}`, { words, path })
  }
}

/** The pairs of a .po file, as gettext writes them: quoted lines that belong together are joined. */
function* entriesOf(text: string): Generator<[id: string, words: string]> {
  for (const block of text.split('\n\n').slice(1)) {
    const live = block.split('\n').filter((line) => line && !line.startsWith('#'))
    const at = live.findIndex((line) => line.startsWith('msgstr '))
    if (at > 0) yield [unquote(live.slice(0, at)), unquote(live.slice(at))]
  }
}

function unquote(lines: string[]): string {
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('"'))) as string).join('')
}
