// What a line of the week would meet, said while it is typed.
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Form } from '../../../ui/form.ts'
import { Meets, Offers } from '../lecture/Meets.tsx'
import { linePreview } from '../timetable.api.ts'
import { type Draft, useWeekdays } from './planWords.ts'

export function LineMeets({ form, batchId }: { form: Form<Draft>; batchId: string }) {
  const weekdays = useWeekdays()
  const { planId, subjectId, teacherId, roomId, weekday, startsAt, endsAt, fromOn } = form.values
  const ready = teacherId !== '' && startsAt !== '' && endsAt > startsAt
  const wish = {
    teacherId,
    startsAt,
    endsAt,
    weekday: Number(weekday),
    ...(planId && { planId }),
    ...(subjectId && { subjectId }),
    ...(roomId && { roomId }),
    ...(fromOn && { fromOn }),
  }
  const met = useQuery(linePreview(batchId, wish, ready)).data
  if (!ready || !met) return null
  const nameOf = (day: number) => weekdays[day - 1]?.name ?? ''
  const { lectures } = met
  return (
    <>
      <Meets clashes={met.clashes} clashDays={met.clashDays} warnings={met.warnings}>
        <Offers
          title={<Trans>Batch, teacher and room are free in every week:</Trans>}
          rows={met.slots}
          keyOf={(slot) => `${slot.weekday} ${slot.startsAt}`}
          nameOf={(slot) => `${nameOf(slot.weekday)}, ${slot.startsAt}–${slot.endsAt}`}
          onTake={(slot) =>
            form.set({ weekday: String(slot.weekday), startsAt: slot.startsAt, endsAt: slot.endsAt })
          }
        />
        {met.clashes.some(({ what }) => what === 'teacher') && (
          <Offers
            title={<Trans>Other teachers of the subject who are free then:</Trans>}
            rows={met.freeTeachers}
            keyOf={({ id }) => id}
            nameOf={({ name }) => name}
            onTake={({ id }) => form.set({ teacherId: id })}
          />
        )}
        {met.clashes.some(({ what }) => what === 'room') && (
          <Offers
            title={<Trans>Rooms that are free then:</Trans>}
            rows={met.freeRooms}
            keyOf={({ id }) => id}
            nameOf={({ name }) => name}
            onTake={({ id }) => form.set({ roomId: id })}
          />
        )}
      </Meets>
      {met.clashes.length === 0 && (
        <p className="s hint" role="status">
          <Trans>Free. Lectures that it makes: {lectures}.</Trans>
        </p>
      )}
    </>
  )
}
