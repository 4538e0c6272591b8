// Short roll numbers, and reading those that were typed.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRolls, shortRolls } from './rolls.ts'

const pupils = Array.from({ length: 60 }, (_, index) => {
  const short = String(index + 1)
  return { roll: `IC27-${short.padStart(4, '0')}`, short }
})
const read = (text: string) => {
  const { found, unknown } = readRolls(text, pupils)
  return { found: found.map(({ short }) => short), unknown }
}

describe('short rolls', () => {
  test('letters that all share and zeros in front are left out', () => {
    expect(shortRolls(['IC27-0007', 'IC27-0023', 'IC27-0138'])).toEqual(['7', '23', '138'])
  })
  test('a hundred that all share is left out, two digits stay', () => {
    expect(shortRolls(['27401', '27423', '27460'])).toEqual(['1', '23', '60'])
    expect(shortRolls(['1041', '1042'])).toEqual(['41', '42'])
  })
  test('numbers of different lengths are not torn apart', () => {
    expect(shortRolls(['A998', 'A9002'])).toEqual(['998', '9002'])
  })
  test('what would no longer be unique stays whole', () => {
    expect(shortRolls(['A-7', 'A-07'])).toEqual(['A-7', 'A-07'])
  })
  test('a batch of one, and of none', () => {
    expect(shortRolls(['IC27-0007'])).toEqual(['7'])
    expect(shortRolls([])).toEqual([])
  })
  test('always as many, and always apart', () => {
    const roll = fc.stringMatching(/^[A-Z0-9][A-Z0-9/-]{0,9}$/)
    fc.assert(
      fc.property(fc.uniqueArray(roll, { maxLength: 30 }), (rolls) => {
        const short = shortRolls(rolls)
        expect(new Set(short).size).toBe(rolls.length)
        for (const [index, one] of short.entries()) expect(rolls[index]?.endsWith(one)).toBe(true)
      }),
    )
  })
})

describe('typed rolls', () => {
  test('spaces, commas, full rolls, zeros in front, small letters', () => {
    expect(read('7 23,38')).toEqual({ found: ['7', '23', '38'], unknown: [] })
    expect(read(' 07 ic27-0023; ')).toEqual({ found: ['7', '23'], unknown: [] })
  })
  test('digits of Devanagari', () => {
    expect(read('७ २३')).toEqual({ found: ['7', '23'], unknown: [] })
  })
  test('the last digits, where they are one student’s alone', () => {
    const mixed = ['27407', '27423', '27123'].map((roll) => ({ roll, short: roll.slice(2) }))
    const { found, unknown } = readRolls('7 23 423', mixed)
    expect(found.map(({ roll }) => roll)).toEqual(['27407', '27423'])
    expect(unknown).toEqual(['23'])
  })
  test('from-to', () => {
    expect(read('4-6 60')).toEqual({ found: ['4', '5', '6', '60'], unknown: [] })
    expect(read('1-9999')).toEqual({ found: [], unknown: ['1-9999'] })
  })
  test('twice is once; what is nobody’s is said', () => {
    expect(read('7 7 61 x')).toEqual({ found: ['7'], unknown: ['61', 'X'.toLowerCase()] })
  })
})
