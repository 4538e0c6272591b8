// Under which account PostgreSQL runs: the caller's own, or, as PostgreSQL refuses to be root, a lesser one.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.ts'

export interface Account {
  uid?: number
  gid?: number
  /** A program that gives up root's rights and then becomes the one named after it. */
  prefix: string[]
}

/** What `spawn` needs to run a program under the account. */
export function under(account: Account, program: string, args: string[]) {
  const [command, ...rest] = [...account.prefix, program, ...args] as [string, ...string[]]
  const { uid, gid } = account.prefix.length > 0 ? {} : account
  const options = {
    ...(uid === undefined ? {} : { uid, gid }),
    cwd: path.parse(process.cwd()).root, // a folder that every account may stand in
    env: { PATH: process.env.PATH, SystemRoot: process.env.SystemRoot, LC_ALL: 'C' }, // none of the caller's PG*
  }
  return { command, args: rest, options }
}

/**
 * The first account that may run PostgreSQL and write beside the cluster.
 * @param cluster PostgreSQL's own folder, which may not exist yet
 */
export function accountFor(cluster: string, initdb: string): Account {
  if (process.getuid?.() !== 0) return { prefix: [] }
  for (const account of lesserAccounts(cluster)) {
    if (canUse(account, path.dirname(cluster), initdb)) return account
  }
  throw new Refusal(
    `PostgreSQL does not run as root, and no other account can reach ${path.dirname(cluster)}.\n` +
      'Start as an ordinary user, or move the checkout out of a closed home folder.',
  )
}

/** Gives the cluster to the account, also when it was made under another one. */
export function giveTo(account: Account, folder: string): void {
  const { uid, gid } = account
  if (uid === undefined || gid === undefined || fs.statSync(folder).uid === uid) return
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    fs.lchownSync(path.join(folder, String(name)), uid, gid)
  }
  fs.chownSync(folder, uid, gid)
}

function* lesserAccounts(cluster: string): Generator<Account> {
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined
  if (owner && owner.uid !== 0) yield { uid: owner.uid, gid: owner.gid, prefix: [] }
  const known = ['postgres', 'nobody'].flatMap(idsOf)
  for (const ids of known) yield { ...ids, prefix: [] }
  // A checkout in a closed home (0700): stay the folder's owner under another number, where the kernel allows it …
  yield { uid: 0, gid: 0, prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000'] }
  // … or keep the one right to pass closed folders, also for access(2), and drop all others (in a container).
  for (const { uid, gid } of known) {
    yield { uid, gid, prefix: ['setpriv', '--reuid', `${uid}`, '--regid', `${gid}`, ...onlyThrough] }
  }
}

const onlyThrough = [
  '--clear-groups',
  '--securebits=+no_setuid_fixup',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
]

function idsOf(name: string): { uid: number; gid: number }[] {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim(),
  )
  return uid && gid ? [{ uid: Number(uid), gid: Number(gid) }] : []
}

/**
 * Tries it, since rights depend on every folder on the way and on what a container allows: writes a file, and has
 * initdb find its programs without making anything (-s).
 */
function canUse(account: Account, folder: string, initdb: string): boolean {
  const trial = fs.mkdtempSync(path.join(folder, '.trial-'))
  try {
    if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(trial, account.uid, account.gid)
    const script = 'touch "$0/file" && exec "$1" -s -D "$0"'
    const { command, args, options } = under(account, 'sh', ['-c', script, trial, initdb])
    return spawnSync(command, args, { ...options, stdio: 'ignore' }).status === 0
  } finally {
    fs.rmSync(trial, { recursive: true })
  }
}
