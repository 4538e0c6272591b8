// Another time or room for one lecture.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useForm } from '../../../ui/form.ts'
import { Note } from '../../../ui/Note.tsx'
import { toastUndo } from '../../../ui/Toast.tsx'
import { clockOf, dayOf, minuteOf, momentOf } from '../days.ts'
import { type Lecture, moveLecture, refreshTimetable } from '../timetable.api.ts'
import { TimeAndRoom } from './TimeAndRoom.tsx'

type FormProps = { lecture: Lecture; onBack: () => void; onDone: () => void }

export function MoveForm({ lecture, onBack, onDone }: FormProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const form = useForm({
    start: {
      day: dayOf(lecture.startsAt),
      startsAt: clockOf(minuteOf(lecture.startsAt)),
      endsAt: clockOf(minuteOf(lecture.endsAt)),
      roomId: lecture.roomId ?? '',
    },
    check: ({ day, startsAt, endsAt }) => ({
      ...(!day && { day: t`Please fill this in.` }),
      ...(!startsAt && { startsAt: t`Please fill this in.` }),
      ...(!endsAt && { endsAt: t`Please fill this in.` }),
    }),
    send: ({ day, startsAt, endsAt, roomId }, key) =>
      moveLecture(
        lecture.id,
        { startsAt: momentOf(day, startsAt), endsAt: momentOf(day, endsAt), roomId: roomId || null },
        key,
      ),
    done: async () => {
      const { startsAt, endsAt, roomId } = lecture
      const undo = () =>
        moveLecture(lecture.id, { startsAt, endsAt, roomId }, crypto.randomUUID()).then(() =>
          refreshTimetable(queries),
        )
      toastUndo(<Trans>Moved. Students and teacher are told.</Trans>, undo)
      await refreshTimetable(queries)
      onDone()
    },
  })
  const { batchId, teacherId, id } = lecture
  return (
    <form className="stack g3" noValidate onSubmit={form.onSubmit}>
      {form.failure && (
        <Note tone="bad" alert>
          {form.failure}
        </Note>
      )}
      <TimeAndRoom form={form} lecture={{ batchId, teacherId, lectureId: id }} />
      <div className="row wrap">
        <Button type="submit" busy={form.busy}>
          {form.busy ? <Trans>Saving</Trans> : <Trans>Move the lecture</Trans>}
        </Button>
        <Button look="quiet" onClick={onBack}>
          <Trans>Not now</Trans>
        </Button>
      </div>
    </form>
  )
}
