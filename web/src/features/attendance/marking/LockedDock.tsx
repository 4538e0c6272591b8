// Why a sheet takes no taps now, and what there is to do about it.
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import type { Sheet } from '../attendance.api.ts'
import { OpenDialog } from '../sheet/OpenDialog.tsx'
import type { Lock } from '../sheet/sheetView.ts'

type LockedDockProps = { sheet: Sheet; lock: NonNullable<Lock>; onOpened: () => void }

export function LockedDock({ sheet, lock, onOpened }: LockedDockProps) {
  const [opening, setOpening] = useState(false)
  const mayOpen = lock === 'frozen' && sheet.can.includes('openFrozenSheet')
  return (
    <>
      {mayOpen ? (
        <Button small look="tonal" onClick={() => setOpening(true)}>
          <Trans>Open it</Trans>
        </Button>
      ) : (
        <ButtonLink small look="tonal" to="/attendance">
          <Trans>Close</Trans>
        </ButtonLink>
      )}
      <OpenDialog
        lectureId={sheet.lecture.id}
        open={opening}
        onClose={() => setOpening(false)}
        onDone={onOpened}
      />
    </>
  )
}

/** Said above the tiles, where a tap would have been explained. */
export function WhyLocked({ sheet, lock }: Pick<LockedDockProps, 'sheet' | 'lock'>) {
  const format = useFormat()
  const from = format.when(sheet.markableFrom)
  const frozenOn = format.day(sheet.freezesOn)
  switch (lock) {
    case 'cancelled':
      return <Trans>This lecture does not take place.</Trans>
    case 'too-early':
      return <Trans>It can be marked from {from}.</Trans>
    case 'frozen':
      return <Trans>Frozen since {frozenOn}. The office can open it.</Trans>
    case 'reason':
      return <Trans>Tap a student to correct the mark, with a reason.</Trans>
    case 'only-looking':
      return <Trans>Only to look at.</Trans>
  }
}
