// The documents of the day, the last one first: by way of paying, cashier, name or number.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSearch } from '../../../shell/search.ts'
import { Chip, FilterChip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Column, Pager, Table } from '../../../ui/Table.tsx'
import { SearchField } from '../../../ui/TextField.tsx'
import { type DayBook, type DayDocument, dayDocuments, type Mode, PAGE_SIZE } from '../books.api.ts'
import { useBookWords } from '../bookWords.ts'

const modes = ['cash', 'upi', 'card', 'cheque', 'bank', 'gateway', 'advance'] as const

export function DocumentsPanel({ book }: { book: DayBook }) {
  const { t } = useLingui()
  const words = useBookWords()
  const [{ mode, cashier, q, page }, setSearch] = useSearch({ mode: '', cashier: '', q: '', page: 1 })
  const known = modes.find((one) => one === mode)
  const filter = { mode: known, cashierId: cashier || undefined, search: q.trim() || undefined }
  const query = useQuery(dayDocuments(book.day, filter, page))
  const name = book.cashiers.find(({ id }) => (id ?? 'none') === cashier)
  return (
    <Panel flush id="documents" label={t`Documents of the day`}>
      <div className="panel-words stack">
        <h2>
          <Trans>Documents</Trans>
        </h2>
        <SearchField
          label={t`Search by name or number`}
          placeholder={t`Search by name or number`}
          value={q}
          onChange={(next) => setSearch({ q: next, page: 1 })}
        />
        <div className="row wrap">
          {[
            ...new Set<Mode | 'advance'>([...book.modes.map((one) => one.mode), ...(known ? [known] : [])]),
          ].map((one) => (
            <FilterChip
              key={one}
              on={one === known}
              onChange={(on) => setSearch({ mode: on ? one : '', page: 1 })}
            >
              {words.mode(one)}
            </FilterChip>
          ))}
          {cashier && (
            <FilterChip on onChange={() => setSearch({ cashier: '', page: 1 })}>
              {name?.name ?? t`By the families themselves`}
            </FilterChip>
          )}
        </div>
      </div>
      <Loaded query={query} failed={<Trans>The documents did not load</Trans>}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <EmptyState plain level={3} title={<Trans>No document fits</Trans>} />
          ) : (
            <>
              <Documents rows={rows} />
              <Pager
                page={page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(next) => setSearch({ page: next })}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Documents({ rows }: { rows: DayDocument[] }) {
  const { t } = useLingui()
  const { time } = useFormat()
  const columns: Column<DayDocument>[] = [
    {
      key: 'number',
      head: t`Number`,
      card: 'main',
      cell: (row) => (
        <>
          <Link to="/fees/receipts/$documentId" params={{ documentId: row.id }} className="name nb">
            {row.number}
          </Link>
          <span className="s hint block">{row.student.name}</span>
        </>
      ),
    },
    { key: 'kind', head: t`What`, cell: (row) => <Kind row={row} /> },
    { key: 'by', head: t`By`, cell: (row) => `${time(row.at)}${row.by ? `, ${row.by}` : ''}` },
    { key: 'paise', head: t`Amount`, num: true, card: 'side', cell: (row) => <Amount row={row} /> },
  ]
  return <Table caption={t`Documents of the day`} rows={rows} rowKey={({ id }) => id} columns={columns} />
}

function Kind({ row }: { row: DayDocument }) {
  const words = useBookWords()
  const cited = row.cites
  const ways = row.modes
    .map(({ mode, reference }) => (reference ? `${words.mode(mode)} ${reference}` : words.mode(mode)))
    .join(', ')
  return (
    <span>
      {words.document(row.kind)}
      <span className="s hint block">{cited ? <Trans>against {cited}</Trans> : ways}</span>
    </span>
  )
}

function Amount({ row }: { row: DayDocument }) {
  const { amount } = useFormat()
  return (
    <>
      <b className={row.takenBack ? 'struck' : undefined}>{amount(row.paise)}</b>
      {row.takenBack && (
        <span className="block">
          <Chip tone="bad">
            <Trans>taken back</Trans>
          </Chip>
        </span>
      )}
    </>
  )
}
