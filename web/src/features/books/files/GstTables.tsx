// The tables of the GST summary.
import { useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { type Column, Table } from '../../../ui/Table.tsx'
import type { GstSummary } from '../books.api.ts'
import { useBookWords } from '../bookWords.ts'

type Supply = GstSummary['b2cs'][number]
type Large = GstSummary['large'][number]
type Series = GstSummary['documents'][number]

/** Place, rate and the four amounts: what every table of supplies ends with. */
function useMoneyColumns<Row extends Supply>(): Column<Row>[] {
  const { t } = useLingui()
  const { amount } = useFormat()
  const column = (key: 'taxable' | 'cgst' | 'sgst' | 'igst', head: string): Column<Row> => ({
    ...{ key, head, num: true },
    ...(key === 'taxable' && { card: 'side' as const }),
    cell: (row) => (row[key] === 0 ? <span className="hint">–</span> : amount(row[key])),
  })
  return [
    column('taxable', t`Taxable`),
    column('cgst', 'CGST'),
    column('sgst', 'SGST'),
    column('igst', 'IGST'),
  ]
}

export function SupplyTable({ title, rows }: { title: string; rows: Supply[] }) {
  const { t } = useLingui()
  const money = useMoneyColumns<Supply>()
  if (rows.length === 0) return null
  const columns: Column<Supply>[] = [
    {
      key: 'place',
      head: t`Place of supply`,
      card: 'main',
      cell: ({ place, bps }) => (
        <span className="nb">
          {place} · {bps / 100} %
        </span>
      ),
    },
    ...money,
  ]
  return (
    <div>
      <h3>{title}</h3>
      <Table caption={title} rows={rows} rowKey={({ place, bps }) => `${place} ${bps}`} columns={columns} />
    </div>
  )
}

export function LargeTable({ title, rows }: { title: string; rows: Large[] }) {
  const { t } = useLingui()
  const { date } = useFormat()
  const words = useBookWords()
  const money = useMoneyColumns<Large>()
  if (rows.length === 0) return null
  const columns: Column<Large>[] = [
    {
      key: 'number',
      head: t`Number`,
      card: 'main',
      cell: ({ number, kind, day, place }) => (
        <>
          <span className="nb">{number}</span>
          <span className="s hint block">
            {words.document(kind)}, {date(day)}, {place}
          </span>
        </>
      ),
    },
    ...money,
  ]
  return (
    <div>
      <h3>{title}</h3>
      <Table caption={title} rows={rows} rowKey={({ number, bps }) => `${number} ${bps}`} columns={columns} />
    </div>
  )
}

export function DocumentsTable({ title, rows }: { title: string; rows: Series[] }) {
  const { t } = useLingui()
  const { number } = useFormat()
  const words = useBookWords()
  if (rows.length === 0) return null
  const columns: Column<Series>[] = [
    { key: 'kind', head: t`What`, card: 'main', cell: ({ kind }) => words.document(kind) },
    { key: 'from', head: t`From`, cell: ({ from }) => <span className="nb">{from}</span> },
    { key: 'to', head: t`To`, cell: ({ to }) => <span className="nb">{to}</span> },
    { key: 'takenBack', head: t`Taken back`, num: true, cell: ({ takenBack }) => number(takenBack) },
    { key: 'total', head: t`How many`, num: true, card: 'side', cell: ({ total }) => number(total) },
  ]
  return (
    <div>
      <h3>{title}</h3>
      <Table caption={title} rows={rows} rowKey={({ kind, from }) => `${kind} ${from}`} columns={columns} />
    </div>
  )
}
