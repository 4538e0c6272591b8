// A span of days: this month, the month before, the financial year, or from any day to any other.
import { Trans, useLingui } from '@lingui/react/macro'
import { useSearch } from '../../../shell/search.ts'
import { FilterChip } from '../../../ui/Chip.tsx'
import { dayAfter, dayInIndia, monthAfter, monthOf } from '../../../ui/months.ts'
import { DateField } from '../../../ui/TextField.tsx'
import { presetsOf, type Span } from './spans.ts'

/** The span in the address; this month where it says none, or none that is in order. */
export function useSpan(): Span {
  const today = dayInIndia()
  const [{ from, to }] = useSearch({ from: '', to: '' })
  const month = { from: `${monthOf(today)}-01`, to: dayAfter(`${monthAfter(monthOf(today), 1)}-01`, -1) }
  const isDay = (day: string) => /^20\d\d-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day))
  return isDay(from) && isDay(to) && from <= to ? { from, to } : month
}

export function SpanFields({ span }: { span: Span }) {
  const { t } = useLingui()
  const [, setSearch] = useSearch({ from: '', to: '', page: 1 })
  const set = (next: Span) => setSearch({ ...next, page: 1 })
  const presets = presetsOf(dayInIndia())
  const words = {
    month: <Trans>This month</Trans>,
    last: <Trans>Last month</Trans>,
    year: <Trans>This financial year</Trans>,
    lastYear: <Trans>The year before</Trans>,
  }
  return (
    <div className="stack">
      <div className="row wrap">
        {presets.map(({ key, from, to }) => (
          <FilterChip key={key} on={from === span.from && to === span.to} onChange={() => set({ from, to })}>
            {words[key]}
          </FilterChip>
        ))}
      </div>
      <div className="span-fields">
        <DateField
          name="from"
          label={t`From`}
          value={span.from}
          max={span.to}
          onChange={(from) => from && set({ from, to: span.to })}
        />
        <DateField
          name="to"
          label={t`To`}
          value={span.to}
          min={span.from}
          onChange={(to) => to && set({ from: span.from, to })}
        />
      </div>
    </div>
  )
}
