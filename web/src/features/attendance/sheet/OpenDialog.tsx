// A frozen sheet opened by the office: for how long, and why.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextArea } from '../../../ui/TextField.tsx'
import { openSheet } from '../attendance.api.ts'

type OpenDialogProps = { lectureId: string; open: boolean; onClose: () => void; onDone: () => void }

export function OpenDialog({ lectureId, open, onClose, onDone }: OpenDialogProps) {
  const { t } = useLingui()
  const form = useForm({
    start: { hours: '24', reason: '' },
    check: ({ reason }) => (reason.trim().length >= 3 ? {} : { reason: t`Say why, in a few words.` }),
    send: ({ hours, reason }, key) => openSheet(lectureId, { hours: Number(hours), reason }, key),
    done: () => {
      onDone()
      onClose()
    },
  })
  return (
    <Dialog open={open} onClose={onClose} title={t`Open the frozen sheet`} sheet>
      <form className="stack g3" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <SelectField
          {...form.field('hours')}
          label={t`For how long`}
          choices={[
            { value: '1', label: t`One hour` },
            { value: '24', label: t`One day` },
            { value: '72', label: t`Three days` },
          ]}
        />
        <TextArea {...form.field('reason')} label={t`Reason`} maxLength={300} rows={2} />
        <div className="acts">
          <Button look="quiet" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Opening</Trans> : <Trans>Open it</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
