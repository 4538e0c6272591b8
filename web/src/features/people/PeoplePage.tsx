// Everybody the viewer may see, by what they are: found by two letters or the last digits, filtered, chosen, moved.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan, useViewer } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { type Role, roles, roleWords, type Status, statuses } from '../../ui/personWords.ts'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { BulkActions } from './BulkActions.tsx'
import { type Filter, PeopleFilters, usual } from './PeopleFilters.tsx'
import { type PeopleSort, PeopleTable, sorts } from './PeopleTable.tsx'
import { PAGE_SIZE, type PeopleQuery, type PersonRow, peopleList } from './people.api.ts'
import './people.css'

export default function PeoplePage() {
  const { t, i18n } = useLingui()
  const seesAll = useViewer().person.role === 'admin'
  const can = useCan()
  const [filter, setFilter] = useSearch(usual)
  const role = seesAll ? (roles.find((one) => one === filter.role) ?? 'student') : 'student'
  const query = useQuery(peopleList(toQuery(filter, role)))
  const change = (next: Partial<Filter>) => setFilter({ page: 1, ...next })
  const title = i18n._(roleWords[role].many)
  return (
    <>
      <PageHead title={title}>
        {role === 'student' && can('previewStudentImport') && (
          <ButtonLink to="/people/import" look="line" icon="upload">
            <Trans>From a file</Trans>
          </ButtonLink>
        )}
        {can('addPerson') && (
          <ButtonLink to="/people/new" search={{ role } as never} icon="plus">
            <Trans>New person</Trans>
          </ButtonLink>
        )}
      </PageHead>
      <div className="people-tools">
        {seesAll && (
          <Seg
            label={t`Who`}
            value={role}
            onChange={(one) => change({ ...usual, role: one })}
            choices={roles.map((one) => ({ value: one, label: i18n._(roleWords[one].many) }))}
          />
        )}
        <SearchField
          label={t`Search`}
          placeholder={role === 'student' ? t`Name, roll number or phone` : t`Name or phone`}
          value={filter.q}
          onChange={(q) => change({ q })}
        />
        <PeopleFilters filter={filter} role={role} counts={query.data} onChange={change} />
      </div>
      <Loaded query={query} failed={t`The list did not load`}>
        {({ rows, total, ofAll }) =>
          rows.length === 0 ? (
            <NoPeople role={role} isFiltered={ofAll > 0} onClear={() => change({ ...usual, role })} />
          ) : (
            <People key={role} rows={rows} total={total} filter={filter} role={role} onChange={setFilter} />
          )
        }
      </Loaded>
    </>
  )
}

function toQuery(filter: Filter, role: Role): PeopleQuery {
  const status = statuses.find((one: Status) => one === filter.status)
  return {
    role,
    page: filter.page,
    sort: sortOf(filter.sort),
    ...(filter.q && { search: filter.q }),
    ...(status && { status }),
    ...(filter.batch && { batchId: filter.batch }),
    ...(filter.consent && { withoutConsent: 'true' as const }),
  }
}

const sortOf = (given: string): PeopleSort => sorts.find((one) => one === given) ?? 'name'

type PeopleProps = {
  rows: PersonRow[]
  total: number
  filter: Filter
  role: Role
  onChange: (change: Partial<Filter>) => void
}

function People({ rows, total, filter, role, onChange }: PeopleProps) {
  const can = useCan()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const mayChoose = can('inviteMany') && role !== 'admin'
  return (
    <>
      <PeopleTable
        rows={rows}
        role={role}
        sort={sortOf(filter.sort)}
        onSort={(sort) => onChange({ sort, page: 1 })}
        {...(mayChoose && { selection: { chosen, onChange: setChosen, nameOf: (row) => row.name } })}
      />
      <Pager
        page={filter.page}
        pageSize={PAGE_SIZE}
        total={total}
        onPage={(page) => {
          setChosen(new Set())
          onChange({ page })
        }}
      />
      <BulkActions chosen={chosen} role={role} onDone={() => setChosen(new Set())} />
    </>
  )
}

type NoPeopleProps = { role: Role; isFiltered: boolean; onClear: () => void }

function NoPeople({ role, isFiltered, onClear }: NoPeopleProps) {
  const { t } = useLingui()
  const can = useCan()
  if (isFiltered)
    return (
      <Panel>
        <EmptyState
          level={2}
          plain
          title={t`Nobody matches`}
          action={
            <button type="button" className="btn line" onClick={onClear}>
              <Trans>Show everybody</Trans>
            </button>
          }
        />
      </Panel>
    )
  return (
    <Panel>
      <EmptyState
        level={2}
        title={t`Nobody here yet`}
        action={
          role === 'student' &&
          can('previewStudentImport') && (
            <ButtonLink to="/people/import" icon="upload">
              <Trans>Bring a list from a file</Trans>
            </ButtonLink>
          )
        }
      >
        {can('addPerson') ? (
          <Trans>Add people one by one, or bring a whole list with their guardians.</Trans>
        ) : (
          <Trans>Students appear here once the office has put them into a batch of yours.</Trans>
        )}
      </EmptyState>
    </Panel>
  )
}
