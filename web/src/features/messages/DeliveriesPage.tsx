// What became of everything that was told: message by message, and campaign by campaign.
import { useLingui } from '@lingui/react/macro'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Seg } from '../../ui/Seg.tsx'
import { CampaignTable } from './deliveries/CampaignTable.tsx'
import type { Filter } from './deliveries/deliveries.api.ts'
import { MessageTable } from './deliveries/MessageTable.tsx'
import { MessageTabs } from './MessageTabs.tsx'
import './messages.css'

type View = Filter & { view: 'messages' | 'campaigns' }

const start: View = {
  ...{ view: 'messages', search: '', kind: '', channel: '', state: '', campaign: '', page: 1 },
}

export default function DeliveriesPage() {
  const { t } = useLingui()
  const [{ view, ...filter }, setView] = useSearch(start)
  return (
    <>
      <PageHead title={t`Sent messages`} />
      <MessageTabs />
      <div className="row">
        <Seg
          label={t`What is shown`}
          value={view}
          onChange={(next) => setView({ ...start, view: next })}
          choices={[
            { value: 'messages', label: t`Single messages` },
            { value: 'campaigns', label: t`Campaigns` },
          ]}
        />
      </div>
      {view === 'campaigns' ? (
        <CampaignTable page={filter.page} onPage={(page) => setView({ page }, true)} />
      ) : (
        <MessageTable filter={filter} onFilter={(change) => setView(change, change.page !== 1)} />
      )}
    </>
  )
}
