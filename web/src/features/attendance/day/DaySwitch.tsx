// The day that is looked at: a step back or on, any day by its date, and the way back to today.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { dayAfter } from '../../../ui/months.ts'

type DaySwitchProps = {
  day: string
  today: string
  /** How many days ahead of today may be looked at. */
  ahead: number
  onChange: (day: string) => void
}

export function DaySwitch({ day, today, ahead, onChange }: DaySwitchProps) {
  const { t } = useLingui()
  const format = useFormat()
  const last = dayAfter(today, ahead)
  return (
    <div className="row wrap day-switch">
      <IconButton icon="back" label={t`The day before`} onClick={() => onChange(dayAfter(day, -1))} />
      <label className="day-date">
        <span aria-hidden="true">{format.weekday(day)}</span>
        <input
          type="date"
          aria-label={t`Day`}
          value={day}
          max={last}
          onChange={(event) => event.target.value && onChange(event.target.value)}
        />
      </label>
      <IconButton
        icon="forward"
        label={t`The day after`}
        disabled={day >= last}
        onClick={() => onChange(dayAfter(day, 1))}
      />
      {day !== today && (
        <Button small look="quiet" onClick={() => onChange(today)}>
          <Trans>Today</Trans>
        </Button>
      )}
    </div>
  )
}
