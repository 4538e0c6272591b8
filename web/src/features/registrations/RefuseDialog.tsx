// Refusing a registration, with the reason that the office can look up for a month.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Registration, refuse } from './registrations.api.ts'
import { useChanged } from './useChanged.ts'

type Props = { row: Registration; open: boolean; onClose: () => void }

export function RefuseDialog(props: Props) {
  const { t } = useLingui()
  const { name } = props.row
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t`Refuse ${name}`} sheet>
      <RefuseForm {...props} />
    </Dialog>
  )
}

function RefuseForm({ row, onClose }: Props) {
  const { t } = useLingui()
  const changed = useChanged()
  const { name } = row
  const form = useForm({
    start: { reason: '' },
    send: (values, key) => refuse(row.id, values, key),
    done: () => {
      toast(t`The registration of ${name} is refused.`)
      onClose()
      changed()
    },
    check: ({ reason }) => (reason.trim() ? {} : { reason: t`Give a reason.` }),
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TextArea
        {...form.field('reason')}
        label={t`Reason`}
        hint={t`For the office only. Tell them yourself; after 30 days the registration is deleted.`}
        maxLength={300}
      />
      <div className="row wrap">
        <Button type="submit" look="neg" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Refuse</Trans>}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Back</Trans>
        </Button>
      </div>
    </form>
  )
}
