// The fields of a batch, for a new one and for changing one.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useForm } from '../../ui/form.ts'
import { Note } from '../../ui/Note.tsx'
import { type LanguageCode, languageChoices } from '../../ui/personWords.ts'
import { DateField, TextField } from '../../ui/TextField.tsx'
import { type Batch, type BatchRow, courseList, type NewBatch, roomList, teacherList } from './batches.api.ts'

type FormProps = {
  batch?: BatchRow
  send: (batch: NewBatch, key: string) => Promise<Batch>
  done: (batch: Batch) => void
  /** The way back, beside the button. */
  children: ReactNode
}

export function BatchForm({ batch, send, done, children }: FormProps) {
  const { t } = useLingui()
  const courses = useQuery(courseList).data?.rows ?? []
  const rooms = useQuery(roomList).data?.rows ?? []
  const teachers = useQuery(teacherList).data?.rows ?? []
  const form = useForm({
    start: startOf(batch),
    ...(!batch && { draft: { name: 'new-batch' } }),
    check: (values) => ({
      ...(!values.name.trim() && { name: t`Please fill this in.` }),
      ...(!values.courseId && { courseId: t`Choose a course.` }),
      ...(!/^\d{1,4}$/.test(values.capacity) && { capacity: t`Give the number of seats.` }),
      ...(!/^20\d\d$/.test(values.year) && { year: t`Give the year of the examination, such as 2027.` }),
      ...(!values.startsOn && { startsOn: t`Please fill this in.` }),
      ...(!values.endsOn && { endsOn: t`Please fill this in.` }),
    }),
    send: (values, key) => send(toBatch(values), key),
    done,
  })
  return (
    <form className="stack g4" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <div className="form2">
        <TextField
          {...form.field('name')}
          label={t`Name`}
          hint={t`Such as JEE-27 A.`}
          maxLength={40}
          autoComplete="off"
        />
        <SelectField
          {...form.field('courseId')}
          label={t`Course`}
          none={t`Choose a course`}
          choices={courses
            .filter((course) => !course.archived || course.id === batch?.courseId)
            .map((course) => ({ value: course.id, label: course.name }))}
        />
        <TextField
          {...form.field('year')}
          label={t`Year of the examination`}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
        <TextField
          {...form.field('capacity')}
          label={t`Seats`}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
        />
        <SelectField
          {...form.field('roomId')}
          label={t`Room`}
          none={t`None yet`}
          optional
          choices={rooms.map((room) => ({ value: room.id, label: room.name }))}
        />
        <SelectField {...form.field('medium')} label={t`Language of teaching`} choices={languageChoices} />
        <DateField {...form.field('startsOn')} label={t`First day`} />
        <DateField {...form.field('endsOn')} label={t`Last day`} />
        <SelectField
          {...form.field('classTeacherId')}
          label={t`Class teacher`}
          none={t`None yet`}
          optional
          choices={teachers.map((teacher) => ({ value: teacher.id, label: teacher.name }))}
        />
      </div>
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Save</Trans>}
        </Button>
        {children}
      </div>
    </form>
  )
}

const startOf = (batch: BatchRow | undefined) => ({
  name: batch?.name ?? '',
  courseId: batch?.courseId ?? '',
  year: String(batch?.year ?? new Date().getFullYear() + 1),
  capacity: String(batch?.capacity ?? 60),
  roomId: batch?.roomId ?? '',
  medium: (batch?.medium ?? 'en') as LanguageCode | '',
  startsOn: batch?.startsOn ?? '',
  endsOn: batch?.endsOn ?? '',
  classTeacherId: batch?.classTeacherId ?? '',
})

const toBatch = ({
  year,
  capacity,
  medium,
  classTeacherId,
  roomId,
  ...rest
}: ReturnType<typeof startOf>): NewBatch => ({
  ...rest,
  year: Number(year),
  capacity: Number(capacity),
  medium: medium || 'en',
  classTeacherId: classTeacherId || null,
  roomId: roomId || null,
})
