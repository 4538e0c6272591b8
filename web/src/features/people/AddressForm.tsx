// What people change about themselves; for their name and contacts they ask the office.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { TextArea } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { changeMyProfile, type Person, refreshPeople } from './people.api.ts'

export function AddressForm({ person }: { person: Person }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: { address: person.contact?.address ?? '' },
    send: (values, key) => changeMyProfile(values, key),
    done: async () => {
      await refreshPeople(queries)
      toast(<Trans>Saved</Trans>)
    },
  })
  return (
    <Panel>
      <Head title={t`Where letters reach me`} />
      <form className="stack g4" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextArea {...form.field('address')} label={t`Address`} optional rows={3} maxLength={500} />
        <div className="row">
          <Button type="submit" look="tonal" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
        <p className="s hint">
          <Trans>For another name, phone or e-mail, ask the office.</Trans>
        </p>
      </form>
    </Panel>
  )
}
