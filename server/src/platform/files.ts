// Files: what comes in is sniffed and measured, kept under a generated name, and shown by signed short-lived addresses.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Readable } from 'node:stream'
import { fileTypeFromBuffer } from 'file-type'
import type { Insertable } from 'kysely'
import sharp from 'sharp'
import type { Tx } from './database.ts'
import { Problem } from './problems.ts'
import type { Files } from './schema.ts'
import { keyedHash } from './sealing.ts'

/** Where bytes lie: a local folder now, an object store later. Keys are generated ids, never names from outside. */
export interface FileStore {
  put(key: string, bytes: Buffer): Promise<void>
  /** Writes what comes piece by piece, whole or not at all. @returns how many bytes it was */
  putPieces(key: string, pieces: AsyncIterable<Uint8Array>): Promise<number>
  /** Throws where there is no such file. */
  get(key: string): Promise<Buffer>
  /** The bytes piece by piece. Throws where there is no such file. */
  open(key: string): Promise<Readable>
  remove(key: string): Promise<void>
}

/** The most bytes that an upload may have, by kind. */
export const UPLOAD_LIMIT = {
  photo: 5_000_000,
  picture: 5_000_000,
  mark: 2_000_000,
  import: 10_000_000,
  attachment: 10_000_000,
}
const MAX_PIXELS = 40_000_000
const IMAGE_TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif'])

/** The longest side of a question's picture in pixels: sharp on a desk, light on a phone. */
export const PICTURE_SIDE = 1600

/** The longest side of an attached photograph in pixels: a page of handwriting stays readable. */
const ATTACHMENT_SIDE = 2400

type ImageKind = 'photo' | 'picture' | 'mark' | 'attachment'

interface NewImage {
  kind: ImageKind
  bytes: Buffer
  ownerId: string | null
  createdBy: string | null
  /** The longest side in pixels after re-encoding; a photo is cropped to a square of it. */
  side: number
}

/** An image as it is kept: WebP, without anything that its file said besides. */
export interface EncodedImage {
  data: Buffer
  width: number
  height: number
}

/**
 * Re-encodes an image (so that EXIF, a hidden payload or a polyglot does not survive), stores it and returns its id.
 * Throws 422 `not-an-image` or `image-too-large`. The row is part of the transaction; bytes without a row are swept.
 */
export async function storeImage(tx: Tx, store: FileStore, image: NewImage): Promise<string> {
  const { bytes, side, ...kept } = image
  const encoded = await encodeImage(bytes, image.kind, side)
  return keepImage(tx, store, { ...kept, encoded })
}

interface KeptImage {
  /** Where the image was named before it was kept. */
  id?: string
  kind: ImageKind
  encoded: EncodedImage
  ownerId: string | null
  createdBy: string | null
}

/** Stores an encoded image, and returns its id. The row is part of the transaction. */
export async function keepImage(tx: Tx, store: FileStore, image: KeptImage): Promise<string> {
  const { encoded, ...named } = image
  const { width, height } = encoded
  return keepFile(tx, store, { ...named, mediaType: 'image/webp', width, height }, encoded.data)
}

type NewFile = Pick<
  Insertable<Files>,
  'id' | 'kind' | 'ownerId' | 'createdBy' | 'mediaType' | 'width' | 'height'
>

async function keepFile(tx: Tx, store: FileStore, { id, ...file }: NewFile, data: Buffer): Promise<string> {
  const kept = await tx
    .insertInto('files')
    .values({
      ...(id && { id }),
      ...file,
      byteCount: data.length,
      sha256: createHash('sha256').update(data).digest(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await store.put(kept.id, data)
  return kept.id
}

/** What somebody sends along: a PDF as it came, or a photograph re-encoded. */
export type ReadAttachment =
  | { mediaType: 'application/pdf'; data: Buffer }
  | ({ mediaType: 'image/webp' } & EncodedImage)

/** Reads a PDF, JPEG or PNG by its bytes, whatever its name says. Throws 422 `not-an-attachment` or `image-too-large`. */
export async function readAttachment(bytes: Buffer): Promise<ReadAttachment> {
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'application/pdf') return { mediaType: 'application/pdf', data: bytes }
  if (type?.mime !== 'image/jpeg' && type?.mime !== 'image/png') throw new Problem(422, 'not-an-attachment')
  return { mediaType: 'image/webp', ...(await encodeImage(bytes, 'attachment', ATTACHMENT_SIDE)) }
}

/** Stores what `readAttachment` has read, and returns its id. The row is part of the transaction. */
export async function keepAttachment(
  tx: Tx,
  store: FileStore,
  read: ReadAttachment,
  people: { ownerId: string | null; createdBy: string },
): Promise<string> {
  const { data, ...about } = read
  return keepFile(tx, store, { kind: 'attachment', ...people, ...about }, data)
}

/** Measures and re-encodes an image. Throws 422 `not-an-image` or `image-too-large`. */
export async function encodeImage(bytes: Buffer, kind: ImageKind, side: number): Promise<EncodedImage> {
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !IMAGE_TYPES.has(type.mime)) throw new Problem(422, 'not-an-image')
  try {
    const { data, info } = await sharp(bytes, {
      limitInputPixels: MAX_PIXELS,
      failOn: 'error',
      animated: false,
    })
      .rotate()
      .resize(side, side, {
        fit: kind === 'photo' ? 'cover' : 'inside',
        withoutEnlargement: kind !== 'photo',
      })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true })
    return { data, width: info.width, height: info.height }
  } catch (error) {
    const tooLarge = error instanceof Error && error.message.includes('pixel limit')
    throw new Problem(422, tooLarge ? 'image-too-large' : 'not-an-image')
  }
}

const HOUR = 3_600_000

/** An address that shows the file for one to two hours; the same within the hour, so that the browser may cache it. */
export function fileAddress(key: Uint8Array, fileId: string, now: Date): string {
  const until = (Math.floor(now.getTime() / HOUR) + 2) * HOUR
  return `/v1/files/${fileId}?until=${until}&sign=${sign(key, fileId, until)}`
}

/** Whether an address was signed by us and still holds. */
export function isFileAddressGood(
  key: Uint8Array,
  fileId: string,
  until: number,
  signature: string,
  now: Date,
): boolean {
  const expected = Buffer.from(sign(key, fileId, until))
  const given = Buffer.from(signature)
  return until > now.getTime() && given.length === expected.length && timingSafeEqual(given, expected)
}

const sign = (key: Uint8Array, fileId: string, until: number) =>
  keyedHash(key, `${fileId}:${until}`).toString('base64url')
