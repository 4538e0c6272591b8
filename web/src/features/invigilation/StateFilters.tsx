// The counts on top of the board: each is a filter, and what may need a look stands first.
import { useLingui } from '@lingui/react/macro'
import { FilterChip } from '../../ui/Chip.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import type { Board, SitterState } from './invigilation.api.ts'
import { states, stateWords } from './stateWords.tsx'

type Filter = { search: string; state: SitterState | ''; page: number }
type FiltersProps = { board: Board; filter: Filter; setFilter: (change: Partial<Filter>) => void }

export function StateFilters({ board, filter, setFilter }: FiltersProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="row wrap live-filters">
      <div className="row wrap counts">
        {states.map((state) => (
          <FilterChip
            key={state}
            on={filter.state === state}
            onChange={(on) => setFilter({ state: on ? state : '', page: 1 })}
          >
            {i18n._(stateWords[state])} <b className={`nb ${toneOf(state, board)}`}>{board.counts[state]}</b>
          </FilterChip>
        ))}
      </div>
      <SearchField
        label={t`Find a student`}
        placeholder={t`Name or roll number`}
        value={filter.search}
        onChange={(search) => setFilter({ search, page: 1 })}
      />
    </div>
  )
}

/** Ochre only where there is something to look at. */
function toneOf(state: SitterState, { counts }: Board): string {
  if (counts[state] === 0) return 'dim'
  return state === 'away' || state === 'offline' ? 'att' : ''
}
