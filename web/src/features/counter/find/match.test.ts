// Where in a name the typed letters stand.
import { expect, it } from 'vitest'
import { splitAtMatch } from './match.ts'

it.each([
  ['Aarya Namune', 'na', ['Aarya ', 'Na', 'mune']],
  ['Ranjana Namune', 'na', ['Ranjana ', 'Na', 'mune']],
  ['Ranjana Kalpit', 'na', ['Ranja', 'na', ' Kalpit']],
  ['Aarya Namune', '90000', ['Aarya Namune', '', '']],
  ['आर्या नमुने', 'नमु', ['आर्या ', 'नमु', 'ने']],
  ['Aarya', ' ', ['Aarya', '', '']],
])('%s, typed %s', (name, typed, pieces) => expect(splitAtMatch(name, typed)).toEqual(pieces))
