// A week on a desk and on paper: days side by side, the hours from top to bottom.
import { Trans, useLingui } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import { useFormat } from '../../../ui/format.ts'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { clockOf, dayOf, minuteOf, noonOf } from '../days.ts'
import type { Holiday, Lecture, Timetable } from '../timetable.api.ts'
import { type Entry, entriesOf, hoursOf, isLong, type Placed, placed } from './entries.ts'
import { Became, besides, type Side, toneOf, WentTo } from './entryWords.tsx'
import { useNow } from './useNow.ts'

type GridProps = {
  days: string[]
  timetable: Timetable
  side: Side
  onOpen?: (lecture: Lecture) => void
}

/** The days of a week with their lectures; a Sunday without any is left out. */
export function WeekGrid({ days, timetable, side, onOpen }: GridProps) {
  const { t } = useLingui()
  const all = entriesOf(timetable)
  const entries = all.filter((entry) => !isLong(entry))
  const shown = days.filter((day, i) => i < 6 || all.some((entry) => entry.day === day))
  const { first, last } = hoursOf(entries.filter(({ day }) => days.includes(day)))
  const style = { '--hours': last - first, '--days': shown.length } as CSSProperties
  return (
    <section className="week" style={style} aria-label={t`The week`}>
      <div className="week-heads">
        <span />
        {shown.map((day) => (
          <DayHead
            key={day}
            day={day}
            holidays={holidaysOn(timetable.holidays, day)}
            tests={all.filter((entry) => entry.day === day && isLong(entry))}
          />
        ))}
      </div>
      <div className="week-body">
        <div className="week-hours" aria-hidden="true">
          {Array.from({ length: last - first }, (_, i) => (
            <span key={clockOf((first + i) * 60)}>{clockOf((first + i) * 60)}</span>
          ))}
        </div>
        {shown.map((day) => (
          <DayColumn
            key={day}
            day={day}
            first={first}
            entries={entries.filter((entry) => entry.day === day)}
            {...{ side, onOpen }}
          />
        ))}
      </div>
    </section>
  )
}

export const holidaysOn = (holidays: Holiday[], day: string) => holidays.filter(({ onDay }) => onDay === day)

function DayHead({ day, holidays, tests }: { day: string; holidays: Holiday[]; tests: Entry[] }) {
  const format = useFormat()
  const isToday = dayOf(useNow()) === day
  return (
    <div className={isToday ? 'week-head today' : 'week-head'}>
      <b>{format.weekday(noonOf(day))}</b>
      {isToday && (
        <span className="vh">
          <Trans>Today</Trans>
        </span>
      )}
      {holidays.map(({ id, name, batch }) => (
        <span className="s block" key={id}>
          {batch ? `${name} (${batch})` : name}
        </span>
      ))}
      {tests.map(
        (entry) =>
          entry.kind === 'test' && (
            <span className="s block long-test" key={entry.key}>
              {entry.test.title}, {clockOf(entry.from)}–{clockOf(entry.to % 1440)}
            </span>
          ),
      )}
    </div>
  )
}

type ColumnProps = {
  day: string
  first: number
  entries: Entry[]
  side: Side
  onOpen?: ((lecture: Lecture) => void) | undefined
}

function DayColumn({ day, first, entries, side, onOpen }: ColumnProps) {
  const format = useFormat()
  const now = useNow()
  const isToday = dayOf(now) === day
  return (
    <ol className={isToday ? 'week-day today' : 'week-day'} aria-label={format.weekday(noonOf(day))}>
      {placed(entries).map((entry) => (
        <li key={entry.key} style={placeOf(entry, first)}>
          <Block entry={entry} side={side} onOpen={onOpen} />
        </li>
      ))}
      {isToday && (
        <li
          className="week-now"
          aria-hidden="true"
          style={{ '--at': minuteOf(now) - first * 60 } as CSSProperties}
        />
      )}
    </ol>
  )
}

const placeOf = ({ from, to, lane, lanes }: Placed<Entry>, first: number) =>
  ({ '--at': from - first * 60, '--for': to - from, '--lane': lane, '--lanes': lanes }) as CSSProperties

type BlockProps = { entry: Entry; side: Side; onOpen?: ((lecture: Lecture) => void) | undefined }

function Block({ entry, side, onOpen }: BlockProps) {
  if (entry.kind === 'test') return <TestBlock entry={entry} />
  const { lecture } = entry
  if (entry.kind === 'gone')
    return (
      <div className="blk gone">
        <LectureWords {...{ lecture, side }} gone />
      </div>
    )
  const look = `blk ${toneOf(lecture)}`
  if (!onOpen)
    return (
      <div className={look}>
        <LectureWords {...{ lecture, side }} />
      </div>
    )
  return (
    <button type="button" className={look} onClick={() => onOpen(lecture)}>
      <LectureWords {...{ lecture, side }} />
    </button>
  )
}

function LectureWords({ lecture, side, gone }: { lecture: Lecture; side: Side; gone?: boolean }) {
  const format = useFormat()
  const subject = useSubjectWord()
  const start = gone ? (lecture.plannedStartsAt ?? lecture.startsAt) : lecture.startsAt
  return (
    <>
      <span className="blk-head">
        <span className="blk-time">{format.time(start)}</span> <b>{subject(lecture.subject)}</b>
      </span>
      <span className="blk-became">{gone ? <WentTo lecture={lecture} /> : <Became lecture={lecture} />}</span>
      {!gone && <span className="blk-side">{besides(lecture, side)}</span>}
    </>
  )
}

function TestBlock({ entry: { test } }: { entry: Extract<Entry, { kind: 'test' }> }) {
  const format = useFormat()
  const closes = format.time(test.endsAt)
  return (
    <div className="blk test">
      <span className="blk-time">{format.time(test.startsAt)}</span>
      <b>{test.title}</b>
      <span className="blk-side">
        <Trans>Test, until {closes}</Trans>
      </span>
    </div>
  )
}
