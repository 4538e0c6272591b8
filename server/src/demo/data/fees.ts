// What the demo's courses cost, and the few payments that the design shows by name.
import type { FineRule } from '../../platform/schema.ts'

export type HeadCode = 'tuition' | 'material' | 'tests' | 'admission'

export const heads: Record<HeadCode, { name: string; nameMr: string; nameHi: string; refundable: boolean }> =
  {
    tuition: { name: 'Tuition', nameMr: 'शिकवणी', nameHi: 'शिक्षण', refundable: true },
    material: { name: 'Study material', nameMr: 'अभ्यास साहित्य', nameHi: 'अध्ययन सामग्री', refundable: false },
    tests: { name: 'Test series', nameMr: 'चाचणी मालिका', nameHi: 'टेस्ट सीरीज़', refundable: true },
    admission: { name: 'Admission', nameMr: 'प्रवेश', nameHi: 'प्रवेश', refundable: false },
  }

export type DemoPlan = {
  course: string
  /** As its batches count it. */
  year: number
  name: string
  /** Rupees with tax: each a whole price and 18 % on it. */
  heads: readonly (readonly [HeadCode, number])[]
  /** Percent, and the day. */
  instalments: readonly (readonly [number, string])[]
  fine: FineRule
  /** Rupees. */
  fineRupees: number
  capRupees: number | null
  graceDays: number
}

const noFine = { fine: 'none', fineRupees: 0, capRupees: null, graceDays: 0 } as const
const daily = { fine: 'daily', fineRupees: 50, capRupees: 1500, graceDays: 7 } as const
const flat = { fine: 'flat', fineRupees: 500, capRupees: null, graceDays: 10 } as const
const name = 'In instalments'

/** The plans that this year's students are on; Aarya's comes to ₹1,00,300. */
export const plans: readonly DemoPlan[] = [
  {
    ...{ course: 'jee', year: 2027, name, ...daily },
    heads: [
      ['tuition', 88_500],
      ['material', 8_260],
      ['tests', 3_540],
    ],
    instalments: [
      [40, '2026-06-15'],
      [30, '2026-11-30'],
      [30, '2027-02-15'],
    ],
  },
  {
    ...{ course: 'neet-second-year', year: 2027, name, ...daily },
    heads: [
      ['tuition', 94_400],
      ['material', 8_260],
      ['tests', 3_540],
    ],
    instalments: [
      [40, '2026-06-15'],
      [40, '2026-10-10'],
      [20, '2026-12-10'],
    ],
  },
  {
    ...{ course: 'neet-first-year', year: 2028, name, ...flat },
    heads: [
      ['tuition', 82_600],
      ['material', 8_260],
      ['admission', 3_540],
    ],
    instalments: [
      [50, '2026-06-15'],
      [50, '2026-11-10'],
    ],
  },
  {
    ...{ course: 'neet-repeaters', year: 2027, name, ...daily },
    heads: [
      ['tuition', 1_06_200],
      ['material', 7_080],
      ['tests', 4_720],
    ],
    instalments: [
      [40, '2026-06-15'],
      [30, '2026-09-10'],
      [30, '2026-11-20'],
    ],
  },
  {
    ...{ course: 'cet-pcm', year: 2027, name, ...noFine },
    heads: [
      ['tuition', 53_100],
      ['material', 5_900],
    ],
    instalments: [
      [50, '2026-06-15'],
      [50, '2026-11-05'],
    ],
  },
  {
    ...{ course: 'cet-pcb', year: 2027, name, ...noFine },
    heads: [
      ['tuition', 47_200],
      ['material', 5_900],
    ],
    instalments: [
      [50, '2026-06-15'],
      [50, '2026-11-05'],
    ],
  },
]

/** What the design shows of some: paid so much in rupees on that day. Whoever is named here has paid nothing else. */
export const drawnPayments: Record<string, readonly { on: string; rupees: number; mode: 'cash' | 'upi' }[]> =
  {
    'Aarya Namune': [
      { on: '2026-06-15', rupees: 40_120, mode: 'upi' },
      { on: '2026-10-03', rupees: 17_590, mode: 'cash' },
    ],
    'Vihaan Namune': [
      { on: '2026-06-13', rupees: 47_200, mode: 'upi' },
      { on: '2026-11-07', rupees: 47_200, mode: 'upi' },
    ],
    'Naina Kalpit': [
      { on: '2026-06-12', rupees: 26_550, mode: 'cash' },
      { on: '2026-11-04', rupees: 18_550, mode: 'cash' },
    ],
    'Soham Kalpit': [{ on: '2026-06-12', rupees: 40_120, mode: 'cash' }],
    'Naresh Udahare': [
      { on: '2026-06-16', rupees: 42_480, mode: 'upi' },
      { on: '2026-10-08', rupees: 42_480, mode: 'upi' },
    ],
  }

/** What came in on the demo's day before noon: rupees each, by whoever owes it. */
export const todaysPayments = [
  { rupees: 8_000, mode: 'upi' },
  { rupees: 30_090, mode: 'upi' },
  { rupees: 15_000, mode: 'cash' },
  { rupees: 21_240, mode: 'bank' },
  { rupees: 26_550, mode: 'cheque' },
  { rupees: 35_400, mode: 'upi' },
  { rupees: 20_000, mode: 'card' },
  { rupees: 30_220, mode: 'upi' },
] as const

export const bankNames = ['Namune Sahakari Bank', 'Kalpit Gramin Bank', 'Udahare Nagari Bank'] as const
