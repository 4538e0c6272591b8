// How a typed line is read.
import { expect, test } from 'vitest'
import { readTyped } from './typed.ts'

test('words without their spaces, digits in Latin, six words at most', () => {
  expect(readTyped('  Aarya   ४२ ')).toMatchObject({
    line: 'Aarya 42',
    words: ['Aarya', '42'],
    devanagari: false,
  })
  expect(readTyped('a b c d e f g h').words).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  expect(readTyped('आर्या').devanagari).toBe(true)
})

test.each([
  ['90000 00', ['+919000000', '+9000000']],
  ['090000-00', ['+919000000']],
  ['+91 (90000) 00', ['+919000000']],
  ['९००', ['+91900', '+900']],
  ['90', []],
  ['roll 900', []],
])('the phone in %s', (line, phones) => {
  expect(readTyped(line).phones).toEqual(phones)
})
