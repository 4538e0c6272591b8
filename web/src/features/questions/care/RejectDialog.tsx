// Why questions are rejected, for who mends them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { type Asked, seen } from './useMany.ts'

type RejectProps = Pick<Asked, 'many' | 'done'> & {
  chosen: { id: string; version: number }[]
  onClose: () => void
}

export function RejectDialog({ chosen, many, done, onClose }: RejectProps) {
  const { t } = useLingui()
  const [note, setNote] = useState('')
  const reject = async () => done(await many.review([{ review: 'rejected', note, questions: seen(chosen) }]))
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Reject`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button busy={many.busy} onClick={() => void reject()}>
            {many.busy ? <Trans>Saving</Trans> : <Trans>Reject</Trans>}
          </Button>
        </>
      }
    >
      <TextArea
        name="note"
        label={t`What is to be mended`}
        hint={t`Whoever changes the question reads it.`}
        value={note}
        onChange={setNote}
        rows={3}
        maxLength={500}
        optional
      />
    </Dialog>
  )
}
