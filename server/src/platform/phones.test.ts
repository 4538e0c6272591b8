// Tests of phone numbers as people type them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPhone, parsePhone } from './phones.ts'

test.each([
  '9000000001',
  '90000 00001',
  '09000000001',
  '0-90000-00001',
  '919000000001',
  '+919000000001',
  '+91 (90000) 00001',
  '+91 0 90000 00001',
  '00919000000001',
  '90000–00001',
  ' 90000.00001 ',
  '९०००० ००००१',
  '+९१ ९०००० ००००१',
])('%s is one and the same number', (typed) => {
  expect(parsePhone(typed)).toEqual({ ok: '+919000000001' })
})

test('a number whose own digits begin with 91 keeps them', () => {
  expect(parsePhone('9100000001')).toEqual({ ok: '+919100000001' })
  expect(parsePhone('919100000001')).toEqual({ ok: '+919100000001' })
})

test('every invented number of the demo passes', () => {
  for (let last = 0; last < 10_000; last += 1) {
    const digits = `90000${String(last).padStart(5, '0')}`
    expect(parsePhone(digits)).toEqual({ ok: `+91${digits}` })
  }
})

test('landlines and foreign numbers pass', () => {
  expect(parsePhone('02382 245678')).toEqual({ ok: '+912382245678' })
  expect(parsePhone('+1 202 555 0143')).toEqual({ ok: '+12025550143' })
})

test.each([
  '12345',
  '90000000',
  '9.0E9',
  'phone 9000000001',
  '90000 00001 / 90000 00002',
  "'9000000001",
  '+',
])('%s is refused', (typed) => {
  expect(parsePhone(typed)).toEqual({ problem: 'phone-invalid' })
})

test('nothing typed is said to be missing', () => {
  expect(parsePhone('')).toEqual({ problem: 'phone-missing' })
  expect(parsePhone(' \t ')).toEqual({ problem: 'phone-missing' })
})

test('hostile text never throws and never takes long', () => {
  expect(parsePhone('9'.repeat(1_000_000))).toEqual({ problem: 'phone-invalid' })
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const parsed = parsePhone(text)
      if ('ok' in parsed) expect(parsed.ok).toMatch(/^\+\d{6,15}$/)
      formatPhone(text)
    }),
  )
})

test('a stored number is written for reading and reads back', () => {
  expect(formatPhone('+919000000001')).toBe('+91 90000 00001')
  expect(formatPhone('+912382245678')).toBe('+91 2382 245 678')
  expect(formatPhone('no number')).toBe('no number')
  expect(parsePhone(formatPhone('+919000000001'))).toEqual({ ok: '+919000000001' })
})
