// A week on a phone: seven days to choose from, and the chosen one as a line of what is done, now and next.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { clockOf, dayOf, minuteOf, noonOf } from '../days.ts'
import type { Lecture, Timetable } from '../timetable.api.ts'
import { type Entry, entriesOf } from './entries.ts'
import { Became, besides, type Side, toneOf, WentTo } from './entryWords.tsx'
import { useNow } from './useNow.ts'
import { holidaysOn } from './WeekGrid.tsx'
import '../../../ui/dayLine.css'

type DayListProps = {
  days: string[]
  day: string
  onDay: (day: string) => void
  timetable: Timetable
  side: Side
  onOpen: (lecture: Lecture) => void
}

export function DayList({ days, day, onDay, timetable, side, onOpen }: DayListProps) {
  const format = useFormat()
  const entries = entriesOf(timetable)
  const today = entries.filter((entry) => entry.day === day)
  const holidays = holidaysOn(timetable.holidays, day)
  return (
    <>
      <DayStrip {...{ days, day, onDay }} busy={new Set(entries.map((entry) => entry.day))} />
      <Panel>
        <h2>{format.longDate(noonOf(day))}</h2>
        {holidays.map(({ id, name, batch }) => (
          <p key={id} className="row g2">
            <Icon name="sun" />
            <span>
              {batch ? `${name} (${batch})` : name} · <Trans>Holiday</Trans>
            </span>
          </p>
        ))}
        {today.length > 0 ? (
          <DayLine {...{ day, side, onOpen }} entries={today} />
        ) : (
          <EmptyState plain title={<Trans>No lectures on this day</Trans>} />
        )}
      </Panel>
    </>
  )
}

type StripProps = { days: string[]; day: string; onDay: (day: string) => void; busy: Set<string> }

function DayStrip({ days, day, onDay, busy }: StripProps) {
  const { t } = useLingui()
  const format = useFormat()
  const today = dayOf(useNow())
  return (
    <fieldset className="strip" aria-label={t`Day`}>
      {days.map((one) => {
        const [weekday, date] = format.weekday(noonOf(one)).split(' ')
        return (
          <button
            key={one}
            type="button"
            aria-pressed={one === day}
            aria-label={
              one === today ? `${format.weekday(noonOf(one))}, ${t`Today`}` : format.weekday(noonOf(one))
            }
            className={one === today ? 'today' : undefined}
            onClick={() => onDay(one)}
          >
            <span className="s">{weekday}</span>
            <b>{date}</b>
            <i className={busy.has(one) ? 'on' : undefined} />
          </button>
        )
      })}
    </fieldset>
  )
}

type LineProps = { day: string; entries: Entry[]; side: Side; onOpen: (lecture: Lecture) => void }

/** Done, now, next; the line of now lies between them. */
function DayLine({ day, entries, side, onOpen }: LineProps) {
  const now = useNow()
  const isToday = dayOf(now) === day
  const minute = minuteOf(now)
  const ahead = isToday ? entries.findIndex(({ from }) => from > minute) : -1
  const rows = entries.map((entry) => (
    <DayRow
      key={entry.key}
      {...{ entry, side, onOpen }}
      done={day < dayOf(now) || (isToday && entry.to <= minute)}
    />
  ))
  if (isToday) rows.splice(ahead === -1 ? rows.length : ahead, 0, <NowLine key="now" minute={minute} />)
  return <ol className="day opens">{rows}</ol>
}

function NowLine({ minute }: { minute: number }) {
  return (
    <li className="nowline">
      <time>{clockOf(minute)}</time>
      <span className="dot" />
      <i>
        <span className="vh">
          <Trans>Now</Trans>
        </span>
      </i>
    </li>
  )
}

type RowProps = { entry: Entry; side: Side; done: boolean; onOpen: (lecture: Lecture) => void }

function DayRow({ entry, side, done, onOpen }: RowProps) {
  const subject = useSubjectWord()
  const look = [done && 'done', entry.kind === 'lecture' && toneOf(entry.lecture), entry.kind].filter(Boolean)
  return (
    <li className={look.join(' ')}>
      <time>{clockOf(entry.from)}</time>
      <span className="dot" />
      {entry.kind === 'test' ? (
        <div>
          <b>{entry.test.title}</b>
          <p className="s hint">
            <TestUntil to={entry.to} />
          </p>
        </div>
      ) : (
        <button type="button" onClick={() => onOpen(entry.lecture)}>
          <b>{subject(entry.lecture.subject)}</b>
          <span className="s hint block">{besides(entry.lecture, side)}</span>
          <span className="s became block">
            {entry.kind === 'gone' ? <WentTo lecture={entry.lecture} /> : <Became lecture={entry.lecture} />}
          </span>
        </button>
      )}
    </li>
  )
}

function TestUntil({ to }: { to: number }) {
  const closes = clockOf(to % 1440)
  return <Trans>Test, until {closes}</Trans>
}
