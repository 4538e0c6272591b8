// Properties of what a payment is placed on and how it is booked, and of how its parts are read.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taxInAdvance } from './advance.ts'
import { isStale, readParts, readReference } from './parts.ts'
import { linesOfPlacing, type PayableDue, placePayment, sumOf } from './placing.ts'

const paise = fc.integer({ min: 1, max: 1_000_000_000 })
const way = fc.constantFrom('none', 'cgst_sgst', 'igst')
const due: fc.Arbitrary<PayableDue> = fc.record({
  dueId: fc.uuid(),
  headId: fc.constantFrom('a', 'b', 'c'),
  dueOn: fc.constantFrom('2026-06-15', '2026-11-30', '2027-02-15'),
  position: fc.integer({ min: 0, max: 5 }),
  owed: paise,
  sac: fc.constant('999293'),
  taxBps: fc.constantFrom(0, 500, 1800),
})
const dues = fc.uniqueArray(due, { selector: ({ dueId }) => dueId, maxLength: 8 })

describe('a placed payment', () => {
  test('is the whole of what came, each line the whole of its parts, and its entry balances', () => {
    fc.assert(
      fc.property(dues, paise, way, (open, amount, how) => {
        const lines = placePayment(open, amount, how)
        expect(sumOf(lines)).toBe(amount)
        for (const { paise: gross, taxable, cgst, sgst, igst } of lines) {
          expect(taxable + cgst + sgst + igst).toBe(gross)
          expect(cgst).toBe(sgst)
        }
        const entry = linesOfPlacing('s', [{ kind: 'cash', paise: amount }], lines)
        expect(sumOf(entry)).toBe(0)
      }),
    )
  })
})

describe('the tax in an advance', () => {
  test('leaves in equal halves, never more than there is, all of it with the last paisa', () => {
    fc.assert(
      fc.property(paise, fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 12 }), (amount, shares) => {
        const [line] = placePayment([], amount, 'cgst_sgst')
        const held = { advance: amount, advanceTax: (line?.cgst ?? 0) * 2 }
        for (const share of [...shares, 100]) {
          const used = Math.ceil((held.advance * share) / 100)
          const { cgst, sgst, igst } = taxInAdvance(held, used, 'cgst_sgst')
          expect([sgst, igst]).toEqual([cgst, 0])
          held.advance -= used
          held.advanceTax -= cgst + sgst
          expect(held.advanceTax).toBeGreaterThanOrEqual(0)
          expect(held.advanceTax).toBeLessThanOrEqual(held.advance)
        }
        expect(held).toEqual({ advance: 0, advanceTax: 0 })
      }),
    )
  })

  test('of other rules than today’s leaves none behind', () => {
    expect(taxInAdvance({ advance: 100, advanceTax: 15 }, 100, 'cgst_sgst')).toEqual({
      cgst: 7,
      sgst: 8,
      igst: 0,
    })
    expect(taxInAdvance({ advance: 100, advanceTax: 15 }, 50, 'igst')).toEqual({ cgst: 0, sgst: 0, igst: 8 })
    expect(taxInAdvance({ advance: 100, advanceTax: 0 }, 50, 'none')).toEqual({ cgst: 0, sgst: 0, igst: 0 })
  })
})

describe('a reference', () => {
  test('is read as people write it', () => {
    expect(readReference(' 6328 1190-4471 ')).toBe('632811904471')
    expect(readReference('६३२८११९०४४७१')).toBe('632811904471')
    expect(readReference('hdfcn52026112400')).toBe('HDFCN52026112400')
  })

  test('of the gateway stays as it is; cash has none', () => {
    expect(readParts([{ mode: 'gateway', paise: 1, reference: 'pay_aB1' }], '2026-11-24')).toMatchObject([
      { reference: 'pay_aB1' },
    ])
    expect(readParts([{ mode: 'cash', paise: 1, reference: '7', bank: 'B' }], '2026-11-24')).toMatchObject([
      { reference: null, bank: '' },
    ])
  })
})

test('a cheque is paid for three months from its day, whatever their length', () => {
  expect(isStale('2026-08-24', '2026-11-24')).toBe(false)
  expect(isStale('2026-08-23', '2026-11-24')).toBe(true)
  expect(isStale('2026-11-30', '2027-02-28')).toBe(false)
  expect(isStale('2027-01-01', '2026-11-24')).toBe(false)
})
