// A lock that the operating system lets go when its holder dies, by kill -9 too: a listening local socket.
// Plain JavaScript, because set-up needs it on Node 20, before Node 24 is in place.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * @typedef {{ pid: number, says: string, leaving: boolean }} Holder who holds it, as the holder tells it
 * @typedef {{ release: () => Promise<void> }} Lock
 * @typedef {{ purpose: string, tell?: () => { says: string, leaving?: boolean } }} LockRequest
 */

/**
 * Tries to take the lock on a folder for a purpose; the folder must exist.
 * @param {string} folder
 * @param {LockRequest} request what for, and what to tell another process that asks
 * @returns {Promise<{ lock: Lock } | { holder: Holder }>}
 */
export async function tryLock(folder, { purpose, tell = () => ({ says: purpose }) }) {
  const address = lockAddress(folder, purpose)
  const answer = () => JSON.stringify({ pid: process.pid, leaving: false, ...tell() })
  const server = net.createServer((socket) => socket.on('error', () => {}).end(answer()))
  for (let attempt = 0; attempt < 5; attempt++) {
    if (await listens(server, address)) return { lock: { release: () => close(server) } }
    const holder = await askHolder(address)
    if (holder) return { holder }
    clearDeadSocket(address)
    await wait(50)
  }
  return { holder: { pid: 0, says: 'another program', leaving: false } }
}

/**
 * Named by the folder's device and number, so that two paths to one folder meet on one lock.
 * @param {string} folder
 * @param {string} purpose
 */
function lockAddress(folder, purpose) {
  const { dev, ino } = fs.statSync(folder, { bigint: true })
  const name = `integrate-${createHash('sha256').update(`${purpose}:${dev}:${ino}`).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}` // abstract: no file that could stay behind
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  return path.join(os.tmpdir(), `${name}.sock`)
}

/**
 * @param {net.Server} server
 * @param {string} address
 * @returns {Promise<boolean>} false when the address is taken
 */
function listens(server, address) {
  return new Promise((resolve, reject) => {
    const refused = (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(false) : reject(error)
    server.once('error', refused)
    server.listen(address, () => {
      server.off('error', refused).unref()
      resolve(true)
    })
  })
}

/**
 * @param {string} address
 * @returns {Promise<Holder | undefined>} undefined when nobody answers any more
 */
function askHolder(address) {
  return new Promise((resolve) => {
    let answer = ''
    const silent = { pid: 0, says: 'another program (it does not answer)', leaving: false }
    const socket = net.connect(address)
    socket.setTimeout(2000, () => socket.destroy() && resolve(silent))
    socket.setEncoding('utf8').on('data', (part) => {
      answer += part
    })
    socket.on('error', () => resolve(undefined))
    socket.on('end', () => resolve(answer ? JSON.parse(answer) : silent)) // a line this short arrives whole
  })
}

/**
 * Only a Mac keeps the socket's file when its holder was killed.
 * @param {string} address
 */
function clearDeadSocket(address) {
  if (address.endsWith('.sock')) fs.rmSync(address, { force: true })
}

/**
 * @param {net.Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((resolve) => server.close(() => resolve()))
}
