// What demo and development read from the environment: PORT, DATA_DIR, PUBLIC_URL.
import path from 'node:path'
import { root } from './processes.ts'

/** PORT, 3000 unless given. Ends the program with a sentence where it is no port. */
export function portSetting(): number {
  const word = process.env.PORT ?? '3000'
  const number = Number(word)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  console.error(`PORT is "${word}"; it has to be a number from 1 to 65535.`)
  process.exit(1)
}

/** Where the data lies: DATA_DIR, or .data in the checkout. */
export function dataFolderSetting(): string {
  return path.resolve(root, process.env.DATA_DIR ?? '.data')
}

/** The address that people open. */
export function addressSetting(port: number): string {
  return process.env.PUBLIC_URL ?? `http://localhost:${port}`
}
