// Amounts as people type them.
import { expect, it } from 'vitest'
import { formatsOf } from './format.ts'
import { readMoney } from './money.ts'

it.each([
  ['12500', 12_500_00],
  ['12,500', 12_500_00],
  ['1,23,456.7', 123_456_70],
  ['1,234,567.89', 1_234_567_89],
  [' ₹ 12,500.50 ', 12_500_50],
  ['Rs. 40', 40_00],
  ['.5', 50],
  ['7.', 7_00],
  ['0', 0],
  ['१२५००.५०', 12_500_50],
])('reads %s', (typed, paise) => expect(readMoney(typed)).toBe(paise))

it.each(['12,50', '1.234', '12 500', '-5', 'abc', '.', '1,,000', '1e5', '99999999999'])(
  'does not guess at %s',
  (typed) => expect(readMoney(typed)).toBeUndefined(),
)

it('takes nothing for nothing', () => expect(readMoney('  ')).toBeNull())

it('reads back what it writes', () => {
  const { amount } = formatsOf('mr')
  for (const paise of [0, 5, 100, 12_500_50, 1_00_300_00, 9_99_99_999_99]) {
    expect(readMoney(amount(paise))).toBe(paise)
  }
})
