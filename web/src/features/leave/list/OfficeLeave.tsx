// The office's leave: what has to be decided, and everybody's leave to look through.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../../shell/PageHead.tsx'
import { useSearch } from '../../../shell/search.ts'
import { useCan } from '../../../shell/session.tsx'
import { FilterChip } from '../../../ui/Chip.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { DateField, SearchField } from '../../../ui/TextField.tsx'
import { batchChoices, type LeaveState, leaveList, type Query } from '../leave.api.ts'
import { stateWords } from '../leaveWords.tsx'
import { LeaveRows } from './LeaveRows.tsx'
import { ToDoWord } from './ToDoWord.tsx'

const states = Object.keys(stateWords) as LeaveState[]
const start = { tab: 'todo', page: 1, q: '', state: '', role: '', batch: '', on: '' }
type Filter = typeof start
type Set = (change: Partial<Filter>) => void

export function OfficeLeave() {
  const { t } = useLingui()
  const can = useCan()
  const [filter, setFilter] = useSearch(start)
  if (!can('listLeaves')) {
    return (
      <>
        <PageHead title={t`Leave`} />
        <EmptyState level={2} title={t`Leave is the front desk’s and the academics’`} />
      </>
    )
  }
  const all = filter.tab === 'all'
  return (
    <>
      <PageHead title={t`Leave`} />
      <Seg
        label={t`What to show`}
        value={all ? 'all' : 'todo'}
        onChange={(tab) => setFilter({ ...start, tab })}
        choices={[
          { value: 'todo', label: <ToDoWord /> },
          { value: 'all', label: t`All` },
        ]}
      />
      {all && <Filters filter={filter} set={(change) => setFilter({ page: 1, ...change })} />}
      <Rows filter={filter} set={setFilter} />
    </>
  )
}

function Filters({ filter, set }: { filter: Filter; set: Set }) {
  const { t, i18n } = useLingui()
  const batches = useQuery(batchChoices).data?.rows ?? []
  return (
    <div className="stack g3">
      <SearchField
        label={t`Search by name`}
        placeholder={t`Name`}
        value={filter.q}
        onChange={(q) => set({ q })}
      />
      <fieldset className="row fch" aria-label={t`State`}>
        {states.map((one) => (
          <FilterChip key={one} on={one === filter.state} onChange={(on) => set({ state: on ? one : '' })}>
            {i18n._(stateWords[one].word)}
          </FilterChip>
        ))}
      </fieldset>
      <div className="row wrap lv-filters">
        <SelectField
          name="role"
          label={t`Whose`}
          value={filter.role}
          none={t`Everybody’s`}
          onChange={(role) => set({ role })}
          choices={[
            { value: 'student', label: t`Students’` },
            { value: 'teacher', label: t`Teachers’` },
          ]}
        />
        <SelectField
          name="batch"
          label={t`Batch`}
          value={filter.batch}
          none={t`Every batch`}
          onChange={(batch) => set({ batch })}
          choices={batches.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateField name="on" label={t`On leave on`} value={filter.on} onChange={(on) => set({ on })} />
      </div>
    </div>
  )
}

function Rows({ filter, set }: { filter: Filter; set: Set }) {
  const { t } = useLingui()
  const { page } = filter
  const query = useQuery(leaveList({ page, ...(filter.tab === 'all' ? asked(filter) : { todo: 'true' }) }))
  const isNarrowed = filter.tab === 'all' && Object.keys(asked(filter)).length > 0
  return (
    <LeaveRows
      named
      query={query}
      page={page}
      onPage={(next) => set({ page: next })}
      empty={
        <EmptyState
          level={2}
          title={
            isNarrowed
              ? t`No leave matches`
              : filter.tab === 'all'
                ? t`No leave this year`
                : t`Nothing waits for you`
          }
        >
          {isNarrowed ? (
            <Trans>Take a filter off, or search for another name.</Trans>
          ) : (
            <Trans>What students and teachers ask for stands here until it is decided.</Trans>
          )}
        </EmptyState>
      }
    />
  )
}

/** The filters that are set, as the server takes them. */
function asked({ q, state, role, batch, on }: Filter): Query {
  const one = states.find((known) => known === state)
  return {
    ...(q && { search: q }),
    ...(one && { state: one }),
    ...((role === 'student' || role === 'teacher') && { role: role as 'student' | 'teacher' }),
    ...(batch && { batchId: batch }),
    ...(on && { on }),
  }
}
