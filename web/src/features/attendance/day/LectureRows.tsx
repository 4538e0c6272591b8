// Lectures of a day as rows: when, whom, and how their sheet stands.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListLink, ListRow } from '../../../ui/List.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { DayLecture } from '../attendance.api.ts'

type LectureRowsProps = {
  lectures: readonly DayLecture[]
  /** Sheets that this device has and the institute has not. */
  waiting: ReadonlySet<string>
  /** The teacher's name stands in the row where it is not the reader's own list. */
  withTeacher?: boolean
  now: Date
}

export function LectureRows({ lectures, waiting, withTeacher, now }: LectureRowsProps) {
  const { t } = useLingui()
  const format = useFormat()
  const wordOf = useSubjectWord()
  return (
    <div className="lecture-rows">
      <List label={t`Lectures`}>
        {lectures.map((lecture) => {
          const { id, batch, subject, teacher, room, startsAt, endsAt, cancelled } = lecture
          const end = format.time(endsAt)
          const leave = lecture.sheet?.counts.leave ?? 0
          const words = {
            before: <b className="lecture-time">{format.time(startsAt)}</b>,
            title: batch,
            hint: [
              wordOf(subject),
              withTeacher && teacher,
              room,
              t`until ${end}`,
              leave > 0 && t`${leave} on leave`,
            ]
              .filter(Boolean)
              .join(' · '),
            after: <SheetChip lecture={lecture} waiting={waiting.has(id)} now={now} />,
          }
          return cancelled ? (
            <ListRow key={id} {...words} />
          ) : (
            <ListLink key={id} to="/lectures/$lectureId/attendance" params={{ lectureId: id }} {...words} />
          )
        })}
      </List>
    </div>
  )
}

type SheetChipProps = { lecture: DayLecture; waiting: boolean; now: Date }

/** How the sheet stands, in one chip; who is missing goes before when it was taken. */
function SheetChip({ lecture, waiting, now }: SheetChipProps) {
  const format = useFormat()
  const { cancelled, sheet, unmarked, markableFrom, frozen, startsAt } = lecture
  if (cancelled)
    return (
      <Chip icon="close">
        <Trans>Cancelled</Trans>
      </Chip>
    )
  if (waiting)
    return (
      <Chip tone="due" icon="offline">
        <Trans>On this phone</Trans>
      </Chip>
    )
  if (sheet) return <TakenChip counts={sheet.counts} unmarked={unmarked} />
  if (frozen)
    return (
      <Chip tone="bad" icon="lock">
        <Trans>Frozen, not taken</Trans>
      </Chip>
    )
  const from = format.time(markableFrom)
  if (now < new Date(markableFrom))
    return (
      <Chip>
        <Trans>from {from}</Trans>
      </Chip>
    )
  return (
    <Chip tone={now < new Date(startsAt) ? 'own' : 'due'} icon="edit">
      <Trans>Not taken</Trans>
    </Chip>
  )
}

function TakenChip({
  counts,
  unmarked,
}: {
  counts: NonNullable<DayLecture['sheet']>['counts']
  unmarked: number
}) {
  const { absent } = counts
  if (unmarked > 0)
    return (
      <Chip tone="due">
        <Trans>{unmarked} without a mark</Trans>
      </Chip>
    )
  if (absent === 0)
    return (
      <Chip tone="good">
        <Trans>Nobody absent</Trans>
      </Chip>
    )
  return (
    <Chip tone="good">
      <Trans>{absent} absent</Trans>
    </Chip>
  )
}
