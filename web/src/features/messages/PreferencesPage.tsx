// How one's messages come: by which ways, at which hours, on which devices, and what was agreed to.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { ChannelMatrix } from './preferences/ChannelMatrix.tsx'
import { ConsentsPanels } from './preferences/ConsentsPanels.tsx'
import { PushPanel } from './preferences/PushPanel.tsx'
import { type Preferences, preferencesQuery } from './preferences/preferences.api.ts'
import { QuietHours } from './preferences/QuietHours.tsx'
import { WhatsAppPanel } from './preferences/WhatsAppPanel.tsx'
import './messages.css'

export default function PreferencesPage() {
  const { t } = useLingui()
  const query = useQuery(preferencesQuery)
  return (
    <>
      <PageHead
        title={t`How messages reach you`}
        above={
          <Link to="/inbox">
            <Trans>Messages</Trans>
          </Link>
        }
      />
      <Loaded query={query} failed={t`Your choices did not load`}>
        {(preferences) => <Choices preferences={preferences} />}
      </Loaded>
    </>
  )
}

function Choices({ preferences }: { preferences: Preferences }) {
  const { on, push, whatsapp, mail } = preferences
  return (
    <Columns>
      <Stack gap={4}>
        <ChannelMatrix preferences={preferences} />
        <QuietHours preferences={preferences} />
      </Stack>
      <Stack gap={4}>
        {on.includes('whatsapp') && <WhatsAppPanel whatsapp={whatsapp} />}
        {on.includes('push') && push.publicKey && (
          <PushPanel publicKey={push.publicKey} devices={push.devices} />
        )}
        {on.includes('mail') && <MailPanel email={mail.email} />}
        <ConsentsPanels />
      </Stack>
    </Columns>
  )
}

function MailPanel({ email }: { email: string | null }) {
  const { t } = useLingui()
  return (
    <Panel>
      <Head title={t`E-mail`} />
      {email ? (
        <p className="wraps">{email}</p>
      ) : (
        <p className="dim">
          <Trans>The office has no e-mail address of yours. Ask them to enter it.</Trans>
        </p>
      )}
    </Panel>
  )
}
