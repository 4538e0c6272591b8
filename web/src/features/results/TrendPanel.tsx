// The last tests of the same pattern as a line, with the batch's average.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { LinePlot } from '../../ui/Plot.tsx'
import { type HistoryRow, historyOf, type Result } from './results.api.ts'

/** Only tests that can be compared: of one pattern and one highest score. Nothing while there is only one. */
export function TrendPanel({ result }: { result: Result }) {
  const history = useQuery(historyOf(result.student.id))
  const rows = (history.data?.rows ?? [])
    .filter(
      ({ score, maxScore, exam }) =>
        score !== null && maxScore === result.maxScore && exam.patternCode === result.exam.patternCode,
    )
    .slice(0, 8)
    .reverse()
  return rows.length > 1 ? <Trend rows={rows} /> : null
}

/** Results over time, oldest first. */
export function Trend({ rows }: { rows: HistoryRow[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const own = rows.map((row) => Math.max(0, Number(row.score)))
  const batch = rows.map((row) => Math.max(0, Number(row.batchAverage ?? row.score)))
  const count = rows.length
  const top = Number(rows[0]?.maxScore ?? 1)
  const scores = rows.map((row) => format.marks(row.score ?? '0')).join(', ')
  const averages = rows.map((row) => format.marks(row.batchAverage ?? '0')).join(', ')
  const max = format.marks(top)
  const first = rows[0]
  const last = rows.at(-1)
  if (!first || !last) return null
  return (
    <Panel label={t`Tests so far`}>
      <Head title={<Plural value={count} one="# test" other="# tests" />}>
        <span className="a s dim">
          <Trans>of {max}</Trans>
        </span>
      </Head>
      <LinePlot
        label={t`The last ${count} tests out of ${max}: ${scores}. Batch average: ${averages}.`}
        own={own}
        batch={batch}
        top={top}
        from={format.day(first.exam.opensAt)}
        to={format.day(last.exam.opensAt)}
        ends={[format.marks(first.score ?? '0'), format.marks(last.score ?? '0')]}
        ownWord={<Trans>Score</Trans>}
        batchWord={<Trans>Batch average</Trans>}
      />
    </Panel>
  )
}
