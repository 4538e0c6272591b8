// Which of the people are shown: by batch, by status, by what is missing; and how many that are.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useViewer } from '../../shell/session.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { type Role, statuses, statusWords } from '../../ui/personWords.ts'
import { openBatches } from './people.api.ts'

/** What stands in the address; each value as it is when nothing is filtered. */
export const usual = {
  q: '',
  role: 'student' as string,
  batch: '',
  status: '',
  consent: false,
  sort: 'name' as string,
  page: 1,
}
export type Filter = typeof usual

type FiltersProps = {
  filter: Filter
  role: Role
  counts: { total: number; ofAll: number } | undefined
  onChange: (change: Partial<Filter>) => void
}

export function PeopleFilters({ filter, role, counts, onChange }: FiltersProps) {
  const { t, i18n } = useLingui()
  const isOffice = useViewer().person.role === 'admin'
  const batches = useQuery(openBatches).data?.rows ?? []
  return (
    <div className="row fch people-filters">
      <Counts counts={counts} />
      {role === 'student' && (
        <SelectChip label={t`Batch`} value={filter.batch} onChange={(batch) => onChange({ batch })}>
          {batches.map((batch) => (
            <option key={batch.id} value={batch.id}>
              {batch.name}
            </option>
          ))}
        </SelectChip>
      )}
      <SelectChip label={t`Status`} value={filter.status} onChange={(status) => onChange({ status })}>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {i18n._(statusWords[status].word)}
          </option>
        ))}
      </SelectChip>
      {role === 'student' && isOffice && (
        <FilterChip on={filter.consent} onChange={(consent) => onChange({ consent })}>
          <Trans>Without consent</Trans>
        </FilterChip>
      )}
    </div>
  )
}

function Counts({ counts }: { counts: FiltersProps['counts'] }) {
  const format = useFormat()
  if (!counts) return null
  const shown = format.number(counts.total)
  const all = format.number(counts.ofAll)
  return (
    <span className="s dim nb" role="status">
      {counts.total === counts.ofAll ? (
        <b>{all}</b>
      ) : (
        <Trans>
          <b>{shown}</b> of {all}
        </Trans>
      )}
    </span>
  )
}

type SelectChipProps = {
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

/** A filter with several answers: the system's own list, drawn as a chip. */
function SelectChip({ label, value, onChange, children }: SelectChipProps) {
  return (
    <label className={value ? 'fchip on choose' : 'fchip choose'}>
      <span className="vh">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{label}</option>
        {children}
      </select>
      <Icon name="down" />
    </label>
  )
}
