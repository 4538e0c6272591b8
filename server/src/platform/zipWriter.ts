// Writes a ZIP archive piece by piece, so that its size is no matter of memory.
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part of the archive: its name, and its text as it comes. */
export interface ZipPart {
  name: string
  content: string | AsyncIterable<string>
}

interface Written {
  name: Buffer
  at: number
  crc: number
  packed: number
  size: number
}

/** The archive's bytes; each part at most 4 GB (APPNOTE.TXT 6.3.10 without its ZIP64 extension). */
export async function* writeZip(parts: ZipPart[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = []
  let at = 0
  for (const part of parts) {
    const one: Written = { name: Buffer.from(part.name, 'utf8'), at, crc: 0, packed: 0, size: 0 }
    const header = localHeader(one)
    yield header
    for await (const piece of pack(part.content, one)) yield piece
    const trailer = descriptor(one)
    yield trailer
    at += header.length + one.packed + trailer.length
    written.push(one)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield directory
  yield endOfDirectory(written.length, directory.length, at)
}

async function* pack(content: ZipPart['content'], one: Written): AsyncGenerator<Uint8Array> {
  const packer = createDeflateRaw()
  async function* counted() {
    for await (const text of typeof content === 'string' ? [content] : content) {
      const bytes = Buffer.from(text, 'utf8')
      one.crc = crc32(bytes, one.crc)
      one.size += bytes.length
      yield bytes
    }
  }
  // A fault of the source ends the packer, and with it the loop below.
  pipeline(Readable.from(counted()), packer, () => {})
  for await (const piece of packer) {
    one.packed += (piece as Buffer).length
    yield piece as Buffer
  }
}

/** Sizes follow the content (bit 3); names are UTF-8 (bit 11); packed by deflate (8). */
const FLAGS = 0x0808
const DEFLATE = 8
const VERSION = 20
/** 1 January 1980, the first day that the format knows: the same content makes the same archive. */
const DAY = 0x0021

function localHeader({ name }: Written): Buffer {
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(DEFLATE, 8)
  head.writeUInt16LE(DAY, 12)
  head.writeUInt16LE(name.length, 26)
  return Buffer.concat([head, name])
}

function descriptor({ crc, packed, size }: Written): Buffer {
  const tail = Buffer.alloc(16)
  tail.writeUInt32LE(0x08074b50, 0)
  tail.writeUInt32LE(crc, 4)
  tail.writeUInt32LE(packed, 8)
  tail.writeUInt32LE(size, 12)
  return tail
}

function directoryEntry({ name, at, crc, packed, size }: Written): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(VERSION, 4)
  entry.writeUInt16LE(VERSION, 6)
  entry.writeUInt16LE(FLAGS, 8)
  entry.writeUInt16LE(DEFLATE, 10)
  entry.writeUInt16LE(DAY, 14)
  entry.writeUInt32LE(crc, 16)
  entry.writeUInt32LE(packed, 20)
  entry.writeUInt32LE(size, 24)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt32LE(at, 42)
  return Buffer.concat([entry, name])
}

function endOfDirectory(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
