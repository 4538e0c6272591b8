// A lecture beside the plan.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { toast } from '../../../ui/Toast.tsx'
import { momentOf } from '../days.ts'
import {
  addLecture,
  batchChoices,
  type Plan,
  planQuery,
  refreshTimetable,
  teacherChoices,
} from '../timetable.api.ts'
import { TimeAndRoom } from './TimeAndRoom.tsx'
import { useFocusBack } from './useFocusBack.ts'

type ExtraProps = { batchId: string | undefined; day: string; onClose: () => void }

export function ExtraLecture({ batchId = '', day, onClose }: ExtraProps) {
  useFocusBack()
  const { t } = useLingui()
  return (
    <Dialog open sheet wide onClose={onClose} title={t`Extra lecture`}>
      <ExtraForm batchId={batchId} day={day} onClose={onClose} />
    </Dialog>
  )
}

const usual = { subjectId: '', teacherId: '', startsAt: '16:00', endsAt: '17:00', roomId: '', note: '' }

function ExtraForm({ batchId, day, onClose }: { batchId: string; day: string; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const needed = t`Please fill this in.`
  const form = useForm({
    start: { ...usual, batchId, day },
    check: (values) =>
      Object.fromEntries(
        (['batchId', 'subjectId', 'teacherId', 'day', 'startsAt', 'endsAt'] as const)
          .filter((name) => !values[name])
          .map((name) => [name, needed]),
      ),
    send: ({ batchId: of, day: on, startsAt, endsAt, roomId, ...rest }, key) =>
      addLecture(
        of,
        {
          ...rest,
          startsAt: momentOf(on, startsAt),
          endsAt: momentOf(on, endsAt),
          roomId: roomId || null,
        },
        key,
      ),
    done: async () => {
      toast(<Trans>Added. Students and teacher are told.</Trans>)
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
      <WhatAndWho form={form} />
      <TimeAndRoom form={form} lecture={{ batchId: form.values.batchId, teacherId: form.values.teacherId }} />
      <TextField
        {...form.field('note')}
        label={t`A word to the students`}
        optional
        maxLength={300}
        autoComplete="off"
      />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Add the lecture</Trans>}
        </Button>
        <Button look="quiet" onClick={onClose}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

type WhatForm = ReturnType<typeof useForm<typeof usual & { batchId: string; day: string }>>

function WhatAndWho({ form }: { form: WhatForm }) {
  const { t } = useLingui()
  const subject = useSubjectWord()
  const batches = useQuery(batchChoices).data?.rows ?? []
  const teachers = useQuery(teacherChoices).data?.rows ?? []
  const plan = useQuery(planQuery(form.values.batchId)).data
  return (
    <div className="form2">
      <SelectField
        {...form.field('batchId')}
        label={t`Batch`}
        none={t`Choose`}
        onChange={(batchId) => form.set({ batchId, subjectId: '', teacherId: '' })}
        choices={batches.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...form.field('subjectId')}
        label={t`Subject`}
        none={t`Choose`}
        onChange={(subjectId) => form.set({ subjectId, ...usualFor(plan, subjectId, form.values.roomId) })}
        choices={(plan?.batch.subjects ?? []).map(({ id, code }) => ({ value: id, label: subject(code) }))}
      />
      <div className="wide">
        <SelectField
          {...form.field('teacherId')}
          label={t`Teacher`}
          none={t`Choose`}
          choices={teachers.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
    </div>
  )
}

/** Who usually teaches the subject in the batch, and where it usually sits. */
export function usualFor(plan: Plan | undefined, subjectId: string, roomId: string) {
  const teacher = plan?.batch.teachers.find((one) => one.subjectId === subjectId)
  return { teacherId: teacher?.teacherId ?? '', roomId: roomId || (plan?.batch.roomId ?? '') }
}
