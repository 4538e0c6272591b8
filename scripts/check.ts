// `npm run check`: everything that can be said about the code without running it. All steps run, two at a time.
import path from 'node:path'
import { npmRun, root, runQuietly } from './processes.ts'
import { Refusal, wordsOf } from './refusal.ts'

const tool = (name: string, ...words: string[]) => [path.join(root, 'node_modules/.bin', name), ...words]
const script = (file: string, ...words: string[]) => [process.execPath, file, ...words]

/** The long ones first, so that the last to end is a short one. */
const steps: Record<string, string[]> = {
  'types of the server': tool('tsc', '-p', 'server/tsconfig.json'),
  'types of the web app': npmRun('types', '-w', 'web'),
  'types of scripts and journeys': tool('tsc', '-p', 'tsconfig.json'),
  'generated files and columns': script('server/src/commands/generate.ts', '--check'),
  'who may call whom': tool(
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'server',
    'web',
    'scripts',
    'e2e',
    'bench',
    'markdown',
  ),
  'dead code': tool('knip', '--no-progress', '--no-config-hints'),
  'format and lint': tool('biome', 'ci', '--colors=off', '--max-diagnostics=50'),
  translations: npmRun('i18n:check', '-w', 'web'),
  migrations: script('scripts/check-migrations.ts'),
  'lock file': ['npm', 'ci', '--dry-run', '--loglevel=error'],
}

interface Outcome {
  name: string
  seconds: number
  /** What a failed step printed; undefined when it passed. */
  fault?: string
}

async function take(name: string, command: string[]): Promise<Outcome> {
  const started = Date.now()
  const fault = await runQuietly(command, { keep: 20_000 }).then(
    () => undefined,
    (error) => (error instanceof Refusal ? error.message : wordsOf(error)),
  )
  const outcome = { name, seconds: (Date.now() - started) / 1000, fault }
  console.log(lineFor(outcome))
  return outcome
}

function lineFor({ name, seconds, fault }: Outcome): string {
  return `  ${fault === undefined ? '✓' : '✗'} ${name.padEnd(30)} ${seconds.toFixed(1).padStart(6)} s`
}

async function takeAll(atOnce: number): Promise<Outcome[]> {
  const waiting = Object.entries(steps)
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await take(...next))
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return outcomes
}

const started = Date.now()
console.log('')
const outcomes = await takeAll(2)
const failed = outcomes.filter(({ fault }) => fault !== undefined)
for (const { name, fault } of failed) console.error(`\n── ${name}\n${fault}`)
const total = `${((Date.now() - started) / 1000).toFixed(0)} s`
console.log(`\n${outcomes.length - failed.length} of ${outcomes.length} checks passed in ${total}`)
process.exit(failed.length > 0 ? 1 : 0)
