// Who is not in class, or not for all of it: beside the tiles on a desk, in a sheet on a phone.
import { Trans, useLingui } from '@lingui/react/macro'
import { type Marked, markOf, type Touched } from '../engine/marks.ts'
import { MarkChip } from '../markWords.tsx'
import type { Seat } from '../sheet/sheetView.ts'
import { SeatHint } from './SeatHint.tsx'

type NotInClassProps = {
  seats: readonly Seat[]
  touched: Touched
  locked: boolean
  onMinutes: (seat: Seat, minutes: number | null) => void
}

/** In the order in which one asks: absent, late, left early, on leave. */
const order = ['absent', 'late', 'left_early', 'leave']

export function NotInClassList({ seats, touched, locked, onMinutes }: NotInClassProps) {
  const { t } = useLingui()
  const rows = notPresent(seats, touched)
  if (rows.length === 0)
    return (
      <p className="dim">
        <Trans>Everybody is here.</Trans>
      </p>
    )
  return (
    <ul className="list" aria-label={t`Not in class`}>
      {rows.map(({ seat, marked }) => (
        <li key={seat.id}>
          <b className="mark-roll">{seat.short}</b>
          <span className="grow">
            <span title={seat.name}>{seat.firstName}</span>
            <SeatHint seat={seat} />
            {!locked && (marked.mark === 'late' || marked.mark === 'left_early') && (
              <Minutes seat={seat} marked={marked} onMinutes={onMinutes} />
            )}
          </span>
          <MarkChip marked={marked} />
        </li>
      ))}
    </ul>
  )
}

export function notPresent(seats: readonly Seat[], touched: Touched): { seat: Seat; marked: Marked }[] {
  return seats
    .map((seat) => ({ seat, marked: markOf(seat, touched) }))
    .filter(({ marked }) => marked.mark !== 'present')
    .sort((one, other) => order.indexOf(one.marked.mark) - order.indexOf(other.marked.mark))
}

type MinutesProps = {
  seat: Seat
  marked: Marked
  onMinutes: NotInClassProps['onMinutes']
}

const LONGEST = 720

/** How many minutes: typed, for the few cases that the quick choices do not fit. */
function Minutes({ seat, marked, onMinutes }: MinutesProps) {
  const { t } = useLingui()
  const { name } = seat
  const label = marked.mark === 'late' ? t`Minutes late, ${name}` : t`Minutes early, ${name}`
  const read = (text: string) => {
    const minutes = Number.parseInt(text, 10)
    onMinutes(seat, minutes >= 1 && minutes <= LONGEST ? minutes : null)
  }
  return (
    <label className="row mark-minutes s">
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={LONGEST}
        aria-label={label}
        value={marked.minutes ?? ''}
        onChange={(event) => read(event.target.value)}
      />
      {marked.mark === 'late' ? <Trans>min late</Trans> : <Trans>min before the end</Trans>}
    </label>
  )
}
