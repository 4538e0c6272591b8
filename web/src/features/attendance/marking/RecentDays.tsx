// How many were not in class on the batch's last days, as slices: today's is the dark one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../ui/format.ts'
import { monthAfter, monthOf } from '../../../ui/months.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Slices } from '../../../ui/Plot.tsx'
import { type BatchMonth, batchMonthQuery, type Sheet } from '../attendance.api.ts'

const SHOWN = 20

/** Read from the batch's register; without a network, or without a right to it, there is none. */
export function RecentDays({ sheet, missing }: { sheet: Sheet; missing: number }) {
  const { t } = useLingui()
  const format = useFormat()
  const { batchId, day, students } = sheet.lecture
  const month = monthOf(day)
  const earlier = useQuery(batchMonthQuery(batchId, monthAfter(month, -1)))
  const current = useQuery(batchMonthQuery(batchId, month))
  if (!current.data || !earlier.data) return null
  const past = [...missingByDay(earlier.data), ...missingByDay(current.data)]
    .filter((one) => one.day < day)
    .slice(1 - SHOWN)
  const first = past[0]
  if (!first) return null
  const counts = [...past.map((one) => one.missing), missing]
  const shown = counts.length
  const least = Math.min(...counts)
  const most = Math.max(...counts)
  return (
    <Panel>
      <h2>
        <Trans>Not in class, last {shown} days</Trans>
      </h2>
      <Slices
        label={t`Not in class: between ${least} and ${most} of ${students}, now ${missing}`}
        height={56}
        top={Math.max(1, most)}
        slices={counts.map((value, index) => ({ value, tone: index === past.length ? 'own' : 'faint' }))}
      />
      <p className="axis">
        <span>{format.day(first.day)}</span>
        <span>
          <Trans>now {missing}</Trans>
        </span>
      </p>
    </Panel>
  )
}

/** Not there, or not all day. */
const missed = new Set(['absent', 'leave', 'part'])

function missingByDay({ days, rows }: BatchMonth): { day: string; missing: number }[] {
  return days.map(({ day }, index) => ({
    day,
    missing: rows.filter(({ marks }) => missed.has(marks[index] ?? 'present')).length,
  }))
}
