// The file store in a local folder: generated names in 256 sub-folders, written whole or not at all.
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
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

  async putPieces(key: string, pieces: AsyncIterable<Uint8Array>): Promise<number> {
    const path = this.#path(key)
    const half = `${path}.${randomUUID()}`
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const file = createWriteStream(half, { mode: 0o600, flush: true })
    try {
      await pipeline(pieces, file)
    } catch (error) {
      await rm(half, { force: true })
      throw error
    }
    await rename(half, path)
    return file.bytesWritten
  }

  async get(key: string): Promise<Buffer> {
    return readFile(this.#path(key))
  }

  async open(key: string): Promise<Readable> {
    const file = await open(this.#path(key))
    return file.createReadStream()
  }

  async remove(key: string): Promise<void> {
    await rm(this.#path(key), { force: true })
  }

  #path(key: string): string {
    if (!/^[0-9a-f-]{36}$/.test(key)) throw new Error('A file key is an id.')
    return join(this.#folder, key.slice(-2), key)
  }
}
