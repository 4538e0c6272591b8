// Answering what was asked back; the leave then waits for the decision again.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { type Leave, replyOnLeave } from '../leave.api.ts'
import { NoteDialog } from './NoteDialog.tsx'

export function ReplyStep({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  return (
    <>
      <h2>
        <Trans>Something was asked back</Trans>
      </h2>
      <q className="wraps pre block">{leave.answer}</q>
      <div className="row wrap">
        <Button look="inv" icon="speech" onClick={() => setOpen(true)}>
          <Trans>Answer</Trans>
        </Button>
      </div>
      <NoteDialog
        open={open}
        onClose={() => setOpen(false)}
        title={t`Your answer`}
        label={t`Answer`}
        hint={t`A file can be attached on the page itself.`}
        does={<Trans>Send the answer</Trans>}
        done={t`The answer is sent.`}
        send={(note, key) => replyOnLeave(leave.id, note, key)}
      />
    </>
  )
}
