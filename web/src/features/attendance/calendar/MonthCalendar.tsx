// A month in colours: each day with its sign, words in the key; a day with lectures opens by a tap.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useWeekdays } from '../../../ui/MonthSwitch.tsx'
import { daysOf, weekdayOf } from '../../../ui/months.ts'
import type { StudentMonth } from '../attendance.api.ts'
import { dayLooks, dayMarks } from './dayLooks.ts'

type MonthCalendarProps = {
  month: string
  days: StudentMonth['days']
  today: string
  chosen: string
  onChoose: (day: string) => void
}

export function MonthCalendar({ month, days, today, chosen, onChoose }: MonthCalendarProps) {
  const weekdays = useWeekdays()
  const all = daysOf(month)
  const known = new Map(days.map((day) => [day.day, day]))
  const lead = weekdayOf(all[0] ?? today)
  return (
    <>
      <div className="cal">
        {weekdays.map(({ short, long }) => (
          <abbr key={long} title={long}>
            {short}
          </abbr>
        ))}
        {all.map((day, index) => (
          <DayCell
            key={day}
            day={day}
            known={known.get(day)}
            column={index === 0 ? lead + 1 : undefined}
            isToday={day === today}
            past={day < today}
            chosen={day === chosen}
            onChoose={onChoose}
          />
        ))}
      </div>
      <CalendarKey />
    </>
  )
}

type DayCellProps = {
  day: string
  known: StudentMonth['days'][number] | undefined
  column: number | undefined
  isToday: boolean
  past: boolean
  chosen: boolean
  onChoose: (day: string) => void
}

function DayCell({ day, known, column, isToday, past, chosen, onChoose }: DayCellProps) {
  const { i18n } = useLingui()
  const format = useFormat()
  const number = Number(day.slice(8))
  const style = column ? { gridColumnStart: column } : undefined
  const now = isToday ? ' today' : ''
  if (!known)
    return (
      <div className={`${past ? 'H' : ''}${now}`} style={style} aria-current={isToday ? 'date' : undefined}>
        {number}
      </div>
    )
  const { look, word, sign } = dayLooks[known.mark]
  const long = format.longDate(day)
  const said = i18n._(word)
  return (
    <button
      type="button"
      className={`${look}${now}`}
      style={style}
      aria-label={`${long}: ${said}`}
      aria-pressed={chosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={() => onChoose(day)}
    >
      {number}
      {sign === '½' ? <span aria-hidden="true">½</span> : <Icon name={sign} small />}
    </button>
  )
}

/** The words of the colours. */
function CalendarKey() {
  const { i18n } = useLingui()
  return (
    <ul className="cal-key">
      {dayMarks.map((mark) => {
        const { look, word, sign } = dayLooks[mark]
        return (
          <li key={mark}>
            <span className={`cal-k ${look}`} aria-hidden="true">
              {sign === '½' ? '½' : <Icon name={sign} small />}
            </span>
            {i18n._(word)}
          </li>
        )
      })}
      <li>
        <span className="cal-k H" aria-hidden="true" />
        <Trans>no lecture</Trans>
      </li>
    </ul>
  )
}
