// A student's tests: what is on now, what comes, what waits for its results, and the results.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { useViewer } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Live } from '../../ui/Chip.tsx'
import { Duration } from '../../ui/Duration.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink, ListRow } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, InkBlock, Panel, Stack } from '../../ui/Panel.tsx'
import { HistoryList } from './HistoryList.tsx'
import { type ExamSummary, ownExams } from './results.api.ts'
import './results.css'

export default function TestsPage() {
  const { t } = useLingui()
  const { id } = useViewer().person
  const query = useQuery(ownExams)
  useNews(loadExamsAnew)
  return (
    <>
      <PageHead title={t`Tests`} />
      <Columns>
        <Stack>
          <Loaded query={query} failed={t`Your tests did not load`}>
            {({ rows }) => <Ahead exams={rows} />}
          </Loaded>
        </Stack>
        <Stack>
          <HistoryList studentId={id} />
        </Stack>
      </Columns>
    </>
  )
}

/** Whether the last attempt is handed in and no other is left. */
const isDone = ({ sittings: [own], attemptsAllowed }: Pick<ExamSummary, 'sittings' | 'attemptsAllowed'>) =>
  Boolean(own?.closedAt) && (own?.attempts ?? 0) >= attemptsAllowed

function Ahead({ exams }: { exams: ExamSummary[] }) {
  const { t } = useLingui()
  const open = exams.filter((exam) => exam.state === 'open' && !isDone(exam))
  const coming = exams.filter((exam) => exam.state === 'scheduled')
  // A practice waits for nothing: its results stand beside.
  const waiting = exams.filter(
    ({ mode, state, ...exam }) =>
      mode === 'test' && (state === 'closed' || (state === 'open' && isDone(exam))),
  )
  return (
    <>
      {open[0] && <OnNow exam={open[0]} />}
      <Panel label={t`Coming`}>
        <Head title={t`Coming`} />
        {open.length + coming.length > (open[0] ? 1 : 0) ? (
          <List>
            {[...open.slice(1), ...coming].map((exam) => (
              <ComingItem key={exam.id} exam={exam} />
            ))}
          </List>
        ) : (
          <p className="dim">
            <Trans>No further test is set. You will see the next one here, with a countdown.</Trans>
          </p>
        )}
      </Panel>
      {waiting.length > 0 && (
        <Panel label={t`Results to come`}>
          <Head title={t`Results to come`} />
          <List>
            {waiting.map((exam) => (
              <WaitingItem key={exam.id} exam={exam} />
            ))}
          </List>
        </Panel>
      )}
    </>
  )
}

function OnNow({ exam }: { exam: ExamSummary }) {
  const { t } = useLingui()
  const format = useFormat()
  const [own] = exam.sittings
  const begun = Boolean(own?.attemptId) && !own?.closedAt
  const closes = exam.closesAt ? format.when(exam.closesAt) : ''
  const count = exam.questionCount
  return (
    <InkBlock label={t`On now`}>
      <Live>{begun ? t`You are sitting it` : t`Open until ${closes}`}</Live>
      <h2 className="l">{exam.title}</h2>
      <p className="dim">
        <Plural value={count} one="# question" other="# questions" /> ·{' '}
        <Duration minutes={exam.durationMinutes} />
      </p>
      <ButtonLink to="/exam/$examId" params={{ examId: exam.id }} look="now">
        {begun ? <Trans>Go on with the test</Trans> : <Trans>Go to the test</Trans>}
      </ButtonLink>
    </InkBlock>
  )
}

function ComingItem({ exam }: { exam: ExamSummary }) {
  const format = useFormat()
  const count = exam.questionCount
  return (
    <ListLink
      to="/exam/$examId"
      params={{ examId: exam.id }}
      title={exam.title}
      hint={
        <>
          {exam.opensAt && `${format.weekday(exam.opensAt)}, ${format.time(exam.opensAt)}`} ·{' '}
          <Plural value={count} one="# question" other="# questions" /> ·{' '}
          <Duration minutes={exam.durationMinutes} />
        </>
      }
    />
  )
}

function WaitingItem({ exam }: { exam: ExamSummary }) {
  const { t } = useLingui()
  const format = useFormat()
  const day = exam.opensAt ? format.weekday(exam.opensAt) : ''
  const sat = Boolean(exam.sittings[0]?.attemptId)
  const until = exam.objectionsUntil
  const end = until && new Date(until) > new Date() ? format.when(until) : undefined
  if (exam.keyShownAt && sat)
    return (
      <ListLink
        to="/exam/$examId/key"
        params={{ examId: exam.id }}
        title={exam.title}
        hint={end ? t`The key is shown: object until ${end}` : t`${day} · the key is shown`}
      />
    )
  return (
    <ListRow
      title={exam.title}
      hint={sat ? day : t`${day} · did not sit it`}
      after={<span className="s hint">{t`not out yet`}</span>}
    />
  )
}
