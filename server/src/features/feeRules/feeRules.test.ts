// Properties of the rules of fees: nothing is lost or made in rounding, in shares, in fines and in refunds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocate, DoesNotFit, type OpenDue } from './allocation.ts'
import { daysOfFinancialYear, financialYearOf, financialYearText } from './financialYear.ts'
import { type FineRule, fineToAdd } from './fines.ts'
import { splitPlan } from './instalments.ts'
import { portion } from './portion.ts'
import { settle } from './settlement.ts'
import { addTax, splitTax, sumSplits, type TaxSplit, type TaxWay, taxOfAdvance, taxWay } from './tax.ts'

const sum = (amounts: number[]) => amounts.reduce((total, each) => total + each, 0)
const wholeOf = ({ taxable, cgst, sgst, igst }: TaxSplit) => taxable + cgst + sgst + igst

/** Up to a hundred crore rupees. */
const paise = fc.oneof(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 100_000_000_000 }))
const rate = fc.constantFrom(0, 500, 1200, 1800, 2800)
const way = fc.constantFrom<TaxWay>('none', 'cgst_sgst', 'igst')
const invoice = fc.array(fc.tuple(paise, rate), { minLength: 1, maxLength: 8 })

describe('portion', () => {
  test('half a paisa is rounded up, also beyond what a float multiplies exactly', () => {
    expect([portion(1, 1, 2), portion(3, 1, 2), portion(1, 1, 3), portion(2, 1, 3)]).toEqual([1, 2, 0, 1])
    expect(portion(Number.MAX_SAFE_INTEGER, 2, 2)).toBe(Number.MAX_SAFE_INTEGER)
    expect(portion(99_999_999_999_999, 1800, 11_800)).toBe(15_254_237_288_135)
  })

  test('what is not whole is refused', () => {
    for (const [amount, part, whole] of [
      [0.5, 1, 2],
      [-1, 1, 2],
      [1, Number.NaN, 2],
      [1, 1, 0],
    ] as const) {
      expect(() => portion(amount, part, whole)).toThrow(RangeError)
    }
  })
})

describe('tax', () => {
  test('₹11,800 with 18 % is ₹10,000, ₹900 and ₹900, or ₹1,800', () => {
    expect(splitTax(1_180_000, 1800, 'cgst_sgst')).toEqual({
      taxable: 1_000_000,
      cgst: 90_000,
      sgst: 90_000,
      igst: 0,
    })
    expect(splitTax(1_180_000, 1800, 'igst')).toEqual({ taxable: 1_000_000, cgst: 0, sgst: 0, igst: 180_000 })
    expect(splitTax(1_180_000, 1800, 'none')).toEqual({ taxable: 1_180_000, cgst: 0, sgst: 0, igst: 0 })
    expect(addTax(1_000_000, 1800)).toBe(1_180_000)
  })

  test('where the student lives says which tax; without a GSTIN there is none', () => {
    const registered = { gstin: '27AAAAA0000A1Z5', stateCode: '27' }
    expect([taxWay(registered, '27'), taxWay(registered, '29')]).toEqual(['cgst_sgst', 'igst'])
    expect(taxWay({ gstin: null, stateCode: '27' }, '27')).toBe('none')
  })

  test('the parts of an invoice are the whole, line by line and together; no part is below zero', () => {
    fc.assert(
      fc.property(invoice, way, (lines, way) => {
        const splits = lines.map(([gross, bps]) => splitTax(gross, bps, way))
        expect(splits.map(wholeOf)).toEqual(lines.map(([gross]) => gross))
        expect(wholeOf(sumSplits(splits))).toBe(sum(lines.map(([gross]) => gross)))
        for (const split of splits) {
          expect(split.cgst).toBe(split.sgst)
          expect(Math.min(...Object.values(split))).toBeGreaterThanOrEqual(0)
          expect(way === 'igst' ? split.cgst : split.igst).toBe(0)
        }
      }),
    )
  })

  test('each tax is within half a paisa of what it is exactly', () => {
    fc.assert(
      fc.property(paise, rate, (gross, bps) => {
        const tax = (gross * bps) / (10_000 + bps)
        expect(Math.abs(splitTax(gross, bps, 'igst').igst - tax)).toBeLessThanOrEqual(0.5 + 1e-4)
        expect(Math.abs(splitTax(gross, bps, 'cgst_sgst').cgst - tax / 2)).toBeLessThanOrEqual(0.5 + 1e-4)
      }),
    )
  })

  test('the invoices of a return add up to it, by rate and by way, in whatever order', () => {
    const invoices = fc.array(fc.tuple(invoice, way), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(invoices, (invoices) => {
        const ofInvoices = invoices.map(([lines, way]) =>
          sumSplits(lines.map(([gross, bps]) => splitTax(gross, bps, way))),
        )
        const byRate = [0, 500, 1200, 1800, 2800].map((asked) =>
          sumSplits(
            invoices.flatMap(([lines, way]) =>
              lines.filter(([, bps]) => bps === asked).map(([gross, bps]) => splitTax(gross, bps, way)),
            ),
          ),
        )
        expect(sumSplits(byRate)).toEqual(sumSplits(ofInvoices))
        expect(sumSplits([...ofInvoices].reverse())).toEqual(sumSplits(ofInvoices))
      }),
    )
  })

  test('tax that was added is found again to within a paisa', () => {
    fc.assert(
      fc.property(paise, rate, way, (net, bps, way) => {
        const { taxable } = splitTax(addTax(net, bps), bps, way)
        expect(Math.abs(taxable - (way === 'none' ? addTax(net, bps) : net))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('an advance that is used in parts gives its tax back exactly, and never has more tax than money', () => {
    fc.assert(
      fc.property(
        paise,
        rate,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
        (gross, bps, uses) => {
          const held = { advance: gross, advanceTax: splitTax(gross, bps, 'igst').igst }
          const whole = held.advanceTax
          let given = 0
          for (const use of [...uses, 1]) {
            const used = Math.floor(held.advance * use)
            const tax = taxOfAdvance(held, used)
            given += tax
            held.advance -= used
            held.advanceTax -= tax
            expect(held.advanceTax).toBeGreaterThanOrEqual(0)
            expect(held.advanceTax).toBeLessThanOrEqual(held.advance)
          }
          expect({ ...held, given }).toEqual({ advance: 0, advanceTax: 0, given: whole })
        },
      ),
    )
    expect(() => taxOfAdvance({ advance: 10, advanceTax: 1 }, 11)).toThrow(RangeError)
  })
})

describe('instalments', () => {
  /** Shares that total 100 %: the gaps between cuts of 10,000. */
  const shares = fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 23 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
    .map((ends) => ends.slice(1).map((end, i) => ({ number: i + 1, shareBps: end - (ends[i] ?? 0) })))
  const heads = fc
    .array(paise, { minLength: 1, maxLength: 6 })
    .map((amounts) => amounts.map((amount, i) => ({ headId: `head ${i}`, paise: amount })))

  test('one paisa over three goes to the largest share', () => {
    const parts = splitPlan(
      [{ headId: 'tuition', paise: 10_001 }],
      [
        { number: 1, shareBps: 3_000 },
        { number: 2, shareBps: 3_000 },
        { number: 3, shareBps: 4_000 },
      ],
    )
    expect(parts.map((part) => part.paise)).toEqual([3_000, 3_000, 4_001])
  })

  test('each head is exact, and so is the whole; each part within a paisa of its share', () => {
    fc.assert(
      fc.property(heads, shares, (heads, instalments) => {
        const parts = splitPlan(heads, instalments)
        for (const { headId, paise: whole } of heads) {
          const ofHead = parts.filter((part) => part.headId === headId)
          expect(sum(ofHead.map((part) => part.paise))).toBe(whole)
          for (const { number, paise: part } of ofHead) {
            const share = instalments.find((each) => each.number === number)?.shareBps ?? 0
            expect(Math.abs(part - (whole * share) / 10_000)).toBeLessThan(1)
          }
        }
        expect(sum(parts.map((part) => part.paise))).toBe(sum(heads.map((head) => head.paise)))
        expect(Math.min(...parts.map((part) => part.paise))).toBeGreaterThan(0)
      }),
    )
  })

  test('shares that are not 100 % are refused', () => {
    expect(() => splitPlan([{ headId: 'tuition', paise: 100 }], [{ number: 1, shareBps: 9_999 }])).toThrow(
      RangeError,
    )
  })
})

describe('allocation', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, '0')}`)
  const dues: fc.Arbitrary<OpenDue[]> = fc
    .array(fc.record({ dueOn: day, position: fc.nat(3), owed: paise }), { maxLength: 12 })
    .map((rows) => rows.map((row, i) => ({ ...row, dueId: `due ${i}` })))

  test('no due gets more than it is owed, and everything is placed', () => {
    fc.assert(
      fc.property(dues, paise, (open, paid) => {
        const { parts, ahead } = allocate(open, paid)
        expect(sum(parts.map((part) => part.paise)) + ahead).toBe(paid)
        expect(new Set(parts.map(({ dueId }) => dueId)).size).toBe(parts.length)
        for (const { dueId, paise: part } of parts) {
          expect(part).toBeGreaterThan(0)
          expect(part).toBeLessThanOrEqual(open.find((due) => due.dueId === dueId)?.owed ?? 0)
        }
        expect(ahead > 0 && parts.length < open.length).toBe(false)
      }),
    )
  })

  test('a younger due gets nothing while an older one is not paid, whatever the order they come in', () => {
    fc.assert(
      fc.property(dues, paise, (open, paid) => {
        const { parts } = allocate(open, paid)
        expect(allocate([...open].reverse(), paid).parts).toEqual(parts)
        const owed = new Map(open.map((due) => [due.dueId, due]))
        const days = parts.map(({ dueId }) => owed.get(dueId)?.dueOn ?? '')
        expect(days).toEqual([...days].sort())
        for (const part of parts.slice(0, -1)) expect(part.paise).toBe(owed.get(part.dueId)?.owed)
      }),
    )
  })

  test('by hand: as chosen, and the rest is paid ahead', () => {
    const open = ['a', 'b'].map((dueId) => ({ dueId, dueOn: '2026-06-01', position: 1, owed: 500 }))
    expect(allocate(open, 700, [{ dueId: 'b', paise: 400 }])).toEqual({
      parts: [{ dueId: 'b', paise: 400 }],
      ahead: 300,
    })
    const refused = (...byHand: [string, number][]) => {
      try {
        allocate(
          open,
          700,
          byHand.map(([dueId, part]) => ({ dueId, paise: part })),
        )
        return 'taken'
      } catch (thrown) {
        return thrown instanceof DoesNotFit ? thrown.why : 'range'
      }
    }
    expect(refused(['c', 1])).toBe('unknown-due')
    expect(refused(['a', 1], ['a', 1])).toBe('unknown-due')
    expect(refused(['a', 501])).toBe('more-than-owed')
    expect(refused(['a', 500], ['b', 201])).toBe('more-than-paid')
    expect(refused(['a', 0])).toBe('range')
  })
})

describe('fines', () => {
  const rule: FineRule = { fine: 'daily', finePaise: 5_000, graceDays: 5, fineCap: 20_000 }
  const on = (day: number) => new Date(Date.UTC(2026, 5, day)).toISOString().slice(0, 10)
  const anyRule = fc.record({
    fine: fc.constantFrom<FineRule['fine']>('none', 'daily', 'flat'),
    finePaise: fc.integer({ min: 1, max: 100_000 }),
    graceDays: fc.nat(30),
    fineCap: fc.option(fc.integer({ min: 1, max: 500_000 })),
  })

  /** The fines of a job that runs on these days, and each of them twice. */
  function run(rule: FineRule, days: number[]): { fined: number; runs: number[]; again: number[] } {
    const done = { fined: 0, finedUntil: null as string | null, runs: [] as number[], again: [] as number[] }
    for (const day of days) {
      for (const list of [done.runs, done.again]) {
        const added = fineToAdd(rule, { dueOn: on(1), day: on(day), ...done })
        list.push(added)
        done.fined += added
        if (added > 0) done.finedUntil = on(day)
      }
    }
    return done
  }

  test('daily after grace, up to the cap; flat once', () => {
    expect(run(rule, [1, 5, 6, 7, 8, 12, 13]).runs).toEqual([0, 0, 0, 5_000, 5_000, 10_000, 0])
    expect(run({ ...rule, fine: 'flat' }, [6, 7, 8]).runs).toEqual([0, 5_000, 0])
    expect(run({ ...rule, fine: 'none' }, [40]).fined).toBe(0)
  })

  test('a day that is postponed stops it', () => {
    expect(fineToAdd(rule, { dueOn: on(20), day: on(21), finedUntil: on(8), fined: 10_000 })).toBe(0)
    expect(fineToAdd(rule, { dueOn: on(20), day: on(26), finedUntil: on(8), fined: 10_000 })).toBe(5_000)
  })

  test('it only grows, stays below its cap, and no day is fined twice', () => {
    const days = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(anyRule, days, (rule, days) => {
        const inOrder = [...days].sort((a, b) => a - b)
        const { fined, runs, again } = run(rule, inOrder)
        expect(Math.min(...runs)).toBeGreaterThanOrEqual(0)
        expect(again.every((added) => added === 0)).toBe(true)
        expect(fined).toBeLessThanOrEqual(rule.fineCap ?? Number.MAX_SAFE_INTEGER)
        expect(fined).toBe(run(rule, inOrder.slice(-1)).fined)
      }),
    )
  })
})

describe('leaving', () => {
  const leaving = fc
    .record({
      net: fc.nat(100_000_000),
      refundable: fc.nat(10_000),
      paid: fc.nat(10_000),
      units: fc.integer({ min: 1, max: 730 }),
      used: fc.nat(730),
    })
    .map(({ net, refundable, paid, units, used }) => ({
      net,
      refundable: Math.floor((net * refundable) / 10_000),
      paid: Math.floor((net * paid) / 10_000),
      units,
      used: Math.min(used, units),
    }))

  test('half of a year: half of what can be given back', () => {
    expect(settle({ net: 12_000, refundable: 10_000, paid: 12_000, units: 300, used: 150 })).toEqual({
      earned: 7_000,
      cancelled: 0,
      credited: 5_000,
    })
    expect(settle({ net: 12_000, refundable: 10_000, paid: 6_000, units: 300, used: 150 })).toEqual({
      earned: 7_000,
      cancelled: 5_000,
      credited: 0,
    })
  })

  test('never gives back more than was paid, and what is no longer asked for is the rest', () => {
    fc.assert(
      fc.property(leaving, (leaving) => {
        const { earned, cancelled, credited } = settle(leaving)
        expect(credited).toBeLessThanOrEqual(leaving.paid)
        expect(cancelled).toBeLessThanOrEqual(leaving.net - leaving.paid)
        expect(Math.min(earned, cancelled, credited)).toBeGreaterThanOrEqual(0)
        expect(cancelled + credited).toBe(leaving.net - earned)
        expect(earned).toBeGreaterThanOrEqual(leaving.net - leaving.refundable)
      }),
    )
  })

  test('who stays longer never gets more, and who used everything gets nothing', () => {
    fc.assert(
      fc.property(leaving, (leaving) => {
        const later = { ...leaving, used: Math.min(leaving.units, leaving.used + 1) }
        expect(settle(later).credited).toBeLessThanOrEqual(settle(leaving).credited)
        expect(settle({ ...leaving, used: leaving.units }).earned).toBe(leaving.net)
      }),
    )
    expect(() => settle({ net: 1, refundable: 2, paid: 0, units: 1, used: 0 })).toThrow(RangeError)
  })
})

test('the financial year turns on 1 April', () => {
  expect([financialYearOf('2027-03-31'), financialYearOf('2027-04-01')]).toEqual([2026, 2027])
  expect([financialYearText(2026), financialYearText(2099)]).toEqual(['26-27', '99-00'])
  expect(daysOfFinancialYear(2026)).toEqual({ from: '2026-04-01', to: '2027-03-31' })
})
