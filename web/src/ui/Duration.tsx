// How long something lasts, in words.
import { Trans } from '@lingui/react/macro'

/** "45 min", "3 h" or "2 h 13 min", from minutes. */
export function Duration({ minutes }: { minutes: number }) {
  const whole = Math.max(0, Math.round(minutes))
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return <Trans>{rest} min</Trans>
  if (rest === 0) return <Trans>{hours} h</Trans>
  return (
    <Trans>
      {hours} h {rest} min
    </Trans>
  )
}
