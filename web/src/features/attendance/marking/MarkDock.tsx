// The dock of a sheet: how many are not here, the last tap back, and "Done" with what follows from it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { MarkingState } from '../engine/marking.ts'
import { type Counts, countMarks, markOf, type Tool } from '../engine/marks.ts'
import type { Lock, Seat } from '../sheet/sheetView.ts'
import type { SheetActions } from '../sheet/useSheetActions.ts'

type MarkDockProps = {
  seats: readonly Seat[]
  state: MarkingState
  lock: Lock
  tool: Tool
  /** When the guardians of those absent are told; undefined where nobody is to be told. */
  tellAt: Date | undefined
  act: SheetActions
  onList: () => void
  /** What there is to do instead, where the sheet takes no taps. */
  locked: ReactNode
}

export function MarkDock(props: MarkDockProps) {
  const { seats, state, lock, tool, locked, onList } = props
  const counts = countMarks(seats, state.draft.touched)
  const asked = lock === undefined && tool !== 'absent' ? lastMarkedWith(tool, seats, state) : undefined
  return (
    <footer className="dock mark-dock">
      {asked ? (
        <QuickMinutes seat={asked} onMinutes={props.act.sayMinutes} />
      ) : (
        <div className="grow">
          <button type="button" className="mark-count" onClick={onList}>
            <CountWords counts={counts} />
          </button>
          {!locked && <TellLine {...props} />}
        </div>
      )}
      {locked ?? (
        <>
          <UndoButton {...props} />
          <DoneButton {...props} />
        </>
      )}
    </footer>
  )
}

/** "3 absent, 1 late, 2 on leave"; what there is none of is left out. */
function CountWords({ counts }: { counts: Counts }) {
  const { t } = useLingui()
  const { late, left_early: early, leave } = counts
  const rest = [
    late > 0 && t`${late} late`,
    early > 0 && t`${early} left early`,
    leave > 0 && t`${leave} on leave`,
  ]
  const more = rest.filter(Boolean).join(', ')
  return (
    <>
      <b>{counts.absent}</b> <span className="dim">{more ? t`absent, ${more}` : t`absent`}</span>
    </>
  )
}

/** When the parents are told, said plainly while it can still be undone. */
function TellLine({ state, tellAt }: MarkDockProps) {
  const format = useFormat()
  if (state.waiting && state.failing)
    return (
      <p className="s hint">
        <Trans>Goes by itself when the network is back</Trans>
      </p>
    )
  if (!tellAt) return null
  const at = format.time(tellAt)
  return (
    <p className="s hint" role="status">
      <Trans>Parents are told at {at}</Trans>
    </p>
  )
}

function UndoButton({ state, seats, act }: MarkDockProps) {
  const step = state.draft.steps.at(-1)
  if (!step) return null
  const seat = step.length === 1 ? seats.find(({ id }) => id === step[0]?.id) : undefined
  return (
    <Button look="quiet" small icon="undo" onClick={act.undoLast}>
      {seat ? (
        <span>
          <UndoWord short={seat.short} />
          <span className="desk">, {seat.firstName}</span>
        </span>
      ) : (
        <Trans>Undo</Trans>
      )}
    </Button>
  )
}

function UndoWord({ short }: { short: string }) {
  return <Trans>Undo {short}</Trans>
}

function DoneButton({ state, seats, act }: MarkDockProps) {
  if (state.version > 0 || state.said)
    return (
      <ButtonLink small look="tonal" to="/attendance">
        <Trans>Close</Trans>
      </ButtonLink>
    )
  const count = toTell(seats, state)
  return (
    <Button small onClick={act.finish}>
      <span>
        <Trans>Done</Trans>
        {count > 0 && (
          <span className="desk">
            {': '}
            <Plural value={count} one="tell # parent" other="tell # parents" />
          </span>
        )}
      </span>
    </Button>
  )
}

/** How many homes hear of it: absent here, reachable, and not told already today. */
function toTell(seats: readonly Seat[], { draft }: MarkingState): number {
  return seats.filter(
    (seat) =>
      markOf(seat, draft.touched).mark === 'absent' &&
      seat.guardianLocale !== null &&
      (seat.word === null || seat.word.state === 'waiting'),
  ).length
}

/** The student of the last tap, if that tap marked them so and nobody has said yet by how much. */
function lastMarkedWith(tool: Tool, seats: readonly Seat[], { draft }: MarkingState): Seat | undefined {
  const step = draft.steps.at(-1)
  const seat = step?.length === 1 ? seats.find(({ id }) => id === step[0]?.id) : undefined
  if (!seat) return undefined
  const { mark, minutes } = markOf(seat, draft.touched)
  return mark === tool && minutes === null ? seat : undefined
}

const usual = [5, 10, 15, 20]

/** Four that fit nearly always; others are typed in the list of those who are not in class. */
function QuickMinutes({ seat, onMinutes }: { seat: Seat; onMinutes: SheetActions['sayMinutes'] }) {
  const { t } = useLingui()
  const { short, firstName } = seat
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend above its row
    <div className="grow row mark-quick" role="group" aria-label={t`Minutes, ${short} ${firstName}`}>
      <b className="cut">{firstName}</b>
      {usual.map((minutes) => (
        <button
          key={minutes}
          type="button"
          aria-label={t`${minutes} min`}
          onClick={() => onMinutes(seat, minutes)}
        >
          {minutes}
        </button>
      ))}
      <span className="s hint desk">
        <Trans>minutes</Trans>
      </span>
    </div>
  )
}
