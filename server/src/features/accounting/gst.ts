// The GST summary: what GSTR-1 asks of a coaching institute, from the documents and to the paisa.

import type { Db } from '../../platform/database.ts'
import { addDays } from '../../platform/days.ts'
import { invalid } from '../../platform/problems.ts'
import { getFeeSettings } from '../feePlans/feeSettings.ts'
import { monthStart } from '../feeReports/feeReports.ts'
import { financialYearText } from '../feeRules/financialYear.ts'
import type { Summary, SupplyRow } from './accounting.schemas.ts'
import {
  type LargeRow,
  listLarge,
  listSeries,
  type SeriesRow,
  type SupplySum,
  sumAdjusted,
  sumAdvances,
  sumSupplies,
} from './gst.queries.ts'

/**
 * Above this an invoice to a consumer of another state is told one by one: ₹1,00,000 from August 2024 (notification
 * 12/2024 of central tax).
 */
const LARGE = 100_000_00

interface Period {
  /** YYYY-MM. */
  month: string
  months: '1' | '3'
}

/** The figures of a month, or of a quarter. Throws 422 at `month` for three months that are no quarter. */
export async function getGstSummary(db: Db, { month, months }: Period): Promise<Summary> {
  if (months === '3' && (Number(month.slice(5)) - 1) % 3 !== 0) throw invalid('month', 'not-a-quarter')
  const span = { from: monthStart(month), to: addDays(monthStart(month, Number(months)), -1) }
  const { gstin, stateCode } = await getFeeSettings(db)
  const [supplies, large, advances, adjusted, series] = await Promise.all([
    sumSupplies(db, span),
    listLarge(db, span, LARGE),
    sumAdvances(db, span),
    sumAdjusted(db, span),
    listSeries(db, span),
  ])
  const at = <T extends { place: string }>(row: T) => ({ ...row, inState: row.place === stateCode })
  const used = adjusted.map((row) => at(adjustedRow(row, row.place === stateCode)))
  const all = [supplies, advances].flat()
  const sum = (rows: SupplySum[], tax: 'cgst' | 'sgst' | 'igst') =>
    rows.reduce((total, row) => total + row[tax], 0)
  const due = (tax: 'cgst' | 'sgst' | 'igst') => sum(all, tax) - sum(used, tax)
  return {
    ...{ gstin, ...span },
    b2cs: without(supplies, large).map(at).filter(isSomething),
    large: large.map(at),
    advances: advances.map(at).filter(isSomething),
    adjusted: used.filter(isSomething),
    documents: series.map(seriesOf),
    payable: { cgst: due('cgst'), sgst: due('sgst'), igst: due('igst') },
  }
}

const isSomething = ({ taxable, cgst, sgst, igst }: SupplySum) =>
  taxable !== 0 || cgst !== 0 || sgst !== 0 || igst !== 0

/** What is told one by one is not told again in the sums. */
function without(supplies: SupplySum[], large: LargeRow[]): SupplySum[] {
  return supplies.map((row) => {
    const own = large.filter(({ place, bps }) => place === row.place && bps === row.bps)
    const left = { ...row }
    for (const { kind, taxable, cgst, sgst, igst } of own) {
      const sign = kind === 'tax_invoice' ? 1 : -1
      left.taxable -= sign * taxable
      left.cgst -= sign * cgst
      left.sgst -= sign * sgst
      left.igst -= sign * igst
    }
    return left
  })
}

/** An advance was taxed at 18 % when it came (Rule 50(1), first proviso), or came before the institute had a GSTIN. */
function adjustedRow(
  { place, used, tax }: { place: string; used: number; tax: number },
  inState: boolean,
): Omit<SupplyRow, 'inState'> {
  const half = Math.trunc(tax / 2)
  const split = inState ? { cgst: half, sgst: tax - half, igst: 0 } : { cgst: 0, sgst: 0, igst: tax }
  return { place, bps: tax === 0 ? 0 : 1800, taxable: used - tax, ...split }
}

function seriesOf({ kind, series, fy, first, last, total, takenBack }: SeriesRow) {
  const number = (n: number) => `${series}/${financialYearText(fy)}/${String(n).padStart(6, '0')}`
  return { kind, series, from: number(first), to: number(last), total, takenBack }
}
