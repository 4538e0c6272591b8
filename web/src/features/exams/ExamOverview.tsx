// A scheduled exam for staff: the sentence that says where it stands, what to do now, and what was set.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { problemSentence } from '../../api/problems.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Columns, Head, InkBlock, Panel, Stack } from '../../ui/Panel.tsx'
import { toast } from '../../ui/Toast.tsx'
import { attemptsOf, type Exam, examOf, unscheduleExam } from './exams.api.ts'
import { PublishButton } from './PublishButton.tsx'
import { ExtraTimePanel } from './setup/ExtraTimePanel.tsx'
import { InstructionsPanel } from './setup/InstructionsPanel.tsx'
import { PartsView } from './setup/PartsPanel.tsx'
import { RulesView } from './setup/RulesPanel.tsx'
import { SectionTable } from './setup/SectionTable.tsx'
import { WindowWords } from './setup/WindowPanel.tsx'

export function ExamOverview({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const maker = exam.createdBy
  return (
    <Columns>
      <Stack gap={3}>
        <NowBlock exam={exam} />
        <Panel label={t`Sections and marks`}>
          <Head title={t`Sections and marks`} />
          <SectionTable sections={exam.sections} parts={exam.parts} maxMarks={exam.maxMarks} />
          <div>
            <ButtonLink to="/exams/$examId/paper" params={{ examId: exam.id }} look="tonal">
              <Trans>Look at the paper</Trans>
            </ButtonLink>
          </div>
        </Panel>
      </Stack>
      <Stack gap={3}>
        <Panel label={t`Batches and time`}>
          <Head title={t`Batches and time`} />
          <WindowWords exam={exam} />
          {maker && (
            <p className="s hint">
              <Trans>Set up by {maker}</Trans>
            </p>
          )}
        </Panel>
        <Panel label={t`Rules`}>
          <Head title={t`Rules`} />
          {exam.parts.length > 0 && <PartsView exam={exam} />}
          <RulesView rules={exam} />
        </Panel>
        <ExtraTimePanel exam={exam} />
        <InstructionsPanel exam={exam} />
      </Stack>
    </Columns>
  )
}

/** What to do now: wait, watch, publish, or read the results. */
function NowBlock({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const watch = {
    scheduled: <Trans>Who will sit it</Trans>,
    open: <Trans>Who is sitting it</Trans>,
    closed: <Trans>Look at the results</Trans>,
    published: <Trans>Look at the results</Trans>,
    draft: null,
  }[exam.state]
  return (
    <InkBlock label={t`What to do now`}>
      <p className="l">
        <NowSentence exam={exam} />
      </p>
      {exam.state === 'closed' && (
        <p className="dim">
          <Trans>Students and parents see nothing before you publish.</Trans>
        </p>
      )}
      <div className="row wrap">
        <ButtonLink to="/exams/$examId/attempts" params={{ examId: exam.id }} look="inv">
          {watch}
        </ButtonLink>
        {(exam.state === 'closed' || exam.state === 'published') && (
          <ButtonLink to="/exams/$examId/key" params={{ examId: exam.id }} look="line">
            <Trans>Key and objections</Trans>
          </ButtonLink>
        )}
        {exam.state === 'published' && exam.mode === 'test' && (
          <ButtonLink to="/exams/$examId/ranks" params={{ examId: exam.id }} look="line">
            <Trans>Ranks</Trans>
          </ButtonLink>
        )}
        {exam.can.includes('unscheduleExam') && <TakeBackButton exam={exam} />}
        {exam.can.includes('publishExam') && <PublishButton examId={exam.id} look="line" />}
      </div>
    </InkBlock>
  )
}

/** Where the exam stands; with figures as soon as they are loaded. */
function NowSentence({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const format = useFormat()
  const rows = useQuery(attemptsOf(exam.id)).data?.rows
  const students = rows?.length ?? 0
  const started = rows?.filter((row) => row.attemptId).length ?? 0
  const done = rows?.filter((row) => row.closedAt).length ?? 0
  const opens = exam.opensAt ? `${format.weekday(exam.opensAt)}, ${format.time(exam.opensAt)}` : ''
  const closes = exam.closesAt ? format.when(exam.closesAt) : ''
  const published = exam.publishedAt ? format.when(exam.publishedAt) : ''
  if (exam.state === 'published') return t`The results are out since ${published}.`
  if (exam.state === 'open')
    return rows
      ? t`${started} of ${students} have begun, ${done} are done. Open until ${closes}.`
      : t`It is open until ${closes}.`
  if (exam.state === 'closed')
    return rows
      ? t`${done} of ${students} sat it. The results wait for you.`
      : t`It is over. The results wait for you.`
  if (!rows) return t`It opens on ${opens}.`
  return (
    <Plural
      value={students}
      one={`It opens on ${opens} for # student.`}
      other={`It opens on ${opens} for # students.`}
    />
  )
}

function TakeBackButton({ exam }: { exam: Exam }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const takeBack = useMutation({
    mutationFn: () => unscheduleExam(exam.id),
    onSuccess: (changed) => {
      queries.setQueryData(examOf(exam.id).queryKey, changed)
      return queries.invalidateQueries({ queryKey: ['exams'] })
    },
    onError: (error) => {
      toast(problemSentence(i18n, error))
      return queries.invalidateQueries({ queryKey: ['exam', exam.id] })
    },
  })
  return (
    <Button look="line" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
      <Trans>Take back to a draft</Trans>
    </Button>
  )
}
