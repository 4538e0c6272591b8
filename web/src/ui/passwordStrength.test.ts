// The word beside a new password.
import { expect, test } from 'vitest'
import { passwordStrength } from './passwordStrength.ts'

test.each([
  ['', undefined],
  ['neem', 'short'],
  ['नमस्ते', 'short'],
  ['12345678901', 'weak'],
  ['aaaaaaaaaa', 'weak'],
  ['qwertyuiop', 'weak'],
  ['aaryalatur', 'good'],
  ['Aarya-27', 'good'],
  ['Vadapav-Latur', 'strong'],
  ['peacock under the neem', 'strong'],
])('"%s" is %s', (typed, strength) => expect(passwordStrength(typed)).toBe(strength))
