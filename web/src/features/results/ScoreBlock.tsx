// The ink block of a result: the score, the batch beside it, where it stands, and the subjects.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { InkBlock } from '../../ui/Panel.tsx'
import type { Result } from './results.api.ts'
import { useName } from './resultWords.tsx'

/** A rank says something only among some. */
const LEAST_APPEARED = 2

export function ScoreBlock({ result }: { result: Result }) {
  const { t } = useLingui()
  return (
    <InkBlock label={t`Score`}>
      <div className="res">
        <Score result={result} />
        <Batch result={result} />
        {result.standing && result.standing.appeared >= LEAST_APPEARED && (
          <Standing standing={result.standing} />
        )}
      </div>
      {result.subjects.length > 0 && <Subjects result={result} />}
    </InkBlock>
  )
}

function Score({ result }: { result: Result }) {
  const format = useFormat()
  const { right, partial, wrong, blank, medium } = result
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
        {medium === 'marks' ? (
          <Trans>marked on paper</Trans>
        ) : partial > 0 ? (
          <Trans>
            {right} right, {partial} partly, {wrong} wrong, {blank} blank
          </Trans>
        ) : (
          <Trans>
            {right} right, {wrong} wrong, {blank} blank
          </Trans>
        )}
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
function Standing({ standing }: { standing: NonNullable<Result['standing']> }) {
  const { rank, appeared, percentile, groupRank, groupAppeared } = standing
  const short = Number(percentile).toFixed(2)
  return (
    <div className="rk">
      <p className="dim s">
        <Trans>Percentile</Trans>
      </p>
      <p className="xl">{short}</p>
      <p className="dim s">
        <Trans>{percentile} exactly</Trans>
      </p>
      <p className="dim s">
        <Trans>
          rank {rank} of {appeared} who appeared
        </Trans>
      </p>
      {groupRank !== null && (
        <p className="dim s">
          <Trans>
            rank {groupRank} of {groupAppeared} over all shifts
          </Trans>
        </p>
      )}
    </div>
  )
}

function Subjects({ result: { subjects, medium } }: { result: Result }) {
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
            {medium !== 'marks' && (
              <p className="s dim">
                <Trans>
                  {right} right, {wrong} wrong
                </Trans>
              </p>
            )}
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
