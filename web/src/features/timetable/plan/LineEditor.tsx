// One line of a batch's week: what it is, what it would meet, and the free times instead.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { type Form, useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { DateField, TimeField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { dayOf } from '../days.ts'
import { usualFor } from '../lecture/ExtraLecture.tsx'
import { keepLength } from '../lecture/TimeAndRoom.tsx'
import { useFocusBack } from '../lecture/useFocusBack.ts'
import {
  addLine,
  changeLine,
  endLine,
  type Plan,
  refreshTimetable,
  roomList,
  teacherChoices,
} from '../timetable.api.ts'
import { LineMeets } from './LineMeets.tsx'
import { type Draft, useWeekdays } from './planWords.ts'

type EditorProps = { plan: Plan; draft: Draft; onClose: () => void }

export function LineEditor({ plan, draft, onClose }: EditorProps) {
  useFocusBack()
  const { t } = useLingui()
  return (
    <Dialog open sheet wide onClose={onClose} title={draft.planId ? t`Change this line` : t`Plan a lecture`}>
      <EditorForm {...{ plan, draft, onClose }} />
    </Dialog>
  )
}

function EditorForm({ plan, draft, onClose }: EditorProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const needed = t`Please fill this in.`
  const form = useForm({
    start: draft,
    check: (values) =>
      Object.fromEntries(
        (['subjectId', 'teacherId', 'startsAt', 'endsAt'] as const)
          .filter((name) => !values[name])
          .map((name) => [name, needed]),
      ),
    send: ({ planId, fromOn, roomId, weekday, ...line }, key) => {
      const body = { ...line, weekday: Number(weekday), roomId: roomId || null, ...(fromOn && { fromOn }) }
      return planId ? changeLine(plan.batch.id, planId, body, key) : addLine(plan.batch.id, body, key)
    },
    done: async ({ lectures }) => {
      toast(<Trans>Saved. Lectures written: {lectures}.</Trans>)
      await refreshTimetable(queries)
      onClose()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <Fields form={form} plan={plan} />
      <LineMeets form={form} batchId={plan.batch.id} />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Not now</Trans>
        </Button>
        {draft.planId && <EndButton plan={plan} draft={form.values} onDone={onClose} />}
      </div>
    </form>
  )
}

function Fields({ form, plan }: { form: Form<Draft>; plan: Plan }) {
  const { t } = useLingui()
  const subject = useSubjectWord()
  const weekdays = useWeekdays()
  const rooms = useQuery(roomList()).data?.rows ?? []
  const { startsAt, endsAt, planId } = form.values
  return (
    <div className="form2">
      <SelectField
        {...form.field('subjectId')}
        label={t`Subject`}
        none={t`Choose`}
        onChange={(subjectId) => form.set({ subjectId, ...usualFor(plan, subjectId, form.values.roomId) })}
        choices={plan.batch.subjects.map(({ id, code }) => ({ value: id, label: subject(code) }))}
      />
      <SelectField
        {...form.field('teacherId')}
        label={t`Teacher`}
        none={t`Choose`}
        choices={useTeachers(plan, form.values.subjectId)}
      />
      <SelectField
        {...form.field('weekday')}
        label={t`Day`}
        choices={weekdays.map(({ weekday, name }) => ({ value: String(weekday), label: name }))}
      />
      <SelectField
        {...form.field('roomId')}
        label={t`Room`}
        none={t`None`}
        choices={rooms.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TimeField
        {...form.field('startsAt')}
        label={t`From`}
        onChange={(next) => form.set({ startsAt: next, endsAt: keepLength(startsAt, endsAt, next) })}
      />
      <TimeField {...form.field('endsAt')} label={t`Until`} />
      <div className="wide">
        <DateField
          {...form.field('fromOn')}
          label={planId ? t`From which day on?` : t`First day`}
          hint={
            planId
              ? t`Left empty: from today on. What was before stays.`
              : t`Left empty: today, or the first day of the batch.`
          }
          min={dayOf(new Date())}
          max={plan.batch.endsOn}
          optional
        />
      </div>
    </div>
  )
}

/** Those who teach the subject in the batch first. */
function useTeachers(plan: Plan, subjectId: string) {
  const teachers = useQuery(teacherChoices).data?.rows ?? []
  const usual = new Set(
    plan.batch.teachers.filter((one) => one.subjectId === subjectId).map(({ teacherId }) => teacherId),
  )
  return teachers
    .toSorted((a, b) => Number(usual.has(b.id)) - Number(usual.has(a.id)))
    .map(({ id, name }) => ({ value: id, label: name }))
}

function EndButton({ plan, draft, onDone }: { plan: Plan; draft: Draft; onDone: () => void }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const end = async () => {
    try {
      const { lectures } = await endLine(plan.batch.id, draft.planId, draft.fromOn || undefined)
      toast(<Trans>Ended. Lectures taken away: {lectures}.</Trans>)
      await refreshTimetable(queries)
      onDone()
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    }
  }
  if (!asking)
    return (
      <Button look="line" onClick={() => setAsking(true)}>
        <Trans>End this line</Trans>
      </Button>
    )
  return (
    <Note
      tone="due"
      title={<Trans>Its lectures go from that day on; their students are told of the next days.</Trans>}
      alert
      action={
        <Button look="neg" small onClick={end}>
          <Trans>End it</Trans>
        </Button>
      }
    >
      {failure}
    </Note>
  )
}
