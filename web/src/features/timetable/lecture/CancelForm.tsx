// Why a lecture does not take place; it can be taken back at once.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/ChoiceField.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { toastUndo } from '../../../ui/Toast.tsx'
import {
  type Cancelling,
  cancelLecture,
  type Lecture,
  refreshTimetable,
  restoreLecture,
} from '../timetable.api.ts'
import { cancelReasons } from '../week/entryWords.tsx'

type FormProps = { lecture: Lecture; onBack: () => void; onDone: () => void }

export function CancelForm({ lecture, onBack, onDone }: FormProps) {
  const { t, i18n } = useLingui()
  const queries = useQueryClient()
  const reasons = ['teacher_away', 'exam', 'other'] as const
  const form = useForm({
    start: { why: 'teacher_away' as Cancelling['why'] | '', note: '' },
    send: ({ why, note }, key) => cancelLecture(lecture.id, { why: why || 'other', note }, key),
    done: async () => {
      const undo = () => restoreLecture(lecture.id).then(() => refreshTimetable(queries))
      toastUndo(<Trans>Cancelled. Students and teacher are told.</Trans>, undo)
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
      <RadioGroup
        {...form.field('why')}
        label={t`Why?`}
        choices={reasons.map((why) => ({ value: why, label: i18n._(cancelReasons[why]) }))}
      />
      <TextField
        {...form.field('note')}
        label={t`A word to the students`}
        optional
        maxLength={300}
        autoComplete="off"
      />
      <div className="row wrap">
        <Button type="submit" look="neg" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Cancel the lecture</Trans>}
        </Button>
        <Button look="quiet" onClick={onBack}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
