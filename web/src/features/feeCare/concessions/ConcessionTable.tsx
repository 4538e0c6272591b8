// Concessions under each other: whose, what, how much, and by whom.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { kindWords, StateChip, stateWords, useWishWords } from '../careWords.tsx'
import type { ConcessionRow } from '../feeCare.api.ts'

export function ConcessionTable({ rows, onOpen }: { rows: ConcessionRow[]; onOpen: (id: string) => void }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const wish = useWishWords()
  const openWord = (name: string) => t`Open the concession of ${name}`
  const columns: Column<ConcessionRow>[] = [
    { key: 'student', head: t`Student`, card: 'main', cell: (row) => <Who row={row} /> },
    {
      key: 'what',
      head: t`What`,
      cell: (row) => (
        <span className="block">
          {i18n._(kindWords[row.kind])}
          <span className="s hint block wraps">{[wish(row), row.plan].filter(Boolean).join(' · ')}</span>
        </span>
      ),
    },
    { key: 'worth', head: t`Amount`, num: true, card: 'side', cell: (row) => format.money(row.worth) },
    { key: 'state', head: t`State`, cell: (row) => <StateChip of={stateWords[row.state]} /> },
    { key: 'who', head: t`Granted by`, cell: (row) => <By row={row} /> },
    {
      key: 'open',
      head: t`Details`,
      cell: (row) => (
        <Button look="quiet" small onClick={() => onOpen(row.id)} aria-label={openWord(row.student.name)}>
          <Trans>Open</Trans>
        </Button>
      ),
    },
  ]
  return (
    <Panel flush>
      <Table caption={t`Concessions`} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </Panel>
  )
}

function Who({ row: { student } }: { row: ConcessionRow }) {
  return (
    <span className="block">
      <Link className="a" to="/fees/students/$studentId" params={{ studentId: student.id }}>
        {student.name}
      </Link>
      <span className="s hint block">{student.rollNumber}</span>
    </span>
  )
}

function By({ row }: { row: ConcessionRow }) {
  const format = useFormat()
  const asker = row.askedBy.name
  if (!row.decidedBy || !row.decidedAt) {
    return (
      <span className="s hint">
        <Trans>asked by {asker}</Trans>
      </span>
    )
  }
  return (
    <span className="block">
      {row.decidedBy.name}
      <span className="s hint block">{format.date(row.decidedAt)}</span>
    </span>
  )
}
