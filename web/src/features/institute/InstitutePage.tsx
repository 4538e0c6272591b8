// The institute's own settings: its name and contacts, its mark, and how it deals with age and consent.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type Institute, instituteQuery } from '../../shell/institute.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Stack } from '../../ui/Panel.tsx'
import { ContactsForm } from './ContactsForm.tsx'
import { MarkPanel } from './MarkPanel.tsx'
import { PoliciesForm } from './PoliciesForm.tsx'

export default function InstitutePage() {
  const { t } = useLingui()
  const query = useQuery(instituteQuery)
  return (
    <>
      <PageHead title={t`The institute`} above={<Trans>Settings</Trans>} />
      <Loaded query={query} failed={t`The settings did not load`}>
        {(institute) => <Settings institute={institute} />}
      </Loaded>
    </>
  )
}

function Settings({ institute }: { institute: Institute }) {
  return (
    <Columns>
      <Stack gap={4}>
        <ContactsForm institute={institute} />
        <MarkPanel institute={institute} />
      </Stack>
      <PoliciesForm institute={institute} />
    </Columns>
  )
}
