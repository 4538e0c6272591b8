// What a wished time meets: clashes that forbid it, warnings that do not, and what would be free instead.
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { noonOf } from '../days.ts'
import type { Clash, Warning } from '../timetable.api.ts'

type MeetsProps = {
  clashes: Clash[]
  warnings: Warning[]
  /** On how many days, where it is every week's. */
  clashDays?: number
  /** The way out: free times, rooms, teachers. */
  children?: ReactNode
}

/** Names every clash with what it takes; below them the free choices and the warnings. */
export function Meets({ clashes, warnings, clashDays, children }: MeetsProps) {
  const clashSentence = useClashSentence()
  const warningSentence = useWarningSentence()
  return (
    <div className="stack g2" aria-live="polite">
      {clashes.length > 0 && (
        <Note tone="bad" title={<Trans>This time is taken</Trans>}>
          <ul className="stack">
            {clashes.map((clash) => (
              <li key={`${clash.lectureId} ${clash.what}`}>{clashSentence(clash)}</li>
            ))}
          </ul>
          {clashDays !== undefined && clashDays > 1 && <p>{<OnDays count={clashDays} />}</p>}
        </Note>
      )}
      {clashes.length > 0 && children}
      {warnings.map((warning) => (
        <Note key={`${warning.kind} ${warning.day} ${warning.exam}`} tone="due">
          {warningSentence(warning)}
        </Note>
      ))}
    </div>
  )
}

function OnDays({ count }: { count: number }) {
  return <Trans>On {count} days in all.</Trans>
}

/** Buttons that take one of several free choices. */
export function Offers<One>({
  title,
  rows,
  keyOf,
  nameOf,
  onTake,
}: {
  title: ReactNode
  rows: One[]
  keyOf: (one: One) => string
  nameOf: (one: One) => ReactNode
  onTake: (one: One) => void
}) {
  if (rows.length === 0) return null
  return (
    <div className="stack">
      <p className="s hint">{title}</p>
      <div className="row wrap offers">
        {rows.map((one) => (
          <Button key={keyOf(one)} small look="tonal" onClick={() => onTake(one)}>
            {nameOf(one)}
          </Button>
        ))}
      </div>
    </div>
  )
}

function useClashSentence(): (clash: Clash) => string {
  const { t } = useLingui()
  const format = useFormat()
  const subjectWord = useSubjectWord()
  return ({ what, batch, teacher, room, subject, startsAt, endsAt }) => {
    const name = subjectWord(subject)
    const when = `${format.weekday(startsAt)}, ${format.time(startsAt)}–${format.time(endsAt)}`
    if (what === 'teacher') return t`${teacher} teaches ${batch}: ${name}, ${when}.`
    if (what === 'room') return t`${room ?? ''} is taken by ${batch}: ${name}, ${when}.`
    return t`${batch} has ${name} with ${teacher}: ${when}.`
  }
}

/** A warning in words. */
export function useWarningSentence(): (warning: Warning) => string {
  const { t } = useLingui()
  const format = useFormat()
  return ({ kind, day: onDay, exam = '', minutes = 0, seats = 0, students = 0 }) => {
    const day = format.weekday(noonOf(onDay))
    const hours = format.marks(minutes / 60)
    switch (kind) {
      case 'long_day':
        return t`${day}: ${hours} hours of lectures. The guidelines allow 5 a day.`
      case 'test_after_holiday':
        return t`${day}: the test ${exam} lies on the day after the weekly holiday, which the guidelines rule out.`
      case 'test_at_that_time':
        return t`${day}: the batch sits the test ${exam} at this time.`
      case 'teacher_on_leave':
        return t`${day}: the teacher is on leave.`
      case 'room_too_small':
        return t`The room has ${seats} seats for ${students} students.`
    }
  }
}
