// Starting other programs: commands that run to their end, and programs that stay until they are stopped.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

type Environment = Record<string, string | undefined>

/**
 * Runs a command quietly to its end.
 * @param keep how much of what it printed goes into the Refusal, in characters
 * @returns what it printed
 * @throws a Refusal with the end of what it printed, when it fails
 */
export async function runQuietly(
  command: string[],
  { env = {}, signal, keep = 2_000 }: { env?: Environment; signal?: AbortSignal; keep?: number } = {},
): Promise<string> {
  const child = start(command, { env: { ...process.env, ...env }, signal, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part) => {
      output += part
    })
  }
  const how = await closeOf(child)
  if (how !== 'exit code 0') throw new Refusal(`${command.join(' ')}: ${how}\n${output.trim().slice(-keep)}`)
  return output
}

/**
 * Runs a command that prints for itself.
 * @returns whether it ended well
 */
export async function runLoudly(
  command: string[],
  { env = {} }: { env?: Environment } = {},
): Promise<boolean> {
  const child = start(command, { env: { ...process.env, ...env }, stdio: 'inherit' })
  return (await closeOf(child)) === 'exit code 0'
}

/** The command line for an npm script, by the npm that started this, wherever it is. */
export function npmRun(script: string, ...rest: string[]): string[] {
  const npm = process.env.npm_execpath
  const start = npm ? [process.env.npm_node_execpath ?? process.execPath, npm] : ['npm']
  return [...start, 'run', '--silent', script, ...rest]
}

export function start([program = '', ...args]: string[], options: SpawnOptions): ChildProcess {
  return spawn(program, args, { cwd: root, ...options })
}

/** How a program ended, in words. */
export function endOf(child: ChildProcess): Promise<string> {
  return endBy(child, 'exit')
}

/** As endOf, but after the last of its output. */
function closeOf(child: ChildProcess): Promise<string> {
  return endBy(child, 'close')
}

function endBy(child: ChildProcess, event: 'exit' | 'close'): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once(event, (code, signal) => resolve(signal ? `ended by ${signal}` : `exit code ${code}`))
  })
}
