// A month in colours: each day with its sign, words in the key; where it is asked for, a day opens by a tap.
import { useFormat } from './format.ts'
import { Icon, type IconName } from './Icon.tsx'
import { useWeekdays } from './MonthSwitch.tsx'
import { daysOf, weekdayOf } from './months.ts'
import './monthCalendar.css'

/** What a day was. */
export type DayMark = 'present' | 'absent' | 'late' | 'part' | 'leave'

/** `sign` is an icon, or the half for a day of which the student was there for a part. */
const looks: Record<DayMark, { look: string; sign: IconName | '½' }> = {
  present: { look: 'P', sign: 'check' },
  absent: { look: 'A', sign: 'absent' },
  late: { look: 'L', sign: 'clock' },
  part: { look: 'L', sign: '½' },
  leave: { look: 'V', sign: 'minus' },
}
const marks = Object.keys(looks) as DayMark[]

type MonthCalendarProps = {
  month: string
  days: { day: string; mark: DayMark }[]
  today: string
  /** The words of the colours, and of a day without a lecture: they come from the screen, which has them loaded. */
  words: Record<DayMark | 'none', string>
  choice?: { chosen: string; onChoose: (day: string) => void }
}

export function MonthCalendar({ month, days, today, words, choice }: MonthCalendarProps) {
  const weekdays = useWeekdays()
  const all = daysOf(month)
  const known = new Map(days.map(({ day, mark }) => [day, mark]))
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
            {...{ day, today, words, choice }}
            mark={known.get(day)}
            column={index === 0 ? lead + 1 : undefined}
          />
        ))}
      </div>
      <CalendarKey words={words} />
    </>
  )
}

type DayCellProps = Pick<MonthCalendarProps, 'today' | 'words'> & {
  choice: MonthCalendarProps['choice'] | undefined
  day: string
  mark: DayMark | undefined
  column: number | undefined
}

function DayCell({ day, mark, column, today, words, choice }: DayCellProps) {
  const format = useFormat()
  const isToday = day === today
  const look = mark ? looks[mark].look : day < today ? 'H' : ''
  const frame = {
    className: isToday ? `${look} today` : look,
    style: column ? { gridColumnStart: column } : undefined,
    'aria-current': isToday ? ('date' as const) : undefined,
  }
  const number = Number(day.slice(8))
  if (!mark) return <div {...frame}>{number}</div>
  if (!choice)
    return (
      <div {...frame}>
        {number}
        <Sign mark={mark} />
        <span className="vh">{words[mark]}</span>
      </div>
    )
  return (
    <button
      type="button"
      {...frame}
      aria-label={`${format.longDate(day)}: ${words[mark]}`}
      aria-pressed={day === choice.chosen}
      onClick={() => choice.onChoose(day)}
    >
      {number}
      <Sign mark={mark} />
    </button>
  )
}

function Sign({ mark }: { mark: DayMark }) {
  const { sign } = looks[mark]
  return sign === '½' ? <span aria-hidden="true">½</span> : <Icon name={sign} small />
}

/** The words of the colours. */
function CalendarKey({ words }: Pick<MonthCalendarProps, 'words'>) {
  return (
    <ul className="cal-key">
      {marks.map((mark) => (
        <li key={mark}>
          <span className={`cal-k ${looks[mark].look}`} aria-hidden="true">
            <Sign mark={mark} />
          </span>
          {words[mark]}
        </li>
      ))}
      <li>
        <span className="cal-k H" aria-hidden="true" />
        {words.none}
      </li>
    </ul>
  )
}
