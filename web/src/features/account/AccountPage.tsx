// One's own account: what guards it, where one is signed in, and how the screens look.
import { Trans, useLingui } from '@lingui/react/macro'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSession, useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { DevicesPanel } from './DevicesPanel.tsx'
import { LookPanel } from './LookPanel.tsx'
import { PasswordPanel } from './PasswordPanel.tsx'
import { SecondStepPanel } from './SecondStepPanel.tsx'

export default function AccountPage() {
  const { t } = useLingui()
  const { end } = useSession()
  const { person, gate } = useViewer()
  const isNeeded = gate?.code === 'second-step-missing'
  const guards = (
    <Stack>
      <SecondStepPanel />
      <PasswordPanel />
    </Stack>
  )
  const places = (
    <Stack>
      <DevicesPanel />
      <LookPanel />
    </Stack>
  )
  return (
    <>
      <PageHead title={t`Account and devices`} above={person.name}>
        <Button look="quiet" icon="signOut" onClick={() => void end()}>
          <Trans>Sign out</Trans>
        </Button>
      </PageHead>
      {/* Whoever came here because the second step is missing finds it on top. */}
      <Columns even={2}>
        {isNeeded ? guards : places}
        {isNeeded ? places : guards}
      </Columns>
    </>
  )
}
