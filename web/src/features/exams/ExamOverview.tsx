// A scheduled exam for staff: the sentence that says where it stands, what to do now, and what was set.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { problemSentence } from '../../api/problems.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { Columns, Head, InkBlock, Panel, Stack } from '../../ui/Panel.tsx'
import { attemptsOf, type Exam, examOf, unscheduleExam } from './exams.api.ts'
import { InstructionsPanel } from './InstructionsPanel.tsx'
import { PublishButton } from './PublishButton.tsx'
import { SectionTable } from './SectionsPanel.tsx'
import { WindowWords } from './WindowPanel.tsx'

export function ExamOverview({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const maker = exam.createdBy
  return (
    <Columns>
      <Stack gap={3}>
        <NowBlock exam={exam} />
        <Panel label={t`Sections and marks`}>
          <Head title={t`Sections and marks`} />
          <SectionTable exam={exam} />
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
        <InstructionsPanel exam={exam} />
      </Stack>
    </Columns>
  )
}

/** What to do now: wait, watch, publish, or read the results. */
function NowBlock({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const format = useFormat()
  const attempts = useQuery(attemptsOf(exam.id))
  const students = attempts.data?.rows.length ?? 0
  const started = attempts.data?.rows.filter((row) => row.attemptId).length ?? 0
  const done = attempts.data?.rows.filter((row) => row.closedAt).length ?? 0
  const opens = exam.opensAt ? format.dateTime(exam.opensAt) : ''
  const closes = exam.closesAt ? format.time(exam.closesAt) : ''
  const published = exam.publishedAt ? format.dateTime(exam.publishedAt) : ''
  const watch = (words: ReactNode, look: 'inv' | 'line') => (
    <ButtonLink to="/exams/$examId/attempts" params={{ examId: exam.id }} look={look}>
      {words}
    </ButtonLink>
  )
  switch (exam.state) {
    case 'scheduled':
      return (
        <InkBlock label={t`What to do now`}>
          <p className="l">
            <Plural
              value={students}
              one={`It opens on ${opens} for # student.`}
              other={`It opens on ${opens} for # students.`}
            />
          </p>
          <div className="row wrap">
            {watch(<Trans>Who will sit it</Trans>, 'inv')}
            {exam.can.includes('unscheduleExam') && <TakeBackButton exam={exam} />}
          </div>
        </InkBlock>
      )
    case 'open':
      return (
        <InkBlock label={t`What to do now`}>
          <p className="l">{t`${started} of ${students} have begun, ${done} are done. It closes at ${closes}.`}</p>
          <div>{watch(<Trans>Who is sitting it</Trans>, 'inv')}</div>
        </InkBlock>
      )
    case 'closed':
      return (
        <InkBlock label={t`What to do now`}>
          <p className="l">{t`${done} of ${students} sat it. The results wait for you.`}</p>
          <p className="dim">
            <Trans>Students and parents see nothing before you publish.</Trans>
          </p>
          <div className="row wrap">
            {watch(<Trans>Look at the results</Trans>, 'inv')}
            {exam.can.includes('publishExam') && <PublishButton examId={exam.id} look="line" />}
          </div>
        </InkBlock>
      )
    default:
      return (
        <InkBlock label={t`What to do now`}>
          <p className="l">{t`The results are out since ${published}.`}</p>
          <div>{watch(<Trans>Look at the results</Trans>, 'inv')}</div>
        </InkBlock>
      )
  }
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
  })
  return (
    <>
      <Button look="line" busy={takeBack.isPending} onClick={() => takeBack.mutate()}>
        <Trans>Take back to a draft</Trans>
      </Button>
      {takeBack.isError && (
        <Note tone="bad" alert>
          {problemSentence(i18n, takeBack.error)}
        </Note>
      )}
    </>
  )
}
