// The batches: where they sit, who looks after them, how full they are.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan, useViewer } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { languageNames } from '../../ui/personWords.ts'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, Pager, Table } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { type BatchRow, batchList, PAGE_SIZE } from './batches.api.ts'
import { Seats } from './Seats.tsx'
import './batches.css'

const usual = { q: '', archived: false, page: 1 }

export default function BatchesPage() {
  const { t } = useLingui()
  const can = useCan()
  const isOffice = useViewer().person.role === 'admin'
  const [filter, setFilter] = useSearch(usual)
  const query = useQuery(
    batchList({
      page: filter.page,
      ...(filter.q && { search: filter.q }),
      ...(filter.archived && { archived: 'true' as const }),
    }),
  )
  return (
    <>
      <PageHead title={t`Batches`}>
        {isOffice && (
          <ButtonLink to="/courses" look="line">
            <Trans>Courses</Trans>
          </ButtonLink>
        )}
        {can('addBatch') && (
          <ButtonLink to="/batches/new" icon="plus">
            <Trans>New batch</Trans>
          </ButtonLink>
        )}
      </PageHead>
      <div className="stack g3">
        <SearchField
          label={t`Search batches`}
          placeholder={t`Name or room`}
          value={filter.q}
          onChange={(q) => setFilter({ q, page: 1 })}
        />
        <div className="row fch">
          <FilterChip on={filter.archived} onChange={(archived) => setFilter({ archived, page: 1 })}>
            <Trans>Ended batches</Trans>
          </FilterChip>
        </div>
      </div>
      <Loaded query={query} failed={t`The batches did not load`}>
        {({ rows, total }) =>
          rows.length > 0 ? (
            <>
              <BatchTable rows={rows} />
              <Pager
                page={filter.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
            </>
          ) : (
            <NoBatches isFiltered={Boolean(filter.q || filter.archived)} onClear={() => setFilter(usual)} />
          )
        }
      </Loaded>
    </>
  )
}

function BatchTable({ rows }: { rows: BatchRow[] }) {
  const { t } = useLingui()
  const columns: Column<BatchRow>[] = [
    {
      key: 'name',
      head: t`Batch`,
      card: 'main',
      cell: (batch) => (
        <span className="block">
          <Link className="name" to="/batches/$batchId" params={{ batchId: batch.id }}>
            {batch.name}
          </Link>
          <span className="s hint block">{batch.courseName}</span>
        </span>
      ),
    },
    { key: 'seats', head: t`Seats`, card: 'side', cell: (batch) => <Seats batch={batch} /> },
    { key: 'teacher', head: t`Class teacher`, cell: (batch) => batch.classTeacherName },
    { key: 'room', head: t`Room`, cell: (batch) => batch.room },
    {
      key: 'medium',
      head: t`Language`,
      card: 'off',
      cell: (batch) => <span lang={batch.medium}>{languageNames[batch.medium]}</span>,
    },
    { key: 'year', head: t`Year`, num: true, card: 'off', cell: (batch) => batch.year },
  ]
  return (
    <Panel flush>
      <Table caption={t`Batches`} rows={rows} rowKey={(batch) => batch.id} columns={columns} />
    </Panel>
  )
}

function NoBatches({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useLingui()
  const can = useCan()
  if (isFiltered)
    return (
      <Panel>
        <EmptyState
          level={2}
          plain
          title={t`No batch matches`}
          action={
            <button type="button" className="btn line" onClick={onClear}>
              <Trans>Show all batches</Trans>
            </button>
          }
        />
      </Panel>
    )
  return (
    <Panel>
      <EmptyState
        level={2}
        title={t`No batch yet`}
        action={
          can('addBatch') && (
            <ButtonLink to="/batches/new" icon="plus">
              <Trans>New batch</Trans>
            </ButtonLink>
          )
        }
      >
        {can('addBatch') ? (
          <Trans>A batch belongs to a course and holds students; exams are set for batches.</Trans>
        ) : (
          <Trans>Batches appear here once the office has said what you teach.</Trans>
        )}
      </EmptyState>
    </Panel>
  )
}
