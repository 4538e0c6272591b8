// The mistakes notebook: what went wrong in a test waits here until it is right.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../shell/search.ts'
import { Title } from '../../shell/Title.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Say } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { useLanguage } from '../../words/language.ts'
import { MistakeCard } from './MistakeCard.tsx'
import { allSubjects, type MistakePage, mistakesOf, PAGE_SIZE } from './notebook.api.ts'
import './notebook.css'

const start = { solved: false as boolean, subject: '', page: 1 }

export default function NotebookPage() {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch(start)
  const query = useQuery(mistakesOf(filter))
  return (
    <>
      <Title>{t`Notebook`}</Title>
      <Loaded query={query} failed={t`The notebook did not load`}>
        {(notebook) => (
          <>
            <Say above={t`Notebook`}>
              <Sentence counts={notebook.counts} />
            </Say>
            <Filters counts={notebook.counts} {...{ filter, setFilter }} />
            <Mistakes key={`${filter.solved} ${filter.subject} ${filter.page}`} {...{ notebook, filter }} />
            <Pager
              page={filter.page}
              pageSize={PAGE_SIZE}
              total={notebook.total}
              onPage={(page) => setFilter({ page })}
            />
          </>
        )}
      </Loaded>
    </>
  )
}

type Counts = MistakePage['counts']

function Sentence({ counts }: { counts: Counts }) {
  const waiting = counts.reduce((sum, one) => sum + one.waiting, 0)
  const solved = counts.reduce((sum, one) => sum + one.solved, 0)
  if (waiting === 0 && solved === 0) return <Trans>Nothing went wrong yet.</Trans>
  if (waiting === 0) return <Trans>Everything that went wrong is right by now.</Trans>
  return (
    <Plural
      value={waiting}
      one="# question waits until it is right."
      other="# questions wait until they are right."
    />
  )
}

type Filter = typeof start
type FiltersProps = { counts: Counts; filter: Filter; setFilter: (change: Partial<Filter>) => void }

function Filters({ counts, filter, setFilter }: FiltersProps) {
  const { t } = useLingui()
  const language = useLanguage()
  const subjects = useQuery(allSubjects).data?.rows ?? []
  if (counts.length === 0) return null
  return (
    <div className="row wrap">
      <Seg
        label={t`Which questions`}
        value={filter.solved ? 'solved' : 'waiting'}
        onChange={(value) => setFilter({ solved: value === 'solved', page: 1 })}
        choices={[
          { value: 'waiting', label: t`To do` },
          { value: 'solved', label: t`Done` },
        ]}
      />
      <fieldset className="row wrap fch" aria-label={t`Subject`}>
        {counts.map(({ subjectId, waiting, solved }) => {
          const name = subjects.find(({ id }) => id === subjectId)?.name
          return (
            <FilterChip
              key={subjectId}
              on={filter.subject === subjectId}
              onChange={(on) => setFilter({ subject: on ? subjectId : '', page: 1 })}
            >
              {name?.[language] ?? name?.en} <span className="hint">{filter.solved ? solved : waiting}</span>
            </FilterChip>
          )
        })}
      </fieldset>
    </div>
  )
}

function Mistakes({ notebook, filter }: { notebook: MistakePage; filter: Filter }) {
  const { t } = useLingui()
  if (notebook.rows.length === 0)
    return (
      <Panel>
        <EmptyState plain level={2} title={filter.solved ? t`Nothing here yet` : t`Nothing to do here`}>
          {filter.solved ? (
            <Trans>A question moves here once you have answered it rightly.</Trans>
          ) : (
            <Trans>After a test, what you got wrong is collected here.</Trans>
          )}
        </EmptyState>
      </Panel>
    )
  return (
    <ol className="stack g3 notebook">
      {notebook.rows.map((mistake) => (
        <li key={mistake.questionId}>
          <MistakeCard mistake={mistake} pictures={notebook.pictures} />
        </li>
      ))}
    </ol>
  )
}
