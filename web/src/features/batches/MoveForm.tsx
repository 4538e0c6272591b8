// A student moves to another batch, from today on; the history keeps both.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { type Batch, type BatchStudent, batchList, moveTo, refreshBatches } from './batches.api.ts'

type FormProps = {
  batch: Batch
  student: BatchStudent
  onBack: () => void
  onDone: (to: { id: string; name: string }) => void
}

export function MoveForm({ batch, student, onBack, onDone }: FormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const batches = useQuery(batchList({ page: 1 })).data?.rows ?? []
  const form = useForm({
    start: { batch: '' },
    check: ({ batch: to }) => (to ? {} : { batch: t`Choose a batch.` }),
    send: ({ batch: to }) => moveTo(to, batch.id, [student.id]),
    done: async (_, { batch: to }) => {
      await refreshBatches(queries)
      onDone({ id: to, name: batches.find((one) => one.id === to)?.name ?? '' })
    },
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <SelectField
        {...form.field('batch')}
        label={t`${student.name} moves to`}
        none={t`Choose a batch`}
        choices={batches
          .filter((one) => one.id !== batch.id)
          .map((one) => {
            const free = Math.max(0, one.capacity - one.seatsTaken)
            return { value: one.id, label: t`${one.name} (${free} free)`, disabled: free === 0 }
          })}
      />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Move</Trans>}
        </Button>
        <Button look="quiet" onClick={onBack}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
