// Tests as staff follow them: when, for whom, how many have begun, and what is still to do.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import type { ExamAtWork } from '../homes.api.ts'

export function ExamsAtWork({ exams }: { exams: ExamAtWork[] }) {
  const format = useFormat()
  return (
    <Panel>
      <Head title={<Trans>Tests this week</Trans>}>
        <Link to="/exams">
          <Trans>All tests</Trans>
        </Link>
      </Head>
      {exams.length === 0 && (
        <EmptyState plain title={<Trans>No test is planned this week</Trans>}>
          <Trans>A new one starts from a pattern and takes its questions from the bank.</Trans>
        </EmptyState>
      )}
      <div className="at-work">
        <List>
          {exams.map((exam) => (
            <ListLink
              key={exam.id}
              to="/exams/$examId"
              params={{ examId: exam.id }}
              before={
                <span className="dt">
                  <b>{format.day(exam.opensAt)}</b>
                  <span className="s block">{format.time(exam.opensAt)}</span>
                </span>
              }
              title={exam.title}
              hint={exam.batches.join(', ')}
              after={<HowFar exam={exam} />}
            />
          ))}
        </List>
      </div>
    </Panel>
  )
}

function HowFar({ exam }: { exam: ExamAtWork }) {
  const { t } = useLingui()
  const { started, closed, students } = exam
  if (exam.state === 'open') return <Chip tone="own">{t`${started} of ${students} begun`}</Chip>
  if (exam.state === 'closed' && closed < started) return <Chip tone="plain">{t`closing`}</Chip>
  if (exam.state === 'closed') return <Chip tone="due">{t`publish the results`}</Chip>
  return <Chip tone="good">{t`${students} students`}</Chip>
}
