// What opens over a sheet: who is not in class (on a phone), what was changed, one mark's correction.
import { Trans } from '@lingui/react/macro'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Sheet } from '../attendance.api.ts'
import type { MarkingState } from '../engine/marking.ts'
import { CorrectDialog } from '../sheet/CorrectDialog.tsx'
import { HistoryDialog } from '../sheet/HistoryDialog.tsx'
import type { Seat } from '../sheet/sheetView.ts'
import type { SheetActions } from '../sheet/useSheetActions.ts'
import { NotInClassList, notPresent } from './NotInClass.tsx'

/** At most one at a time. */
export type Shown = { what: 'list' } | { what: 'history' } | { what: 'correct'; seat: Seat } | undefined

type SheetDialogsProps = {
  shown: Shown
  onClose: () => void
  sheet: Sheet
  seats: readonly Seat[]
  state: MarkingState
  locked: boolean
  act: SheetActions
}

export function SheetDialogs({ shown, onClose, sheet, seats, state, locked, act }: SheetDialogsProps) {
  const { touched } = state.draft
  const missing = notPresent(seats, touched).length
  return (
    <>
      <Dialog
        open={shown?.what === 'list'}
        onClose={onClose}
        title={<Trans>Not in class: {missing}</Trans>}
        sheet
      >
        <NotInClassList seats={seats} touched={touched} locked={locked} onMinutes={act.sayMinutes} />
      </Dialog>
      <HistoryDialog sheet={sheet} seats={seats} open={shown?.what === 'history'} onClose={onClose} />
      <CorrectDialog
        sheet={sheet}
        seat={shown?.what === 'correct' ? shown.seat : undefined}
        onClose={onClose}
        onDone={() => {
          onClose()
          act.askAgain()
        }}
      />
    </>
  )
}
