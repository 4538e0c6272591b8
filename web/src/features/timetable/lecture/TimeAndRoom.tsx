// Day, time and room of one lecture, with what they meet and which times would be free.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { SelectField } from '../../../ui/ChoiceField.tsx'
import type { Form } from '../../../ui/form.ts'
import { useFormat } from '../../../ui/format.ts'
import { DateField, TimeField } from '../../../ui/TextField.tsx'
import { addDays, clockOf, dayOf, isDay, minuteOf, minutesOf, momentOf } from '../days.ts'
import { freeSlots, lecturePreview, roomList } from '../timetable.api.ts'
import { Meets, Offers } from './Meets.tsx'

export type TimeValues = { day: string; startsAt: string; endsAt: string; roomId: string }
type Of = { batchId: string; teacherId: string; lectureId?: string }

/** Free times are looked for on the wished day and the six after it. */
const DAYS = 6

export function TimeAndRoom<Values extends TimeValues>({
  form,
  lecture,
}: {
  form: Form<Values>
  lecture: Of
}) {
  const { t } = useLingui()
  const rooms = useQuery(roomList()).data?.rows ?? []
  const { day, startsAt, endsAt, roomId } = form.values
  const set = (change: Partial<TimeValues>) => form.set(change as Partial<Values>)
  return (
    <>
      <div className="form2">
        <DateField {...(form.field('day') as never as TextBinding)} label={t`Day`} />
        <SelectField
          {...(form.field('roomId') as never as TextBinding)}
          label={t`Room`}
          none={t`None`}
          choices={rooms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TimeField
          {...(form.field('startsAt') as never as TextBinding)}
          label={t`From`}
          onChange={(next) => set({ startsAt: next, endsAt: keepLength(startsAt, endsAt, next) })}
        />
        <TimeField {...(form.field('endsAt') as never as TextBinding)} label={t`Until`} />
      </div>
      <Met wish={{ day, startsAt, endsAt, roomId }} lecture={lecture} onTake={set} />
    </>
  )
}

type TextBinding = {
  name: string
  value: string
  onChange: (value: string) => void
  error: string | undefined
}

/** The end that keeps a lecture as long as it was. */
export function keepLength(startsAt: string, endsAt: string, next: string): string {
  if (!next || !startsAt || endsAt <= startsAt) return endsAt
  return clockOf(Math.min(minutesOf(next) + minutesOf(endsAt) - minutesOf(startsAt), 1439))
}

type MetProps = { wish: TimeValues; lecture: Of; onTake: (change: Partial<TimeValues>) => void }

function Met({ wish: { day, startsAt, endsAt, roomId }, lecture, onTake }: MetProps) {
  const format = useFormat()
  const { batchId, ...of } = lecture
  const ready = Boolean(batchId && of.teacherId) && isDay(day) && startsAt !== '' && endsAt > startsAt
  const room = roomId ? { roomId } : {}
  const times = ready
    ? { startsAt: momentOf(day, startsAt), endsAt: momentOf(day, endsAt) }
    : { startsAt: '', endsAt: '' }
  const met = useQuery(lecturePreview(batchId, { ...of, ...room, ...times }, ready)).data
  const isTaken = ready && (met?.clashes.length ?? 0) > 0
  const minutes = ready ? minutesOf(endsAt) - minutesOf(startsAt) : 0
  const search = { ...of, ...room, from: day, to: ready ? addDays(day, DAYS) : day, minutes, near: startsAt }
  const slots = useQuery(freeSlots(batchId, search, isTaken)).data?.rows ?? []
  if (!ready || !met) return null
  return (
    <Meets clashes={met.clashes} warnings={met.warnings}>
      <Offers
        title={<Trans>Batch, teacher and room are free:</Trans>}
        rows={slots}
        keyOf={(slot) => slot.startsAt}
        nameOf={(slot) => `${format.weekday(slot.startsAt)}, ${format.time(slot.startsAt)}`}
        onTake={(slot) =>
          onTake({
            day: dayOf(slot.startsAt),
            startsAt: clockOf(minuteOf(slot.startsAt)),
            endsAt: clockOf(minuteOf(slot.endsAt)),
          })
        }
      />
    </Meets>
  )
}
