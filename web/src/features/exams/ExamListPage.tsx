// Every exam that a member of staff has to do with: what runs first, then what comes, then drafts.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useCan } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { FilterChip } from '../../ui/Chip.tsx'
import { Duration } from '../../ui/Duration.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, Pager, Table } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { type ExamState, type ExamSummary, examList, PAGE_SIZE } from './exams.api.ts'
import { StateChip, stateWords, useName } from './examWords.tsx'
import './exams.css'

const states = Object.keys(stateWords) as ExamState[]

export default function ExamListPage() {
  const { t } = useLingui()
  const can = useCan()
  useNews(loadExamsAnew)
  const [filter, setFilter] = useSearch({ q: '', state: '', page: 1 })
  const state = states.find((one) => one === filter.state)
  const query = useQuery(
    examList({ page: filter.page, ...(filter.q && { search: filter.q }), ...(state && { state }) }),
  )
  const isFiltered = Boolean(filter.q || state)
  return (
    <>
      <PageHead title={t`Exams`}>
        {can('addExam') && (
          <ButtonLink to="/exams/new" icon="plus">
            <Trans>New exam</Trans>
          </ButtonLink>
        )}
      </PageHead>
      <div className="stack">
        <SearchField
          label={t`Search exams`}
          placeholder={t`Name of the exam`}
          value={filter.q}
          onChange={(q) => setFilter({ q, page: 1 })}
        />
        <StateFilter value={state} onChange={(one) => setFilter({ state: one ?? '', page: 1 })} />
      </div>
      <Loaded query={query} failed={t`The exams did not load`}>
        {({ rows, total }) =>
          rows.length ? (
            <>
              <ExamTable rows={rows} />
              <Pager
                page={filter.page}
                pageSize={PAGE_SIZE}
                total={total}
                onPage={(page) => setFilter({ page })}
              />
            </>
          ) : (
            <NoExams isFiltered={isFiltered} onClear={() => setFilter({ q: '', state: '', page: 1 })} />
          )
        }
      </Loaded>
    </>
  )
}

function StateFilter({
  value,
  onChange,
}: {
  value: ExamState | undefined
  onChange: (state: ExamState | undefined) => void
}) {
  const { t, i18n } = useLingui()
  return (
    <fieldset className="row fch" aria-label={t`State`}>
      {states.map((state) => (
        <FilterChip key={state} on={state === value} onChange={(on) => onChange(on ? state : undefined)}>
          {i18n._(stateWords[state].word)}
        </FilterChip>
      ))}
    </fieldset>
  )
}

function ExamTable({ rows }: { rows: ExamSummary[] }) {
  const { t } = useLingui()
  const nameOf = useName()
  const format = useFormat()
  const columns: Column<ExamSummary>[] = [
    {
      key: 'title',
      head: t`Exam`,
      card: 'main',
      cell: (exam) => (
        <span className="block">
          <Link className="name wraps" to="/exams/$examId" params={{ examId: exam.id }}>
            {exam.title}
          </Link>
          <span className="s hint block">
            {exam.mode === 'practice' ? t`Practice` : nameOf(exam.pattern.name)}
          </span>
        </span>
      ),
    },
    { key: 'state', head: t`State`, card: 'side', cell: (exam) => <StateChip state={exam.state} /> },
    {
      key: 'window',
      head: t`Time`,
      cell: (exam) =>
        exam.opensAt && (
          <span>
            {format.weekday(exam.opensAt)}, <span className="nb">{format.time(exam.opensAt)}</span>
          </span>
        ),
    },
    {
      key: 'batches',
      head: t`Batches`,
      cell: (exam) => exam.batches.map((batch) => batch.name).join(', '),
    },
    {
      key: 'size',
      head: t`Questions and marks`,
      cell: ({ questionCount, maxMarks }) => (
        <span className="nb">
          {questionCount} · {format.marks(maxMarks)}
        </span>
      ),
    },
    {
      key: 'duration',
      head: t`Length`,
      cell: ({ durationMinutes }) => (
        <span className="nb">
          <Duration minutes={durationMinutes} />
        </span>
      ),
    },
  ]
  return (
    <Panel flush>
      <Table caption={t`Exams`} rows={rows} rowKey={(exam) => exam.id} columns={columns} />
    </Panel>
  )
}

function NoExams({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  const { t } = useLingui()
  const can = useCan()
  if (isFiltered)
    return (
      <Panel>
        <EmptyState
          plain
          title={t`No exam matches`}
          action={
            <button type="button" className="btn line" onClick={onClear}>
              <Trans>Show all exams</Trans>
            </button>
          }
        />
      </Panel>
    )
  return (
    <Panel>
      <EmptyState
        title={t`No exam yet`}
        action={
          can('addExam') && (
            <ButtonLink to="/exams/new" icon="plus">
              <Trans>New exam</Trans>
            </ButtonLink>
          )
        }
      >
        <Trans>Start from a pattern such as NEET or JEE Main, or with sections of your own.</Trans>
      </EmptyState>
    </Panel>
  )
}
