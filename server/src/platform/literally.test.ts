// A sign that LIKE would read for more is looked for as it was typed.
import { expect, test } from 'vitest'
import { literally } from './literally.ts'

test('the signs of LIKE mean themselves', () => {
  expect(literally('100 %')).toBe('100 \\%')
  expect(literally('a_b\\c')).toBe('a\\_b\\\\c')
  expect(literally('Namune')).toBe('Namune')
})
