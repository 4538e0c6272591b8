// Concessions and waivers: what waits for the owner first, then all of them with who granted what and why.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { Button } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { stateWords } from './careWords.tsx'
import { AskConcession } from './concessions/AskConcession.tsx'
import { ConcessionTable } from './concessions/ConcessionTable.tsx'
import { OneConcession } from './concessions/OneConcession.tsx'
import { WaitingBlock } from './concessions/WaitingBlock.tsx'
import { type ConcessionState, concessionList, PAGE_SIZE } from './feeCare.api.ts'
import './feeCare.css'

const states = Object.keys(stateWords) as ConcessionState[]

export default function ConcessionsPage() {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', state: '', page: 1, open: '', ask: '' })
  const close = () => setFilter({ open: '', ask: '' })
  return (
    <>
      <PageHead title={t`Concessions`} above={<Trans>Fees</Trans>}>
        <Button icon="plus" onClick={() => setFilter({ ask: 'new' })}>
          <Trans>Grant a concession</Trans>
        </Button>
      </PageHead>
      <WaitingBlock onOpen={(open) => setFilter({ open })} />
      <Everything filter={filter} setFilter={setFilter} />
      <Dialog open={filter.ask !== ''} onClose={close} title={t`Grant a concession`} sheet wide>
        <AskConcession studentId={filter.ask === 'new' ? '' : filter.ask} onDone={close} />
      </Dialog>
      <Dialog open={filter.open !== ''} onClose={close} title={t`Concession`} sheet wide>
        <OneConcession id={filter.open} onDone={close} />
      </Dialog>
    </>
  )
}

type Filter = { q: string; state: string; page: number; open: string; ask: string }
type EverythingProps = { filter: Filter; setFilter: (change: Partial<Filter>) => void }

function Everything({ filter, setFilter }: EverythingProps) {
  const { t, i18n } = useLingui()
  const state = states.find((one) => one === filter.state)
  const query = useQuery(
    concessionList({ page: filter.page, ...(filter.q && { search: filter.q }), ...(state && { state }) }),
  )
  return (
    <>
      <div className="stack">
        <SearchField
          label={t`Search concessions`}
          placeholder={t`Name or roll number`}
          value={filter.q}
          onChange={(q) => setFilter({ q, page: 1 })}
        />
        <fieldset className="row fch" aria-label={t`State`}>
          {states.map((one) => (
            <FilterChip
              key={one}
              on={one === state}
              onChange={(on) => setFilter({ state: on ? one : '', page: 1 })}
            >
              {i18n._(stateWords[one].word)}
            </FilterChip>
          ))}
        </fieldset>
      </div>
      <Loaded query={query} failed={t`The concessions did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <ConcessionTable rows={rows} onOpen={(open) => setFilter({ open })} />
              <Pager
                page={filter.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
            </>
          ) : (
            <Nothing isFiltered={Boolean(filter.q || state)} onAsk={() => setFilter({ ask: 'new' })} />
          )
        }
      </Loaded>
    </>
  )
}

function Nothing({ isFiltered, onAsk }: { isFiltered: boolean; onAsk: () => void }) {
  const { t } = useLingui()
  return (
    <Panel>
      <EmptyState
        level={2}
        plain={isFiltered}
        title={isFiltered ? t`No concession matches` : t`Nothing is granted yet`}
        action={
          <Button look="tonal" onClick={onAsk}>
            <Trans>Grant a concession</Trans>
          </Button>
        }
      >
        <Trans>
          Every concession keeps its reason and who granted it. What goes beyond your limit waits for the
          owner.
        </Trans>
      </EmptyState>
    </Panel>
  )
}
