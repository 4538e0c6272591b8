// What came in over a span, as bars and rows; each row leads on: a month to its days, a day to its documents.
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSearch } from '../../../shell/search.ts'
import { FilterChip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { useMonthName } from '../../../ui/MonthSwitch.tsx'
import { dayAfter, monthAfter } from '../../../ui/months.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Slices } from '../../../ui/Plot.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { type Collections, type CollectionsAsked, collections, type Mode } from '../books.api.ts'
import { useBookWords, useHeadName } from '../bookWords.ts'
import type { Span } from './spans.ts'

type Grouping = NonNullable<CollectionsAsked['by']>
type Row = Collections['rows'][number]

const groupings: readonly Grouping[] = ['day', 'month', 'mode', 'cashier', 'head']
const start = { by: 'day', mode: '', cashier: '', head: '' }

export function TakenBy({ span }: { span: Span }) {
  const { t } = useLingui()
  const [search, setSearch] = useSearch(start)
  const by = groupings.find((one) => one === search.by) ?? 'day'
  const isOfHead = by === 'head' || search.head !== ''
  const query = useQuery(
    collections({
      ...span,
      by,
      ...(search.mode && !isOfHead && { mode: search.mode as Mode }),
      ...(search.cashier && { cashierId: search.cashier }),
      ...(search.head && by !== 'head' && { headId: search.head }),
    }),
  )
  return (
    <Panel>
      <Seg
        label={t`Add up by`}
        value={by}
        onChange={(next) => setSearch({ by: next })}
        choices={[
          { value: 'day', label: <Trans>Day</Trans> },
          { value: 'month', label: <Trans>Month</Trans> },
          { value: 'mode', label: <Trans>Way</Trans> },
          { value: 'cashier', label: <Trans>Cashier</Trans> },
          { value: 'head', label: <Trans>Head</Trans> },
        ]}
      />
      <Filters />
      <Loaded query={query} failed={<Trans>The collections did not load</Trans>}>
        {(found) =>
          found.rows.length === 0 ? (
            <EmptyState plain level={3} title={<Trans>Nothing came in during these days</Trans>} />
          ) : (
            <Found found={found} by={by} span={span} />
          )
        }
      </Loaded>
    </Panel>
  )
}

/** What the rows are narrowed to, each to be taken off. */
function Filters() {
  const words = useBookWords()
  const [{ mode, cashier, head }, setSearch] = useSearch(start)
  if (!mode && !cashier && !head) return null
  return (
    <div className="row wrap">
      {mode && (
        <FilterChip on onChange={() => setSearch({ mode: '' })}>
          {words.mode(mode as Mode)}
        </FilterChip>
      )}
      {cashier && (
        <FilterChip on onChange={() => setSearch({ cashier: '' })}>
          <Trans>One cashier</Trans>
        </FilterChip>
      )}
      {head && (
        <FilterChip on onChange={() => setSearch({ head: '' })}>
          <Trans>One head</Trans>
        </FilterChip>
      )}
    </div>
  )
}

type FoundProps = { found: Collections; by: Grouping; span: Span }

function Found({ found, by, span }: FoundProps) {
  const { t, i18n } = useLingui()
  const { money, amount } = useFormat()
  const [sum, back] = [money(found.net), amount(found.givenBack)]
  const isOverTime = by === 'day' || by === 'month'
  const columns: Column<Row>[] = [
    {
      key: 'key',
      head: i18n._(heads[by]),
      card: 'main',
      cell: (row) => <Name row={row} by={by} span={span} />,
    },
    { key: 'received', head: t`Came in`, num: true, cell: (row) => amount(row.received) },
    {
      key: 'back',
      head: t`Went back`,
      num: true,
      cell: (row) => (row.givenBack === 0 ? <span className="hint">–</span> : amount(row.givenBack)),
    },
    { key: 'net', head: t`Together`, num: true, card: 'side', cell: (row) => <b>{amount(row.net)}</b> },
  ]
  return (
    <>
      <p>
        <span className="xl">{sum}</span>{' '}
        {found.givenBack !== 0 && (
          <span className="dim">
            <Trans>after {back} went back</Trans>
          </span>
        )}
      </p>
      {isOverTime && found.rows.length > 1 && (
        <Slices
          label={t`What came in, one bar each: ${sum} together`}
          slices={found.rows.map(({ net }) => ({ value: net, tone: net < 0 ? 'bad' : 'own' }))}
          height={120}
        />
      )}
      <Table caption={t`What came in`} rows={found.rows} rowKey={({ key }) => key} columns={columns} />
    </>
  )
}

const heads: Record<Grouping, MessageDescriptor> = {
  day: msg`Day`,
  month: msg`Month`,
  mode: msg`Way of paying`,
  cashier: msg`Cashier`,
  head: msg`Head`,
}

/** A row leads to what it is made of: a day to the day book, anything else to its days. */
function Name({ row, by, span }: { row: Row; by: Grouping; span: Span }) {
  const { t } = useLingui()
  const { weekday } = useFormat()
  const words = useBookWords()
  const headName = useHeadName()
  const nameOf = useMonthName()
  const [{ mode, cashier }] = useSearch(start)
  const narrowed = { ...(mode && { mode }), ...(cashier && { cashier }) }
  switch (by) {
    case 'day':
      return (
        <Link className="name" to="/daybook" search={{ day: row.key, ...narrowed }}>
          {weekday(row.key)}
        </Link>
      )
    case 'month':
      return (
        <Link className="name" to="/fees/collections" search={{ ...monthSpan(row.key), ...narrowed }}>
          {nameOf(row.key)}
        </Link>
      )
    case 'mode':
      return (
        <Link className="name" to="/fees/collections" search={{ ...span, mode: row.key }}>
          {words.mode(row.key as Mode)}
        </Link>
      )
    case 'cashier':
      return (
        <Link className="name" to="/fees/collections" search={{ ...span, cashier: row.key }}>
          {row.name ?? t`By the families themselves`}
        </Link>
      )
    case 'head':
      return (
        <Link className="name" to="/fees/collections" search={{ ...span, head: row.key }}>
          {row.head ? headName(row.head) : t`Paid ahead`}
        </Link>
      )
  }
}

const monthSpan = (month: string): Span => ({
  from: `${month}-01`,
  to: dayAfter(`${monthAfter(month, 1)}-01`, -1),
})
