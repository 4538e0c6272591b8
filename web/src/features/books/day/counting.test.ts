// Counting a drawer.
import { expect, it } from 'vitest'
import { countedOf, countOf, piecesOf } from './counting.ts'

it('adds up what was typed', () => {
  expect(countedOf({ 50000: '26', 10000: '3', 2000: '2' })).toBe(13_340_00)
  expect(countedOf({})).toBe(0)
  expect(countedOf({ 50: '3' })).toBe(150)
})

it('says nothing of the sum while something cannot be read', () => {
  expect(countedOf({ 50000: '2', 100: '-1' })).toBeNull()
  expect(countedOf({ 50000: '1.5' })).toBeNull()
  expect(piecesOf(' 12 ')).toBe(12)
  expect(piecesOf('x')).toBeNull()
})

it('sends only what there is', () => {
  expect(countOf({ 50000: '2', 20000: '0', 10000: '' })).toEqual({ 50000: 2 })
})
