// What is expected in the months to come: what falls due, and what of it is still to be paid.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../ui/format.ts'
import { useMonthName } from '../../../ui/MonthSwitch.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { StrengthBar } from '../../../ui/Plot.tsx'
import type { DuesReport } from '../books.api.ts'

export function ExpectedPanel({ report }: { report: DuesReport }) {
  const { t } = useLingui()
  const { amount, money } = useFormat()
  const nameOf = useMonthName()
  const months = report.expected.filter(({ net }) => net > 0)
  const most = Math.max(1, ...months.map(({ left }) => left))
  if (months.length === 0 && report.before === 0) return null
  const before = money(report.before)
  return (
    <Panel>
      <Head title={<Trans>Expected, month by month</Trans>} />
      {report.before > 0 && (
        <p className="s dim">
          <Trans>{before} has been due since before this month.</Trans>
        </p>
      )}
      <ul className="months-ahead" aria-label={t`Expected, month by month`}>
        {months.map(({ month, left }) => {
          const name = nameOf(month)
          const figure = amount(left)
          return (
            <li key={month}>
              <span className="s">{name}</span>
              <StrengthBar label={t`${name}: ${figure} still to come`} share={left / most} />
              <Link className="num" to="/fees/dues" search={{ month }} hash="debtors">
                {figure}
              </Link>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
