// A student leaves the batch before its end, for a reason that stays with their history.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Batch, type BatchStudent, drop, refreshBatches } from './batches.api.ts'

export function DropForm({
  batch,
  student,
  onDone,
}: {
  batch: Batch
  student: BatchStudent
  onDone: () => void
}) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { reason: '' },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t`Please say why.` }),
    send: ({ reason }, key) => drop(student.id, batch.id, reason.trim(), key),
    done: async () => {
      await refreshBatches(queries)
      toast(
        <Trans>
          {student.name} is out of {batch.name}
        </Trans>,
      )
      onDone()
    },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextField
        {...form.field('reason')}
        label={t`Why does ${student.name} leave?`}
        hint={t`It stays with the student's history.`}
        maxLength={300}
      />
      <div className="row wrap">
        <Button type="submit" look="neg" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Out of the batch</Trans>}
        </Button>
        <Button look="quiet" onClick={onDone}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
