// What came in on the day: the sum, and who took how much by which way. Every figure leads to its documents.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import type { Cashier, DayBook, Mode } from '../books.api.ts'
import { useBookWords } from '../bookWords.ts'

export function TakenPanel({ book }: { book: DayBook }) {
  const { money, longDate } = useFormat()
  const day = longDate(book.day)
  if (book.cashiers.every(({ modes }) => modes.length === 0))
    return (
      <Panel>
        <EmptyState
          plain
          title={<Trans>No money came in on this day</Trans>}
          action={
            book.day === book.today && (
              <ButtonLink to="/counter">
                <Trans>To the counter</Trans>
              </ButtonLink>
            )
          }
        />
      </Panel>
    )
  return (
    <Panel flush>
      <p className="panel-words">
        <span className="xl">{money(book.net)}</span>{' '}
        <span className="dim">
          <Trans>came in on {day}</Trans>
        </span>
      </p>
      <ByCashier book={book} />
    </Panel>
  )
}

/** The last row adds up. */
type Row = Pick<Cashier, 'net' | 'modes'> & { id: string | null; name: string; isSum?: boolean }

function ByCashier({ book }: { book: DayBook }) {
  const { t } = useLingui()
  const words = useBookWords()
  const rows: Row[] = book.cashiers
    .filter(({ modes }) => modes.length > 0)
    .map((cashier) => ({ ...cashier, name: cashier.name ?? t`By the families themselves` }))
  if (rows.length > 1)
    rows.push({ id: 'all', name: t`Together`, net: book.net, modes: book.modes, isSum: true })
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t`Taken by`,
      card: 'main',
      cell: (row) => (row.isSum ? <b>{row.name}</b> : row.name),
    },
    ...book.modes.map(
      ({ mode }): Column<Row> => ({
        key: mode,
        head: words.mode(mode),
        num: true,
        cell: (row) => <Figure row={row} mode={mode} day={book.day} />,
      }),
    ),
    {
      key: 'net',
      head: t`Together`,
      num: true,
      card: 'side',
      cell: (row) => <Figure row={row} day={book.day} />,
    },
  ]
  return (
    <Table
      caption={t`What came in, by cashier and way of paying`}
      rows={rows}
      rowKey={(row) => row.id ?? 'none'}
      columns={columns}
    />
  )
}

type FigureProps = { row: Row; mode?: Mode; day: string }

function Figure({ row, mode, day }: FigureProps) {
  const { amount } = useFormat()
  const taken = mode ? row.modes.find((one) => one.mode === mode) : { net: row.net, givenBack: 0 }
  if (!taken) return <span className="hint">–</span>
  const cashier = row.isSum ? {} : { cashier: row.id ?? 'none' }
  const back = amount(taken.givenBack)
  return (
    <>
      <Link
        to="/daybook"
        search={{ day, ...(mode && { mode }), ...cashier }}
        hash="documents"
        className={mode ? undefined : 'strong'}
      >
        {amount(taken.net)}
      </Link>
      {taken.givenBack !== 0 && (
        <span className="s hint block">
          <Trans>{back} went back</Trans>
        </span>
      )}
    </>
  )
}
