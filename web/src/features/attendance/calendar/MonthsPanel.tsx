// The share of each month as slices, against what the institute asks for.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMonthName } from '../../../ui/MonthSwitch.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Slices } from '../../../ui/Plot.tsx'
import type { StudentMonth } from '../attendance.api.ts'

export function MonthsPanel({ data: { months, month, thresholdPercent } }: { data: StudentMonth }) {
  const { t } = useLingui()
  const nameOf = useMonthName()
  const counted = months.filter(({ percent }) => percent !== null)
  const first = counted[0]
  const last = counted.at(-1)
  if (!first || !last || first === last) return null
  const said = counted.map((one) => `${nameOf(one.month)} ${one.percent} %`).join(', ')
  const [from, to] = [nameOf(first.month), nameOf(last.month)]
  const [start, end] = [first.percent, last.percent]
  return (
    <Panel>
      <Head title={<Trans>By month</Trans>} />
      <Slices
        label={t`By month: ${said}`}
        top={100}
        height={72}
        slices={counted.map((one) => ({
          value: one.percent ?? 0,
          tone: one.month === month ? 'own' : 'faint',
        }))}
        dotted={counted.map(() => thresholdPercent)}
      />
      <p className="axis">
        <span>
          {from}: {start} %
        </span>
        <span>
          {to}: {end} %
        </span>
      </p>
      <p className="keys">
        <span>
          <i className="k av2" />
          <Trans>what the institute asks for: {thresholdPercent} %</Trans>
        </span>
      </p>
    </Panel>
  )
}
