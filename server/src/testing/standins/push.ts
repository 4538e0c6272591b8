// A stand-in for a browser and its maker's push service: it opens what was sealed for it, and checks who signed.
import { createDecipheriv, createECDH, type ECDH, hkdfSync, randomBytes, verify } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface TakenPush {
  /** What the service worker gets. */
  message: { title: string; body: string; link: string; tag: string }
  ttl: number
  urgency: string | undefined
  /** What the token says: for whom, until when, from whom. */
  claims: { aud: string; exp: number; sub: string }
}

export interface PushStandIn {
  host: string
  taken: TakenPush[]
  /** The status of the next replies; 201 by default. */
  status: number
  /** As PushSubscription.toJSON() gives it. */
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  close(): Promise<void>
}

export async function startPush(): Promise<PushStandIn> {
  const browser = createECDH('prime256v1')
  const p256dh = browser.generateKeys('base64url')
  const secret = randomBytes(16)
  const server = createServer((request, response) => {
    void take(request, browser, secret).then(
      (taken) => {
        if (standIn.status < 300) standIn.taken.push(taken)
        response.writeHead(standIn.status).end()
      },
      () => response.writeHead(400).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const endpoint = `http://${host}/push/${randomBytes(8).toString('hex')}`
  const standIn: PushStandIn = {
    ...{ host, taken: [], status: 201 },
    subscription: { endpoint, keys: { p256dh, auth: secret.toString('base64url') } },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return standIn
}

async function take(request: IncomingMessage, browser: ECDH, secret: Buffer): Promise<TakenPush> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  if (request.headers['content-encoding'] !== 'aes128gcm') throw new Error('not sealed')
  return {
    message: JSON.parse(open(Buffer.concat(parts), browser, secret).toString()),
    ttl: Number(request.headers.ttl),
    urgency: String(request.headers.urgency),
    claims: claimsOf(request.headers.authorization ?? ''),
  }
}

/** RFC 8291 over RFC 8188: one record, its key from the two key pairs and the secret. */
function open(body: Buffer, browser: ECDH, secret: Buffer): Buffer {
  const salt = body.subarray(0, 16)
  const idLength = body[20] ?? 0
  const server = body.subarray(21, 21 + idLength)
  const shared = browser.computeSecret(server)
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), server])
  const material = Buffer.from(hkdfSync('sha256', shared, secret, info, 32))
  const key = Buffer.from(hkdfSync('sha256', material, salt, 'Content-Encoding: aes128gcm\0', 16))
  const nonce = Buffer.from(hkdfSync('sha256', material, salt, 'Content-Encoding: nonce\0', 12))
  const sealed = body.subarray(21 + idLength)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(sealed.subarray(-16))
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
  return plain.subarray(0, plain.lastIndexOf(2))
}

/** RFC 8292: `vapid t=<JWT>, k=<public key>`, signed with ES256. Throws where the signature is not the key's. */
function claimsOf(header: string): TakenPush['claims'] {
  const [, token = '', publicKey = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? []
  const [head = '', claims = '', signature = ''] = token.split('.')
  const point = Buffer.from(publicKey, 'base64url')
  const key = {
    ...{ kty: 'EC', crv: 'P-256' },
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
  const isSigned = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key, format: 'jwk', dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
  if (!isSigned) throw new Error('not signed')
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as TakenPush['claims']
}
