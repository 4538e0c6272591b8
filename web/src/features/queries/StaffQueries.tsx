// The queue of whoever answers: what waits longest comes first, with what is late on top of it all.
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan, useViewer } from '../../shell/session.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { useLanguage } from '../../words/language.ts'
import { QueryRows } from './QueryRows.tsx'
import { PAGE_SIZE, type QueryList, queryList, subjectList, type Topic } from './queries.api.ts'
import { topicWords } from './queryWords.tsx'

const start = { q: '', show: 'waiting', topic: '', subject: '', mine: false, page: 1 }
type Filter = typeof start
type Show = 'waiting' | 'late' | 'answered' | 'closed'
const shows: Show[] = ['waiting', 'late', 'answered', 'closed']

export function StaffQueries() {
  const { t } = useLingui()
  const can = useCan()
  const [filter, setFilter] = useSearch(start)
  const query = useQuery({ ...queryList(asAsked(filter)), placeholderData: keepPreviousData })
  return (
    <>
      <PageHead title={t`Queries`}>
        {can('listQueryReports') && (
          <ButtonLink look="line" to="/queries/care">
            <Trans>Reports and rules</Trans>
          </ButtonLink>
        )}
      </PageHead>
      <SearchField
        label={t`Search queries`}
        placeholder={t`Words of the title`}
        value={filter.q}
        onChange={(q) => setFilter({ q, page: 1 })}
      />
      <Filters
        filter={filter}
        counts={query.data?.counts}
        onChange={(one) => setFilter({ ...one, page: 1 })}
      />
      <Loaded query={query} failed={t`The queries did not load`}>
        {({ rows, total }) => (
          <Panel>
            {rows.length ? (
              <QueryRows rows={rows} staff />
            ) : (
              <Nothing filter={filter} onClear={() => setFilter(start)} />
            )}
            <Pager
              page={filter.page}
              pageSize={PAGE_SIZE}
              total={total}
              onPage={(page) => setFilter({ page })}
            />
          </Panel>
        )}
      </Loaded>
    </>
  )
}

function asAsked({ q, show, topic, subject, mine, page }: Filter) {
  return {
    page,
    ...(q.trim() && { search: q.trim() }),
    ...(show === 'late' ? { late: 'true' as const } : isShow(show) && { state: show }),
    ...(isTopic(topic) && { topic }),
    ...(subject && { subjectId: subject }),
    ...(mine && { mine: 'true' as const }),
  }
}

const isShow = (value: string): value is Exclude<Show, 'late'> =>
  value !== 'late' && shows.includes(value as Show)
const isTopic = (value: string): value is Topic => value in topicWords

type FiltersProps = {
  filter: Filter
  counts: QueryList['counts'] | undefined
  onChange: (change: Partial<Filter>) => void
}

function Filters({ filter, counts, onChange }: FiltersProps) {
  const { t } = useLingui()
  const words: Record<Show, string> = {
    waiting: t`Waiting`,
    late: t({ message: 'Late', context: 'a query' }),
    answered: t`Answered`,
    closed: t({ message: 'Closed', context: 'a query' }),
  }
  return (
    <fieldset className="row fch" aria-label={t`Which queries`}>
      {shows.map((one) => (
        <FilterChip
          key={one}
          on={filter.show === one}
          onChange={(on) => onChange({ show: on ? one : 'all' })}
        >
          {words[one]} {counts && <span className="hint num">{counts[one]}</span>}
        </FilterChip>
      ))}
      <OwnFilters filter={filter} onChange={onChange} />
    </fieldset>
  )
}

/** A teacher looks at their own; who sits at several desks at one of them. */
function OwnFilters({ filter, onChange }: Omit<FiltersProps, 'counts'>) {
  const { i18n } = useLingui()
  const { person } = useViewer()
  const language = useLanguage()
  const { data } = useQuery(subjectList)
  if (person.role === 'teacher')
    return (
      <FilterChip on={filter.mine} onChange={(mine) => onChange({ mine })}>
        <Trans>For me</Trans>
      </FilterChip>
    )
  const isOwner = person.powers.includes('owner')
  return (
    <>
      {isOwner &&
        (['fees', 'office'] as const).map((topic) => (
          <FilterChip
            key={topic}
            on={filter.topic === topic}
            onChange={(on) => onChange({ topic: on ? topic : '', subject: '' })}
          >
            {i18n._(topicWords[topic])}
          </FilterChip>
        ))}
      {(isOwner || person.powers.includes('academics')) &&
        data?.rows.map(({ id, name }) => (
          <FilterChip
            key={id}
            on={filter.subject === id}
            onChange={(on) => onChange({ subject: on ? id : '', topic: '' })}
          >
            {name[language]}
          </FilterChip>
        ))}
    </>
  )
}

function Nothing({ filter, onClear }: { filter: Filter; onClear: () => void }) {
  const isUsual = filter.show === 'waiting' && !filter.q && !filter.topic && !filter.subject
  return (
    <EmptyState
      plain={!isUsual}
      level={2}
      title={isUsual ? <Trans>Nobody waits for an answer</Trans> : <Trans>No query matches</Trans>}
      action={
        !isUsual && (
          <Button look="line" onClick={onClear}>
            <Trans>Show what waits</Trans>
          </Button>
        )
      }
    >
      {isUsual && <Trans>New queries appear here, the one with the least time left on top.</Trans>}
    </EmptyState>
  )
}
