// Who gives the lecture instead: teachers who are free at its time, those of the subject first.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Note } from '../../../ui/Note.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { toastUndo } from '../../../ui/Toast.tsx'
import { freeFor, type Lecture, refreshTimetable, substitute } from '../timetable.api.ts'

type FormProps = { lecture: Lecture; onBack: () => void; onDone: () => void }
type Free = { id: string; name: string; ofSubject: boolean; lectures: number }

export function SubstituteForm({ lecture, onBack, onDone }: FormProps) {
  const { t } = useLingui()
  const query = useQuery(freeFor(lecture))
  return (
    <Loaded query={query} failed={t`The free teachers did not load`}>
      {({ teachers }) => (
        <Choice
          {...{ lecture, onBack, onDone }}
          teachers={teachers.filter(({ id }) => id !== lecture.teacherId)}
        />
      )}
    </Loaded>
  )
}

function Choice({ lecture, teachers, onBack, onDone }: FormProps & { teachers: Free[] }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const hintOf = useHint(lecture.subject)
  const form = useForm({
    start: { teacherId: teachers[0]?.id ?? '' },
    send: ({ teacherId }) => substitute(lecture.id, teacherId),
    done: async () => {
      const undo = () => substitute(lecture.id, lecture.teacherId).then(() => refreshTimetable(queries))
      toastUndo(<Trans>Saved. Students and teachers are told.</Trans>, undo)
      await refreshTimetable(queries)
      onDone()
    },
  })
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      {teachers.length === 0 ? (
        <Note tone="due">
          <Trans>No teacher is free at this time. Move the lecture, or cancel it.</Trans>
        </Note>
      ) : (
        <RadioGroup
          {...form.field('teacherId')}
          label={t`Free at this time`}
          choices={teachers.map((one) => ({ value: one.id, label: one.name, hint: hintOf(one) }))}
        />
      )}
      <div className="row wrap">
        {teachers.length > 0 && (
          <Button type="submit" busy={form.busy}>
            {form.busy ? <Trans>Saving</Trans> : <Trans>Give the lecture</Trans>}
          </Button>
        )}
        <Button look="quiet" onClick={onBack}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}

function useHint(code: string) {
  const { t } = useLingui()
  const subject = useSubjectWord()(code)
  return ({ ofSubject, lectures: count }: Free) =>
    ofSubject ? t`Teaches ${subject}; lectures on this day: ${count}` : t`Lectures on this day: ${count}`
}
