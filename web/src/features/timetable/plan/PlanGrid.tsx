// Days across, half hours down: a press or a key on an empty place plans a lecture there.
import { Trans } from '@lingui/react/macro'
import { type CSSProperties, type KeyboardEvent, useRef, useState } from 'react'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { clockOf, minutesOf } from '../days.ts'
import type { Line, Plan } from '../timetable.api.ts'
import { placed } from '../week/entries.ts'
import { HoldsWhen } from './HoldsWhen.tsx'
import { type Draft, draftOf, newDraft, useWeekdays } from './planWords.ts'

/** The first hour that is shown; an earlier one where a line begins earlier. */
const USUAL_FIRST = 7 * 60
const LAST = 21 * 60 + 30
const STEP = 30

type GridProps = { plan: Plan; onOpen: ((draft: Draft) => void) | undefined }
/** A half hour: its day, and its minutes since midnight. */
type Place = { weekday: number; from: number }

export function PlanGrid({ plan, onOpen }: GridProps) {
  const weekdays = useWeekdays()
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Place>({ weekday: 1, from: 8 * 60 })
  const first = Math.min(
    USUAL_FIRST,
    ...plan.lines.map((line) => Math.floor(minutesOf(line.startsAt) / 60) * 60),
  )
  const go = (place: Place) => {
    setAt(place)
    box.current?.querySelector<HTMLElement>(`[data-at="${place.weekday} ${place.from}"]`)?.focus()
  }
  const open = ({ weekday, from }: Place, subjectId?: string) => {
    const line = subjectId ? undefined : lineAt(plan.lines, weekday, from)
    onOpen?.(line ? draftOf(line) : newDraft(plan, weekday, from, subjectId))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(at, first, event.key)
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
            <Heads lines={plan.lines} />
            <tbody>
              {halfHours(first).map((from) => (
                <tr key={from}>
                  <th scope="row">
                    {from % 60 === 0 ? clockOf(from) : <span className="vh">{clockOf(from)}</span>}
                  </th>
                  {weekdays.map(({ weekday, name }) => (
                    <Cell
                      key={weekday}
                      place={{ weekday, from }}
                      label={`${name}, ${clockOf(from)}`}
                      line={lineAt(plan.lines, weekday, from)}
                      isAt={at.weekday === weekday && at.from === from}
                      onFocus={setAt}
                      onPress={open}
                      onKeyDown={onKeyDown}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {weekdays.flatMap(({ weekday }) =>
            placed(blocksOf(plan.lines, weekday)).map((block) => (
              <LineBlock
                key={block.line.id}
                block={block}
                first={first}
                until={plan.batch.endsOn}
                onOpen={() => onOpen?.(draftOf(block.line))}
              />
            )),
          )}
        </div>
      </div>
    </div>
  )
}

const halfHours = (first: number) => Array.from({ length: (LAST - first) / STEP }, (_, i) => first + i * STEP)

const blocksOf = (lines: Line[], weekday: number) =>
  lines
    .filter((line) => line.weekday === weekday)
    .map((line) => ({ line, from: minutesOf(line.startsAt), to: minutesOf(line.endsAt) }))

/** The line that lies over a half hour. */
function lineAt(lines: Line[], weekday: number, from: number): Line | undefined {
  return blocksOf(lines, weekday).find((block) => block.from < from + STEP && block.to > from)?.line
}

function moved({ weekday, from }: Place, first: number, key: string): Place | undefined {
  const last = LAST - STEP
  const to: Record<string, Place> = {
    ArrowUp: { weekday, from: Math.max(first, from - STEP) },
    ArrowDown: { weekday, from: Math.min(last, from + STEP) },
    ArrowLeft: { weekday: Math.max(1, weekday - 1), from },
    ArrowRight: { weekday: Math.min(7, weekday + 1), from },
    Home: { weekday: 1, from },
    End: { weekday: 7, from },
    PageUp: { weekday, from: first },
    PageDown: { weekday, from: last },
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

function Heads({ lines }: { lines: Line[] }) {
  const weekdays = useWeekdays()
  return (
    <thead>
      <tr>
        <td />
        {weekdays.map(({ weekday, name }) => (
          <th key={weekday} scope="col">
            {name}
            <DayHours lines={lines.filter((line) => line.weekday === weekday)} />
          </th>
        ))}
      </tr>
    </thead>
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
        data-at={`${place.weekday} ${place.from}`}
        aria-label={what}
        onFocus={() => onFocus(place)}
        onClick={() => onPress(place)}
        onKeyDown={onKeyDown}
      />
    </td>
  )
}

type BlockProps = {
  block: { line: Line; from: number; to: number; lane: number; lanes: number }
  first: number
  /** The last day of the batch. */
  until: string
  onOpen: () => void
}

/** Lies over its half hours; the cells below say the same to whoever goes by the keyboard. */
function LineBlock({ block: { line, from, to, lane, lanes }, first, until, onOpen }: BlockProps) {
  const subject = useSubjectWord()
  const style = {
    '--day': line.weekday,
    '--at': from - first,
    '--for': to - from,
    '--lane': lane,
    '--lanes': lanes,
  } as CSSProperties
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
      <span className="blk-side">{[line.teacher, line.room].filter(Boolean).join('\u00a0· ')}</span>
      <span className="blk-became">
        <HoldsWhen line={line} until={until} />
      </span>
    </button>
  )
}
