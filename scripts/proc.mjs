// What Linux tells about running processes under /proc. Elsewhere every answer is empty. Plain JavaScript for Node 20.
import fs from 'node:fs'

/** @returns {number[]} every process of this machine (or container) */
export function allProcesses() {
  if (process.platform !== 'linux') return []
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
}

/**
 * The program's file; undefined when the process has ended or belongs to somebody else.
 * @param {number} pid
 */
export const programOf = (pid) => tried(() => fs.readlinkSync(`/proc/${pid}/exe`))

/**
 * The folder in which it stands.
 * @param {number} pid
 */
export const folderOf = (pid) => tried(() => fs.readlinkSync(`/proc/${pid}/cwd`))

/**
 * The command line, words separated by spaces.
 * @param {number} pid
 */
export const commandOf = (pid) =>
  tried(() => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim())

/**
 * @param {number} pid
 * @returns {number | undefined} the process that started it, or took it over
 */
export const parentOf = (pid) => tried(() => parentIn(fs.readFileSync(`/proc/${pid}/stat`, 'utf8')))

/**
 * The program's name, in brackets, may itself hold spaces and brackets; the parent is the second word after it.
 * @param {string} stat
 */
function parentIn(stat) {
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

/**
 * @template T
 * @param {() => T} read
 * @returns {T | undefined}
 */
function tried(read) {
  try {
    return read()
  } catch {
    return undefined
  }
}
