// The messages that match: who was told what, when, and what became of it by each channel.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Column, Pager, Table } from '../../../ui/Table.tsx'
import { DeliveryFilters } from './DeliveryFilters.tsx'
import { DeliveryLines } from './DeliveryLines.tsx'
import { type Filter, PAGE_SIZE, type SentMessage, sentMessages } from './deliveries.api.ts'

type TableProps = { filter: Filter; onFilter: (change: Partial<Filter>) => void }

export function MessageTable({ filter, onFilter }: TableProps) {
  const { t } = useLingui()
  const query = useQuery(sentMessages(filter))
  const columns = useColumns()
  return (
    <>
      <DeliveryFilters filter={filter} onChange={onFilter} />
      {filter.campaign && <OneCampaign query={query} onClear={() => onFilter({ campaign: '', page: 1 })} />}
      <Loaded query={query} failed={t`The messages did not load`}>
        {({ rows, total }) => (
          <>
            {rows.some(hasUnknown) && <WhatUnknownIs />}
            <Panel flush>
              {rows.length > 0 ? (
                <Table caption={t`Messages`} rows={rows} rowKey={({ id }) => id} columns={columns} />
              ) : (
                <EmptyState level={2} title={t`No message matches`}>
                  <Trans>Take a filter off, or look for another name.</Trans>
                </EmptyState>
              )}
            </Panel>
            <Pager
              page={filter.page}
              pageSize={PAGE_SIZE}
              total={total}
              onPage={(page) => onFilter({ page })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function useColumns(): Column<SentMessage>[] {
  const { t } = useLingui()
  const format = useFormat()
  return [
    {
      key: 'person',
      head: t`To`,
      card: 'main',
      cell: ({ person, about }) => (
        <>
          <Link className="name" to="/people/$personId" params={{ personId: person.id }}>
            {person.name}
          </Link>
          {about && about.id !== person.id && <span className="s hint block">{about.name}</span>}
        </>
      ),
    },
    {
      key: 'message',
      head: t`Message`,
      cell: ({ title, text }) => (
        <span className="wraps">
          {title}
          <span className="s hint block message-text">{text}</span>
        </span>
      ),
    },
    { key: 'ways', head: t`What became of it`, cell: (message) => <DeliveryLines message={message} /> },
    {
      key: 'at',
      head: t`When`,
      card: 'side',
      cell: ({ at }) => <span className="nb">{format.when(at)}</span>,
    },
  ]
}

const hasUnknown = ({ deliveries }: SentMessage) => deliveries.some(({ state }) => state === 'unknown')

function WhatUnknownIs() {
  return (
    <Note tone="due" icon="info" title={<Trans>What “unknown” means</Trans>}>
      <Trans>
        The connection broke after the message was handed over, so it may have arrived. It is never sent a
        second time blindly: the provider’s own report decides, and the next channel follows if none comes.
      </Trans>
    </Note>
  )
}

function OneCampaign({
  query,
  onClear,
}: {
  query: { data?: { rows: SentMessage[] } | undefined }
  onClear: () => void
}) {
  const title = query.data?.rows[0]?.campaign?.title ?? ''
  return (
    <Note
      tone="plain"
      icon="filter"
      action={
        <Button look="quiet" small onClick={onClear}>
          <Trans>All messages</Trans>
        </Button>
      }
    >
      <Trans>Only of “{title}”</Trans>
    </Note>
  )
}
