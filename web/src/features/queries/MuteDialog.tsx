// Keeping somebody from asking for a while: how long, and why.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { muteAsker } from './queries.api.ts'

type MuteProps = { person: { id: string; name: string }; onClose: () => void }

export function MuteDialog({ person, onClose }: MuteProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { name } = person
  const form = useForm({
    start: { days: '7', reason: '' },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t`Say why.` } : {}),
    send: ({ days, reason }, key) => muteAsker({ personId: person.id, days: Number(days), reason }, key),
    done: () => {
      toast(t`${name} cannot ask for a while.`)
      void queries.invalidateQueries({ queryKey: ['query-mutes'] })
      onClose()
    },
  })
  const spans = [1, 3, 7, 30]
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Pause asking`}
      sheet
      actions={
        <>
          <Button look="quiet" onClick={onClose}>
            <Trans>Back</Trans>
          </Button>
          <Button type="submit" form="mute" look="neg" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Pause</Trans>}
          </Button>
        </>
      }
    >
      <form id="mute" className="stack g3" noValidate onSubmit={form.onSubmit}>
        <p className="dim">
          <Trans>{name} can still read everything, and learns the reason when asking.</Trans>
        </p>
        <SelectField
          {...form.field('days')}
          label={t`For how many days?`}
          choices={spans.map((days) => ({ value: String(days), label: String(days) }))}
        />
        <TextArea {...form.field('reason')} label={t`Reason`} rows={2} maxLength={300} />
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
      </form>
    </Dialog>
  )
}
