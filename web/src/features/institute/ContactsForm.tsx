// Name and contacts, as the public page and every screen show them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import type { Institute } from '../../shell/institute.ts'
import { Button } from '../../ui/Button.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { readablePhone } from '../../ui/phone.ts'
import { PhoneField, TextArea, TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/Toast.tsx'
import { changeInstitute } from './institute.api.ts'

export function ContactsForm({ institute }: { institute: Institute }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { name, address, email, openingHours } = institute
  const phone = readablePhone(institute.phone)
  const form = useForm({
    start: { name, address, email, phone, openingHours },
    check: (values) => (values.name.trim() ? {} : { name: t`Please fill this in.` }),
    send: changeInstitute,
    done: async () => {
      await queries.invalidateQueries({ queryKey: ['institute'] })
      toast(<Trans>Saved</Trans>)
    },
  })
  return (
    <Panel>
      <Head title={t`Name and contacts`} />
      <form className="stack g4" noValidate onSubmit={form.onSubmit}>
        {form.failure && (
          <Note tone="bad" alert>
            {form.failure}
          </Note>
        )}
        <TextField {...form.field('name')} label={t`Name`} maxLength={120} autoComplete="off" />
        <div className="form2">
          <PhoneField {...form.field('phone')} label={t`Phone`} optional autoComplete="off" />
          <TextField {...form.field('email')} label={t`E-mail`} type="email" optional autoComplete="off" />
        </div>
        <TextArea {...form.field('address')} label={t`Address`} optional rows={3} maxLength={500} />
        <TextField
          {...form.field('openingHours')}
          label={t`Office hours`}
          hint={t`Such as Mon–Sat 8:00–20:00.`}
          optional
          maxLength={60}
          autoComplete="off"
        />
        <div className="row">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
