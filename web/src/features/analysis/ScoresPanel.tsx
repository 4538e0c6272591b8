// How the scores lie: the middle, the spread, and a slice for each tenth of the marks.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Slices } from '../../ui/Plot.tsx'
import type { ExamAnalysis } from './analysis.api.ts'

export function ScoresPanel({ analysis }: { analysis: ExamAnalysis }) {
  const { t } = useLingui()
  const format = useFormat()
  const { appeared, absent, average, median, highest, lowest, deviation, reliability } = analysis
  const marks = (value: number | null) => (value === null ? '–' : format.marks(value.toFixed(1)))
  const max = format.marks(analysis.maxScore ?? '0')
  return (
    <Panel label={t`Scores`}>
      <Head title={<Plural value={appeared} one="# student sat it" other="# students sat it" />}>
        <span className="a s dim">
          <Plural value={absent} one="# was absent" other="# were absent" />
        </span>
      </Head>
      <Distribution bins={analysis.bins} max={Number(analysis.maxScore ?? 0)} />
      <dl className="figures">
        <Figure term={t`Average`} value={marks(average)} hint={t`of ${max}`} />
        <Figure term={t`Middle`} value={marks(median)} hint={t`half scored less`} />
        <Figure term={t`Range`} value={`${marks(lowest)} – ${marks(highest)}`} />
        <Figure term={t`Spread`} value={marks(deviation)} hint={t`standard deviation`} />
        {reliability !== null && (
          <Figure term={t`Reliability`} value={reliability.toFixed(2)} hint={t`alpha; 0.8 is good`} />
        )}
      </dl>
      {analysis.batches.length > 1 && <Batches analysis={analysis} />}
    </Panel>
  )
}

function Figure({ term, value, hint }: { term: string; value: string; hint?: string }) {
  return (
    <div>
      <dt className="s hint">{term}</dt>
      <dd>
        <b className="l nb">{value}</b>
        {hint && <span className="s hint block">{hint}</span>}
      </dd>
    </div>
  )
}

function Distribution({ bins, max }: { bins: ExamAnalysis['bins']; max: number }) {
  const { t } = useLingui()
  const format = useFormat()
  const below = bins.some(({ bin }) => bin < 0)
  const tenths = Array.from({ length: below ? 11 : 10 }, (_, i) => i - (below ? 1 : 0))
  const rows = tenths.map((tenth) => ({
    name:
      tenth < 0
        ? t`below 0`
        : `${format.marks((max * tenth) / 10)} – ${format.marks((max * (tenth + 1)) / 10)}`,
    count: bins.find(({ bin }) => bin === tenth)?.count ?? 0,
  }))
  return (
    <div className="plotted">
      <Slices
        label={t`How many scored how much; the table below says the same`}
        slices={rows.map(({ count }) => ({ value: count }))}
      />
      <p className="axis">
        <span>{rows[0]?.name}</span>
        <span>{rows.at(-1)?.name}</span>
      </p>
      <details>
        <summary className="s">
          <Trans>As a table</Trans>
        </summary>
        <table className="plain">
          <thead>
            <tr>
              <th>
                <Trans>Marks</Trans>
              </th>
              <th className="num">
                <Trans>Students</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, count }) => (
              <tr key={name}>
                <td>{name}</td>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

function Batches({ analysis }: { analysis: ExamAnalysis }) {
  const format = useFormat()
  return (
    <ul className="list tight">
      {analysis.batches.map(({ id, name, appeared, average }) => (
        <li key={id} className="row">
          <span className="grow">{name}</span>
          <span className="s dim">
            <Plural value={appeared} one="# student" other="# students" />
          </span>
          <b className="num">{format.marks(average.toFixed(1))}</b>
        </li>
      ))}
    </ul>
  )
}
