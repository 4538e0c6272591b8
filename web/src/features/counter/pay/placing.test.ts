// Where a payment goes, before it is saved.
import { describe, expect, it } from 'vitest'
import { type OpenDue, placePayment } from './placing.ts'

const open: OpenDue[] = [
  { dueId: 'c', dueOn: '2027-02-15', position: 1, owed: 30_090_00 },
  { dueId: 'b', dueOn: '2026-11-30', position: 2, owed: 2_500_00 },
  { dueId: 'a', dueOn: '2026-11-30', position: 1, owed: 10_000_00 },
]
const placed = (total: number) => [...placePayment(open, total, null).parts]

describe('where a payment goes', () => {
  it('the oldest first, within a day by the place of the head', () => {
    expect(placed(4_000_00)).toEqual([['a', 4_000_00]])
    expect(placed(12_000_00)).toEqual([
      ['a', 10_000_00],
      ['b', 2_000_00],
    ])
  })
  it('what no due takes is paid ahead', () => {
    expect(placePayment(open, 50_000_00, null).ahead).toBe(50_000_00 - 42_590_00)
  })
  it('by hand where the clerk says so; the rest is paid ahead', () => {
    const { parts, ahead } = placePayment(open, 1_000_00, { c: 800_00, a: null })
    expect([...parts]).toEqual([['c', 800_00]])
    expect(ahead).toBe(200_00)
  })
})
