// Checks the catalogues: extracted afresh, complete in Marathi and Hindi, and really translated.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const web = join(import.meta.dirname, '..')
const source = join(web, 'src')
const complaints: string[] = []

/** Sentences that may read the same in all three languages. */
const alike = new Set(
  readFileSync(join(source, 'locales.same.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#')),
)
const seen = new Map<string, { words: string; path: string }>()

compareWithFreshExtraction()
const catalogues = globSync('{*,*/*,features/*/*}/locales/{mr,hi}.po', { cwd: source }).sort()
for (const path of catalogues) checkCatalogue(path)

if (complaints.length > 0) {
  console.error(complaints.join('\n'))
  console.error(`words: ${complaints.length} to mend`)
  process.exit(1)
}
console.log(`words: ${seen.size} translations in ${catalogues.length} catalogues, complete`)

/** A screen whose words were not extracted would show English to everybody. */
function compareWithFreshExtraction(): void {
  const fresh = mkdtempSync(join(tmpdir(), 'words-'))
  execFileSync('lingui', ['extract', '--clean'], {
    cwd: web,
    env: { ...process.env, WORDS_INTO: fresh },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const path of globSync('{*,*/*,features/*/*}/locales/*.po', { cwd: fresh })) {
    if (idsOf(join(fresh, path)) !== idsOf(join(source, path))) {
      complaints.push(`${path}: run npm run i18n:extract -w web`)
    }
  }
  rmSync(fresh, { recursive: true })
}

function idsOf(file: string): string {
  return entriesOf(file)
    .map(([id]) => id)
    .sort()
    .join('\n')
}

function checkCatalogue(path: string): void {
  const language = path.slice(-5, -3)
  for (const [id, words] of entriesOf(join(source, path))) {
    if (!words) complaints.push(`${path}: no words for “${id}”`)
    else if (words === id && !alike.has(id)) complaints.push(`${path}: not translated: “${id}”`)
    if (words && placesOf(words) !== placesOf(id))
      complaints.push(`${path}: other places to fill than “${id}”`)
    const other = seen.get(`${language} ${id}`)
    if (other && words && other.words !== words) {
      complaints.push(`${path}: “${id}” reads otherwise in ${other.path}; give one of them a context`)
    }
    if (words) seen.set(`${language} ${id}`, { words, path })
  }
}

/** What a sentence leaves to be filled in: names in braces and numbered elements, each once, in order of name. */
function placesOf(sentence: string): string {
  const places = sentence.match(/\{\w+(?=[,}])|<\/?\d+\/?>/g) ?? []
  return [...new Set(places)].sort().join(' ')
}

/** The pairs of a .po file, as gettext writes them: quoted lines that belong together are joined. */
function entriesOf(file: string): [id: string, words: string][] {
  if (!existsSync(file)) return []
  const blocks = readFileSync(file, 'utf8').split('\n\n').slice(1)
  return blocks.flatMap((block) => {
    const lines = block.split('\n').filter((line) => line && !line.startsWith('#'))
    const at = lines.findIndex((line) => line.startsWith('msgstr '))
    return at > 0 ? [[unquote(lines.slice(0, at)), unquote(lines.slice(at))]] : []
  })
}

function unquote(lines: string[]): string {
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('"'))) as string).join('')
}
