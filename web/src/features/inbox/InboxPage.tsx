// What the institute has told one: by day, unread first to the eye, each leading to what it is about.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { type InboxRow, inboxPage, markRead, PAGE_SIZE } from './inbox.api.ts'
import { MessageRow } from './MessageRow.tsx'
import { byDay, nearDay } from './messageDays.ts'
import './inbox.css'

const start = { unread: false, about: '', page: 1 }

export default function InboxPage() {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch(start)
  const query = useQuery(inboxPage(filter))
  const how = t`How they reach you`
  return (
    <>
      <PageHead title={t`Messages`}>
        <Link to="/profile/messages" className="ib" aria-label={how} title={how}>
          <Icon name="settings" />
        </Link>
      </PageHead>
      <div className="row wrap">
        <ChildFilter value={filter.about} onChange={(about) => setFilter({ about, page: 1 })} />
        <FilterChip on={filter.unread} onChange={(unread) => setFilter({ unread, page: 1 })}>
          <Trans>Unread only</Trans>
        </FilterChip>
        <AllRead unread={query.data?.unread ?? 0} />
      </div>
      <Loaded query={query} failed={t`Your messages did not load`}>
        {({ rows, total }) => (
          <>
            {rows.length > 0 ? <Days rows={rows} /> : <NoMessages unread={filter.unread} />}
            <Pager
              page={filter.page}
              pageSize={PAGE_SIZE}
              total={total}
              onPage={(page) => setFilter({ page }, true)}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

function AllRead({ unread }: { unread: number }) {
  const queries = useQueryClient()
  const all = useMutation({ mutationFn: () => markRead(queries) })
  if (unread === 0) return null
  return (
    <Button look="quiet" small icon="check" busy={all.isPending} onClick={() => all.mutate()}>
      <Trans>Mark all as read</Trans>
    </Button>
  )
}

/** For a parent of several: whose messages. */
function ChildFilter({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { t } = useLingui()
  const { children } = useViewer()
  if (children.length < 2) return null
  return (
    <Seg
      label={t`Child`}
      value={children.some(({ id }) => id === value) ? value : ''}
      onChange={onChange}
      choices={[
        { value: '', label: t`All` },
        ...children.map(({ id, name }) => ({ value: id, label: name.split(' ')[0] ?? name })),
      ]}
    />
  )
}

function Days({ rows }: { rows: InboxRow[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const now = new Date()
  const nameOf = (day: string) => {
    const near = nearDay(day, now)
    if (near) return near === 'today' ? t`Today` : t`Yesterday`
    return format.weekday(day)
  }
  return byDay(rows).map(({ day, rows: some }) => (
    <Panel key={day}>
      <Head title={nameOf(day)} />
      <ul className="list inbox">
        {some.map((row) => (
          <MessageRow key={row.id} message={row} />
        ))}
      </ul>
    </Panel>
  ))
}

function NoMessages({ unread }: { unread: boolean }) {
  const { t } = useLingui()
  return (
    <Panel>
      <EmptyState level={2} title={unread ? t`Everything is read` : t`No messages yet`}>
        {unread ? (
          <Trans>Take the filter off to see what you have read.</Trans>
        ) : (
          <Trans>What the institute tells you comes here, also when another way failed.</Trans>
        )}
      </EmptyState>
    </Panel>
  )
}
