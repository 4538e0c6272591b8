// What went out: to whose family, of which day, how much, and what became of it.
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { fateWords } from '../careWords.tsx'
import type { ReminderRow } from '../feeCare.api.ts'

export function ReminderTable({ rows }: { rows: ReminderRow[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const columns: Column<ReminderRow>[] = [
    {
      key: 'student',
      head: t`Student`,
      card: 'main',
      cell: ({ student }) => (
        <span className="block">
          <Link className="a" to="/fees/students/$studentId" params={{ studentId: student.id }}>
            {student.name}
          </Link>
          <span className="s hint block">{student.rollNumber}</span>
        </span>
      ),
    },
    { key: 'day', head: t`Due`, cell: (row) => <DueDay row={row} /> },
    { key: 'paise', head: t`Amount`, num: true, card: 'side', cell: (row) => <Amount row={row} /> },
    {
      key: 'told',
      head: t`Told`,
      cell: ({ toldAt, by }) => (
        <span className="block">
          {format.when(toldAt)}
          <span className="s hint block">{by ? by.name : <Trans>by the rules</Trans>}</span>
        </span>
      ),
    },
    { key: 'fate', head: t`What became of it`, cell: (row) => <Fates row={row} /> },
  ]
  return (
    <Panel flush>
      <Table
        caption={t`Reminders`}
        rows={rows}
        rowKey={(row) => `${row.student.id} ${row.dueOn} ${row.offsetDays}`}
        columns={columns}
      />
    </Panel>
  )
}

function DueDay({ row }: { row: ReminderRow }) {
  const { t } = useLingui()
  const format = useFormat()
  const days = Math.abs(row.offsetDays)
  const before = t`${plural(days, { one: '# day before', other: '# days before' })}`
  const after = t`${plural(days, { one: '# day after', other: '# days after' })}`
  return (
    <span className="block">
      <span className="nb">{format.date(row.dueOn)}</span>
      <span className="s hint block">{days === 0 ? t`on the day` : row.offsetDays < 0 ? before : after}</span>
    </span>
  )
}

function Amount({ row }: { row: ReminderRow }) {
  const format = useFormat()
  return (
    <span className="block">
      {format.money(row.paise)}
      {row.owed === 0 && (
        <span className="s block pos">
          <Trans>paid since</Trans>
        </span>
      )}
    </span>
  )
}

function Fates({ row }: { row: ReminderRow }) {
  const { i18n } = useLingui()
  if (row.fates.length === 0) {
    return (
      <span className="s hint">
        <Trans>Withdrawn: it was paid first</Trans>
      </span>
    )
  }
  return (
    <span className="row wrap">
      {[...new Set(row.fates)].map((fate) => (
        <Chip
          key={fate}
          tone={fate === 'failed' ? 'bad' : fate === 'read' || fate === 'delivered' ? 'good' : 'plain'}
        >
          {i18n._(fateWords[fate])}
        </Chip>
      ))}
    </span>
  )
}
