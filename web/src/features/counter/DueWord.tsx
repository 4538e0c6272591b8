// By when something is owed, or how late it is: ochre until the day, red after it.
import { Plural, Trans } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'

type DueProps = {
  /** Paise in all. */
  owed: number
  /** The oldest day on which something of it falls due; null where nothing is owed. */
  dueOn: string | null
  /** Zero until the day is over. */
  daysLate: number
}

export function DueWord({ owed, dueOn, daysLate }: DueProps) {
  const { day } = useFormat()
  if (owed === 0 || dueOn === null) {
    return (
      <span className="s pos block">
        <Trans>paid</Trans>
      </span>
    )
  }
  const until = day(dueOn)
  return (
    <span className={daysLate > 0 ? 's neg block' : 's att block'}>
      {daysLate > 0 ? (
        <Plural value={daysLate} one="# day late" other="# days late" />
      ) : (
        <Trans>by {until}</Trans>
      )}
    </span>
  )
}
