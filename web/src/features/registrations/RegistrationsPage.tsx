// Who has registered on the site: what waits for the office first, then what waits for a guardian, then the decided.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { RegistrationTable } from './RegistrationTable.tsx'
import { PAGE_SIZE, type RegistrationState, registrationList } from './registrations.api.ts'
import { stateWords } from './registrationWords.tsx'

const states = Object.keys(stateWords) as RegistrationState[]
const usual: RegistrationState = 'waiting_for_office'

export default function RegistrationsPage() {
  const { t, i18n } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', state: usual as string, page: 1 })
  const state = states.find((one) => one === filter.state)
  const query = useQuery(
    registrationList({ page: filter.page, ...(filter.q && { search: filter.q }), ...(state && { state }) }),
  )
  return (
    <>
      <PageHead title={t`Registrations`} />
      <div className="stack">
        <SearchField
          label={t`Search registrations`}
          placeholder={t`Name, number or e-mail`}
          value={filter.q}
          onChange={(q) => setFilter({ q, page: 1 })}
        />
        <fieldset className="row fch" aria-label={t`State`}>
          {states.map((one) => (
            <FilterChip
              key={one}
              on={one === state}
              onChange={(on) => setFilter({ state: on ? one : 'all', page: 1 })}
            >
              {i18n._(stateWords[one].word)}
            </FilterChip>
          ))}
        </fieldset>
      </div>
      <Loaded query={query} failed={t`The registrations did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <RegistrationTable rows={rows} />
              <Pager
                page={filter.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
            </>
          ) : (
            <Nothing
              isUsual={!filter.q && state === usual}
              onClear={() => setFilter({ q: '', state: 'all', page: 1 })}
            />
          )
        }
      </Loaded>
    </>
  )
}

function Nothing({ isUsual, onClear }: { isUsual: boolean; onClear: () => void }) {
  const { t } = useLingui()
  return (
    <Panel>
      <EmptyState
        plain={!isUsual}
        title={isUsual ? t`Nobody waits for the office` : t`No registration matches`}
        action={
          <Button look="line" onClick={onClear}>
            <Trans>Show all</Trans>
          </Button>
        }
      >
        {isUsual && (
          <Trans>Who registers on the site appears here, once the guardian of a minor has agreed.</Trans>
        )}
      </EmptyState>
    </Panel>
  )
}
