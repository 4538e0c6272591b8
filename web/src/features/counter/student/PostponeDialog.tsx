// A later day that was agreed on, for a whole instalment or one charge.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { DateField, TextArea } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type DueGroup, lookAgain, postponeDue } from '../counter.api.ts'

type PostponeProps = { studentId: string; group: DueGroup | undefined; onClose: () => void }

export function PostponeDialog({ studentId, group, onClose }: PostponeProps) {
  const { t } = useLingui()
  return (
    <Dialog open={group !== undefined} onClose={onClose} title={t`A later day`} sheet>
      {group && <PostponeForm studentId={studentId} group={group} onClose={onClose} />}
    </Dialog>
  )
}

function PostponeForm({ studentId, group, onClose }: PostponeProps & { group: DueGroup }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const dueId =
    (group.dues.find(({ owed, kind }) => owed > 0 && kind !== 'fine') ?? group.dues[0])?.dueId ?? ''
  const form = useForm({
    start: { until: '', reason: '' },
    check: ({ until, reason }) => ({
      ...(until <= group.dueOn && { until: t`Choose a day that is later than the one that holds now.` }),
      ...(reason.trim().length < 3 && { reason: t`Say why, in a few words.` }),
    }),
    send: (given, key) => postponeDue(studentId, { dueId, ...given }, key),
    done: () => {
      toast(t`Postponed. Fines and reminders follow the new day.`)
      void lookAgain(queries)
      onClose()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <DateField {...form.field('until')} label={t`Due on`} min={group.dueOn} />
      <TextArea {...form.field('reason')} label={t`Reason`} rows={2} maxLength={300} />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="row end">
        <Button look="quiet" onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
        <Button type="submit" busy={form.busy}>
          {form.busy ? t`Saving` : t`Postpone`}
        </Button>
      </div>
    </form>
  )
}
