// The institute's rules about money: tax, numbers, UPI, what the office may grant, reminders. The owner changes them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { type FeeSettings, feeSettings } from './feePlans.api.ts'
import { GrantForm } from './settings/GrantForm.tsx'
import { NumbersForm } from './settings/NumbersForm.tsx'
import { ReminderForm } from './settings/ReminderForm.tsx'
import { TaxForm } from './settings/TaxForm.tsx'
import { UpiForm } from './settings/UpiForm.tsx'
import './feePlans.css'

export default function SettingsPage() {
  const { t } = useLingui()
  const query = useQuery(feeSettings)
  return (
    <>
      <PageHead title={t`Rules about money`} />
      <Loaded query={query} failed={t`The rules did not load`}>
        {(settings) => <Forms settings={settings} />}
      </Loaded>
    </>
  )
}

function Forms({ settings }: { settings: FeeSettings }) {
  const locked = !useCan()('changeFeeSettings')
  return (
    <>
      {locked && (
        <Note tone="plain" icon="lock">
          <Trans>The owner changes these.</Trans>
        </Note>
      )}
      <Columns even={2}>
        <Stack gap={4}>
          <TaxForm settings={settings} locked={locked} />
          <NumbersForm settings={settings} locked={locked} />
          <UpiForm settings={settings} locked={locked} />
        </Stack>
        <Stack gap={4}>
          <GrantForm settings={settings} locked={locked} />
          <ReminderForm settings={settings} locked={locked} />
        </Stack>
      </Columns>
    </>
  )
}
