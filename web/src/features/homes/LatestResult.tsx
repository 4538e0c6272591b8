// The last result as a number with its denominator, what it means, and the way it came.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { LinePlot } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import type { ResultPoint } from './homes.api.ts'

/** `child` is the first name of whose result it is; absent where it is one's own. */
export function LatestResult({ results, child }: { results: ResultPoint[]; child?: string }) {
  const last = results.at(-1)
  return (
    <Panel>
      <Head title={<Trans>Last test</Trans>}>
        {last && (
          <Link to="/results/$attemptId" params={{ attemptId: last.attemptId }}>
            <Trans>Full result</Trans>
          </Link>
        )}
      </Head>
      {last ? <Result results={results} last={last} child={child} /> : <NoResult />}
    </Panel>
  )
}

function NoResult() {
  return (
    <EmptyState title={<Trans>No result yet</Trans>}>
      <Trans>After the first test the score stands here, with the batch’s average beside it.</Trans>
    </EmptyState>
  )
}

function Result({
  results,
  last,
  child,
}: {
  results: ResultPoint[]
  last: ResultPoint
  child: string | undefined
}) {
  const { t } = useLingui()
  const format = useFormat()
  const score = format.marks(last.score)
  const most = format.marks(last.maxScore)
  const day = format.day(last.opensAt)
  return (
    <>
      {child ? (
        <p>
          <Trans>
            On {day} {child} scored{' '}
            <b>
              {score} of {most}
            </b>
            :
          </Trans>{' '}
          <Meaning results={results} last={last} />
        </p>
      ) : (
        <>
          <p>
            <b className="xl">{score}</b> <span className="dim">{t`of ${most}`}</span>
          </p>
          <p>
            <Meaning results={results} last={last} />
          </p>
        </>
      )}
      {results.length > 1 && <Way results={results} child={child} />}
    </>
  )
}

/** "43 above the batch average, 12 more than last time." */
function Meaning({ results, last }: { results: ResultPoint[]; last: ResultPoint }) {
  return (
    <>
      <AgainstBatch by={Number(last.score) - Number(last.batchAverage)} />
      <AgainstBefore results={results} last={last} />
    </>
  )
}

function AgainstBatch({ by }: { by: number }) {
  const format = useFormat()
  const points = format.marks(Math.round(Math.abs(by)))
  if (Math.round(by) === 0) return <Trans>on the batch average</Trans>
  if (by > 0) {
    return (
      <Trans>
        <b className="pos">{points} above</b> the batch average
      </Trans>
    )
  }
  return (
    <Trans>
      <b>{points} below</b> the batch average
    </Trans>
  )
}

// Only tests of the same size compare.
function AgainstBefore({ results, last }: { results: ResultPoint[]; last: ResultPoint }) {
  const format = useFormat()
  const before = results.at(-2)
  if (!before || before.maxScore !== last.maxScore) return '.'
  const by = Number(last.score) - Number(before.score)
  const points = format.marks(Math.abs(by))
  if (by === 0) return <Trans>, as many as last time.</Trans>
  if (by > 0) return <Trans>, {points} more than last time.</Trans>
  return <Trans>, {points} fewer than last time.</Trans>
}

function Way({ results, child }: { results: ResultPoint[]; child: string | undefined }) {
  const { t } = useLingui()
  const format = useFormat()
  const [first] = results
  const last = results.at(-1)
  if (!first || !last) return null
  // Tests of different sizes are drawn as shares of their own most.
  const share = (score: string, { maxScore }: ResultPoint) => (Number(score) / Number(maxScore)) * 100
  const from = format.marks(first.score)
  const to = format.marks(last.score)
  return (
    <LinePlot
      label={t`From ${from} in ${first.title} to ${to} in ${last.title}; the batch average is dotted.`}
      own={results.map((result) => share(result.score, result))}
      batch={results.map((result) => share(result.batchAverage, result))}
      top={100}
      ends={[from, to]}
      from={`${first.title}, ${format.day(first.opensAt)}`}
      to={`${last.title}, ${format.day(last.opensAt)}`}
      ownWord={child ?? t`You`}
      batchWord={t`Batch average`}
    />
  )
}
