// The folder in which a demo, a development copy or a test run keeps everything: one holder at a time, own secrets.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { tryLock } from './lock.mjs'
import { Refusal } from './refusal.ts'

/** Made once per folder; kept in secrets.json, readable by the account that made the folder only. */
export interface Secrets {
  adminPassword: string
  ownerPassword: string
  appPassword: string
  /** SECRET of the server. */
  secret: string
  /** DATA_KEY of the server: 32 bytes in base64. */
  dataKey: string
}

export interface DataFolder {
  path: string
  secrets: Secrets
  /** Lets the next holder in. A killed process needs no release: the operating system does it. */
  release(): Promise<void>
}

const patience = { running: 3_000, leaving: 40_000 }

/**
 * Opens the folder (and makes it) for this process alone. Waits a moment for a holder that is leaving;
 * throws a Refusal that names the holder when it stays.
 * @param tell what a second process that wants the folder is told about this one
 */
export async function openDataFolder(
  folder: string,
  tell: () => { says: string; leaving: boolean },
): Promise<DataFolder> {
  makeReachable(folder)
  const release = await takeLock(folder, tell)
  try {
    return { path: fs.realpathSync(folder), secrets: readSecrets(folder), release }
  } catch (error) {
    await release()
    throw error
  }
}

/** PostgreSQL may run under another account, which has to get through to its own folder inside. */
function makeReachable(folder: string): void {
  const missing = []
  for (let at = path.resolve(folder); !fs.existsSync(at); at = path.dirname(at)) missing.unshift(at)
  try {
    for (const part of missing) {
      fs.mkdirSync(part)
      fs.chmodSync(part, 0o755)
    }
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    throw new Refusal(
      `${folder} cannot be written by this account (${codeOf(error)}). Set DATA_DIR to another folder.`,
    )
  }
}

async function takeLock(folder: string, tell: () => { says: string; leaving: boolean }) {
  const started = Date.now()
  for (;;) {
    const attempt = await tryLock(folder, { purpose: 'data', tell })
    if ('lock' in attempt) return attempt.lock.release
    const { holder } = attempt
    if (Date.now() - started > (holder.leaving ? patience.leaving : patience.running)) {
      throw new Refusal(
        `The data in ${folder} is already in use: ${holder.says} (process ${holder.pid}).\n` +
          'Stop that first, or set DATA_DIR to another folder.',
      )
    }
    await wait(200)
  }
}

function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  try {
    if (!fs.existsSync(file)) writeSecrets(folder, file)
    return JSON.parse(fs.readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `${file} cannot be read (${codeOf(error)}): the folder belongs to another account, or the file is damaged.`,
    )
  }
}

/** Whole or not at all: a database whose passwords were lost halfway could never be opened again. */
function writeSecrets(folder: string, file: string): void {
  if (fs.existsSync(path.join(folder, 'postgres'))) {
    throw new Refusal(
      `${file} is missing, so the database beside it cannot be opened. Restore it, or remove ${folder}.`,
    )
  }
  const word = () => randomBytes(24).toString('base64url')
  const secrets: Secrets = {
    adminPassword: word(),
    ownerPassword: word(),
    appPassword: word(),
    secret: randomBytes(48).toString('base64url'),
    dataKey: randomBytes(32).toString('base64'),
  }
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
