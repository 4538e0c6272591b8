// The rows of a list as they were read: what is wrong with each, and whom each looks like.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { fieldSentence } from '../../api/problems.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { columnWords } from './columnWords.ts'
import type { Import, ImportRow } from './imports.api.ts'

type RowsProps = {
  list: Import
  /** Lines that look like somebody who is there, and are taken in all the same. */
  taken: ReadonlySet<number>
  onFlip: ((line: number) => void) | undefined
}

export function RowsTable({ list, taken, onFlip }: RowsProps) {
  const { t } = useLingui()
  const cell = (row: ImportRow, name: string) =>
    row.cells[name] && <span className="nb">{row.cells[name]}</span>
  const columns: Column<ImportRow>[] = [
    {
      key: 'name',
      head: t`Name`,
      card: 'main',
      cell: (row) => (
        <span className="block wraps">
          <b>{row.cells.name || '—'}</b>
          <span className="s hint block">
            <Trans>line {row.line}</Trans>
            {row.cells.rollNumber && ` · ${row.cells.rollNumber}`}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: t`State`,
      card: 'side',
      cell: (row) => <RowState row={row} list={list} taken={taken} />,
    },
    { key: 'phone', head: t`Phone`, cell: (row) => cell(row, 'phone') },
    { key: 'guardian', head: t`Guardian`, cell: (row) => <Guardian row={row} /> },
    { key: 'batch', head: t`Batch`, cell: (row) => cell(row, 'batch') },
    {
      key: 'problems',
      head: t`What is wrong`,
      cell: (row) => <Remarks row={row} taken={taken} onFlip={onFlip} />,
    },
  ]
  return (
    <Panel flush>
      <Table
        caption={t`Rows of the list`}
        rows={list.rows}
        rowKey={(row) => String(row.line)}
        columns={columns}
      />
    </Panel>
  )
}

function Guardian({ row: { cells } }: { row: ImportRow }) {
  if (!cells.guardianName && !cells.guardianPhone) return null
  return (
    <span className="wraps">
      {cells.guardianName}
      <span className="s hint block">{cells.guardianPhone}</span>
    </span>
  )
}

function RowState({ row, list, taken }: { row: ImportRow; list: Import; taken: ReadonlySet<number> }) {
  const { t } = useLingui()
  if (row.problems.length > 0) return <Chip tone="bad">{t`Problem`}</Chip>
  const isOut = list.state === 'previewed' ? row.duplicates.length > 0 && !taken.has(row.line) : row.leftOut
  if (isOut) return <Chip tone="due">{t`Left out`}</Chip>
  return <Chip tone="good">{list.state === 'confirmed' ? t`Taken in` : t`Ready`}</Chip>
}

type RemarksProps = Pick<RowsProps, 'taken' | 'onFlip'> & { row: ImportRow }

function Remarks({ row, taken, onFlip }: RemarksProps) {
  const { t, i18n } = useLingui()
  if (row.problems.length + row.duplicates.length === 0) return null
  return (
    <ul className="remarks">
      {row.problems.map((problem) => {
        const word = columnWords[problem.field]
        return (
          <li key={`${problem.field} ${problem.code}`} className="wraps">
            <b>{word ? i18n._(word) : problem.field}:</b>{' '}
            {fieldSentence(i18n, { ...problem, params: problem.params ?? {} })}
          </li>
        )
      })}
      {row.duplicates.map((twin) => (
        <li key={`${twin.code} ${twin.label}`} className="wraps">
          <Twin twin={twin} />
        </li>
      ))}
      {row.problems.length === 0 && onFlip && (
        <li>
          <label className="tick">
            <input type="checkbox" checked={taken.has(row.line)} onChange={() => onFlip(row.line)} />
            <span>{t`Somebody else: take in`}</span>
          </label>
        </li>
      )}
    </ul>
  )
}

function Twin({ twin }: { twin: ImportRow['duplicates'][number] }) {
  const name = twin.id ? (
    <Link to="/people/$personId" params={{ personId: twin.id }}>
      {twin.label}
    </Link>
  ) : (
    twin.label
  )
  if (twin.code === 'twice-in-file') return <Trans>Looks like line {twin.label} of this file.</Trans>
  if (twin.code === 'same-sign-in') return <Trans>Same phone or e-mail as {name}.</Trans>
  return <Trans>Same name and guardian as {name}.</Trans>
}
