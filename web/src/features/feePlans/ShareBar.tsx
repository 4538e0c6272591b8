// The instalments as one bar of slices: how much of the whole each asks for, and what is missing.
import { Trans, useLingui } from '@lingui/react/macro'
import { percentOf } from './draft.ts'

/** @param shares basis points; 0 for a line that says nothing yet */
export function ShareBar({ shares }: { shares: number[] }) {
  const { t } = useLingui()
  const total = shares.reduce((sum, share) => sum + share, 0)
  const percent = percentOf(total)
  return (
    <div className="fp-bar" role="img" aria-label={t`Instalments together: ${percent} %`}>
      {shares.map((share, at) =>
        share > 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its place
          <span key={at} style={{ flexGrow: share }}>
            <b>{at + 1}</b>
          </span>
        ) : null,
      )}
      {total < 10_000 && <i style={{ flexGrow: 10_000 - total }} />}
    </div>
  )
}

/** What the shares come to, in words: the whole, too little, too much. */
export function ShareSentence({ total }: { total: number }) {
  const missing = percentOf(10_000 - total)
  const over = percentOf(total - 10_000)
  if (total === 10_000) return <Trans>Together 100 %.</Trans>
  return total < 10_000 ? <Trans>{missing} % is missing.</Trans> : <Trans>{over} % too much.</Trans>
}
