// One line about what was said, and the button that closes the matter.
import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'

type NoteFormProps = {
  label: string
  maxLength: number
  send: (note: string, key: string) => Promise<unknown>
  onClose: () => void
  /** The word on the button. */
  children: ReactNode
}

export function NoteForm({ label, maxLength, send, onClose, children }: NoteFormProps) {
  const queries = useQueryClient()
  const form = useForm({
    start: { note: '' },
    send: ({ note }, key) => send(note, key),
    done: async () => {
      onClose()
      await queries.invalidateQueries({ queryKey: ['attendance'] })
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextArea {...form.field('note')} label={label} maxLength={maxLength} rows={2} optional />
      <div className="acts">
        <Button look="quiet" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : children}
        </Button>
      </div>
    </form>
  )
}
