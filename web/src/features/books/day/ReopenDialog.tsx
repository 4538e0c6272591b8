// The owner opens a closed day again, and says why: the reason stays with the day.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type DayBook, dayBook, reopenDay } from '../books.api.ts'

type ReopenProps = { book: DayBook; open: boolean; onClose: () => void }

export function ReopenDialog({ book, open, onClose }: ReopenProps) {
  const { t } = useLingui()
  const id = useId()
  const client = useQueryClient()
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Say why, in a few words.` } : {}),
    send: ({ reason }, key) => reopenDay(book.day, reason.trim(), key),
    done: (next) => {
      client.setQueryData(dayBook(book.day).queryKey, next)
      form.reset()
      onClose()
      toast(t`The day is open again`)
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Open the day again`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Leave it closed</Trans>
          </Button>
          <Button type="submit" form={id} busy={form.busy}>
            {form.busy ? <Trans>Opening</Trans> : <Trans>Open again</Trans>}
          </Button>
        </>
      }
    >
      <form id={id} className="stack g3" onSubmit={form.onSubmit} noValidate>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextArea {...form.field('reason')} label={t`Why`} rows={2} maxLength={300} />
      </form>
    </Dialog>
  )
}
