// What is read from WhatsApp's calls, and the words that mean STOP.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSameSecret, isSigned, readCall } from './hook.ts'
import { orderIn } from './words.ts'

test.each(['STOP', ' stop. ', 'Stop!!', 'थांबा', 'बंद', 'बंद करा', 'बंद करो।'])('"%s" means no more', (words) => {
  expect(orderIn(words)).toBe('stop')
})
test.each(['START', 'सुरू करा', 'शुरू करो'])('"%s" means again', (words) => {
  expect(orderIn(words)).toBe('start')
})
test.each(['bus stop', 'हो', '', 'बंद आहे का?', '👍'])('"%s" is neither', (words) => {
  expect(orderIn(words)).toBeNull()
})

test('whatever comes in a signed call, nothing throws, and what is read has its shape', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      readCall(Buffer.from(JSON.stringify({ entry: [{ changes: [{ value }] }] })))
      readCall(Buffer.from(JSON.stringify(value)))
    }),
  )
  expect(readCall(Buffer.from('not json'))).toBeUndefined()
})

test('a report without its parts is left out, the others of the call are read', () => {
  const good = { id: 'wamid.1', status: 'delivered', timestamp: '1795494600' }
  const statuses = [{ id: 'wamid.2' }, good, { ...good, status: 'deleted' }]
  const call = readCall(Buffer.from(JSON.stringify({ entry: [{ changes: [{ value: { statuses } }] }] })))
  expect(call?.statuses).toMatchObject([{ providerId: 'wamid.1', status: 'delivered', callbackId: null }])
})

test('WhatsApp’s word on a template is read in its languages', () => {
  const value = {
    event: 'PAUSED',
    message_template_name: 'absence',
    message_template_language: 'mr',
    reason: 'NONE',
  }
  const bytes = Buffer.from(
    JSON.stringify({ entry: [{ changes: [{ field: 'message_template_status_update', value }] }] }),
  )
  expect(readCall(bytes)?.templates).toEqual([
    { name: 'absence', locale: 'mr', state: 'stopped', why: 'paused' },
  ])
})

test('a signature is of these bytes and this secret', () => {
  const bytes = Buffer.from('{}')
  expect(isSigned('secret', bytes, undefined)).toBe(false)
  expect(isSigned('secret', bytes, 'sha256=00')).toBe(false)
  // printf '{}' | openssl dgst -sha256 -hmac secret
  const signature = 'sha256=77325902caca812dc259733aacd046b73817372c777b8d95b402647474516e13'
  expect(isSigned('secret', bytes, signature)).toBe(true)
  expect(isSigned('other', bytes, signature)).toBe(false)
  expect(isSameSecret('word', 'word')).toBe(true)
  expect(isSameSecret('word', 'words')).toBe(false)
})
