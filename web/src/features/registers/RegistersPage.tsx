// All registers: where attendance is low, batch by batch and day by day, and who is below the institute's share.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { dayInIndia } from '../../ui/months.ts'
import { Head, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { HeatMapPanel } from './HeatMapPanel.tsx'
import { LowPanel } from './LowPanel.tsx'
import { batchesQuery, PAGE_SIZE } from './registers.api.ts'
import './registers.css'

export default function RegistersPage() {
  const { t } = useLingui()
  const can = useCan()
  return (
    <>
      <PageHead title={t`Registers`} />
      {can('getHeatMap') ? <HeatMapPanel to={dayInIndia()} /> : <BatchList />}
      <LowPanel />
    </>
  )
}

/** Without the picture: the batches that the viewer may see. */
function BatchList() {
  const { t } = useLingui()
  const [{ page }, setSearch] = useSearch({ page: 1 })
  const query = useQuery(batchesQuery(page))
  return (
    <Loaded query={query} failed={<Trans>The batches did not load</Trans>}>
      {({ rows, total }) => (
        <Panel>
          <Head title={<Trans>Month sheets</Trans>} />
          {rows.length === 0 ? (
            <EmptyState title={<Trans>No batch of yours yet</Trans>} level={3} plain />
          ) : (
            <List label={t`Month sheets`}>
              {rows.map(({ id, name }) => (
                <ListLink key={id} to="/registers/$batchId" params={{ batchId: id }} title={name} />
              ))}
            </List>
          )}
          <Pager
            page={page}
            pageSize={PAGE_SIZE}
            total={total}
            onPage={(next) => setSearch({ page: next })}
          />
        </Panel>
      )}
    </Loaded>
  )
}
