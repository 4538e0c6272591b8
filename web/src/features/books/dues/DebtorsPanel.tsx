// Who owes: of a batch, an age or a month, with whom to ask and when they were last reminded. Some are chosen and reminded.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useSearch } from '../../../shell/search.ts'
import { useCan } from '../../../shell/session.tsx'
import { Button } from '../../../ui/Button.tsx'
import { FilterChip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { useMonthName } from '../../../ui/MonthSwitch.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { BulkBar, type Column, Pager, type Sort, Table } from '../../../ui/Table.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { type Debtor, type DebtorFilter, type DuesReport, debtorList, PAGE_SIZE } from '../books.api.ts'
import { ageWords, isAge } from './ages.ts'
import { RemindDialog } from './RemindDialog.tsx'

const start = { age: '', batch: '', month: '', q: '', sort: 'owed', page: 1 }

export function DebtorsPanel({ report }: { report: DuesReport }) {
  const { t } = useLingui()
  const [search, setSearch] = useSearch(start)
  const filter: DebtorFilter = {
    ...(isAge(search.age) && { age: search.age }),
    ...(search.batch && { batchId: search.batch }),
    ...(search.month && { month: search.month }),
    ...(search.q.trim() && { search: search.q.trim() }),
    sort: search.sort === 'oldest' ? 'oldest' : 'owed',
  }
  const query = useQuery(debtorList(filter, search.page))
  const { money } = useFormat()
  if (report.all.owed === 0) return null
  return (
    <Panel flush id="debtors" label={t`Who owes`}>
      <div className="panel-words stack">
        <h2>
          <Trans>Who owes</Trans> {query.data && <span className="dim">{money(query.data.owed)}</span>}
        </h2>
        <SearchField
          label={t`Search by name or roll number`}
          placeholder={t`Search by name or roll number`}
          value={search.q}
          onChange={(q) => setSearch({ q, page: 1 })}
        />
        <Filters report={report} />
      </div>
      <Loaded query={query} failed={<Trans>The list did not load</Trans>}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState plain level={3} title={<Trans>Nobody owes this</Trans>} />
          ) : (
            <>
              <Debtors
                rows={rows}
                sort={{ key: search.sort, down: search.sort === 'owed' }}
                onSort={({ key }) => setSearch({ sort: key, page: 1 })}
              />
              <Pager
                page={search.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setSearch({ page })}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Filters({ report }: { report: DuesReport }) {
  const { t, i18n } = useLingui()
  const nameOf = useMonthName()
  const [{ age, batch, month }, setSearch] = useSearch(start)
  const batchName = report.batches.find((one) => (one.batch?.id ?? 'none') === batch)?.batch?.name
  return (
    <div className="row wrap">
      {(['late', 'd30', 'd60', 'd90', 'older', 'ahead'] as const).map((one) => (
        <FilterChip key={one} on={age === one} onChange={(on) => setSearch({ age: on ? one : '', page: 1 })}>
          {i18n._(ageWords[one])}
        </FilterChip>
      ))}
      {batch && (
        <FilterChip on onChange={() => setSearch({ batch: '', page: 1 })}>
          {batchName ?? t`Without a batch`}
        </FilterChip>
      )}
      {month && (
        <FilterChip on onChange={() => setSearch({ month: '', page: 1 })}>
          {nameOf(month)}
        </FilterChip>
      )}
    </div>
  )
}

type ListProps = { rows: Debtor[]; sort: Sort; onSort: (sort: Sort) => void }

function Debtors({ rows, sort, onSort }: ListProps) {
  const { t } = useLingui()
  const can = useCan()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [reminding, setReminding] = useState(false)
  const columns: Column<Debtor>[] = [
    { key: 'name', head: t`Student`, card: 'main', cell: (row) => <Name row={row} /> },
    { key: 'contact', head: t`Whom to ask`, cell: (row) => <Contact row={row} /> },
    { key: 'oldest', head: t`Due since`, sortable: true, cell: (row) => <Since row={row} /> },
    {
      key: 'owed',
      head: t`Owed`,
      num: true,
      sortable: true,
      card: 'side',
      cell: (row) => <Owed row={row} />,
    },
  ]
  return (
    <>
      <Table
        caption={t`Who owes`}
        rows={rows}
        rowKey={({ student }) => student.id}
        columns={columns}
        sort={sort}
        onSort={onSort}
        {...(can('remindFees') && {
          selection: { chosen, onChange: setChosen, nameOf: (row: Debtor) => row.student.name },
        })}
      />
      <BulkBar count={chosen.size} onClear={() => setChosen(new Set())}>
        <Button look="quiet" icon="bell" onClick={() => setReminding(true)}>
          <Trans>Remind</Trans>
        </Button>
      </BulkBar>
      {reminding && (
        <RemindDialog
          studentIds={[...chosen]}
          onClose={() => setReminding(false)}
          onDone={() => {
            setReminding(false)
            setChosen(new Set())
          }}
        />
      )}
    </>
  )
}

const Name = ({ row }: { row: Debtor }) => (
  <>
    <Link to="/fees/students/$studentId" params={{ studentId: row.student.id }} className="name">
      {row.student.name}
    </Link>
    <span className="s hint block">{[row.student.rollNumber, ...row.batches].join(' · ')}</span>
  </>
)

function Contact({ row }: { row: Debtor }) {
  const { day } = useFormat()
  const told = row.lastRemindedAt && day(row.lastRemindedAt)
  return (
    <span>
      {row.contact ? (
        <a href={`tel:${row.contact.phone}`}>{row.contact.name}</a>
      ) : (
        <span className="hint">
          <Trans>no phone</Trans>
        </span>
      )}
      <span className="s hint block">
        {told ? <Trans>reminded on {told}</Trans> : <Trans>not reminded yet</Trans>}
      </span>
    </span>
  )
}

function Since({ row }: { row: Debtor }) {
  const { date } = useFormat()
  const days = Math.round((Date.now() - Date.parse(`${row.oldestDueOn}T00:00:00+05:30`)) / 86_400_000 - 0.5)
  return (
    <span>
      {date(row.oldestDueOn)}
      {days > 0 && (
        <span className="s att block">
          <Trans>{days} days late</Trans>
        </span>
      )}
    </span>
  )
}

function Owed({ row }: { row: Debtor }) {
  const { amount } = useFormat()
  const all = amount(row.owedInAll)
  return (
    <span>
      <b>{amount(row.owed)}</b>
      {row.owedInAll !== row.owed && (
        <span className="s hint block">
          <Trans>of {all} in all</Trans>
        </span>
      )}
    </span>
  )
}
