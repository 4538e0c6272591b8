// What each batch owes, by age; every figure leads to those who owe it.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import type { DuesReport } from '../books.api.ts'
import { type Age, ages, ageWords } from './ages.ts'

type Row = DuesReport['all'] & { key: string; name: string; isSum?: boolean }

export function AgePanel({ report }: { report: DuesReport }) {
  const { t, i18n } = useLingui()
  if (report.all.owed === 0) return null
  const rows: Row[] = report.batches.map(({ batch, ...owed }) => ({
    ...owed,
    key: batch?.id ?? 'none',
    name: batch?.name ?? t`Without a batch`,
  }))
  if (rows.length > 1) rows.push({ ...report.all, key: '', name: t`Together`, isSum: true })
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t`Batch`,
      card: 'main',
      cell: (row) => (row.isSum ? <b>{row.name}</b> : row.name),
    },
    ...ages.map(
      (age): Column<Row> => ({
        key: age,
        head: i18n._(ageWords[age]),
        num: true,
        cell: (row) => <Figure row={row} age={age} />,
      }),
    ),
    { key: 'owed', head: t`Together`, num: true, card: 'side', cell: (row) => <Figure row={row} /> },
  ]
  return (
    <Panel flush>
      <h2 className="panel-words">
        <Trans>By batch and age</Trans>
      </h2>
      <div className="aged">
        <Table caption={t`Dues by batch and age`} rows={rows} rowKey={(row) => row.key} columns={columns} />
      </div>
    </Panel>
  )
}

function Figure({ row, age }: { row: Row; age?: Age }) {
  const { amount } = useFormat()
  const owed = age ? row.ages[age] : row.owed
  if (owed === 0) return <span className="hint">–</span>
  return (
    <Link
      to="/fees/dues"
      search={{ ...(row.key && { batch: row.key }), ...(age && { age }) }}
      hash="debtors"
      className={age ? undefined : 'strong'}
    >
      {amount(owed)}
    </Link>
  )
}
