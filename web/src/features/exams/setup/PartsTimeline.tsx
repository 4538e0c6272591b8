// The parts of an exam as stretches of one line, as long as their time; where one ends, it locks.
import { Trans, useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import { Icon } from '../../../ui/Icon.tsx'

export type TimelinePart = { key: number; name: string; minutes: number; sections: string[] }

/** From the start to the bell; on a phone the stretches stand under each other. */
export function PartsTimeline({ parts }: { parts: readonly TimelinePart[] }) {
  const { t } = useLingui()
  const ends = parts.map((_, i) => parts.slice(0, i + 1).reduce((sum, part) => sum + part.minutes, 0))
  return (
    <ol className="timeline" aria-label={t`Parts of the exam`}>
      {parts.map(({ key, name, minutes, sections }, i) => {
        const from = clock((ends[i] ?? 0) - minutes)
        const to = clock(ends[i] ?? 0)
        return (
          <li key={key} style={{ '--minutes': Math.max(1, minutes) } as CSSProperties}>
            <b className="wraps">{name}</b>
            <span className="s hint nb">
              {from}–{to}
            </span>
            <span className="s hint wraps held">{sections.join(', ')}</span>
            <span className="s lock">
              {i < parts.length - 1 ? (
                <>
                  <Icon name="lock" small /> <Trans>locks after {minutes} min</Trans>
                </>
              ) : (
                <>
                  <Icon name="bell" small /> <Trans>until the bell, {minutes} min</Trans>
                </>
              )}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** 1:30 for 90 minutes. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
