// The form of a leave: one calm column, with what it would meet under the time that is asked for.
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { FileField } from '../../../ui/FileField.tsx'
import { type Form, useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { DateField, TextArea } from '../../../ui/TextField.tsx'
import { type Extent, type Half, MOST_BYTES, outlookQuery } from '../leave.api.ts'
import { LectureChoice } from './LectureChoice.tsx'
import { LookAhead } from './LookAhead.tsx'
import { dayFromNow, daysOf, emptyLeave, sendLeave, type Values } from './leaveForm.ts'

type Props = {
  startWith: string
  /** A guardian's children; empty for whoever asks for themselves. */
  family: readonly { id: string; name: string }[]
  isTeacher: boolean
  onDone: (leaveId: string) => void
}

export function LeaveForm({ startWith, family, isTeacher, onDone }: Props) {
  const form = useLeaveForm(startWith, onDone)
  const days = daysOf(form.values)
  const { personId, extent, half } = form.values
  const outlook = useQuery({
    ...outlookQuery({
      personId,
      fromOn: days?.fromOn ?? '',
      toOn: days?.toOn ?? '',
      ...(extent === 'half_day' && { half }),
    }),
    enabled: days !== undefined,
    placeholderData: days ? keepPreviousData : undefined,
  })
  return (
    <Panel>
      <form className="stack g4 lv-form" noValidate onSubmit={form.onSubmit}>
        <TimeFields form={form} family={family} />
        {extent === 'lectures' && days && <LectureChoice form={form} query={outlook} />}
        {days && <LookAhead values={form.values} query={outlook} isTeacher={isTeacher} />}
        <ReasonFields form={form} />
        {form.failure && <Failure form={form} />}
        <div className="row wrap">
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Sending</Trans> : <Trans>Ask for leave</Trans>}
          </Button>
          <ButtonLink look="quiet" to="/leave">
            <Trans>Not now</Trans>
          </ButtonLink>
        </div>
      </form>
    </Panel>
  )
}

function useLeaveForm(personId: string, onDone: (leaveId: string) => void): Form<Values> {
  const { t } = useLingui()
  return useForm({
    start: emptyLeave(personId),
    draft: { name: `leave:${personId}`, leaveOut: ['file', 'personId'] },
    send: sendLeave,
    done: onDone,
    check: ({ extent, fromOn, toOn, lectureIds, reason }) => ({
      ...(!fromOn && { fromOn: t`Choose a day.` }),
      ...(extent === 'days' && toOn && toOn < fromOn && { toOn: t`The last day lies before the first.` }),
      ...(extent === 'lectures' &&
        lectureIds.length === 0 && { lectureIds: t`Choose at least one lecture.` }),
      ...(reason.trim().length < 3 && { reason: t`Say why, in a few words.` }),
    }),
  })
}

type FormProps = { form: Form<Values> }

function TimeFields({ form, family }: FormProps & { family: Props['family'] }) {
  const { t } = useLingui()
  const { extent } = form.values
  const bounds = { min: dayFromNow(-7), max: dayFromNow(365) }
  return (
    <>
      {family.length > 1 && (
        <Seg
          label={t`For whom`}
          value={form.values.personId}
          onChange={(personId) => form.set({ personId, lectureIds: [] })}
          choices={family.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Seg<Extent>
        label={t`How long`}
        value={extent}
        onChange={(next) => form.set({ extent: next })}
        choices={[
          { value: 'days', label: t`Full days` },
          { value: 'half_day', label: t`Half a day` },
          { value: 'lectures', label: t`Lectures` },
        ]}
      />
      <div className="form2">
        <DateField
          {...form.field('fromOn')}
          {...bounds}
          label={extent === 'days' ? t`First day` : t`Day`}
          onChange={(fromOn) => form.set({ fromOn, lectureIds: [] })}
        />
        {extent === 'days' && (
          <DateField
            {...form.field('toOn')}
            min={form.values.fromOn || bounds.min}
            max={bounds.max}
            label={t`Last day`}
            hint={t`Empty: one day.`}
          />
        )}
      </div>
      {extent === 'half_day' && (
        <Seg<Half>
          label={t`Which half`}
          value={form.values.half}
          onChange={(half) => form.set({ half })}
          choices={[
            { value: 'first', label: t`Until 13:00` },
            { value: 'second', label: t`From 13:00` },
          ]}
        />
      )}
    </>
  )
}

function ReasonFields({ form }: FormProps) {
  const { t } = useLingui()
  return (
    <>
      <TextArea
        {...form.field('reason')}
        label={t`Reason`}
        hint={t`Read by whoever decides and by the teachers. A few words are enough.`}
        maxLength={500}
        rows={3}
      />
      <FileField
        {...form.field('file')}
        optional
        label={t`Attachment`}
        hint={t`A doctor’s note or an invitation: PDF or photo, up to 10 MB. Seen only by those who see the leave.`}
        accept=".pdf,image/jpeg,image/png"
        maxBytes={MOST_BYTES}
      />
    </>
  )
}

function Failure({ form }: FormProps) {
  const standing = form.problem?.code === 'leave-overlaps' ? form.problem.params?.id : undefined
  return (
    <Note
      tone="bad"
      alert
      action={
        standing && (
          <ButtonLink small look="line" to="/leave/$leaveId" params={{ leaveId: String(standing) }}>
            <Trans>Open that leave</Trans>
          </ButtonLink>
        )
      }
    >
      {form.failure}
    </Note>
  )
}
