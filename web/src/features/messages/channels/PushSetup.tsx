// Messages on people's own devices: nothing to enter, for the keys are the server's own.
import { Trans } from '@lingui/react/macro'
import { ChannelPanel } from './ChannelPanel.tsx'
import type { Channels } from './channels.api.ts'

export function PushSetup({ push }: { push: Channels['push'] }) {
  return (
    <ChannelPanel
      channel="push"
      state={push}
      privacy={
        <Trans>
          While it is on, the privacy page says that the push service of each person’s browser carries
          messages, encrypted.
        </Trans>
      }
    >
      <p className="dim">
        <Trans>
          There is nothing to enter. Each person turns it on by themselves, on their own browser. A test goes
          to the devices on which you have done so.
        </Trans>
      </p>
    </ChannelPanel>
  )
}
