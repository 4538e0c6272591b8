// E-mail: the institute's own mail server, and the address from which it writes.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { ChannelPanel } from './ChannelPanel.tsx'
import { type Channels, changeChannels, channelsQuery } from './channels.api.ts'
import { SecretField } from './SecretField.tsx'

type Mail = Channels['mail']

export function MailSetup({ mail }: { mail: Mail }) {
  const { t } = useLingui()
  return (
    <ChannelPanel
      channel="mail"
      state={mail}
      testTo={{ label: t`Test to this address`, hint: t`Left empty, it goes to your own.` }}
      privacy={<Trans>While it is on, the privacy page says that messages go out by e-mail too.</Trans>}
    >
      <Settings key={mail.host} mail={mail} />
    </ChannelPanel>
  )
}

function Settings({ mail }: { mail: Mail }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      'mail.host': mail.host,
      'mail.port': String(mail.port),
      'mail.security': mail.security as Mail['security'] | '',
      'mail.user': mail.user,
      'mail.password': '',
      'mail.from': mail.from,
    },
    send: (values, key) => changeChannels({ mail: toSettings(values) }, key),
    done: async () => {
      form.set({ 'mail.password': '' })
      await queries.invalidateQueries({ queryKey: channelsQuery.queryKey })
      toast(t`Saved. Send a test now.`)
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <div className="form2">
        <TextField {...form.field('mail.host')} label={t`Mail server`} placeholder="smtp.example.org" />
        <TextField {...form.field('mail.port')} label={t`Port`} inputMode="numeric" maxLength={5} />
      </div>
      <SelectField
        {...form.field('mail.security')}
        label={t`Encryption`}
        choices={[
          { value: 'starttls', label: 'STARTTLS (587)' },
          { value: 'tls', label: 'TLS (465)' },
          { value: 'none', label: t`None: only within the house` },
        ]}
      />
      <TextField {...form.field('mail.user')} label={t`User name`} autoComplete="off" optional />
      <SecretField
        {...form.field('mail.password')}
        label={t`Password of the mail server`}
        isThere={mail.has.password}
      />
      <TextField {...form.field('mail.from')} label={t`Sender’s address`} type="email" />
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div>
        <Button type="submit" look="tonal" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
      </div>
    </form>
  )
}

type Values = {
  'mail.host': string
  'mail.port': string
  'mail.security': Mail['security'] | ''
  'mail.user': string
  'mail.password': string
  'mail.from': string
}

/** What was typed; an empty password stays what it is. */
function toSettings(values: Values) {
  const security = values['mail.security']
  const password = values['mail.password']
  return {
    host: values['mail.host'].trim(),
    port: Number(values['mail.port']),
    ...(security && { security }),
    user: values['mail.user'].trim(),
    ...(password && { password }),
    from: values['mail.from'].trim(),
  }
}
