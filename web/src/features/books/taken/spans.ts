// Spans of days that an accountant asks for by name. Pure.
import { dayAfter, monthAfter, monthOf } from '../../../ui/months.ts'

export interface Span {
  from: string
  to: string
}
type Preset = Span & { key: 'month' | 'last' | 'year' | 'lastYear' }

const monthSpan = (month: string): Span => ({
  from: `${month}-01`,
  to: dayAfter(`${monthAfter(month, 1)}-01`, -1),
})

/** India's financial year runs from April to March. */
const yearSpan = (first: number): Span => ({ from: `${first}-04-01`, to: `${first + 1}-03-31` })

export function presetsOf(today: string): Preset[] {
  const month = monthOf(today)
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '04' ? 1 : 0)
  return [
    { key: 'month', ...monthSpan(month) },
    { key: 'last', ...monthSpan(monthAfter(month, -1)) },
    { key: 'year', ...yearSpan(year) },
    { key: 'lastYear', ...yearSpan(year - 1) },
  ]
}
