// Unpacks a WOFF file (W3C, WOFF 1.0) into the plain font that it holds: fontkit would inflate a table for every glyph.
import { inflateSync } from 'node:zlib'

interface Table {
  tag: string
  bytes: Buffer
  checksum: number
}

/** The font as TrueType or OpenType. Throws where the file is no WOFF. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This file is no WOFF.')
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, i) => readTable(woff, 44 + i * 20))
  return writeFont(woff.subarray(4, 8), tables)
}

function readTable(woff: Buffer, at: number): Table {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((part) => woff.readUInt32BE(at + part))
  const bytes = woff.subarray(offset, (offset ?? 0) + (packed ?? 0))
  return {
    tag: woff.toString('latin1', at, at + 4),
    bytes: packed === length ? bytes : inflateSync(bytes),
    checksum: checksum ?? 0,
  }
}

const RECORD = 16

function writeFont(flavour: Buffer, tables: Table[]): Buffer {
  const head = Buffer.alloc(12 + tables.length * RECORD)
  flavour.copy(head)
  const power = Math.floor(Math.log2(tables.length))
  head.writeUInt16BE(tables.length, 4)
  head.writeUInt16BE(2 ** power * RECORD, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(tables.length * RECORD - 2 ** power * RECORD, 10)
  const parts = [head]
  let offset = head.length
  for (const [i, { tag, bytes, checksum }] of tables.entries()) {
    const at = 12 + i * RECORD
    head.write(tag, at, 'latin1')
    head.writeUInt32BE(checksum, at + 4)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(bytes.length, at + 12)
    const room = Math.ceil(bytes.length / 4) * 4
    parts.push(Buffer.concat([bytes], room))
    offset += room
  }
  return Buffer.concat(parts)
}
