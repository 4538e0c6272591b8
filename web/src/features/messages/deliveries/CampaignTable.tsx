// Messages that went to many at once, in figures: how many arrived, how many did not, and what it cost.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Column, Pager, Table } from '../../../ui/Table.tsx'
import { channelWords } from '../messages.api.ts'
import { type Campaign, campaigns } from './deliveries.api.ts'

const CAMPAIGNS_A_PAGE = 20

export function CampaignTable({ page, onPage }: { page: number; onPage: (page: number) => void }) {
  const { t } = useLingui()
  const query = useQuery(campaigns(page))
  const columns = useColumns()
  return (
    <Loaded query={query} failed={t`The campaigns did not load`}>
      {({ rows, total }) => (
        <>
          <Panel flush>
            {rows.length > 0 ? (
              <Table caption={t`Campaigns`} rows={rows} rowKey={({ id }) => id} columns={columns} />
            ) : (
              <EmptyState level={2} title={t`No campaign yet`}>
                <Trans>
                  A notice or published results go to many people at once. They stand here in figures.
                </Trans>
              </EmptyState>
            )}
          </Panel>
          <Pager page={page} pageSize={CAMPAIGNS_A_PAGE} total={total} onPage={onPage} />
        </>
      )}
    </Loaded>
  )
}

function useColumns(): Column<Campaign>[] {
  const { t } = useLingui()
  const format = useFormat()
  const sum = (name: Figure) => ({
    num: true,
    cell: ({ channels }: Campaign) => format.number(channels.reduce((all, one) => all + one[name], 0)),
  })
  return [
    {
      key: 'title',
      head: t`Campaign`,
      card: 'main',
      cell: ({ id, title, createdAt, createdByName }) => (
        <>
          <Link className="name" to="/messages" search={{ campaign: id }}>
            {title}
          </Link>
          <span className="s hint block">
            {[format.dateTime(createdAt), createdByName].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    { key: 'people', head: t`People`, num: true, card: 'side', cell: ({ people }) => format.number(people) },
    { key: 'inApp', head: t`Read in the app`, num: true, cell: ({ readInApp }) => format.number(readInApp) },
    { key: 'ways', head: t`By channel`, cell: (campaign) => <ByChannel campaign={campaign} /> },
    { key: 'failed', head: t`Failed`, ...sum('failed') },
    { key: 'unknown', head: t`Unknown`, ...sum('unknown') },
    { key: 'billed', head: t`Messages that cost`, ...sum('billed') },
  ]
}

type Figure = 'failed' | 'unknown' | 'billed'

/** Of each channel: how many arrived of those that went. A mail never says that it has. */
function ByChannel({ campaign }: { campaign: Campaign }) {
  const { i18n } = useLingui()
  return (
    <ul className="delivery-lines s">
      {campaign.channels.map((one) => {
        const name = i18n._(channelWords[one.channel].name)
        const arrived = one.delivered + one.read
        const went = arrived + one.sent + one.failed + one.unknown
        const { waiting } = one
        return (
          <li key={one.channel}>
            {one.channel === 'mail' ? (
              <Trans>
                {name}: {went} sent
              </Trans>
            ) : (
              <Trans>
                {name}: {arrived} of {went} arrived
              </Trans>
            )}
            {waiting > 0 && (
              <span className="hint">
                {' '}
                · <Trans>{waiting} wait</Trans>
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
