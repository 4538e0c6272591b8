// Since when a line of the week holds, or until when, where it is not all of the batch's time.
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { dayOf, noonOf } from '../days.ts'
import type { Line } from '../timetable.api.ts'

export function HoldsWhen({ line, until: last }: { line: Line; until: string }) {
  const format = useFormat()
  const from = format.day(noonOf(line.fromOn))
  const until = format.day(noonOf(line.untilOn))
  if (line.fromOn > dayOf(new Date())) return <Trans>from {from}</Trans>
  return line.untilOn < last ? <Trans>until {until}</Trans> : null
}
