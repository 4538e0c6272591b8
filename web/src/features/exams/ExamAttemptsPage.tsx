// Who sits the exam and how far they are; after the bell the scores, and the button that publishes them.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import { StrengthBar } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { type Sort, Table } from '../../ui/Table.tsx'
import { SearchField } from '../../ui/TextField.tsx'
import { type AttemptList, attemptsOf, type Exam, examOf } from './exams.api.ts'
import { StateChip } from './examWords.tsx'
import { PublishButton } from './PublishButton.tsx'
import { RecordDialog } from './RecordDialog.tsx'
import { sittersBy, useSitterColumns } from './sitterColumns.tsx'
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

function Attempts({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const query = useQuery(attemptsOf(exam.id))
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
function Batches({ list }: { list: AttemptList }) {
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

function Sitters({ exam, list }: { exam: Exam; list: AttemptList }) {
  const { t } = useLingui()
  const [filter, setFilter] = useSearch({ q: '', sort: 'name', down: false as boolean })
  const [record, setRecord] = useState<string>()
  const columns = useSitterColumns(exam, list, setRecord)
  const words = filter.q.trim().toLocaleLowerCase()
  const rows = list.rows
    .filter(({ name, rollNumber }) => `${name} ${rollNumber}`.toLocaleLowerCase().includes(words))
    .toSorted(sittersBy(filter.sort, filter.down))
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
      <RecordDialog attemptId={record} onClose={() => setRecord(undefined)} />
    </>
  )
}
