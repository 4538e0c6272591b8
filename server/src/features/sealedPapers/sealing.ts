// A sealed file: what a phone fetches before the start and can read only with the key that the start releases. Pure.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

const IV_BYTES = 12
const TAG_BYTES = 16

/** A file for everybody, and the name that it keeps as long as it stays the same. */
export interface SealedFile {
  /** IV (12 bytes), ciphertext and tag (16 bytes) of AES-256-GCM over gzipped UTF-8 JSON. */
  bytes: Buffer
  /** SHA-256 of the bytes. */
  digest: Buffer
}

/** A key for the files of one exam: 32 random bytes. Each file has its own random IV. */
export const newFileKey = (): Buffer => randomBytes(32)

/** Seals what is the same for every student. */
export function sealFile(key: Buffer, content: unknown): SealedFile {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const packed = gzipSync(JSON.stringify(content), { level: 9 })
  const bytes = Buffer.concat([iv, cipher.update(packed), cipher.final(), cipher.getAuthTag()])
  return { bytes, digest: createHash('sha256').update(bytes).digest() }
}

/** What was sealed. Throws where the key is another or a bit was changed. */
export function openFile(key: Buffer, bytes: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
  const body = bytes.subarray(IV_BYTES, -TAG_BYTES)
  return JSON.parse(gunzipSync(Buffer.concat([decipher.update(body), decipher.final()])).toString())
}
