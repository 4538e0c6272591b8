// Concessions, scholarships and waived fines of a span: how much by whom, and each of them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useSearch } from '../../../shell/search.ts'
import { FilterChip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Column, Pager, Table } from '../../../ui/Table.tsx'
import { type Granted, type GrantedAsked, granted, PAGE_SIZE } from '../books.api.ts'
import { useBookWords } from '../bookWords.ts'
import type { Span } from './spans.ts'

const kinds = ['concession', 'scholarship', 'sibling', 'waiver'] as const
const start = { kind: '', who: '', page: 1 }

export function GrantedPanel({ span }: { span: Span }) {
  const { t } = useLingui()
  const { money } = useFormat()
  const words = useBookWords()
  const [{ kind, who, page }, setSearch] = useSearch(start)
  const known = kinds.find((one) => one === kind)
  const asked: GrantedAsked = {
    ...{ ...span, page, pageSize: PAGE_SIZE },
    ...(known && { kind: known }),
    ...(who && { byId: who }),
  }
  const query = useQuery(granted(asked))
  return (
    <Loaded query={query} failed={<Trans>What was granted did not load</Trans>}>
      {(found) =>
        found.sums.length === 0 ? (
          <Panel>
            <EmptyState plain title={<Trans>Nothing was granted during these days</Trans>} />
          </Panel>
        ) : (
          <>
            <Panel flush>
              <p className="panel-words">
                <span className="xl">{money(found.paise)}</span>{' '}
                <span className="dim">
                  <Trans>granted</Trans>
                </span>
              </p>
              <ByPerson sums={found.sums} />
            </Panel>
            <Panel flush id="each" label={t`Each of them`}>
              <div className="panel-words row wrap">
                {kinds.map((one) => (
                  <FilterChip
                    key={one}
                    on={one === known}
                    onChange={(on) => setSearch({ kind: on ? one : '', page: 1 })}
                  >
                    {words.concession(one)}
                  </FilterChip>
                ))}
                {who && (
                  <FilterChip on onChange={() => setSearch({ who: '', page: 1 })}>
                    {found.sums.find(({ by }) => (by?.id ?? 'none') === who)?.by?.name ?? t`By a rule`}
                  </FilterChip>
                )}
              </div>
              <Each rows={found.rows} />
              <Pager
                page={page}
                pageSize={PAGE_SIZE}
                total={found.total}
                onPage={(next) => setSearch({ page: next })}
              />
            </Panel>
          </>
        )
      }
    </Loaded>
  )
}

function ByPerson({ sums }: { sums: Granted['sums'] }) {
  const { t } = useLingui()
  const { amount, number } = useFormat()
  const words = useBookWords()
  const [, setSearch] = useSearch(start)
  const columns: Column<Granted['sums'][number]>[] = [
    {
      key: 'by',
      head: t`Granted by`,
      card: 'main',
      cell: ({ by, kind }) => (
        <button
          type="button"
          className="link name"
          onClick={() => setSearch({ who: by?.id ?? 'none', kind, page: 1 })}
        >
          {by?.name ?? t`By a rule`}
        </button>
      ),
    },
    { key: 'kind', head: t`What`, cell: ({ kind }) => words.concession(kind) },
    { key: 'count', head: t`How many`, num: true, cell: ({ count }) => number(count) },
    { key: 'paise', head: t`Amount`, num: true, card: 'side', cell: ({ paise }) => <b>{amount(paise)}</b> },
  ]
  return (
    <Table
      caption={t`What was granted, by whom`}
      rows={sums}
      rowKey={({ by, kind }) => `${by?.id ?? 'none'} ${kind}`}
      columns={columns}
    />
  )
}

function Each({ rows }: { rows: Granted['rows'] }) {
  const { t } = useLingui()
  const { amount, date } = useFormat()
  const words = useBookWords()
  const columns: Column<Granted['rows'][number]>[] = [
    {
      key: 'student',
      head: t`Student`,
      card: 'main',
      cell: ({ student }) => (
        <>
          <Link to="/fees/students/$studentId" params={{ studentId: student.id }} className="name">
            {student.name}
          </Link>
          <span className="s hint block">{student.rollNumber}</span>
        </>
      ),
    },
    {
      key: 'why',
      head: t`Why`,
      cell: ({ kind, reason }) => (
        <>
          {words.concession(kind)}
          <span className="s hint block">{reason}</span>
        </>
      ),
    },
    {
      key: 'by',
      head: t`Granted by`,
      cell: ({ grantedBy, at }) => (
        <>
          {grantedBy ?? t`By a rule`}
          <span className="s hint block">{date(at)}</span>
        </>
      ),
    },
    { key: 'paise', head: t`Amount`, num: true, card: 'side', cell: ({ paise }) => <b>{amount(paise)}</b> },
  ]
  return <Table caption={t`Each of them`} rows={rows} rowKey={({ id }) => id} columns={columns} />
}
