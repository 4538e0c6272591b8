// Who sits the exam and how far they are; after the bell the scores, and the button that publishes them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Chip, type Tone } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import type { IconName } from '../../ui/Icon.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { StrengthBar } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Column, type Sort, Table } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { attemptsOf, type Exam, examOf, type Sitter } from './exams.api.ts'
import { StateChip } from './examWords.tsx'
import { PublishButton } from './PublishButton.tsx'
import './exams.css'

export default function ExamAttemptsPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/attempts' })
  const exam = useQuery(examOf(examId))
  return (
    <Loaded query={exam} failed={t`The exam did not load`}>
      {(loaded) => <Attempts exam={loaded} />}
    </Loaded>
  )
}

type List = NonNullable<ReturnType<typeof useAttempts>['data']>
const useAttempts = (examId: string) => useQuery(attemptsOf(examId))

function Attempts({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const query = useAttempts(exam.id)
  const state = query.data?.state ?? exam.state
  return (
    <>
      <PageHead
        title={t`Attempts and results`}
        above={
          <Link to="/exams/$examId" params={{ examId: exam.id }}>
            {exam.title}
          </Link>
        }
      >
        <StateChip state={state} />
        {state === 'closed' && <PublishButton examId={exam.id} />}
      </PageHead>
      <Loaded query={query} failed={t`The list did not load`}>
        {(list) =>
          list.rows.length ? (
            <>
              <Batches list={list} />
              <Sitters exam={exam} list={list} />
            </>
          ) : (
            <Panel>
              <EmptyState
                title={t`Nobody is to sit this exam`}
                action={
                  <ButtonLink to="/exams/$examId" params={{ examId: exam.id }} look="line">
                    <Trans>Back to the exam</Trans>
                  </ButtonLink>
                }
              >
                <Trans>No student is enrolled in its batches on the day of the exam.</Trans>
              </EmptyState>
            </Panel>
          )
        }
      </Loaded>
    </>
  )
}

/** Each batch: how many have begun and are done, then how it did; the lowest average first. */
function Batches({ list }: { list: List }) {
  const { t } = useLingui()
  const format = useFormat()
  const max = Number(list.maxMarks)
  const batches = list.batches.toSorted((one, other) => Number(one.average ?? 0) - Number(other.average ?? 0))
  return (
    <Panel label={t`Batches`}>
      <Head title={t`Batches`} />
      <div>
        {batches.map(({ id, name, students, closed, started, average, best }) => {
          const mean = average === null ? undefined : format.marks(average)
          const top = best === null ? '' : format.marks(best)
          return (
            <div className="topic figures" key={id}>
              <span className="nb">{name}</span>
              <span className="s dim">
                {mean === undefined ? (
                  <Trans>
                    {started} of {students} have begun
                  </Trans>
                ) : (
                  <Trans>
                    average <b>{mean}</b> · best {top} · {closed} of {students} sat it
                  </Trans>
                )}
              </span>
              {mean === undefined ? (
                <StrengthBar
                  label={t`${started} of ${students} have begun`}
                  share={students ? started / students : 0}
                />
              ) : (
                <StrengthBar label={t`${name}: average ${mean}`} share={Math.max(0, Number(average) / max)} />
              )}
            </div>
          )
        })}
      </div>
    </Panel>
  )
}

const order: Record<Sitter['state'], number> = { 'in-progress': 0, 'not-started': 1, closed: 2, submitted: 3 }

function Sitters({ exam, list }: { exam: Exam; list: List }) {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', sort: 'name', down: false as boolean })
  const columns = useColumns(exam, list)
  const words = filter.q.trim().toLocaleLowerCase()
  const rows = list.rows
    .filter(({ name, rollNumber }) => `${name} ${rollNumber}`.toLocaleLowerCase().includes(words))
    .toSorted(by(filter.sort, filter.down))
  return (
    <>
      <SearchField
        label={t`Search students`}
        placeholder={t`Name or roll number`}
        value={filter.q}
        onChange={(q) => setFilter({ q })}
      />
      {rows.length ? (
        <Panel flush>
          <Table
            caption={t`Students`}
            rows={rows}
            rowKey={(row) => row.studentId}
            columns={columns}
            sort={{ key: filter.sort, down: filter.down }}
            onSort={({ key, down }: Sort) => setFilter({ sort: key, down })}
          />
        </Panel>
      ) : (
        <Panel>
          <EmptyState plain title={t`No student matches`} />
        </Panel>
      )}
    </>
  )
}

function by(key: string, down: boolean) {
  const sign = down ? -1 : 1
  const value = (row: Sitter) =>
    key === 'state'
      ? order[row.state]
      : key === 'score'
        ? Number(row.score ?? Number.NEGATIVE_INFINITY)
        : key === 'answered'
          ? row.answered
          : 0
  return (one: Sitter, other: Sitter) =>
    key === 'name' ? sign * one.name.localeCompare(other.name) : sign * (value(one) - value(other) || 0)
}

function useColumns(exam: Exam, list: List): Column<Sitter>[] {
  const { t } = useLingui()
  const format = useFormat()
  const batchName = (id: string | null) => list.batches.find((batch) => batch.id === id)?.name
  return [
    {
      key: 'name',
      head: t`Student`,
      card: 'main',
      sortable: true,
      cell: (row) => (
        <span className="block">
          {row.score === null || !row.attemptId ? (
            <b className="wraps">{row.name}</b>
          ) : (
            <Link className="name wraps" to="/results/$attemptId" params={{ attemptId: row.attemptId }}>
              {row.name}
            </Link>
          )}
          <span className="s hint block">
            {row.rollNumber}
            {list.batches.length > 1 && row.batchId && ` · ${batchName(row.batchId)}`}
          </span>
        </span>
      ),
    },
    {
      key: 'state',
      head: t`State`,
      card: 'side',
      sortable: true,
      cell: (row) => <SitterState sitter={row} />,
    },
    {
      key: 'answered',
      head: t`Answered`,
      num: true,
      sortable: true,
      cell: ({ attemptId, answered }) => attemptId && `${answered} / ${exam.questionCount}`,
    },
    {
      key: 'times',
      head: t`Began, ended`,
      cell: ({ startedAt, closedAt }) =>
        startedAt && (
          <span className="nb">
            {format.time(startedAt)}
            {closedAt && `–${format.time(closedAt)}`}
          </span>
        ),
    },
    {
      key: 'remarks',
      head: t`Remarks`,
      cell: ({ apart, takeovers }) => {
        const remarks = [
          apart > 0 && t`answers that came too late: ${apart}`,
          takeovers > 0 && t`changes of device: ${takeovers}`,
        ].filter(Boolean)
        return remarks.length ? <span className="s">{remarks.join(', ')}</span> : null
      },
    },
    {
      key: 'score',
      head: t`Marks`,
      num: true,
      sortable: true,
      cell: ({ score }) =>
        score !== null && (
          <span className="nb">
            <b>{format.marks(score)}</b> <span className="hint">/ {format.marks(list.maxMarks)}</span>
          </span>
        ),
    },
  ]
}

function SitterState({ sitter }: { sitter: Sitter }) {
  const { t } = useLingui()
  const words: Record<Sitter['state'], [string, Tone, IconName]> = {
    'not-started': [t`Not begun`, 'plain', 'minus'],
    'in-progress': [t`Sitting`, 'own', 'edit'],
    submitted: [t`Submitted`, 'good', 'check'],
    closed: [t`Closed by the bell`, 'due', 'bell'],
  }
  const [word, tone, icon] = words[sitter.state]
  return (
    <Chip tone={tone} icon={icon}>
      {word}
    </Chip>
  )
}
