// The rows of a list of people: for each role what one looks for.
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useViewer } from '../../shell/session.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { powerWords, type Role, roleWords, statusWords } from '../../ui/personWords.ts'
import { type Column, type Selection, Table } from '../../ui/Table.tsx'
import { PhoneLink } from './PhoneLink.tsx'
import type { PersonRow } from './people.api.ts'

export const sorts = ['name', '-name', 'roll', '-roll', 'newest'] as const
export type PeopleSort = (typeof sorts)[number]

type TableProps = {
  rows: PersonRow[]
  role: Role
  sort: PeopleSort
  onSort: (sort: PeopleSort) => void
  selection?: Selection<PersonRow>
}

export function PeopleTable({ rows, role, sort, onSort, selection }: TableProps) {
  const { i18n } = useLingui()
  const columns = useColumns(role)
  return (
    <Panel flush>
      <Table
        caption={i18n._(roleWords[role].many)}
        rows={rows}
        rowKey={(row) => row.id}
        columns={columns}
        sort={{ key: sort.replace('-', ''), down: sort.startsWith('-') }}
        onSort={({ key, down }) => onSort(`${down ? '-' : ''}${key}` as PeopleSort)}
        {...(selection && { selection })}
      />
    </Panel>
  )
}

function useColumns(role: Role): Column<PersonRow>[] {
  const { t } = useLingui()
  const seesContacts = useViewer().person.role === 'admin'
  const ofStudents = useStudentColumns(seesContacts)
  const status: Column<PersonRow> = {
    key: 'status',
    head: t`Status`,
    card: 'side',
    cell: (row) => <StatusCell row={row} />,
  }
  const phone: Column<PersonRow> = {
    key: 'phone',
    head: t`Phone`,
    cell: (row) => row.phone && <PhoneLink phone={row.phone} />,
  }
  const name: Column<PersonRow> = {
    key: 'name',
    head: t`Name`,
    card: 'main',
    sortable: true,
    cell: (row) => <NameCell row={row} />,
  }
  if (role === 'student') return [name, ...ofStudents, status]
  if (role === 'parent')
    return [name, phone, { key: 'children', head: t`Children`, cell: (row) => names(row.children) }, status]
  if (role === 'admin')
    return [name, phone, { key: 'powers', head: t`May do`, cell: (row) => <PowerWords row={row} /> }, status]
  return [
    name,
    phone,
    { key: 'email', head: t`E-mail`, cell: (row) => <span className="wraps">{row.email}</span> },
    status,
  ]
}

function useStudentColumns(seesContacts: boolean): Column<PersonRow>[] {
  const { t } = useLingui()
  const guardian: Column<PersonRow> = {
    key: 'guardian',
    head: t`Guardian`,
    cell: (row) =>
      (row.guardianName || row.guardianPhone) && (
        <span>
          {row.guardianPhone && <PhoneLink phone={row.guardianPhone} />}
          {row.guardianName && <span className="s hint block">{row.guardianName}</span>}
        </span>
      ),
  }
  return [
    ...(seesContacts ? [guardian] : []),
    { key: 'batch', head: t`Batch`, cell: (row) => names(row.batches) },
    { key: 'result', head: t`Last test`, num: true, cell: (row) => <LastResult row={row} /> },
  ]
}

const names = (list: { name: string }[]) => list.map((one) => one.name).join(', ')

function NameCell({ row }: { row: PersonRow }) {
  return (
    <span className="block">
      <Link className="name wraps" to="/people/$personId" params={{ personId: row.id }}>
        {row.name}
      </Link>
      {row.rollNumber && <span className="s hint block">{row.rollNumber}</span>}
    </span>
  )
}

function LastResult({ row: { lastResult } }: { row: PersonRow }) {
  const { t } = useLingui()
  const format = useFormat()
  if (!lastResult) return null
  const score = format.marks(lastResult.score)
  const max = format.marks(lastResult.maxScore)
  return (
    <span
      className="nb"
      title={lastResult.title}
      role="img"
      aria-label={t`${score} of ${max}, ${lastResult.title}`}
    >
      {score}
      <span className="hint s"> / {max}</span>
    </span>
  )
}

function StatusCell({ row }: { row: PersonRow }) {
  const { t, i18n } = useLingui()
  if (row.consentMissing && row.status !== 'left') return <Chip tone="due">{t`Consent missing`}</Chip>
  const { word, tone } = statusWords[row.status]
  return <Chip tone={tone}>{i18n._(word)}</Chip>
}

function PowerWords({ row }: { row: PersonRow }) {
  const { i18n } = useLingui()
  return <span className="wraps">{row.powers.map((power) => i18n._(powerWords[power].word)).join(', ')}</span>
}
