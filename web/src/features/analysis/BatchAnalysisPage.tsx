// How a batch stands: its last tests beside the other batches, its weak topics, and who has slipped.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, Panel, Stack } from '../../ui/Panel.tsx'
import { LinePlot } from '../../ui/Plot.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { analysisOfBatch, type BatchAnalysis, batchHead } from './analysis.api.ts'
import { TopicBars } from './TopicBars.tsx'
import './analysis.css'

export default function BatchAnalysisPage() {
  const { t } = useLingui()
  const { batchId } = useParams({ from: '/batches/$batchId/analysis' })
  const batch = useQuery(batchHead(batchId)).data
  const query = useQuery(analysisOfBatch(batchId))
  return (
    <>
      <PageHead
        title={t`How the batch stands`}
        above={
          <Link to="/batches/$batchId" params={{ batchId }}>
            {batch?.name ?? t`The batch`}
          </Link>
        }
      />
      <Loaded query={query} failed={t`The analysis did not load`}>
        {(analysis) => <Analysis analysis={analysis} />}
      </Loaded>
    </>
  )
}

function Analysis({ analysis }: { analysis: BatchAnalysis }) {
  const { t } = useLingui()
  if (analysis.tests.length === 0)
    return (
      <Panel>
        <EmptyState title={t`No published test yet`}>
          <Trans>Once a test of this batch is published, its weak topics are listed here.</Trans>
        </EmptyState>
      </Panel>
    )
  return (
    <Columns>
      <Stack>
        <TestsPanel tests={analysis.tests} />
        <SlippedPanel slipped={analysis.slipped} />
      </Stack>
      <Stack>
        <TopicBars title={t`Topics, weakest first`} topics={analysis.topics} />
      </Stack>
    </Columns>
  )
}

function TestsPanel({ tests }: { tests: BatchAnalysis['tests'] }) {
  const { t } = useLingui()
  const format = useFormat()
  const first = tests[0]
  const last = tests.at(-1)
  if (!first || !last) return null
  const said = tests.map(({ average }) => format.percent(average)).join(', ')
  return (
    <Panel label={t`Tests`}>
      <Head title={t`Last tests`} />
      {tests.length > 1 && (
        <LinePlot
          label={t`Average of the batch in its last tests: ${said}`}
          own={tests.map(({ average }) => Math.max(0, average * 100))}
          {...(tests.every(({ others }) => others !== null) && {
            batch: tests.map(({ others }) => Math.max(0, (others ?? 0) * 100)),
            batchWord: t`Other batches`,
          })}
          top={100}
          from={format.day(first.opensAt)}
          to={format.day(last.opensAt)}
          ends={[format.percent(first.average), format.percent(last.average)]}
          ownWord={t`This batch`}
        />
      )}
      <List>
        {tests.toReversed().map(({ examId, title, opensAt, appeared, average, others }) => (
          <ListLink
            key={examId}
            to="/exams/$examId/analysis"
            params={{ examId }}
            title={title}
            hint={
              others === null
                ? t`${format.date(opensAt)} · ${appeared} sat it`
                : t`${format.date(opensAt)} · ${appeared} sat it · others ${format.percent(others)}`
            }
            after={<b className="num">{format.percent(average)}</b>}
          />
        ))}
      </List>
    </Panel>
  )
}

function SlippedPanel({ slipped }: { slipped: BatchAnalysis['slipped'] }) {
  const { t } = useLingui()
  const format = useFormat()
  return (
    <Panel label={t`Who has slipped`}>
      <Head title={t`Who has slipped`}>{t`against their own tests before`}</Head>
      {slipped.length === 0 ? (
        <p className="dim">
          <Trans>Nobody fell by more than ten hundredths in the last test.</Trans>
        </p>
      ) : (
        <List>
          {slipped.map(({ studentId, name, rollNumber, last, before }) => (
            <ListLink
              key={studentId}
              to="/students/$studentId/progress"
              params={{ studentId }}
              title={name}
              hint={t`${rollNumber} · before ${format.percent(before)}`}
              after={<b className="num neg">{format.percent(last)}</b>}
            />
          ))}
        </List>
      )}
    </Panel>
  )
}
