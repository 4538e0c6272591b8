// A .docx from a stranger: a ZIP archive opened with limits, its parts found by their relations.
import { posix } from 'node:path'
import { TextDecoder } from 'node:util'
import { Problem } from '../../../platform/problems.ts'
import { SheetProblem } from '../../../platform/spreadsheets.types.ts'
import { openZip, type ZipParts } from '../../../platform/spreadsheets.zip.ts'
import { type Prefixes, type XmlElement, XmlReader } from '../reading/xmlElements.ts'

/** All parts together once they are unpacked, and the largest one that is text. */
const limits = { unpackedBytes: 80_000_000, textBytes: 40_000_000, pictureBytes: 15_000_000 }

/** Where a relation of the document leads: a part of the archive, or an address outside. */
export type Relation = { type: string; target: string; isOutside: boolean }

export interface WordArchive {
  /** Feeds the elements of a part, or nothing where there is none. */
  readPart(
    name: string,
    isWanted: (path: readonly string[]) => boolean,
    take: (element: XmlElement) => void,
  ): Promise<void>
  /** The bytes of a picture; undefined where there are none, or far too many. */
  readPicture(name: string): Promise<Buffer | undefined>
  /** The part that holds the text. */
  mainPart: string
  /** The relations of the main part by their id. */
  relations: Map<string, Relation>
}

/** Opens a .docx. Throws 422 `file-damaged`, `file-locked`, `file-bomb` or `file-too-large`. */
export async function openWord(bytes: Buffer): Promise<WordArchive> {
  const zip = await told(() => openZip(bytes, { ...sheetLimits, unpackedBytes: limits.unpackedBytes }))
  const roots = await readRelations(zip, '_rels/.rels', '')
  const main =
    [...roots.values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  if (!zip.has(main)) throw new Problem(422, 'file-damaged')
  const relationsPart = posix.join(posix.dirname(main), '_rels', `${posix.basename(main)}.rels`)
  return {
    mainPart: main,
    relations: await readRelations(zip, relationsPart, posix.dirname(main)),
    readPart: (name, isWanted, take) => readPart(zip, name, isWanted, take),
    readPicture: (name) => readPicture(zip, name),
  }
}

const sheetLimits = { bytes: 0, rows: 0, columns: 0, cellCharacters: 0 }

/** The archive's refusals in the words of a file of questions. */
async function told<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof SheetProblem) throw new Problem(422, codes[error.code] ?? 'file-damaged')
    throw error
  }
}

const codes: Partial<Record<SheetProblem['code'], string>> = {
  'password-protected': 'file-locked',
  'zip-bomb': 'file-bomb',
  'too-large': 'file-too-large',
}

async function readRelations(zip: ZipParts, name: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  await readPart(
    zip,
    name,
    (path) => path.at(-1) === 'Relationship',
    ({ attributes: { Id = '', Type = '', Target = '', TargetMode = '' } }) => {
      const isOutside = TargetMode === 'External'
      const inside = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      relations.set(Id, { type, target: isOutside ? Target : inside, isOutside })
    },
  )
  return relations
}

async function readPart(
  zip: ZipParts,
  name: string,
  isWanted: (path: readonly string[]) => boolean,
  take: (element: XmlElement) => void,
): Promise<void> {
  if (!zip.has(name)) return
  const reader = new XmlReader(prefixes, isWanted, take)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let left = limits.textBytes
  await told(async () => {
    for await (const chunk of zip.read(name)) {
      left -= chunk.length
      if (left < 0) throw new Problem(422, 'file-too-large')
      reader.write(decode(decoder, chunk))
    }
  })
  reader.write(decode(decoder))
  reader.close()
}

function decode(decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined })
  } catch {
    throw new Problem(422, 'file-damaged')
  }
}

async function readPicture(zip: ZipParts, name: string): Promise<Buffer | undefined> {
  if (!zip.has(name)) return undefined
  const chunks: Buffer[] = []
  let size = 0
  await told(async () => {
    for await (const chunk of zip.read(name)) {
      size += chunk.length
      if (size <= limits.pictureBytes) chunks.push(chunk)
    }
  })
  return size <= limits.pictureBytes ? Buffer.concat(chunks) : undefined
}

/** The namespaces of Word's parts, in both editions of the standard. */
const prefixes: Prefixes = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}
