// Where a student's marks are going: one sentence, the tests as a line, subjects, topics, and time against accuracy.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useViewer } from '../../shell/session.tsx'
import { Title } from '../../shell/Title.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, Panel, Say, Stack } from '../../ui/Panel.tsx'
import { LinePlot } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { analysisOfStudent, type StudentAnalysis, useName } from './analysis.api.ts'
import { PacePanel } from './PacePanel.tsx'
import { SubjectsPanel } from './SubjectsPanel.tsx'
import { TopicBars } from './TopicBars.tsx'
import './analysis.css'

export function Progress({ studentId }: { studentId: string }) {
  const { t } = useLingui()
  const query = useQuery(analysisOfStudent(studentId))
  const isOwn = useViewer().person.id === studentId
  return (
    <>
      <Title>{t`Progress`}</Title>
      <Loaded query={query} failed={t`The progress did not load`}>
        {(analysis) =>
          analysis.tests.length ? (
            <Sheet {...{ analysis, isOwn, studentId }} />
          ) : (
            <>
              <Say>{t`Progress`}</Say>
              <Panel>
                <EmptyState title={t`No published test yet`}>
                  <Trans>
                    After the first test you see here which topics are strong and which need work.
                  </Trans>
                </EmptyState>
              </Panel>
            </>
          )
        }
      </Loaded>
    </>
  )
}

type SheetProps = { analysis: StudentAnalysis; isOwn: boolean; studentId: string }

function Sheet({ analysis, isOwn, studentId }: SheetProps) {
  const { t } = useLingui()
  return (
    <>
      <Say above={t`Progress`}>
        <Sentence analysis={analysis} />
      </Say>
      <Columns>
        <Stack>
          <TestsPanel tests={analysis.tests} />
          <PacePanel pace={analysis.pace} />
        </Stack>
        <Stack>
          <SubjectsPanel tests={analysis.tests} />
          <TopicBars title={t`Topics, weakest first`} topics={analysis.topics} />
          <div className="row wrap">
            {isOwn && (
              <ButtonLink to="/notebook" look="tonal" icon="book">
                <Trans>Practise what went wrong</Trans>
              </ButtonLink>
            )}
            <ButtonLink
              to="/students/$studentId/report-card"
              params={{ studentId }}
              look="line"
              icon="printer"
            >
              <Trans>Report card</Trans>
            </ButtonLink>
          </div>
        </Stack>
      </Columns>
    </>
  )
}

/** Where the marks go, and the weakest topic that was asked often enough to mean something. */
function Sentence({ analysis }: { analysis: StudentAnalysis }) {
  const { t } = useLingui()
  const nameOf = useName()
  const { direction, tests, topics } = analysis
  const count = tests.length
  const weak = topics.find(({ asked, right }) => asked >= 4 && right < 0.55)
  const topic = weak && nameOf(weak.name)
  if (direction === 'rising')
    return topic
      ? t`Marks are rising over the last ${count} tests; ${topic} needs work.`
      : t`Marks are rising over the last ${count} tests.`
  if (direction === 'falling')
    return topic
      ? t`Marks are falling over the last ${count} tests; begin with ${topic}.`
      : t`Marks are falling over the last ${count} tests.`
  if (direction === 'steady')
    return topic
      ? t`Marks are steady over the last ${count} tests; ${topic} needs work.`
      : t`Marks are steady over the last ${count} tests.`
  return topic ? t`A beginning is made; ${topic} needs work.` : t`A beginning is made.`
}

function TestsPanel({ tests }: { tests: StudentAnalysis['tests'] }) {
  const { t } = useLingui()
  const format = useFormat()
  const first = tests[0]
  const last = tests.at(-1)
  if (!first || !last) return null
  const said = tests.map(({ share }) => format.percent(share)).join(', ')
  return (
    <Panel label={t`Tests so far`}>
      <Head title={t`Tests so far`}>{t`share of the full marks`}</Head>
      {tests.length > 1 && (
        <LinePlot
          label={t`The last tests, oldest first: ${said}`}
          own={tests.map(({ share }) => Math.max(0, share * 100))}
          {...(tests.every(({ batch }) => batch !== null) && {
            batch: tests.map(({ batch }) => Math.max(0, (batch ?? 0) * 100)),
            batchWord: t`Batch average`,
          })}
          top={100}
          from={format.day(first.opensAt)}
          to={format.day(last.opensAt)}
          ends={[format.percent(first.share), format.percent(last.share)]}
          ownWord={t`Score`}
        />
      )}
      <List>
        {tests.toReversed().map(({ attemptId, title, opensAt, share, batch }) => (
          <ListLink
            key={attemptId}
            to="/results/$attemptId"
            params={{ attemptId }}
            title={title}
            hint={
              batch === null
                ? format.date(opensAt)
                : t`${format.date(opensAt)} · batch ${format.percent(batch)}`
            }
            after={<b className="num">{format.percent(share)}</b>}
          />
        ))}
      </List>
    </Panel>
  )
}
