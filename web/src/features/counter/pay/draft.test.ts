// A payment as it is being typed.
import { describe, expect, it } from 'vitest'
import { amountsOf, type Draft, go, hindranceOf, type Step, startDraft, startHistory, step } from './draft.ts'

const walk = (draft: Draft, ...steps: Step[]) => steps.reduce(step, draft)
const start = startDraft(12_500_00)

describe('one way', () => {
  it('suggests the amount and UPI, which cannot be saved without its UTR', () => {
    expect(hindranceOf(start)).toEqual({ code: 'utr-digits', at: 0 })
    expect(
      hindranceOf(walk(start, { do: 'part', at: 0, change: { reference: '6328 1190 447' } })),
    ).toBeDefined()
    expect(
      hindranceOf(walk(start, { do: 'part', at: 0, change: { reference: '6328 1190 4471' } })),
    ).toBeUndefined()
  })
  it('is ready in cash at once, and not without an amount', () => {
    const cash = walk(start, { do: 'mode', at: 0, mode: 'cash' })
    expect(hindranceOf(cash)).toBeUndefined()
    expect(amountsOf(cash)).toEqual([12_500_00])
    expect(hindranceOf(walk(cash, { do: 'amount', total: null }))).toEqual({ code: 'amount-missing' })
  })
  it('asks for all that stands on a cheque', () => {
    const cheque = (change: object) =>
      hindranceOf(walk(start, { do: 'mode', at: 0, mode: 'cheque' }, { do: 'part', at: 0, change }))?.code
    expect(cheque({})).toBe('cheque-number')
    expect(cheque({ reference: '004512' })).toBe('cheque-bank')
    expect(cheque({ reference: '004512', bank: 'Bank of Udaharan' })).toBe('cheque-day')
    expect(cheque({ reference: '004512', bank: 'Bank of Udaharan', datedOn: '2026-11-24' })).toBeUndefined()
  })
  it('forgets the reference when the way changes', () => {
    const changed = walk(
      start,
      { do: 'part', at: 0, change: { reference: '632811904471' } },
      { do: 'mode', at: 0, mode: 'bank' },
    )
    expect(changed.parts[0]).toMatchObject({ mode: 'bank', reference: '' })
  })
})

describe('several ways', () => {
  const split = walk(start, { do: 'mode', at: 0, mode: 'cash' }, { do: 'split' })
  it('the last takes the rest, so that the parts are always the whole', () => {
    const some = walk(split, { do: 'part', at: 0, change: { paise: 5_000_00 } })
    expect(some.parts.map(({ mode }) => mode)).toEqual(['cash', 'upi'])
    expect(amountsOf(some)).toEqual([5_000_00, 7_500_00])
  })
  it('none may be empty or more than the whole', () => {
    expect(hindranceOf(split)).toEqual({ code: 'part-missing', at: 0 })
    const much = walk(split, { do: 'part', at: 0, change: { paise: 12_500_00 } })
    expect(hindranceOf(much)).toEqual({ code: 'parts-too-much', at: 1 })
  })
  it('one can be taken away again', () => {
    expect(amountsOf(walk(split, { do: 'join', at: 1 }))).toEqual([12_500_00])
  })
})

describe('by hand', () => {
  const hand = walk(start, { do: 'byHand', suggestion: { a: 10_000_00, b: 2_500_00 } })
  it('the amount follows what is allotted; more of it is paid ahead, less of it hinders', () => {
    const more = walk(hand, { do: 'allot', dueId: 'b', paise: 5_000_00 }, { do: 'mode', at: 0, mode: 'cash' })
    expect(more.total).toBe(15_000_00)
    expect(hindranceOf(walk(more, { do: 'amount', total: 20_000_00 }))).toBeUndefined()
    expect(hindranceOf(walk(more, { do: 'amount', total: 14_999_99 }))?.code).toBe('allotted-too-much')
    expect(hindranceOf(walk(more, { do: 'oldestFirst' }, { do: 'amount', total: 100 }))).toBeUndefined()
  })
})

it('every step has a way back; typing on in one field is one step', () => {
  let history = startHistory(start)
  history = go(history, { do: 'amount', total: 1 })
  history = go(history, { do: 'amount', total: 10_00 })
  history = go(history, { do: 'mode', at: 0, mode: 'cash' })
  expect(history.now).toMatchObject({ total: 10_00, parts: [{ mode: 'cash' }] })
  history = go(history, { do: 'undo' })
  expect(history.now).toMatchObject({ total: 10_00, parts: [{ mode: 'upi' }] })
  history = go(go(history, { do: 'undo' }), { do: 'undo' })
  expect(history.now).toEqual(start)
})
