// Builds XLSX files for tests, honest and hostile ones, down to the bytes of the ZIP archive.
import { crc32, deflateRawSync } from 'node:zlib'

/** A part: its content, or content packed before, with the size and flags the directory shall claim. */
export type Part = string | { packed: Buffer; claimedSize: number; flags?: number }

/** Packs parts into a ZIP archive. */
export function buildZip(parts: Record<string, Part>): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, part] of Object.entries(parts)) {
    const content = typeof part === 'string' ? Buffer.from(part) : undefined
    const packed = typeof part === 'string' ? deflateRawSync(part) : part.packed
    const size = typeof part === 'string' ? (content?.length ?? 0) : part.claimedSize
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(typeof part === 'string' ? 0 : (part.flags ?? 0), 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(content ? crc32(content) : 0, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(size, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    files.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed)
    directory.push(directoryEntry(fields, name, offset))
    offset += 30 + Buffer.byteLength(name) + packed.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}

function directoryEntry(fields: Buffer, name: string, offset: number): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(offset, 10)
  const begin = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1')
  return Buffer.concat([begin, fields, rest, Buffer.from(name)])
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet: the XML of its rows, of its shared strings (si elements) and of its styles. */
export function buildWorkbook(
  rows: Part,
  {
    strings = '',
    styles = '',
    sheets = '<sheet name="A" sheetId="1" r:id="rId1"/>',
    properties = '',
    more = {},
  } = {},
): Buffer {
  return buildZip({
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
      `<Relationship Id="rId3" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="rId4" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': typeof rows === 'string' ? sheetXml(rows) : rows,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    ...more,
  })
}

export function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`
}
