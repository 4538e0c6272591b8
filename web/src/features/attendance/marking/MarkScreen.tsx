// The screen of a sheet: the bar, the tiles, who is not in class, the dock, and what stands in the way of a tap.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useOnline } from '../../../ui/online.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import type { Sheet } from '../attendance.api.ts'
import { type Marking, type MarkingState, pupilsOf } from '../engine/marking.ts'
import { change, countMarks, markOf, sameAs, setMinutes, type Tool, tap, undo } from '../engine/marks.ts'
import { ConflictList } from '../sheet/ConflictList.tsx'
import { CorrectDialog } from '../sheet/CorrectDialog.tsx'
import { HistoryDialog } from '../sheet/HistoryDialog.tsx'
import { RefusedNote } from '../sheet/RefusedNote.tsx'
import { absentBefore, firstDue, heldBy, lockOf, type Seat, seatsOf } from '../sheet/sheetView.ts'
import { useClock } from '../useClock.ts'
import { LockedDock, WhyLocked } from './LockedDock.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MarkDock } from './MarkDock.tsx'
import { NotInClassList } from './NotInClass.tsx'
import { RecentDays } from './RecentDays.tsx'
import { Tiles } from './Tiles.tsx'

type MarkScreenProps = { sheet: Sheet; marking: Marking; state: MarkingState }

export function MarkScreen({ sheet, marking, state }: MarkScreenProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const online = useOnline()
  const now = useClock()
  const plain = useMemo(() => seatsOf(sheet), [sheet])
  const seats = useMemo(() => pupilsOf(plain, state), [plain, state])
  const [tool, setTool] = useState<Tool>('absent')
  const [shown, setShown] = useState<'list' | 'history'>()
  const [correcting, setCorrecting] = useState<Seat>()
  const lock = lockOf(sheet, now)
  const onTap = useCallback(
    (seat: Seat) => {
      if (lock === 'reason') setCorrecting(seat)
      else marking.do((draft) => tap(draft, seat, tool))
    },
    [marking, tool, lock],
  )
  const onMinutes = (seat: Seat, minutes: number | null) =>
    marking.do((draft) => setMinutes(draft, seat, minutes))
  const markAll = (chosen: readonly Seat[]) =>
    marking.do((draft) =>
      change(
        draft,
        chosen.map((seat) => [seat, { mark: tool, minutes: null }]),
      ),
    )
  const before = absentBefore(seats)
  const { touched } = state.draft
  const { present, absent, leave } = countMarks(seats, touched)
  const total = seats.length
  const missing = total - present
  const askAgain = () => void queries.invalidateQueries({ queryKey: ['attendance'] })
  if (seats.length === 0) return <NobodyThere />
  const list = (
    <NotInClassList seats={seats} touched={touched} locked={lock !== undefined} onMinutes={onMinutes} />
  )
  return (
    <>
      <MarkBar
        lectureId={sheet.lecture.id}
        seats={seats}
        tool={tool}
        onTool={setTool}
        locked={lock && <WhyLocked sheet={sheet} lock={lock} />}
        onRolls={markAll}
        onSameAsBefore={
          before && lock === undefined ? () => marking.do((draft) => sameAs(draft, seats, before)) : undefined
        }
        onHistory={sheet.version > 0 ? () => setShown('history') : undefined}
        mayShowCode={online && sheet.can.includes('makeAttendanceCode')}
      />
      <ConflictList
        conflicts={state.conflicts}
        seats={seats}
        takenBy={sheet.takenByName}
        onChoose={(conflict, keepMine) => marking.choose(conflict, keepMine)}
      />
      <RefusedNote
        lectureId={sheet.lecture.id}
        seats={seats}
        state={state}
        onGiveUp={() => marking.giveUp(heldBy(sheet))}
      />
      <div className="mark-cols">
        <Tiles
          label={t`${total} students; a tap marks who is not here`}
          seats={seats}
          touched={touched}
          locked={lock !== undefined && lock !== 'reason'}
          onTap={onTap}
        />
        <aside aria-label={t`Not in class`}>
          <Panel>
            <Head title={<Trans>Not in class: {missing}</Trans>}>{t`${present} present`}</Head>
            {list}
          </Panel>
          <RecentDays sheet={sheet} missing={absent + leave} />
        </aside>
      </div>
      <MarkDock
        seats={seats}
        state={state}
        lock={lock}
        tool={tool}
        tellAt={tellingAt(sheet, seats, state, now)}
        onUndo={() => marking.do((draft) => undo(draft, seats))}
        onDone={() => marking.done()}
        onMinutes={onMinutes}
        onList={() => setShown('list')}
        locked={lock && <LockedDock sheet={sheet} lock={lock} onOpened={askAgain} />}
      />
      <Dialog
        open={shown === 'list'}
        onClose={() => setShown(undefined)}
        title={<Trans>Not in class: {missing}</Trans>}
        sheet
      >
        {list}
      </Dialog>
      <HistoryDialog
        sheet={sheet}
        seats={seats}
        open={shown === 'history'}
        onClose={() => setShown(undefined)}
      />
      <CorrectDialog
        sheet={sheet}
        seat={correcting}
        onClose={() => setCorrecting(undefined)}
        onDone={() => {
          setCorrecting(undefined)
          askAgain()
        }}
      />
    </>
  )
}

function NobodyThere() {
  return (
    <Panel>
      <EmptyState title={<Trans>Nobody is in this batch on this day</Trans>} level={2}>
        <Trans>The office enrols students in a batch.</Trans>
      </EmptyState>
    </Panel>
  )
}

/**
 * When the homes of those absent here are told, once the sheet is said: as the server says it, and just after "Done" as
 * it will say it, for the grace begins with the taking.
 */
function tellingAt(sheet: Sheet, seats: readonly Seat[], state: MarkingState, now: Date): Date | undefined {
  if (state.version === 0 && !state.said) return undefined
  const absent = seats.filter((seat) => markOf(seat, state.draft.touched).mark === 'absent')
  const known = firstDue(absent, now)
  if (known || !state.waiting || sheet.version > 0) return known
  const reachable = absent.some(({ guardianLocale, word }) => guardianLocale !== null && word === null)
  return reachable ? new Date(now.getTime() + sheet.graceMinutes * 60_000) : undefined
}
