// The signature of a receipt: a JWS (RFC 7515) with EdDSA (RFC 8037), its key derived from the server's secret. Pure.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** What the server held when an attempt was closed. Times in ISO 8601. */
export interface ReceiptClaims {
  attempt: string
  exam: string
  student: string
  answered: number
  questions: number
  /** SHA-256 over a line "position, tab, response" for each answer that counts, in base64url. */
  digest: string
  closedAt: string
}

/** The public half, as anybody may have it. */
export interface ReceiptJwk {
  kty: 'OKP'
  crv: 'Ed25519'
  x: string
  /** The RFC 7638 thumbprint of the key. */
  kid: string
}

export interface ReceiptKey {
  private: KeyObject
  public: KeyObject
  jwk: ReceiptJwk
}

// RFC 8410: an Ed25519 private key in PKCS #8 is this prefix and the seed.
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const known = new WeakMap<Uint8Array, ReceiptKey>()

/** The key pair of a 32-byte seed; the same for the same secret, so that receipts outlive a restart. */
export function receiptKey(seed: Uint8Array): ReceiptKey {
  const kept = known.get(seed)
  if (kept) return kept
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const publicKey = createPublicKey(privateKey)
  const x = publicKey.export({ format: 'jwk' }).x ?? ''
  const kid = createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url')
  const key: ReceiptKey = {
    private: privateKey,
    public: publicKey,
    jwk: { kty: 'OKP', crv: 'Ed25519', x, kid },
  }
  known.set(seed, key)
  return key
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** Signs; the result is the compact form: three parts of base64url with points between. */
export function signReceipt(key: ReceiptKey, claims: ReceiptClaims): string {
  const signed = `${encode({ alg: 'EdDSA', kid: key.jwk.kid })}.${encode(claims)}`
  return `${signed}.${sign(null, Buffer.from(signed), key.private).toString('base64url')}`
}

/** What a receipt claims; null where this key has not signed it. */
export function readReceipt(key: ReceiptKey, receipt: string): ReceiptClaims | null {
  const [head, body, signature, more] = receipt.split('.')
  if (!head || !body || !signature || more !== undefined) return null
  const good = verify(null, Buffer.from(`${head}.${body}`), key.public, Buffer.from(signature, 'base64url'))
  if (!good || !isOurHead(head)) return null
  // What we signed is what we wrote.
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as ReceiptClaims
}

function isOurHead(head: string): boolean {
  const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: string }
  return alg === 'EdDSA'
}
