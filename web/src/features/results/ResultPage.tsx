// One result: what it adds up to, where it stands, and every question with its answer and solution.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { loadExamsAnew, useNews } from '../../api/news.ts'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Say, Stack } from '../../ui/Panel.tsx'
import { AfterKeyPanel } from './AfterKeyPanel.tsx'
import { MarksPanel } from './MarksPanel.tsx'
import { QuestionReview, type ReviewFilter } from './QuestionReview.tsx'
import { ReceiptLine, ReportLine, ResultNotes } from './ResultNotes.tsx'
import { type Result, resultOf } from './results.api.ts'
import { ScoreBlock } from './ScoreBlock.tsx'
import { AttemptsPanel, SectionsPanel } from './SectionsPanel.tsx'
import { TopicsPanel } from './TopicsPanel.tsx'
import { TrendPanel } from './TrendPanel.tsx'
import './results.css'

export default function ResultPage() {
  const { t } = useLingui()
  const { attemptId } = useParams({ from: '/results/$attemptId' })
  const query = useQuery(resultOf(attemptId))
  useNews(loadExamsAnew)
  return (
    <Loaded query={query} failed={t`The result did not load`}>
      {(result) => <ResultSheet result={result} />}
    </Loaded>
  )
}

function ResultSheet({ result }: { result: Result }) {
  const format = useFormat()
  const { title, opensAt } = result.exam
  const [filter, setFilter] = useState<ReviewFilter>(result.wrong > 0 ? 'wrong' : undefined)
  const hasQuestions = result.questions.length > 0
  const showMoved = () => {
    setFilter('moved')
    document.getElementById('questions')?.scrollIntoView()
  }
  return (
    <>
      <Title>{title}</Title>
      <Say
        above={
          <>
            {title} · {format.date(opensAt)} · <KeyWords result={result} />
          </>
        }
      >
        <Sentence result={result} />
      </Say>
      <ResultNotes result={result} />
      <Columns>
        <Stack>
          <ScoreBlock result={result} />
          <AfterKeyPanel result={result} onShow={showMoved} />
          {hasQuestions && <MarksPanel result={result} />}
          <SectionsPanel result={result} />
        </Stack>
        <Stack>
          {result.topics.length > 0 && <TopicsPanel topics={result.topics} />}
          <AttemptsPanel result={result} />
          <TrendPanel result={result} />
          <AskPanel result={result} />
          <ReceiptLine result={result} />
          <ReportLine result={result} />
        </Stack>
      </Columns>
      {hasQuestions && <QuestionReview result={result} filter={filter} onFilter={setFilter} />}
    </>
  )
}

/** By which key it was marked. */
function KeyWords({ result }: { result: Result }) {
  const { t } = useLingui()
  const { objectionsUntil, publishedAt, mode } = result.exam
  const version = result.keyVersion
  if (mode === 'practice') return t`practice`
  const isAsked = objectionsUntil !== null && new Date(objectionsUntil) > new Date()
  if (isAsked || !publishedAt) return t`provisional key`
  return version > 1 ? t`key, version ${version}` : t`final key`
}

/** While students may object to the key: until when, and where. */
function AskPanel({ result }: { result: Result }) {
  const { t } = useLingui()
  const format = useFormat()
  const isOwn = useViewer().person.id === result.student.id
  const until = result.exam.objectionsUntil
  if (!isOwn || !until || new Date(until) <= new Date()) return null
  const end = format.when(until)
  return (
    <Panel label={t`Think a mark is wrong?`}>
      <div className="row wrap">
        <div className="grow">
          <h2>
            <Trans>Think a mark is wrong?</Trans>
          </h2>
          <p className="s hint">
            <Trans>Object to the key of a question until {end}.</Trans>
          </p>
        </div>
        <ButtonLink to="/exam/$examId/key" params={{ examId: result.exam.id }} look="line">
          <Trans>Object</Trans>
        </ButtonLink>
      </div>
    </Panel>
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
