// The sealed file: it opens with its key and with nothing else, and each is another.
import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newFileKey, openFile, sealFile } from './sealing.ts'

const paper = { questions: [{ stem: 'कोन $\\theta$?' }] }

test('what is sealed opens with its key, and with no other and not when a bit was changed', () => {
  const key = newFileKey()
  const { bytes } = sealFile(key, paper)
  expect(openFile(key, bytes)).toEqual(paper)
  expect(() => openFile(randomBytes(32), bytes)).toThrow()
  for (const place of [0, 12, bytes.length - 1]) {
    const broken = Buffer.from(bytes)
    broken[place] = (broken[place] ?? 0) ^ 1
    expect(() => openFile(key, broken)).toThrow()
  }
})

test('the same paper sealed twice shows nothing in common', () => {
  const key = newFileKey()
  const [one, other] = [sealFile(key, paper), sealFile(key, paper)]
  expect(one.digest).not.toEqual(other.digest)
  expect(one.bytes.subarray(12, 28)).not.toEqual(other.bytes.subarray(12, 28))
})
