// The file store in a local folder: generated names in 256 sub-folders, written whole or not at all.
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '../platform/files.ts'

export class LocalFileStore implements FileStore {
  readonly #folder: string
  constructor(folder: string) {
    this.#folder = folder
  }

  async put(key: string, bytes: Buffer): Promise<void> {
    const path = this.#path(key)
    const half = `${path}.${randomUUID()}`
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeFile(half, bytes, { mode: 0o600, flush: true })
    await rename(half, path)
  }

  async get(key: string): Promise<Buffer> {
    return readFile(this.#path(key))
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true })
  }

  #path(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('A file key is an id.')
    return join(this.#folder, key.slice(-2), key)
  }
}
