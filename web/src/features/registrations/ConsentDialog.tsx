// Recording at the counter how a guardian has agreed, and to what.
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { CheckboxGroup, RadioGroup } from '../../ui/ChoiceField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useForm } from '../../ui/form.ts'
import { neededPurposes, type Purpose, purposes, purposeWords } from '../../ui/guardianWords.ts'
import { Note } from '../../ui/Note.tsx'
import { toast } from '../../ui/Toast.tsx'
import { type Registration, recordConsent } from './registrations.api.ts'
import { useChanged } from './useChanged.ts'

type Props = { row: Registration; open: boolean; onClose: () => void }

export function ConsentDialog(props: Props) {
  const { t } = useLingui()
  const { name } = props.row
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t`Consent for ${name}`} sheet>
      <ConsentForm {...props} />
    </Dialog>
  )
}

function ConsentForm({ row, onClose }: Props) {
  const { t, i18n } = useLingui()
  const changed = useChanged()
  const form = useForm({
    start: {
      how: '' as 'signed_form' | 'in_person' | '',
      purposes: [...neededPurposes] as readonly Purpose[],
    },
    send: ({ how, purposes: chosen }, key) =>
      recordConsent(row.id, { how: how || 'signed_form', purposes: [...chosen] }, key),
    done: () => {
      toast(t`The consent is recorded.`)
      onClose()
      changed()
    },
    check: ({ how }) => (how ? {} : { how: t`Choose how the guardian agreed.` }),
  })
  const guardian = row.guardianName ?? ''
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <RadioGroup
        {...form.field('how')}
        label={t`How ${guardian} agreed`}
        choices={[
          { value: 'signed_form', label: t`Signed the form`, hint: t`The office keeps it.` },
          {
            value: 'in_person',
            label: t`Said so at the office`,
            hint: t`You know them, or have seen an identity card.`,
          },
        ]}
      />
      <CheckboxGroup
        {...form.field('purposes')}
        label={t`To what`}
        choices={purposes.map((value) => ({
          value,
          label: i18n._(purposeWords[value]),
          disabled: neededPurposes.includes(value),
        }))}
      />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Record the consent</Trans>}
        </Button>
      </div>
    </form>
  )
}
