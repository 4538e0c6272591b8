// Who has more time in the exam, and why: given before it or while it runs.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { type Exam, examOf, giveExtraTime, studentsOf } from '../exams.api.ts'
import { StepForm } from './StepPanel.tsx'
import { latinNumber } from './typedNumbers.ts'

export function ExtraTimePanel({ exam }: { exam: Exam }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const mayGive = exam.can.includes('giveExtraTime') && exam.state !== 'closed' && exam.state !== 'published'
  if (!mayGive && exam.accommodations.length === 0) return null
  return (
    <Panel label={t`Extra time`}>
      <Head title={t`Extra time`}>
        {mayGive && !open && exam.batches.length > 0 && (
          <span className="head-act">
            <Button look="quiet" small onClick={() => setOpen(true)}>
              <Trans>Give</Trans>
            </Button>
          </span>
        )}
      </Head>
      {exam.accommodations.length > 0 ? (
        <ul className="list tight" aria-label={t`Students with extra time`}>
          {exam.accommodations.map((given) => (
            <GivenRow key={given.studentId} exam={exam} given={given} mayGive={mayGive} />
          ))}
        </ul>
      ) : (
        <p className="dim">
          {exam.batches.length ? (
            <Trans>Nobody has more time than the others.</Trans>
          ) : (
            <Trans>Choose the batches first.</Trans>
          )}
        </p>
      )}
      {open && <ExtraTimeForm exam={exam} close={() => setOpen(false)} />}
    </Panel>
  )
}

type GivenProps = { exam: Exam; given: Exam['accommodations'][number]; mayGive: boolean }

function GivenRow({ exam, given: { studentId, name, extraMinutes, reason }, mayGive }: GivenProps) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const takeBack = async () => {
    setBusy(true)
    try {
      await giveExtraTime(exam.id, { studentId, minutes: 0, reason }, crypto.randomUUID())
      await queries.invalidateQueries({ queryKey: examOf(exam.id).queryKey, exact: true })
    } catch (error) {
      toast(problemSentence(i18n, error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <li>
      <span className="grow wraps">
        {name}
        <span className="s hint block">{reason}</span>
      </span>
      <b className="nb">{t`+${extraMinutes} min`}</b>
      {mayGive && (
        <Button
          look="quiet"
          small
          busy={busy}
          aria-label={t`Take back the extra time of ${name}`}
          onClick={() => void takeBack()}
        >
          <Trans>Take it back</Trans>
        </Button>
      )}
    </li>
  )
}

function ExtraTimeForm({ exam, close }: { exam: Exam; close: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const lists = useQueries({ queries: exam.batches.map(({ id }) => studentsOf(id)) })
  const students = new Map(
    lists.flatMap(({ data }) =>
      (data?.rows ?? []).map(({ id, name, rollNumber }) => [id, { name, rollNumber }]),
    ),
  )
  const form = useForm({
    start: { student: '', minutes: '20', reason: '' },
    check: ({ student, minutes, reason }) => ({
      ...(!student && { student: t`Choose a student.` }),
      ...(!/^\d{1,3}$/.test(latinNumber(minutes)) && { minutes: t`Give the minutes.` }),
      ...(!reason.trim() && { reason: t`Say why, for whoever asks later.` }),
    }),
    send: ({ student, minutes, reason }, key) =>
      giveExtraTime(exam.id, { studentId: student, minutes: Number(latinNumber(minutes)), reason }, key),
    done: async () => {
      await queries.invalidateQueries({ queryKey: examOf(exam.id).queryKey, exact: true })
      close()
    },
  })
  return (
    <StepForm form={form} onClose={close}>
      <SelectField
        {...form.field('student')}
        label={t`Student`}
        none={lists.some(({ isPending }) => isPending) ? t`The list is loading` : t`Choose a student`}
        choices={[...students].map(([value, { name, rollNumber }]) => ({
          value,
          label: rollNumber ? `${name}, ${rollNumber}` : name,
        }))}
      />
      <div className="form2">
        <TextField {...form.field('minutes')} label={t`More minutes`} inputMode="numeric" maxLength={3} />
        <TextField {...form.field('reason')} label={t`Reason`} maxLength={300} />
      </div>
    </StepForm>
  )
}
