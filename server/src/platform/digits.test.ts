// Tests of numbers as people type them.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { latinDigits, readTypedNumber } from './digits.ts'

test('Devanagari digits become Latin ones', () => {
  expect(latinDigits('०१२३४५६७८९ अ 5')).toBe('0123456789 अ 5')
})

test.each([
  ['-.5', '-0.5'],
  ['12.', '12'],
  ['007', '7'],
  ['-0.0', '0'],
  ['+1.50', '1.5'],
  ['.0', '0'],
  ['\u22121', '-1'],
  [' १.५० ', '1.5'],
  ['9007199254740993', '9007199254740993'],
])('%j is %s', (typed, plain) => {
  expect(readTypedNumber(typed)).toBe(plain)
})

test.each(['1e3', '.', '', '-', '--1', '1 2', '1,000', '0x10', '9'.repeat(21), 'Infinity', '१२a'])(
  '%j is no number',
  (typed) => {
    expect(readTypedNumber(typed)).toBeUndefined()
  },
)

test('whatever is read means the same number, and reads to itself again', () => {
  const sign = fc.constantFrom('', '-', '+')
  const digits = fc.stringMatching(/^\d{0,6}$/)
  fc.assert(
    fc.property(sign, digits, digits, (before, whole, fraction) => {
      const plain = readTypedNumber(`${before}${whole}.${fraction}`)
      fc.pre(whole !== '' || fraction !== '')
      expect(Number(plain)).toBe(Number(`${before}${whole}.${fraction}`) + 0)
      expect(readTypedNumber(plain ?? '')).toBe(plain)
    }),
  )
})
