// Whether the draft can run: every reason why not, what is worth a look, and the button that schedules it.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, InkBlock, Panel } from '../../../ui/Panel.tsx'
import { type Exam, examOf, type Reason, scheduleExam } from '../exams.api.ts'
import { useReasonSentence } from '../examWords.tsx'

export function ReadinessPanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const { reasons, warnings } = exam.readiness ?? { reasons: [], warnings: [] }
  return (
    <div className="stack g3 holds">
      {reasons.length > 0 ? <Missing exam={exam} reasons={reasons} /> : <ScheduleBlock exam={exam} />}
      {warnings.length > 0 && (
        <Panel label={t`Worth a look`}>
          <Head title={t`Worth a look`} />
          <ReasonList exam={exam} reasons={warnings} />
        </Panel>
      )}
    </div>
  )
}

function Missing({ exam, reasons }: { exam: Exam; reasons: Reason[] }) {
  const { t } = useLingui()
  const count = reasons.length
  return (
    <Panel label={t`Before it can run`}>
      <Head title={t`Before it can run`}>{count > 1 ? t`${count} things` : ''}</Head>
      <ReasonList exam={exam} reasons={reasons} />
    </Panel>
  )
}

function ReasonList({ exam, reasons }: { exam: Exam; reasons: Reason[] }) {
  const sentence = useReasonSentence(exam.sections, exam.parts)
  return (
    <ul className="reasons">
      {reasons.map((reason) => {
        const words = sentence(reason)
        return (
          <li key={words}>
            <Icon name="alert" />
            <span>{words}</span>
          </li>
        )
      })}
    </ul>
  )
}

function ScheduleBlock({ exam }: { exam: Exam }) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const schedule = useMutation({
    mutationFn: () => scheduleExam(exam.id),
    onSuccess: (changed) => {
      queries.setQueryData(examOf(exam.id).queryKey, changed)
      return queries.invalidateQueries({ queryKey: ['exams'] })
    },
    // What stands in the way now is on the page as soon as it is loaded again.
    onError: () => queries.invalidateQueries({ queryKey: ['exam', exam.id] }),
  })
  const batches = exam.batches.length
  return (
    <>
      {schedule.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, schedule.error)}
        </Note>
      )}
      <InkBlock label={t`Schedule`}>
        <h2>
          <Trans>Ready to run</Trans>
        </h2>
        <p className="dim">
          <Plural
            value={batches}
            one="The students of # batch see it from now on, with a countdown."
            other="The students of # batches see it from now on, with a countdown."
          />{' '}
          <Trans>Until it opens you can take it back.</Trans>
        </p>
        <Button look="inv" busy={schedule.isPending} onClick={() => schedule.mutate()}>
          {schedule.isPending ? <Trans>Scheduling</Trans> : <Trans>Schedule the exam</Trans>}
        </Button>
      </InkBlock>
    </>
  )
}
