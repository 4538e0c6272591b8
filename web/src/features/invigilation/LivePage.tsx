// An exam while it is sat, for those who look after it: who is where, how far they are, and what to do about it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useNews } from '../../api/news.ts'
import { useSearch } from '../../shell/search.ts'
import { Title } from '../../shell/Title.tsx'
import { Button } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel, Say, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { Pager } from '../../ui/Table.tsx'
import { type Board, boardOf, loadBoardAnew, PAGE_SIZE, type SitterState } from './invigilation.api.ts'
import { MessageDialog } from './MessageDialog.tsx'
import { ProgressStrip } from './ProgressStrip.tsx'
import { SitterDialog } from './SitterDialog.tsx'
import { SitterTable } from './SitterTable.tsx'
import { StateFilters } from './StateFilters.tsx'
import './invigilation.css'

const start = { search: '', state: '' as SitterState | '', page: 1, student: '' }

export default function LivePage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/live' })
  const [filter, setFilter] = useSearch(start)
  const { search, state, page, student } = filter
  const query = useQuery(boardOf(examId, { search, state, page }))
  useNews(loadBoardAnew, examId)
  return (
    <Loaded query={query} failed={t`The live view did not load`}>
      {(board) => (
        <Stack gap={3}>
          <BoardHead board={board} />
          <StateFilters board={board} filter={filter} setFilter={setFilter} />
          {board.begun > 0 && <ProgressStrip board={board} />}
          <Sitters board={board} filter={filter} setFilter={setFilter} />
          <SitterDialog board={board} studentId={student} onClose={() => setFilter({ student: '' })} />
        </Stack>
      )}
    </Loaded>
  )
}

function BoardHead({ board }: { board: Board }) {
  const { t } = useLingui()
  const [writing, setWriting] = useState(false)
  const { exam } = board
  return (
    <div className="row wrap page-head">
      <Title>{t`Live: ${exam.title}`}</Title>
      <div className="grow">
        <Say above={<ExamLine board={board} />}>
          <Standing board={board} />
        </Say>
      </div>
      {board.can.includes('messageSitters') && exam.state === 'open' && (
        <Button look="tonal" icon="speech" onClick={() => setWriting(true)}>
          <Trans>Write to all</Trans>
        </Button>
      )}
      <MessageDialog examId={exam.id} open={writing} onClose={() => setWriting(false)} />
    </div>
  )
}

function ExamLine({ board: { exam } }: { board: Board }) {
  const format = useFormat()
  const end = exam.closesAt && format.when(exam.closesAt)
  return (
    <>
      <Link to="/exams/$examId" params={{ examId: exam.id }}>
        {exam.title}
      </Link>
      {end && (
        <>
          {' · '}
          {exam.state === 'open' ? <Trans>open till {end}</Trans> : <Trans>closed {end}</Trans>}
        </>
      )}
    </>
  )
}

/** What somebody wants to know who looks up for a second. */
function Standing({ board: { counts, exam } }: { board: Board }) {
  const now = counts.working + counts.away + counts.offline + counts.paused
  const all = now + counts.submitted + counts['not-started']
  const look = counts.away + counts.offline + counts.paused
  const done = counts.submitted
  if (exam.state === 'draft' || exam.state === 'scheduled')
    return <Plural value={all} one="# student will sit it." other="# students will sit it." />
  if (now === 0)
    return (
      <Trans>
        {done} of {all} are done.
      </Trans>
    )
  if (look === 0)
    return (
      <Trans>
        {now} of {all} are writing, and all is calm.
      </Trans>
    )
  return (
    <Trans>
      {now} of {all} are writing; {look} may need a look.
    </Trans>
  )
}

type SittersProps = {
  board: Board
  filter: typeof start
  setFilter: (change: Partial<typeof start>) => void
}

function Sitters({ board, filter, setFilter }: SittersProps) {
  const { t } = useLingui()
  if (board.total === 0)
    return (
      <EmptyState
        title={t`Nobody here`}
        action={
          (filter.search || filter.state) && (
            <Button look="tonal" onClick={() => setFilter({ search: '', state: '', page: 1 })}>
              <Trans>Show everybody</Trans>
            </Button>
          )
        }
      >
        {filter.search || filter.state ? (
          <Trans>No student is in this state or called like that.</Trans>
        ) : (
          <Trans>No student is enrolled in the batches of this exam on its day.</Trans>
        )}
      </EmptyState>
    )
  return (
    <Panel flush label={t`Students`}>
      <SitterTable board={board} />
      {board.total > PAGE_SIZE && (
        <Pager
          page={filter.page}
          pageSize={PAGE_SIZE}
          total={board.total}
          onPage={(page) => setFilter({ page })}
        />
      )}
    </Panel>
  )
}
