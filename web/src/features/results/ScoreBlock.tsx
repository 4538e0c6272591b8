// The ink block of a result: the score, the batch beside it, where it stands, and the subjects.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { InkBlock } from '../../ui/Panel.tsx'
import type { Result } from './results.api.ts'
import { useName } from './resultWords.tsx'

/** A percentile says something only among some. */
const LEAST_APPEARED = 10

export function ScoreBlock({ result }: { result: Result }) {
  const { t } = useLingui()
  return (
    <InkBlock label={t`Score`}>
      <div className="res">
        <Score result={result} />
        <Batch result={result} />
        {result.standing.appeared >= LEAST_APPEARED && <Standing result={result} />}
      </div>
      <Subjects result={result} />
    </InkBlock>
  )
}

function Score({ result }: { result: Result }) {
  const format = useFormat()
  const { right, wrong, blank } = result
  return (
    <div>
      <p className="dim s">
        <Trans>Score</Trans>
      </p>
      <p className="xl">
        {format.marks(result.score)}
        <span className="dim of"> / {format.marks(result.maxScore)}</span>
      </p>
      <p className="dim s">
        <Trans>
          {right} right, {wrong} wrong, {blank} blank
        </Trans>
      </p>
    </div>
  )
}

function Batch({ result: { batch } }: { result: Result }) {
  const format = useFormat()
  if (!batch) return null
  const best = format.marks(batch.best)
  const { appeared, name } = batch
  return (
    <div>
      <p className="dim s">
        <Trans>Batch average</Trans>
      </p>
      <p className="xl">{format.marks(batch.average)}</p>
      <p className="dim s">
        <Trans>
          best {best}, {appeared} sat it in {name}
        </Trans>
      </p>
    </div>
  )
}

/** The exact percentile beside the short one: it is what the national lists print. */
function Standing({ result: { standing } }: { result: Result }) {
  const { appeared, atOrBelow, percentile } = standing
  return (
    <div className="rk">
      <p className="dim s">
        <Trans>Percentile</Trans>
      </p>
      <p className="xl">{Number(percentile).toFixed(2)}</p>
      <p className="dim s">
        <Trans>
          {atOrBelow} of {appeared} scored this or less
        </Trans>
      </p>
    </div>
  )
}

function Subjects({ result: { subjects } }: { result: Result }) {
  const nameOf = useName()
  const format = useFormat()
  return (
    <div className="sub">
      {subjects.map(({ subject, score, maxScore, right, wrong, batchAverage }) => {
        const average = batchAverage && format.marks(batchAverage)
        return (
          <div key={subject.id}>
            <p className="s dim">{nameOf(subject.name)}</p>
            <p className="l">
              {format.marks(score)}
              <span className="dim of"> / {format.marks(maxScore)}</span>
            </p>
            <p className="s dim">
              <Trans>
                {right} right, {wrong} wrong
              </Trans>
            </p>
            {average && (
              <p className="s dim">
                <Trans>batch {average}</Trans>
              </p>
            )}
          </div>
        )
      })}
    </div>
  )
}
