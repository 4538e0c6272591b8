// How an attempt went, as student, parent and teacher read it: what was seen, what is said about it, and what a
// teacher decided. Nothing here is judged by a machine.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useNews } from '../../api/news.ts'
import { Title } from '../../shell/Title.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Note } from '../../ui/Note.tsx'
import { Columns, Say, Stack } from '../../ui/Panel.tsx'
import { DevicesPanel } from './DevicesPanel.tsx'
import { ExplanationsPanel } from './ExplanationsPanel.tsx'
import { loadReportAnew, type Report, reportOf } from './invigilation.api.ts'
import { LatePanel } from './LatePanel.tsx'
import { QuestionTimes } from './QuestionTimes.tsx'
import { RulingsPanel } from './RulingsPanel.tsx'
import { Seconds } from './stateWords.tsx'
import { TimelinePanel } from './TimelinePanel.tsx'
import './invigilation.css'

export default function IntegrityPage() {
  const { t } = useLingui()
  const { attemptId } = useParams({ from: '/attempts/$attemptId/integrity' })
  const query = useQuery(reportOf(attemptId))
  useNews(loadReportAnew)
  return (
    <Loaded query={query} failed={t`The report did not load`}>
      {(report) => (
        <Stack gap={3}>
          <ReportHead report={report} />
          <Columns>
            <Stack gap={3}>
              <RulingsPanel report={report} />
              <TimelinePanel report={report} />
              {report.late.length > 0 && <LatePanel report={report} />}
            </Stack>
            <Stack gap={3}>
              <ExplanationsPanel report={report} />
              <QuestionTimes report={report} />
              <DevicesPanel report={report} />
            </Stack>
          </Columns>
        </Stack>
      )}
    </Loaded>
  )
}

function ReportHead({ report }: { report: Report }) {
  const { t } = useLingui()
  const format = useFormat()
  const { student, exam, away, number } = report
  const day = format.date(report.startedAt)
  const attempt = number > 1 ? t`attempt ${number}` : ''
  return (
    <>
      <Title>{t`How it went: ${exam.title}`}</Title>
      <Say
        above={[exam.title, day, `${student.name}, ${student.rollNumber}`, attempt]
          .filter(Boolean)
          .join(' · ')}
      >
        {away.count === 0 ? (
          <Trans>No time away from the exam was counted.</Trans>
        ) : (
          <Trans>
            <Plural value={away.count} one="# time" other="# times" /> away from the exam,{' '}
            <Seconds value={away.seconds} /> in all.
          </Trans>
        )}
      </Say>
      <Note tone="plain" icon="info">
        <Trans>
          This page shows what the devices reported. A call, a message or a low battery looks the same as
          leaving the exam, so it proves nothing by itself: a teacher reads it and decides. Times away below{' '}
          {away.graceSeconds} seconds are not counted, and a lost network is never a time away.
        </Trans>
      </Note>
    </>
  )
}
