// One query: what it is about, the thread, and what its reader can do next.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useNews } from '../../api/news.ts'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { MathText } from '../../ui/MathText.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { useLanguage } from '../../words/language.ts'
import { Composer } from './Composer.tsx'
import { FactsPanel } from './FactsPanel.tsx'
import { PostView } from './PostView.tsx'
import { QueryActions } from './QueryActions.tsx'
import { loadQueriesAnew, type Query, queryOf } from './queries.api.ts'
import { StateChip, useTopicName } from './queryWords.tsx'
import { RatingPanel } from './RatingPanel.tsx'
import './queries.css'

export default function QueryPage() {
  const { t } = useLingui()
  const { queryId } = useParams({ strict: false }) as { queryId: string }
  useNews(loadQueriesAnew)
  const query = useQuery(queryOf(queryId))
  return (
    <Loaded query={query} failed={t`The query did not load`}>
      {(data) => <Thread query={data} />}
    </Loaded>
  )
}

function Thread({ query }: { query: Query }) {
  const { t } = useLingui()
  const topicName = useTopicName()
  return (
    <>
      <div className="row wrap page-head">
        <Title>{plain(query.title)}</Title>
        <div className="grow">
          <div className="s hint">
            <Link to="/queries">{t`Queries`}</Link>
          </div>
          <h1 tabIndex={-1}>
            <MathText source={query.title} inline />
          </h1>
        </div>
        <QueryActions query={query} />
      </div>
      <div className="row wrap">
        <StateChip query={query} />
        <Chip icon="book">{topicName(query)}</Chip>
        {query.sharedWith && (
          <Chip tone="own" icon="people">
            <Trans>Shared</Trans>
          </Chip>
        )}
        {query.escalated && (
          <Chip tone="due">
            <Trans>Passed on as late</Trans>
          </Chip>
        )}
      </div>
      <Columns>
        <Stack>
          {query.question && <AskedQuestion query={query} question={query.question} />}
          <ol className="stack g3" aria-label={t`Thread`}>
            {query.posts.map((post) => (
              <li key={post.id}>
                <PostView post={post} query={query} />
              </li>
            ))}
          </ol>
          <RatingPanel query={query} />
          <Composer key={query.state} query={query} />
        </Stack>
        <FactsPanel query={query} />
      </Columns>
    </>
  )
}

/** A title with formulas as words, for the tab, which draws none. */
const plain = (title: string) => title.replaceAll('$', '').replaceAll('\\', '')

type Question = NonNullable<Query['question']>

/** The question of the test, as it was printed; each side goes to where it may look. */
function AskedQuestion({ query, question }: { query: Query; question: Question }) {
  const { t } = useLingui()
  const language = useLanguage()
  const viewer = useViewer()
  const { position, exam, examId, attemptId, texts, pictures } = question
  const text = texts[language] ?? texts.en ?? texts.mr ?? texts.hi
  const isStaff = viewer.person.role === 'teacher' || viewer.person.role === 'admin'
  const hash = `q${position}`
  return (
    <Panel>
      <Head title={t`Question ${position} of ${exam}`} level={2}>
        {isStaff ? (
          <Link to="/exams/$examId/paper" params={{ examId }}>
            <Trans>The paper</Trans>
          </Link>
        ) : (
          attemptId &&
          query.asker.id === viewer.person.id && (
            <Link to="/results/$attemptId" params={{ attemptId }} hash={hash}>
              <Trans>The result</Trans>
            </Link>
          )
        )}
      </Head>
      <MathText source={text?.stem ?? ''} pictures={pictures} />
    </Panel>
  )
}
