// Days across, half hours down: a press or a key on an empty place plans a lecture there.
import { Trans } from '@lingui/react/macro'
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { clockOf, minutesOf } from '../days.ts'
import type { Line, Plan } from '../timetable.api.ts'
import type { Draft } from './LineEditor.tsx'
import { draftOf, newDraft, useWeekdays } from './planWords.ts'

const FIRST = 6 * 60
const LAST = 21 * 60 + 30
const STEP = 30
const ROWS = (LAST - FIRST) / STEP
const times = Array.from({ length: ROWS }, (_, row) => clockOf(FIRST + row * STEP))

type GridProps = { plan: Plan; onOpen: ((draft: Draft) => void) | undefined }
type Place = { weekday: number; row: number }

export function PlanGrid({ plan, onOpen }: GridProps) {
  const weekdays = useWeekdays()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place>({ weekday: 1, row: 4 })
  const go = (place: Place) => {
    setAt(place)
    box.current?.querySelector<HTMLElement>(`[data-at="${place.weekday} ${place.row}"]`)?.focus()
  }
  const open = ({ weekday, row }: Place, subjectId?: string) => {
    const line = subjectId ? undefined : lineAt(plan.lines, weekday, row)
    onOpen?.(line ? draftOf(line) : newDraft(plan, weekday, FIRST + row * STEP, subjectId))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(at, event.key)
    const subject = plan.batch.subjects[Number(event.key) - 1]
    if (next) go(next)
    else if (subject) open(at, subject.id)
    else return
    event.preventDefault()
  }
  return (
    <div className="stack g3">
      <Keys plan={plan} />
      <div className="panel flush plan-box">
        <div className="plan" ref={box}>
          <table>
            <caption className="vh">
              <Trans>The week</Trans>
            </caption>
            <thead>
              <tr>
                <td />
                {weekdays.map(({ weekday, name }) => (
                  <th key={weekday} scope="col">
                    {name}
                    <DayHours lines={plan.lines.filter((line) => line.weekday === weekday)} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times.map((time, row) => (
                <tr key={time}>
                  <th scope="row">{row % 2 === 0 ? time : <span className="vh">{time}</span>}</th>
                  {weekdays.map(({ weekday, name }) => (
                    <Cell
                      key={weekday}
                      place={{ weekday, row }}
                      label={`${name}, ${time}`}
                      line={lineAt(plan.lines, weekday, row)}
                      isAt={at.weekday === weekday && at.row === row}
                      onFocus={setAt}
                      onPress={open}
                      onKeyDown={onKeyDown}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {plan.lines.map((line) => (
            <LineBlock key={line.id} line={line} onOpen={() => onOpen?.(draftOf(line))} />
          ))}
        </div>
      </div>
    </div>
  )
}

/** The line that lies over a half hour, of those that hold now or next. */
function lineAt(lines: Line[], weekday: number, row: number): Line | undefined {
  const [from, to] = [FIRST + row * STEP, FIRST + (row + 1) * STEP]
  return lines.find(
    (line) => line.weekday === weekday && minutesOf(line.startsAt) < to && minutesOf(line.endsAt) > from,
  )
}

function moved({ weekday, row }: Place, key: string): Place | undefined {
  const to: Record<string, Place> = {
    ArrowUp: { weekday, row: Math.max(0, row - 1) },
    ArrowDown: { weekday, row: Math.min(ROWS - 1, row + 1) },
    ArrowLeft: { weekday: Math.max(1, weekday - 1), row },
    ArrowRight: { weekday: Math.min(7, weekday + 1), row },
    Home: { weekday: 1, row },
    End: { weekday: 7, row },
    PageUp: { weekday, row: 0 },
    PageDown: { weekday, row: ROWS - 1 },
  }
  return to[key]
}

/** What the number keys plan. */
function Keys({ plan: { batch } }: { plan: Plan }) {
  const subject = useSubjectWord()
  const keys = batch.subjects.map(({ code }, i) => `${i + 1} ${subject(code)}`).join(' · ')
  return (
    <p className="s hint">
      <Trans>Press a free place, or go there with the arrow keys and press a number: {keys}</Trans>
    </p>
  )
}

/** The hours of a day, said to be too many where they are. */
function DayHours({ lines }: { lines: Line[] }) {
  const minutes = lines.reduce((sum, line) => sum + minutesOf(line.endsAt) - minutesOf(line.startsAt), 0)
  const hours = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  if (minutes === 0) return <span className="s hint">–</span>
  return minutes > 300 ? (
    <span className="s att">
      <Trans>{hours} h, more than 5</Trans>
    </span>
  ) : (
    <span className="s hint">
      <Trans>{hours} h</Trans>
    </span>
  )
}

type CellProps = {
  place: Place
  label: string
  line: Line | undefined
  isAt: boolean
  onFocus: (place: Place) => void
  onPress: (place: Place) => void
  onKeyDown: (event: KeyboardEvent) => void
}

function Cell({ place, label, line, isAt, onFocus, onPress, onKeyDown }: CellProps) {
  const subject = useSubjectWord()
  const what = line ? `${label}: ${subject(line.subject)}, ${line.teacher}` : label
  return (
    <td>
      <button
        type="button"
        tabIndex={isAt ? 0 : -1}
        data-at={`${place.weekday} ${place.row}`}
        aria-label={what}
        onFocus={() => onFocus(place)}
        onClick={() => onPress(place)}
        onKeyDown={onKeyDown}
      />
    </td>
  )
}

/** Lies over its half hours; the cells below say the same to whoever goes by the keyboard. */
function LineBlock({ line, onOpen }: { line: Line; onOpen: () => void }) {
  const subject = useSubjectWord()
  const [from, to] = [minutesOf(line.startsAt), minutesOf(line.endsAt)]
  const style = { '--day': line.weekday, '--at': from - FIRST, '--for': to - from } as CSSProperties
  return (
    <button
      type="button"
      className="blk plan-line"
      style={style}
      tabIndex={-1}
      aria-hidden="true"
      onClick={onOpen}
    >
      <span className="blk-time">
        {line.startsAt}–{line.endsAt}
      </span>
      <b>{subject(line.subject)}</b>
      <span className="blk-side">{[line.teacher, line.room].filter(Boolean).join(' · ')}</span>
    </button>
  )
}
