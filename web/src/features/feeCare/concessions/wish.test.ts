// What is typed in the form of a concession, read as the server asks for it.
import { expect, test } from 'vitest'
import { readPercent, type Typed, wishOf } from './wish.ts'

test.each([
  ['10', 1000],
  ['7.5', 750],
  ['33,33 %', 3333],
  ['100', 10_000],
  ['0.01', 1],
])('%s is %i basis points', (text, bps) => expect(readPercent(text)).toBe(bps))

test.each(['', '0', '100.01', 'ten', '-5', '1.234'])('“%s” is no share', (text) =>
  expect(readPercent(text)).toBeUndefined(),
)

const typed: Typed = {
  ...{ kind: 'concession', assignmentId: 'a', headId: '', dueId: 'f', by: 'percent', percent: '5' },
  ...{ paise: 100, reason: '' },
}

test('a wish names a plan or a fine, and one of share and amount', () => {
  expect(wishOf(typed)).toEqual({ kind: 'concession', assignmentId: 'a', bps: 500 })
  expect(wishOf({ ...typed, headId: 'h', by: 'amount' })).toEqual({
    ...{ kind: 'concession', assignmentId: 'a', headId: 'h', paise: 100 },
  })
  expect(wishOf({ ...typed, kind: 'waiver' })).toEqual({ kind: 'waiver', dueId: 'f', bps: 500 })
  expect(wishOf({ ...typed, by: 'amount', paise: null })).toBeUndefined()
  expect(wishOf({ ...typed, assignmentId: '' })).toBeUndefined()
})
