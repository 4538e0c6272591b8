// Sealing small things at rest (AES-256-GCM), keyed hashes of secrets and addresses, and random secrets for links.
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

/** Encrypts; the result is nonce (12) + tag (16) + ciphertext. `context` must be the same when it is opened. */
export function seal(key: Uint8Array, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context))
  const body = Buffer.concat([cipher.update(plain), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** Decrypts what `seal` made. Throws where a bit of it, the key or the context is another. */
export function unseal(key: Uint8Array, sealed: Buffer, context: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(Buffer.from(context)).setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}

/** A secret for a link or token: 32 random bytes in base64url. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** What is kept of a random secret. A plain hash is enough, since the secret cannot be guessed. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest()

/** A hash of something guessable (a phone number, an address), useless without the key. */
export const keyedHash = (key: Uint8Array, value: string) => createHmac('sha256', key).update(value).digest()
