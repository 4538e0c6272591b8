// Each absence of the day and what became of it: present after all, on leave, told with evidence, or unreachable.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearch } from '../../../shell/search.ts'
import { FilterChip } from '../../../ui/Chip.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { Pager } from '../../../ui/Table.tsx'
import { type Absence, type AbsenceList, absencesQuery, PAGE_SIZE } from '../attendance.api.ts'
import { AbsenceRow } from './AbsenceRow.tsx'
import { type WordState, wordLooks, wordStates } from './absenceWords.ts'
import { KnownDialog } from './KnownDialog.tsx'

export function AbsencesPanel({ day }: { day: string }) {
  const { t } = useLingui()
  const [{ state, page }, setSearch] = useSearch({ state: '', page: 1 })
  const chosen = wordStates.find((one) => one === state) ?? ''
  const query = useQuery({ ...absencesQuery({ day, state: chosen, page }), refetchInterval: 30_000 })
  const [asked, setAsked] = useState<Absence>()
  return (
    <Loaded query={query} failed={<Trans>The absences did not load</Trans>}>
      {(list) => (
        <Panel>
          <Head title={<Trans>Absences</Trans>} />
          <StateFilters
            states={list.states}
            chosen={chosen}
            onChoose={(next) => setSearch({ state: next, page: 1 })}
          />
          {list.rows.length === 0 ? (
            <p className="dim">
              {chosen ? (
                <Trans>None of this kind.</Trans>
              ) : (
                <Trans>Nobody was marked absent on this day.</Trans>
              )}
            </p>
          ) : (
            <ul className="list" aria-label={t`Absences`}>
              {list.rows.map((absence) => (
                <AbsenceRow key={absence.student.id} absence={absence} onKnown={() => setAsked(absence)} />
              ))}
            </ul>
          )}
          <Pager
            page={page}
            pageSize={PAGE_SIZE}
            total={list.total}
            onPage={(next) => setSearch({ page: next })}
          />
          <KnownDialog absence={asked} onClose={() => setAsked(undefined)} />
        </Panel>
      )}
    </Loaded>
  )
}

type FiltersProps = {
  states: AbsenceList['states']
  chosen: WordState | ''
  onChoose: (state: WordState | '') => void
}

function StateFilters({ states, chosen, onChoose }: FiltersProps) {
  const { i18n, t } = useLingui()
  const there = wordStates.filter((state) => (states[state] ?? 0) > 0)
  if (there.length === 0) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend above its row
    <div className="row wrap absence-filter" role="group" aria-label={t`What became of it`}>
      {there.map((state) => {
        const word = i18n._(wordLooks[state].word)
        return (
          <FilterChip key={state} on={state === chosen} onChange={(on) => onChoose(on ? state : '')}>
            {word} {states[state]}
          </FilterChip>
        )
      })}
    </div>
  )
}
