// The ways out of the house, for the owner: set up, tried, switched on and off.
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { channelsQuery } from './channels/channels.api.ts'
import { LimitsPanel } from './channels/LimitsPanel.tsx'
import { MailSetup } from './channels/MailSetup.tsx'
import { PushSetup } from './channels/PushSetup.tsx'
import { WhatsAppSetup } from './channels/WhatsAppSetup.tsx'
import { MessageTabs } from './MessageTabs.tsx'
import './messages.css'

export default function ChannelsPage() {
  const { t } = useLingui()
  const query = useQuery(channelsQuery)
  return (
    <>
      <PageHead title={t`Channels for messages`} />
      <MessageTabs />
      <Loaded query={query} failed={t`The channels did not load`}>
        {({ whatsapp, push, mail, limits }) => (
          <Columns even={2}>
            <Stack gap={4}>
              <WhatsAppSetup whatsapp={whatsapp} limits={limits} />
            </Stack>
            <Stack gap={4}>
              <MailSetup mail={mail} />
              <PushSetup push={push} />
              <LimitsPanel limits={limits} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  )
}
