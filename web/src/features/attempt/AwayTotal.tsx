// How often the student was away, and how long in all.
import { Plural, Trans } from '@lingui/react/macro'
import { Duration } from '../../ui/Duration.tsx'
import type { AwayView } from './engine/view.ts'

export function AwayTotal({ away: { count, seconds } }: { away: AwayView }) {
  return (
    <>
      <Plural value={count} one="Away # time" other="Away # times" />
      {', '}
      {seconds < 60 ? (
        <Plural value={seconds} one="# second in all." other="# seconds in all." />
      ) : (
        <Trans>
          <Duration minutes={seconds / 60} /> in all.
        </Trans>
      )}
    </>
  )
}
