// The screen of a sheet: the bar, the tiles, who is not in class, the dock, and what stands in the way of a tap.
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useMemo, useState } from 'react'
import { useOnline } from '../../../ui/online.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import type { Sheet } from '../attendance.api.ts'
import { type Marking, type MarkingState, pupilsOf } from '../engine/marking.ts'
import { countMarks, type Tool } from '../engine/marks.ts'
import { ConflictList } from '../sheet/ConflictList.tsx'
import { RefusedNote } from '../sheet/RefusedNote.tsx'
import { lockOf, type Seat, seatsOf } from '../sheet/sheetView.ts'
import { useSheetActions } from '../sheet/useSheetActions.ts'
import { useClock } from '../useClock.ts'
import { LockedDock, WhyLocked } from './LockedDock.tsx'
import { MarkBar } from './MarkBar.tsx'
import { MarkDock } from './MarkDock.tsx'
import { NotInClassList } from './NotInClass.tsx'
import { RecentDays } from './RecentDays.tsx'
import { SheetDialogs, type Shown } from './SheetDialogs.tsx'
import { Tiles } from './Tiles.tsx'
import { tellingAt } from './telling.ts'

type MarkScreenProps = { sheet: Sheet; marking: Marking; state: MarkingState }

export function MarkScreen({ sheet, marking, state }: MarkScreenProps) {
  const { t } = useLingui()
  const online = useOnline()
  const now = useClock()
  const plain = useMemo(() => seatsOf(sheet), [sheet])
  const seats = useMemo(() => pupilsOf(plain, state), [plain, state])
  const [tool, setTool] = useState<Tool>('absent')
  const [shown, setShown] = useState<Shown>()
  const lock = lockOf(sheet, now)
  const act = useSheetActions({ sheet, seats, marking, state, tool, lock, now })
  const { tapOn } = act
  // With a reason only: a tap asks for it.
  const onTap = useCallback(
    (seat: Seat) => (lock === 'reason' ? setShown({ what: 'correct', seat }) : tapOn(seat)),
    [tapOn, lock],
  )
  const { touched } = state.draft
  const { id } = sheet.lecture
  const total = seats.length
  if (total === 0) return <NobodyThere />
  return (
    <>
      <MarkBar
        lectureId={id}
        seats={seats}
        tool={tool}
        onTool={setTool}
        locked={lock && <WhyLocked sheet={sheet} lock={lock} />}
        act={act}
        onHistory={sheet.version > 0 ? () => setShown({ what: 'history' }) : undefined}
        mayShowCode={online && sheet.can.includes('makeAttendanceCode')}
      />
      <ConflictList
        conflicts={state.conflicts}
        seats={seats}
        takenBy={sheet.takenByName}
        onChoose={(conflict, keepMine) => marking.choose(conflict, keepMine)}
      />
      <RefusedNote lectureId={id} seats={seats} state={state} onGiveUp={act.giveUp} />
      <div className="mark-cols">
        <Tiles
          label={t`${total} students; a tap marks who is not here`}
          seats={seats}
          touched={touched}
          locked={lock !== undefined && lock !== 'reason'}
          onTap={onTap}
        />
        <Beside sheet={sheet} seats={seats} state={state}>
          <NotInClassList
            seats={seats}
            touched={touched}
            locked={lock !== undefined}
            onMinutes={act.sayMinutes}
          />
        </Beside>
      </div>
      <MarkDock
        seats={seats}
        state={state}
        lock={lock}
        tool={tool}
        tellAt={tellingAt(sheet, seats, state, now)}
        act={act}
        onList={() => setShown({ what: 'list' })}
        locked={lock && <LockedDock sheet={sheet} lock={lock} onOpened={act.askAgain} />}
      />
      <SheetDialogs
        shown={shown}
        onClose={() => setShown(undefined)}
        sheet={sheet}
        seats={seats}
        state={state}
        locked={lock !== undefined}
        act={act}
      />
    </>
  )
}

type BesideProps = {
  sheet: Sheet
  seats: readonly Seat[]
  state: MarkingState
  children: React.ReactNode
}

/** Beside the tiles, on a desk: who is not in class, and how the last days were. */
function Beside({ sheet, seats, state, children }: BesideProps) {
  const { t } = useLingui()
  const { present, absent, leave } = countMarks(seats, state.draft.touched)
  const missing = seats.length - present
  return (
    <aside aria-label={t`Not in class`}>
      <Panel>
        <Head title={<Trans>Not in class: {missing}</Trans>}>{t`${present} present`}</Head>
        {children}
      </Panel>
      <RecentDays sheet={sheet} missing={absent + leave} />
    </aside>
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
