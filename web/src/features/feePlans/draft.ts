// A plan as it is being typed: rows with what stands in their fields, and the arithmetic shown beside them.
import type { FeePlan, PlanDraft } from './feePlans.api.ts'

export type HeadLine = { key: string; headId: string; paise: number | null }
export type InstalmentLine = {
  key: string
  /** Percent as typed: "33.33". */
  percent: string
  how: 'date' | 'days'
  dueOn: string
  days: string
}

export type PlanFields = {
  courseId: string
  year: string
  name: string
  priceIncludesTax: boolean
  heads: HeadLine[]
  instalments: InstalmentLine[]
  fine: PlanDraft['fine'] & string
  finePaise: number | null
  graceDays: string
  fineCap: number | null
  refund: PlanDraft['refund'] & string
}

const key = () => crypto.randomUUID()
export const newHead = (): HeadLine => ({ key: key(), headId: '', paise: null })
export const newInstalment = (percent = ''): InstalmentLine => ({
  ...{ key: key(), percent, how: 'date', dueOn: '', days: '' },
})

/** What the editor begins with: a plan that is there, or one head and two halves. */
export function fieldsOf(plan: FeePlan | undefined, year: number): PlanFields {
  if (!plan) {
    return {
      ...{ courseId: '', year: String(year), name: '', priceIncludesTax: true, heads: [newHead()] },
      instalments: [{ ...newInstalment('50'), how: 'days', days: '0' }, newInstalment('50')],
      ...{ fine: 'none', finePaise: null, graceDays: '0', fineCap: null, refund: 'by_days' },
    }
  }
  return {
    ...{ courseId: plan.courseId, year: String(plan.year), name: plan.name },
    priceIncludesTax: plan.priceIncludesTax,
    heads: plan.heads.map(({ headId, paise }) => ({ key: key(), headId, paise })),
    instalments: plan.instalments.map(({ shareBps, dueOn, daysAfter }) => ({
      ...{ key: key(), percent: percentOf(shareBps), how: dueOn === null ? 'days' : 'date' },
      ...{ dueOn: dueOn ?? '', days: daysAfter === null ? '' : String(daysAfter) },
    })),
    ...{ fine: plan.fine, finePaise: plan.finePaise || null, graceDays: String(plan.graceDays) },
    ...{ fineCap: plan.fineCap, refund: plan.refund },
  }
}

/** Basis points from "33.33"; undefined where it cannot be read, or is nothing or more than the whole. */
export function sharesOf(percent: string): number | undefined {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(percent.trim())
  if (!found) return undefined
  const bps = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'))
  return bps > 0 && bps <= 10_000 ? bps : undefined
}

/** "33.33" from 3333, "50" from 5000. */
export const percentOf = (bps: number) => String(bps / 100)

/** How much of the whole the instalments ask for, in basis points. */
export const totalShares = (lines: InstalmentLine[]) =>
  lines.reduce((sum, { percent }) => sum + (sharesOf(percent) ?? 0), 0)

export const totalPrice = (lines: HeadLine[]) => lines.reduce((sum, { paise }) => sum + (paise ?? 0), 0)

/** The same share for each, the odd parts with the first ones: 33.34, 33.33, 33.33. */
export function spreadEvenly(lines: InstalmentLine[]): InstalmentLine[] {
  const base = Math.floor(10_000 / lines.length)
  const odd = 10_000 - base * lines.length
  return lines.map((line, at) => ({ ...line, percent: percentOf(base + (at < odd ? 1 : 0)) }))
}

/** What is missing to the whole goes to the last one, as far as that leaves it something. */
export function fillLast(lines: InstalmentLine[]): InstalmentLine[] {
  const before = totalShares(lines.slice(0, -1))
  return lines.map((line, at) =>
    at === lines.length - 1 && before < 10_000 ? { ...line, percent: percentOf(10_000 - before) } : line,
  )
}

type SentInstalment = { shareBps: number; dueOn: string | null; daysAfter: number | null }

/** What is sent of the rows: those that say something. */
export function rowsOf({ heads, instalments }: Pick<PlanFields, 'heads' | 'instalments'>) {
  return {
    heads: heads.flatMap(({ headId, paise }) => (headId && paise ? [{ headId, paise }] : [])),
    instalments: instalments.flatMap(sentOf),
  }
}

function sentOf({ percent, how, dueOn, days }: InstalmentLine): SentInstalment[] {
  const shareBps = sharesOf(percent)
  if (shareBps === undefined) return []
  const daysAfter = days === '' ? null : Number(days)
  return how === 'date'
    ? [{ shareBps, dueOn: dueOn || null, daysAfter: null }]
    : [{ shareBps, dueOn: null, daysAfter }]
}

export function draftOf(fields: PlanFields): PlanDraft {
  const { courseId, year, name, priceIncludesTax, fine, finePaise, graceDays, fineCap, refund } = fields
  return {
    ...{ courseId, year: Number(year), name, priceIncludesTax, ...rowsOf(fields), fine, refund },
    finePaise: fine === 'none' ? 0 : (finePaise ?? 0),
    graceDays: fine === 'none' ? 0 : Number(graceDays) || 0,
    fineCap: fine === 'daily' ? fineCap : null,
  }
}

/** Whether a schedule can be counted from what stands there. */
export function isWhole({ heads, instalments }: Pick<PlanFields, 'heads' | 'instalments'>): boolean {
  const rows = rowsOf({ heads, instalments })
  const hasDays = rows.instalments.every(({ dueOn, daysAfter }) => dueOn !== null || daysAfter !== null)
  return rows.heads.length > 0 && hasDays && totalShares(instalments) === 10_000
}

/** Whether a plan that is there could be published as it stands. */
export const isReady = (plan: FeePlan) => isWhole(fieldsOf(plan, plan.year))
