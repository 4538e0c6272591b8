// What a plan asks of somebody who joins on a day: its instalments with their days and amounts. Pure.
import { addDays } from '../../platform/days.ts'
import { splitPlan } from '../feeRules/instalments.ts'
import { addTax, splitTax } from '../feeRules/tax.ts'

/** The money of a plan. */
export interface PlanMoney {
  priceIncludesTax: boolean
  /** In the order in which they are shown; paise as the plan prices them, the rate in basis points. */
  heads: { headId: string; paise: number; taxBps: number }[]
  instalments: PlanInstalment[]
}

/** A share in basis points, and its day: of the calendar, or so many days after joining. */
export interface PlanInstalment {
  number: number
  shareBps: number
  dueOn: string | null
  daysAfter: number | null
}

export interface Joining {
  startsOn: string
  /** Nothing falls due before it was asked for. */
  assignedOn: string
  /** Whether the institute takes tax at all. */
  taxed: boolean
}

export interface ScheduledDue {
  number: number
  headId: string
  /** Paise, with tax. */
  paise: number
  dueOn: string
}

export interface Schedule {
  dues: ScheduledDue[]
  instalments: { number: number; dueOn: string; paise: number }[]
  /** Paise: each head with tax, and what of that is tax. */
  heads: { headId: string; paise: number; tax: number }[]
  total: number
  tax: number
}

/**
 * The dues of a plan whose shares total 100 %. Whoever joins mid-course pays on the day of joining what had its day
 * before; and nobody is late for what they had not been asked for, so that what is assigned late is due that day.
 */
export function scheduleOf(plan: PlanMoney, joining: Joining): Schedule {
  const heads = plan.heads.map((head) => grossOf(head, plan.priceIncludesTax, joining.taxed))
  const days = new Map(plan.instalments.map((one) => [one.number, dayOf(one, joining)]))
  const parts = splitPlan(heads, plan.instalments)
  const dues = parts.map((part) => ({ ...part, dueOn: days.get(part.number) as string }))
  return {
    dues,
    instalments: instalmentsOf(dues),
    heads,
    total: sumOf(heads, 'paise'),
    tax: sumOf(heads, 'tax'),
  }
}

function grossOf(head: PlanMoney['heads'][number], includesTax: boolean, taxed: boolean) {
  const { headId, taxBps } = head
  const paise = taxed && !includesTax ? addTax(head.paise, taxBps) : head.paise
  const { taxable } = splitTax(paise, taxBps, taxed ? 'igst' : 'none')
  return { headId, paise, tax: paise - taxable }
}

function dayOf({ dueOn, daysAfter }: PlanInstalment, { startsOn, assignedOn }: Joining): string {
  const planned = dueOn ?? addDays(startsOn, daysAfter ?? 0)
  return [planned, startsOn, assignedOn].sort().at(-1) as string
}

function instalmentsOf(dues: ScheduledDue[]) {
  return [...Map.groupBy(dues, ({ number }) => number)].map(([number, parts]) => ({
    number,
    dueOn: parts[0]?.dueOn as string,
    paise: sumOf(parts, 'paise'),
  }))
}

const sumOf = <K extends string>(rows: Record<K, number>[], key: K): number =>
  rows.reduce((sum, row) => sum + row[key], 0)
