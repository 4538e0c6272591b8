// The rows of the list: who, how to reach them, who answers for them, and what can be done now.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { relationWords } from '../../ui/guardianWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { readablePhone } from '../../ui/phone.ts'
import { type Column, Table } from '../../ui/Table.tsx'
import { RegistrationActions } from './RegistrationActions.tsx'
import type { Registration } from './registrations.api.ts'
import { StateChip } from './registrationWords.tsx'
import './registrations.css'

export function RegistrationTable({ rows }: { rows: Registration[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const columns: Column<Registration>[] = [
    { key: 'name', head: t`Name`, card: 'main', cell: (row) => <Who row={row} /> },
    { key: 'state', head: t`State`, cell: (row) => <StateChip state={row.state} /> },
    { key: 'contact', head: t`To reach`, cell: (row) => <Contact row={row} /> },
    { key: 'guardian', head: t`Guardian`, cell: (row) => <GuardianCell row={row} /> },
    {
      key: 'asked',
      head: t`Registered`,
      cell: (row) => <span className="nb">{format.date(row.createdAt)}</span>,
    },
    { key: 'actions', head: t`What to do`, cell: (row) => <RegistrationActions row={row} /> },
  ]
  return (
    <Panel flush>
      <Table caption={t`Registrations`} rows={rows} rowKey={(row) => row.id} columns={columns} />
    </Panel>
  )
}

function Who({ row }: { row: Registration }) {
  return (
    <span className="block">
      <b className="wraps">{row.name}</b>
      <span className="s hint block">
        {row.role === 'student' ? <Trans>Student</Trans> : <Trans>Parent</Trans>}
        {row.minor && (
          <>
            {' · '}
            <Trans>under 18</Trans>
          </>
        )}
      </span>
      {row.message && <span className="s block wraps reg-say">{row.message}</span>}
      <span className="row wrap">
        {row.tooYoung && (
          <Chip tone="due">
            <Trans>Below the least age</Trans>
          </Chip>
        )}
        {row.known && (
          <Chip tone="due">
            <Trans>Number or e-mail is known already</Trans>
          </Chip>
        )}
      </span>
    </span>
  )
}

function Contact({ row }: { row: Registration }) {
  return (
    <span className="block">
      {row.phone && (
        <a className="nb block" href={`tel:${row.phone}`}>
          {readablePhone(row.phone)}
        </a>
      )}
      {row.email && (
        <a className="wraps block" href={`mailto:${row.email}`}>
          {row.email}
        </a>
      )}
    </span>
  )
}

function GuardianCell({ row }: { row: Registration }) {
  const { i18n } = useLingui()
  if (!row.guardianName || !row.guardianPhone) return null
  return (
    <span className="block">
      <span className="wraps">{row.guardianName}</span>
      <span className="s hint block">
        {row.guardianRelation && i18n._(relationWords[row.guardianRelation])}
      </span>
      <a className="nb" href={`tel:${row.guardianPhone}`}>
        {readablePhone(row.guardianPhone)}
      </a>
      {row.confirmedAt && (
        <Chip tone="good">
          <Trans>Has agreed</Trans>
        </Chip>
      )}
    </span>
  )
}
