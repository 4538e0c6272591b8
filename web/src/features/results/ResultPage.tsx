// One result: what it adds up to, where it stands, and every question with its answer and solution.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Say, Stack } from '../../ui/Panel.tsx'
import { MarksPanel } from './MarksPanel.tsx'
import { QuestionReview } from './QuestionReview.tsx'
import { type Result, resultOf } from './results.api.ts'
import { ScoreBlock } from './ScoreBlock.tsx'
import { TopicsPanel } from './TopicsPanel.tsx'
import { TrendPanel } from './TrendPanel.tsx'
import './results.css'

export default function ResultPage() {
  const { t } = useLingui()
  const { attemptId } = useParams({ from: '/results/$attemptId' })
  const query = useQuery(resultOf(attemptId))
  return (
    <Loaded query={query} failed={t`The result did not load`}>
      {(result) => <ResultSheet result={result} />}
    </Loaded>
  )
}

function ResultSheet({ result }: { result: Result }) {
  const format = useFormat()
  const { title, opensAt, publishedAt } = result.exam
  return (
    <>
      <Title>{title}</Title>
      <Say
        above={
          <>
            {title} · {format.date(opensAt)}
          </>
        }
      >
        <Sentence result={result} />
      </Say>
      {!publishedAt && (
        <Note tone="due">
          <Trans>Not published yet: only staff see this.</Trans>
        </Note>
      )}
      <Columns>
        <Stack>
          <ScoreBlock result={result} />
          <MarksPanel result={result} />
          <TrendPanel result={result} />
        </Stack>
        {result.topics.length > 0 && <TopicsPanel topics={result.topics} />}
      </Columns>
      <QuestionReview result={result} />
    </>
  )
}

/** The answer first: the score, and how it stands to the batch; with the name where somebody else reads it. */
function Sentence({ result }: { result: Result }) {
  const { t } = useLingui()
  const format = useFormat()
  const isOwn = useViewer().person.id === result.student.id
  const { name } = result.student
  const score = format.marks(result.score)
  const max = format.marks(result.maxScore)
  const average = result.batch && result.batch.appeared > 1 ? Number(result.batch.average) : undefined
  const above = average === undefined ? 0 : Number(result.score) - average
  const distance = format.marks(Math.abs(above).toFixed(1))
  if (average === undefined) return isOwn ? t`${score} of ${max}.` : t`${name}: ${score} of ${max}.`
  if (above === 0)
    return isOwn
      ? t`${score} of ${max}: level with the batch.`
      : t`${name}: ${score} of ${max}, level with the batch.`
  if (above > 0)
    return isOwn
      ? t`${score} of ${max}: ${distance} above the batch average.`
      : t`${name}: ${score} of ${max}, ${distance} above the batch average.`
  return isOwn
    ? t`${score} of ${max}: ${distance} below the batch average.`
    : t`${name}: ${score} of ${max}, ${distance} below the batch average.`
}
