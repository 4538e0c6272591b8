// The institute's fee plans, by year and course: what each comes to and how many students are on it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { type PlanRow, planList } from './feePlans.api.ts'
import { PlanChip } from './feePlanWords.tsx'
import './feePlans.css'

const usual = { year: 0, archived: false }

export default function PlansPage() {
  const { t } = useLingui()
  const can = useCan()
  const [{ year, archived }, setSearch] = useSearch(usual)
  const query = useQuery(planList({ ...(year && { year }), archived: archived ? 'true' : 'false' }))
  return (
    <>
      <PageHead title={t`Fee plans`}>
        <div className="row wrap">
          {can('listBatchesToAssign') && (
            <ButtonLink to="/fees/assign" look="line" icon="people">
              <Trans>Put a batch on a plan</Trans>
            </ButtonLink>
          )}
          {can('addFeePlan') && (
            <ButtonLink to="/fees/plans/new" icon="plus">
              <Trans>New plan</Trans>
            </ButtonLink>
          )}
        </div>
      </PageHead>
      <Loaded query={query} failed={t`The plans did not load`}>
        {({ rows, years }) => (
          <>
            <div className="row wrap fch">
              {years.map((one) => (
                <FilterChip key={one} on={year === one} onChange={(on) => setSearch({ year: on ? one : 0 })}>
                  {one}
                </FilterChip>
              ))}
              <FilterChip on={archived} onChange={(on) => setSearch({ archived: on })}>
                <Trans>Out of use</Trans>
              </FilterChip>
            </div>
            {rows.length > 0 ? <PlanTable rows={rows} /> : <NoPlans filtered={archived || year !== 0} />}
          </>
        )}
      </Loaded>
    </>
  )
}

function NoPlans({ filtered }: { filtered: boolean }) {
  return (
    <Panel>
      {filtered ? (
        <EmptyState level={2} plain title={<Trans>No plan here</Trans>}>
          <Trans>Choose another year, or look at all of them.</Trans>
        </EmptyState>
      ) : (
        <EmptyState
          level={2}
          title={<Trans>No plan yet</Trans>}
          action={
            <ButtonLink to="/fees/plans/new" icon="plus">
              <Trans>Write the first plan</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            A plan says what a course costs in a year and when it is paid. Then put batches on it.
          </Trans>
        </EmptyState>
      )}
    </Panel>
  )
}

function PlanTable({ rows }: { rows: PlanRow[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const columns: Column<PlanRow>[] = [
    {
      key: 'name',
      head: t`Course and plan`,
      card: 'main',
      cell: ({ id, courseName, name }) => (
        <>
          <Link className="name" to="/fees/plans/$planId" params={{ planId: id }}>
            {courseName}
          </Link>
          <span className="s hint block">{name}</span>
        </>
      ),
    },
    { key: 'year', head: t`Year`, num: true, cell: ({ year }) => year },
    {
      key: 'price',
      head: t`Price`,
      num: true,
      cell: ({ paise, priceIncludesTax }) => (
        <span>
          {format.money(paise)}
          <span className="s hint block">
            {priceIncludesTax ? <Trans>with GST</Trans> : <Trans>GST is added</Trans>}
          </span>
        </span>
      ),
    },
    {
      key: 'instalments',
      head: t`Instalments`,
      num: true,
      card: 'more',
      cell: ({ instalments }) => instalments,
    },
    {
      key: 'students',
      head: t`Students on it`,
      num: true,
      cell: ({ students }) => (students > 0 ? format.number(students) : '–'),
    },
    { key: 'state', head: t`State`, card: 'side', cell: ({ state }) => <PlanChip state={state} /> },
  ]
  return (
    <Panel flush>
      <Table caption={t`Fee plans`} rows={rows} rowKey={({ id }) => id} columns={columns} />
    </Panel>
  )
}
