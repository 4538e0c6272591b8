// What a test told its teachers: how it went, which questions deserve a look, which topics were weak.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { saveFile } from '../../api/download.ts'
import { problemSentence } from '../../api/problems.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { Button } from '../../ui/Button.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import { analysisOfExam, type ExamAnalysis, examHead, exportExam } from './analysis.api.ts'
import { ItemList } from './ItemList.tsx'
import { ScoresPanel } from './ScoresPanel.tsx'
import { TopicBars } from './TopicBars.tsx'
import './analysis.css'

export default function ExamAnalysisPage() {
  const { t } = useLingui()
  const { examId } = useParams({ from: '/exams/$examId/analysis' })
  const query = useQuery(analysisOfExam(examId))
  return (
    <>
      <AnalysisHead examId={examId} />
      <Loaded query={query} failed={t`The analysis did not load`}>
        {(analysis) => <Analysis analysis={analysis} />}
      </Loaded>
    </>
  )
}

function AnalysisHead({ examId }: { examId: string }) {
  const { t, i18n } = useLingui()
  const exam = useQuery(examHead(examId)).data
  const download = useMutation({
    mutationFn: () => exportExam(examId),
    onSuccess: (file) => saveFile(file, `${exam?.title ?? 'exam'}.xlsx`),
    onError: (problem) => toast(problemSentence(i18n, problem)),
  })
  return (
    <PageHead
      title={t`What the test told`}
      above={
        <Link to="/exams/$examId" params={{ examId }}>
          {exam?.title ?? t`The exam`}
        </Link>
      }
    >
      <Button look="line" icon="download" busy={download.isPending} onClick={() => download.mutate()}>
        {download.isPending ? <Trans>Writing the file</Trans> : <Trans>Excel file</Trans>}
      </Button>
    </PageHead>
  )
}

function Analysis({ analysis }: { analysis: ExamAnalysis }) {
  const { t } = useLingui()
  if (analysis.appeared === 0)
    return (
      <Panel>
        <EmptyState title={t`Nobody has a result in this test yet`}>
          <Trans>The analysis starts with the first attempt that is marked.</Trans>
        </EmptyState>
      </Panel>
    )
  return (
    <>
      <Columns>
        <Stack>
          <ScoresPanel analysis={analysis} />
        </Stack>
        <Stack>
          <TopicBars title={t`Topics, weakest first`} topics={analysis.topics} />
        </Stack>
      </Columns>
      <ItemList analysis={analysis} />
    </>
  )
}
