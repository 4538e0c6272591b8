// WhatsApp: what Meta gives and what Meta wants. A token is entered once and never shown again.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { ChannelPanel } from './ChannelPanel.tsx'
import { CopyLine } from './CopyLine.tsx'
import { type Channels, changeChannels, channelsQuery } from './channels.api.ts'
import { SecretField } from './SecretField.tsx'

type WhatsApp = Channels['whatsapp']

export function WhatsAppSetup({ whatsapp, limits }: { whatsapp: WhatsApp; limits: Channels['limits'] }) {
  const { t } = useLingui()
  return (
    <ChannelPanel
      channel="whatsapp"
      state={whatsapp}
      testTo={{ label: t`Test to this number`, hint: t`Left empty, it goes to your own.` }}
      privacy={
        <Trans>
          While it is on, the privacy page names Meta’s WhatsApp Business API. Only people who have agreed get
          messages by it.
        </Trans>
      }
    >
      {whatsapp.isOn && <Pace whatsapp={whatsapp} limits={limits} />}
      <CopyLine label={t`Webhook address, to enter at Meta`} value={whatsapp.webhookUrl} />
      <Settings key={whatsapp.phoneNumberId} whatsapp={whatsapp} />
    </ChannelPanel>
  )
}

/** How much of the day's tier is used, and whether the pace was taken back. */
function Pace({ whatsapp, limits }: { whatsapp: WhatsApp; limits: Channels['limits'] }) {
  const { t } = useLingui()
  const { peopleToday, slowedTo } = whatsapp
  const { peopleADay, perSecond } = limits
  return (
    <Pairs
      items={[
        [t`People written to in 24 hours`, t`${peopleToday} of ${peopleADay}`],
        [t`Messages in a second`, slowedTo ? t`${slowedTo}, slowed by WhatsApp` : `${perSecond}`],
      ]}
    />
  )
}

const empty = { token: '', appSecret: '', verifyToken: '' }

function Settings({ whatsapp }: { whatsapp: WhatsApp }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { phoneNumberId, businessName, has } = whatsapp
  const form = useForm({
    start: { 'whatsapp.phoneNumberId': phoneNumberId, 'whatsapp.businessName': businessName, ...secrets() },
    send: (values, key) => changeChannels({ whatsapp: toSettings(values) }, key),
    done: async () => {
      form.set(secrets())
      await queries.invalidateQueries({ queryKey: channelsQuery.queryKey })
      toast(t`Saved. Send a test now.`)
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      <TextField
        {...form.field('whatsapp.phoneNumberId')}
        label={t`Phone number ID`}
        hint={t`At Meta under WhatsApp, API setup. It is not the phone number itself.`}
        inputMode="numeric"
      />
      <TextField
        {...form.field('whatsapp.businessName')}
        label={t`Name of the business`}
        hint={t`It stands in the sentence that people agree to.`}
        maxLength={80}
      />
      <SecretField {...form.field('whatsapp.token')} label={t`Access token`} isThere={has.token} />
      <SecretField
        {...form.field('whatsapp.appSecret')}
        label={t`App secret`}
        hint={t`With it we know that a call really comes from Meta.`}
        isThere={has.appSecret}
      />
      <SecretField
        {...form.field('whatsapp.verifyToken')}
        label={t`Verify token`}
        hint={t`A word of your own; enter the same one at Meta.`}
        isThere={has.verifyToken}
      />
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

type Values = Record<`whatsapp.${'phoneNumberId' | 'businessName' | keyof typeof empty}`, string>

function secrets(): Pick<Values, `whatsapp.${keyof typeof empty}`> {
  return { 'whatsapp.token': '', 'whatsapp.appSecret': '', 'whatsapp.verifyToken': '' }
}

/** What was typed; a secret that was left empty stays what it is. */
function toSettings(values: Values): { [name in keyof typeof empty]?: string } {
  const typed = Object.entries(values).map(([name, value]) => [name.slice('whatsapp.'.length), value.trim()])
  return Object.fromEntries(typed.filter(([, value]) => value !== ''))
}
