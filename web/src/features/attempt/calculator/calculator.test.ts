// The calculator: what people type in an exam, and what must not be a value.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calculate, showNumber } from './calculator.ts'

const value = (formula: string, angle: 'deg' | 'rad' = 'deg') => calculate(formula, angle)

describe('a formula', () => {
  it.each([
    ['2+3×4', 14],
    ['(2+3)×4', 20],
    ['10÷4', 2.5],
    ['2^3^2', 512],
    ['−2^2', -4],
    ['2^−1', 0.5],
    ['5!', 120],
    ['√16', 4],
    ['√(9+16)', 5],
    ['2π', 2 * Math.PI],
    ['3(4+1)', 15],
    ['1.6e-19×2', 3.2e-19],
    ['log1000', 3],
    ['ln e', 1],
    ['sin30+1', 1.5],
    ['cos60', 0.5],
    ['sin180', 0],
    ['asin1', 90],
    ['2(3', 6],
  ])('%s is %d', (formula, expected) => {
    expect(value(formula)).toBeCloseTo(expected, 12)
  })
  it('takes angles as it is set', () => {
    expect(value('sin(π÷2)', 'rad')).toBe(1)
    expect(value('tan45')).toBeCloseTo(1, 12)
  })
  it.each(['', '2+', '×3', '1÷0', '√−1', 'tan90', 'ln0', '2..3', 'alert(1)', '(−1)!', '3)'])(
    '%s has no value',
    (formula) => {
      expect(value(formula)).toBeUndefined()
    },
  )
  it('is never more than a number or nothing, whatever is typed', () => {
    const keys = fc.constantFrom(...'0123456789.+−×÷^!()πe √', 'sin', 'cos', 'ln', 'log')
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 25 }), (typed) => {
        const result = value(typed.join(''))
        expect(result === undefined || Number.isFinite(result)).toBe(true)
      }),
    )
  })
})

it('shows ten digits', () => {
  expect(showNumber(0.1 + 0.2)).toBe('0.3')
  expect(showNumber(1 / 3)).toBe('0.3333333333')
  expect(showNumber(3.2e-19)).toBe('3.2e-19')
  expect(showNumber(6.02214076e23)).toBe('6.02214076e23')
  expect(showNumber(-0)).toBe('0')
})
