// Reads the parts of a ZIP archive from a stranger, never more than was allowed.
import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { type SheetLimits, SheetProblem } from './spreadsheets.types.ts'

/** A workbook has a few dozen parts; thousands are there to keep a reader busy. */
const mostParts = 2_000

/** Deflate makes real sheets 5 to 40 times smaller. What claims more, and is large, was built to. */
const highestRatio = 200
const ratioMattersFrom = 10_000_000

export type ZipParts = {
  has: (name: string) => boolean
  /** The bytes of one part as they are unpacked; refuses once all parts together pass the limit. */
  read: (name: string) => AsyncGenerator<Buffer>
}

/** Reads the archive's directory, and refuses what it already shows to be hostile or locked. */
export async function openZip(bytes: Buffer, limits: SheetLimits): Promise<ZipParts> {
  const { zip, entries } = await readDirectory(bytes)
  let left = limits.unpackedBytes
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) throw new SheetProblem('damaged', { part: name })
      for await (const chunk of unpack(zip, entry)) {
        left -= chunk.length
        if (left < 0) throw new SheetProblem('too-large', { limit: limits.unpackedBytes })
        yield chunk
      }
    },
  }
}

async function readDirectory(bytes: Buffer): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>()
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true })
    if (zip.entryCount > mostParts) throw new SheetProblem('zip-bomb', { parts: zip.entryCount })
    for await (const entry of zip.eachEntry()) {
      refuseHostile(entry)
      entries.set(entry.fileName, entry)
    }
    return { zip, entries }
  } catch (error) {
    throw error instanceof SheetProblem ? error : new SheetProblem('damaged')
  }
}

function refuseHostile(entry: Entry): void {
  if (entry.isEncrypted()) throw new SheetProblem('password-protected')
  const large = entry.uncompressedSize > ratioMattersFrom
  if (large && entry.uncompressedSize > entry.compressedSize * highestRatio)
    throw new SheetProblem('zip-bomb')
}

/** The library compares the sizes that the directory claims with what comes out, and fails on a lie. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let stream: Readable | undefined
  try {
    stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream) yield chunk as Buffer
  } catch (error) {
    if (error instanceof SheetProblem) throw error
    throw new SheetProblem(isAboutSize(error) ? 'zip-bomb' : 'damaged')
  } finally {
    stream?.destroy()
  }
}

function isAboutSize(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('too many bytes in the stream')
}
