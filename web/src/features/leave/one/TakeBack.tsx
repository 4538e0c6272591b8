// Taking a leave back: asked once, since what was approved cannot be brought back.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { cancelLeave, type Leave } from '../leave.api.ts'
import { NoteDialog } from './NoteDialog.tsx'

export function TakeBack({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  if (!leave.can.includes('cancelLeave')) return null
  const isApproved = leave.state === 'approved'
  return (
    <div>
      <Button small look="quiet" icon="undo" onClick={() => setOpen(true)}>
        <Trans>Take the leave back</Trans>
      </Button>
      <NoteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t`Take the leave back?`}
        label={t`A word to whoever decides`}
        hint={
          isApproved
            ? t`It counts as no leave any more; lectures in this time are marked like any other. To have it again, ask anew.`
            : t`To have it again, ask anew.`
        }
        optional
        negative
        does={<Trans>Take it back</Trans>}
        done={t`The leave is taken back.`}
        send={(note, key) => cancelLeave(leave.id, note, key)}
      />
    </div>
  )
}
