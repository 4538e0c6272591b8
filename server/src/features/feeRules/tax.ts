// GST: which of it is taken, and how much of a price it is.
import { portion } from './portion.ts'

/** Which tax is taken: none, halves for the centre and the state, or the one for supplies to another state. */
export type TaxWay = 'none' | 'cgst_sgst' | 'igst'

/** An amount and what of it is tax, in paise: taxable + cgst + sgst + igst is the whole. */
export interface TaxSplit {
  taxable: number
  cgst: number
  sgst: number
  igst: number
}

/**
 * Which tax an institute takes from a student: none without a GSTIN (section 22 of the CGST Act: only who is registered
 * collects), CGST and SGST where the student lives in the institute's state, IGST in any other (sections 8 and 12(2) of
 * the IGST Act). States by GST's two digits.
 */
export function taxWay(
  institute: { gstin: string | null; stateCode: string },
  placeOfSupply: string,
): TaxWay {
  if (!institute.gstin) return 'none'
  return institute.stateCode === placeOfSupply ? 'cgst_sgst' : 'igst'
}

/**
 * The tax within an amount that contains it (Rule 35 of the CGST Rules), each tax rounded half up to the paisa; CGST
 * and SGST are always equal. What is left is taxable, so that the parts are the whole.
 * @param gross paise, with tax
 * @param bps the rate in basis points: 1800 is 18 %
 */
export function splitTax(gross: number, bps: number, way: TaxWay): TaxSplit {
  const half = way === 'cgst_sgst' ? portion(gross, bps, 2 * (10_000 + bps)) : 0
  const igst = way === 'igst' ? portion(gross, bps, 10_000 + bps) : 0
  return { taxable: gross - 2 * half - igst, cgst: half, sgst: half, igst }
}

/** The price with tax of one without, in paise; only for an institute that takes tax. */
export const addTax = (net: number, bps: number): number => net + portion(net, bps, 10_000)

/** The splits of several lines as one: the head of a document, a row of a return. */
export function sumSplits(splits: TaxSplit[]): TaxSplit {
  const sum = { taxable: 0, cgst: 0, sgst: 0, igst: 0 }
  for (const { taxable, cgst, sgst, igst } of splits) {
    sum.taxable += taxable
    sum.cgst += cgst
    sum.sgst += sgst
    sum.igst += igst
  }
  return sum
}

/**
 * What of the tax in an advance goes with a part of it that is used or given back: its share, all of it with the last
 * paisa. It never leaves more tax than advance.
 * @param used paise of the advance, at most all of it
 */
export function taxOfAdvance({ advance, advanceTax }: { advance: number; advanceTax: number }, used: number) {
  if (used > advance) throw new RangeError('more than the advance')
  return used === 0 ? 0 : portion(advanceTax, used, advance)
}
