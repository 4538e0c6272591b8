// A few words that go with a step: a reason, a question, an answer.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { useChanged } from '../useChanged.ts'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  label: string
  hint?: string
  /** The words may be left out. */
  optional?: boolean
  negative?: boolean
  /** What stands on the button that does it. */
  does: ReactNode
  done: string
  send: (note: string, key: string) => Promise<unknown>
}

export function NoteDialog(props: Props) {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={props.title} sheet>
      <NoteForm {...props} />
    </Dialog>
  )
}

function NoteForm({ label, hint, optional = false, negative, does, done, send, onClose }: Props) {
  const { t } = useLingui()
  const changed = useChanged()
  const form = useForm({
    start: { note: '' },
    send: ({ note }, key) => send(note.trim(), key),
    done: () => {
      toast(done)
      onClose()
      changed()
    },
    check: ({ note }) => (optional || note.trim() ? {} : { note: t`Write a few words.` }),
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextArea
        {...form.field('note')}
        label={label}
        optional={optional}
        maxLength={500}
        rows={3}
        {...(hint && { hint })}
      />
      <div className="row wrap">
        <Button type="submit" busy={form.busy} {...(negative && { look: 'neg' as const })}>
          {form.busy ? <Trans>Saving</Trans> : does}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </form>
  )
}
