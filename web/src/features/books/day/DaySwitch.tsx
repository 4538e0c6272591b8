// A day by its name, with the one before and the one after it, and any other by the calendar.
import { useLingui } from '@lingui/react/macro'
import { IconButton } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { dayAfter } from '../../../ui/months.ts'

type SwitchProps = { day: string; last: string; onChange: (day: string) => void }

export function DaySwitch({ day, last, onChange }: SwitchProps) {
  const { t } = useLingui()
  const { longDate } = useFormat()
  return (
    <div className="row wrap day-switch">
      <IconButton icon="back" label={t`The day before`} onClick={() => onChange(dayAfter(day, -1))} />
      <h2 aria-live="polite">{longDate(day)}</h2>
      <IconButton
        icon="forward"
        label={t`The day after`}
        disabled={day >= last}
        onClick={() => onChange(dayAfter(day, 1))}
      />
      <label className="in any-day">
        <span className="vh">{t`Another day`}</span>
        <input
          type="date"
          value={day}
          max={last}
          min="2020-01-01"
          onChange={({ target }) => target.validity.valid && target.value && onChange(target.value)}
        />
      </label>
    </div>
  )
}
