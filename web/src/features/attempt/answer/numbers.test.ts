// The keypad's display: only what can become a number stands there.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Display, isNumber, isTyping, type PadKey, press, readTyped } from './numbers.ts'

const type = (keys: PadKey[], from: Display = { value: '', cursor: 0 }) =>
  keys.reduce((display, key) => press(display, key), from)

test('digits, point and sign come where the cursor is', () => {
  expect(type(['3', '.', '1', '2'])).toEqual({ value: '3.12', cursor: 4 })
  expect(type(['3', '1', 'left', '.'])).toEqual({ value: '3.1', cursor: 2 })
  expect(type(['5', '-'])).toEqual({ value: '-5', cursor: 2 })
  expect(type(['5', '-', '-'])).toEqual({ value: '5', cursor: 1 })
  expect(type(['.', '5', 'back', 'back'])).toEqual({ value: '', cursor: 0 })
})

test('what would make no number of it does nothing', () => {
  expect(type(['1', '.', '2', '.'])).toEqual({ value: '1.2', cursor: 3 })
  expect(type(['-', '4', 'left', 'left', '7'])).toEqual({ value: '-4', cursor: 0 })
})

test('whatever is pressed, the display can become a number and the cursor stands in it', () => {
  const keys: PadKey[] = ['0', '7', '.', '-', 'back', 'left', 'right']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...keys), { maxLength: 60 }), (pressed) => {
      const { value, cursor } = type(pressed)
      expect(isTyping(value)).toBe(true)
      expect(cursor).toBeGreaterThanOrEqual(0)
      expect(cursor).toBeLessThanOrEqual(value.length)
    }),
  )
})

test('a number is only what has a digit', () => {
  expect(['5', '5.', '.5', '-0.5', '+7'].map((text) => isNumber(text))).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect(['', '-', '.', '-.', '1e3', '1,5'].map((text) => isNumber(text))).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ])
  expect(['5', '-12', '5.0', '5.', ''].map((text) => isNumber(text, true))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(press({ value: '12', cursor: 2 }, '.', true)).toEqual({ value: '12', cursor: 2 })
  expect(readTyped(' १२.५ ')).toBe('12.5')
  expect(readTyped('−3')).toBe('-3')
})
