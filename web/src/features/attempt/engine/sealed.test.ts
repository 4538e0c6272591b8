// The sealed paper: what was sealed opens, with its key only, and languages add up.
import { webcrypto } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { somePaper } from './fakeServer.ts'
import type { Paper } from './paper.ts'
import { pictureOf } from './pictures.ts'
import { digestOf, openSealed, withLanguage } from './sealed.ts'

/** As the server seals: gzipped, 12 bytes of IV, then ciphertext and tag; the key in base64url. */
async function seal(paper: Paper) {
  const raw = webcrypto.getRandomValues(new Uint8Array(32))
  const iv = webcrypto.getRandomValues(new Uint8Array(12))
  const key = await webcrypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
  const plain = gzipSync(JSON.stringify(paper))
  const sealed = new Uint8Array(await webcrypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain))
  const bytes = new Uint8Array([...iv, ...sealed]).buffer
  return { bytes, secret: Buffer.from(raw).toString('base64url') }
}

describe('a sealed paper', () => {
  it('opens with its key', async () => {
    const { bytes, secret } = await seal(somePaper)
    expect(await openSealed(bytes, secret)).toEqual(somePaper)
  })
  it('does not open with another key, nor when a byte has changed', async () => {
    const { bytes, secret } = await seal(somePaper)
    const { secret: other } = await seal(somePaper)
    await expect(openSealed(bytes, other)).rejects.toThrow()
    const changed = new Uint8Array(bytes.slice(0))
    changed[40] = (changed[40] ?? 0) ^ 1
    await expect(openSealed(changed.buffer, secret)).rejects.toThrow()
    expect(await digestOf(changed.buffer)).not.toBe(await digestOf(bytes))
    expect(await digestOf(bytes)).toMatch(/^[\w-]{43}$/)
  })
})

it('another language is added, and what is here stays', () => {
  const marathi: Paper = {
    ...somePaper,
    questions: somePaper.questions.map((question) => ({ ...question, texts: { mr: { stem: 'प्रश्न' } } })),
    pictures: { two: 'data:image/png;base64,AA==' },
  }
  const both = withLanguage(somePaper, marathi)
  expect(both.questions[0]?.texts).toEqual({
    en: somePaper.questions[0]?.texts.en,
    mr: { stem: 'प्रश्न' },
  })
  expect(both.pictures).toEqual({ two: 'data:image/png;base64,AA==' })
})

it('a picture within the paper becomes bytes with their type', async () => {
  const picture = pictureOf('data:image/webp;base64,AQID')
  expect(picture?.type).toBe('image/webp')
  expect([...new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer())]).toEqual([1, 2, 3])
  expect(pictureOf('/v1/files/x?key=1')).toBeUndefined()
})
