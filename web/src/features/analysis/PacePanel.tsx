// Time against accuracy in the last test: a slice for each question, as tall as it took long.
import { Trans, useLingui } from '@lingui/react/macro'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Slices, type SliceTone } from '../../ui/Plot.tsx'
import type { StudentAnalysis } from './analysis.api.ts'

type Pace = StudentAnalysis['pace'][number]

const tones: Record<Pace['outcome'], SliceTone> = {
  right: 'good',
  partial: 'now',
  wrong: 'bad',
  blank: 'rest',
}

export function PacePanel({ pace }: { pace: Pace[] }) {
  const { t } = useLingui()
  if (pace.length === 0) return null
  const [right, wrong, blank] = (['right', 'wrong', 'blank'] as const).map((outcome) =>
    meanOf(pace.filter((one) => one.outcome === outcome)),
  )
  const [first, last] = [pace[0]?.position ?? 1, pace.at(-1)?.position ?? 1]
  return (
    <Panel label={t`Time and accuracy`}>
      <Head title={t`Time and accuracy`}>{t`last test`}</Head>
      <p className="dim">
        {right !== undefined && wrong !== undefined && (
          <Trans>
            A right answer took {right} s, a wrong one {wrong} s.
          </Trans>
        )}{' '}
        {blank !== undefined && <Trans>What was left out took {blank} s each.</Trans>}
      </p>
      <div className="plotted">
        <Slices
          label={t`Seconds on each question; the table below says the same`}
          slices={pace.map(({ seconds, outcome }) => ({ value: seconds, tone: tones[outcome] }))}
        />
        <p className="axis">
          <span>{t`Question ${first}`}</span>
          <span>{last}</span>
        </p>
        <p className="keys">
          <span>
            <i className="k pos-k" />
            <Trans>right</Trans>
          </span>
          <span>
            <i className="k neg-k" />
            <Trans>wrong</Trans>
          </span>
          <span>
            <i className="k" />
            <Trans>left out</Trans>
          </span>
        </p>
      </div>
      <PaceTable pace={pace} />
    </Panel>
  )
}

function meanOf(pace: Pace[]): number | undefined {
  if (pace.length === 0) return undefined
  return Math.round(pace.reduce((sum, { seconds }) => sum + seconds, 0) / pace.length)
}

function PaceTable({ pace }: { pace: Pace[] }) {
  const { t } = useLingui()
  const words = { right: t`right`, partial: t`partly right`, wrong: t`wrong`, blank: t`left out` }
  return (
    <details>
      <summary className="s">
        <Trans>As a table</Trans>
      </summary>
      <table className="plain">
        <thead>
          <tr>
            <th>{t`Question`}</th>
            <th>{t`Outcome`}</th>
            <th className="num">{t`Seconds`}</th>
            <th className="num">{t`Others`}</th>
          </tr>
        </thead>
        <tbody>
          {pace.map(({ position, outcome, seconds, others }) => (
            <tr key={position}>
              <td>{position}</td>
              <td>{words[outcome]}</td>
              <td className="num">{Math.round(seconds)}</td>
              <td className="num">{others === null ? '–' : Math.round(others)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
