// The sentence a student's home opens with: what is on, what is next, and what comes after it.
import { Plural, Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { LectureToday, StudentHomeData } from '../homes.api.ts'
import { isSameDay, minutesUntil, shortMoment } from '../now.ts'
import { NoMoreLectures } from './NoMoreLectures.tsx'

type Props = { home: StudentHomeData; now: Date }

export function StudentSentence({ home, now }: Props) {
  const format = useFormat()
  const [exam] = home.exams
  const attempt = exam?.attempt
  if (exam && attempt && !attempt.closed) {
    const { title } = exam
    return <Trans>Your test is running: {title}.</Trans>
  }
  if (exam?.state === 'open' && !attempt && (isSitting(exam) || !isNear(home, now))) {
    const { title } = exam
    const closes = shortMoment(exam.closesAt, now, format)
    return (
      <Trans>
        {title} is open until {closes}.
      </Trans>
    )
  }
  if (home.standing.state === 'leave') return <Trans>You are on leave today.</Trans>
  const held = home.today.lectures.filter(({ cancelled }) => !cancelled)
  const current = held.find(({ startsAt, endsAt }) => new Date(startsAt) <= now && now < new Date(endsAt))
  const next = held.find(({ startsAt }) => new Date(startsAt) > now)
  if (current) return <InClass current={current} next={next} />
  if (next) return <Next lecture={next} home={home} now={now} />
  return <NoMoreToday home={home} now={now} held={held.length} />
}

const HOUR = 60

/** A test that everybody sits at one time, and not one that is open for whenever one likes. */
const isSitting = ({ opensAt, closesAt, durationMinutes }: StudentHomeData['exams'][number]) =>
  minutesUntil(closesAt, new Date(opensAt)) <= durationMinutes + HOUR

/** Whether a lecture is on, or begins within the hour. */
const isNear = ({ today: { lectures } }: StudentHomeData, now: Date) =>
  lectures.some(
    ({ cancelled, startsAt, endsAt }) =>
      !cancelled && new Date(endsAt) > now && minutesUntil(startsAt, now) <= HOUR,
  )

function InClass({ current, next }: { current: LectureToday; next: LectureToday | undefined }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const subject = wordOf(current.subject)
  const until = format.time(current.endsAt)
  if (!next)
    return (
      <Trans>
        {subject} until {until}, then the day is done.
      </Trans>
    )
  const then = wordOf(next.subject)
  const at = format.time(next.startsAt)
  return (
    <Trans>
      {subject} until {until}, then {then} at {at}.
    </Trans>
  )
}

/** "Physics in 13 minutes, then your test at 14:00." */
function Next({ lecture, home, now }: Props & { lecture: LectureToday }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const subject = wordOf(lecture.subject)
  const minutes = Math.max(1, Math.ceil(minutesUntil(lecture.startsAt, now)))
  const test = home.exams.find(
    ({ opensAt, state }) => state === 'scheduled' && isSameDay(new Date(opensAt), now),
  )
  const at = format.time(lecture.startsAt)
  if (!test) {
    if (minutes > 60)
      return (
        <Trans>
          {subject} is next, at {at}.
        </Trans>
      )
    return <Plural value={minutes} one={`${subject} in # minute.`} other={`${subject} in # minutes.`} />
  }
  const opens = format.time(test.opensAt)
  if (new Date(test.opensAt) < new Date(lecture.startsAt))
    return (
      <Trans>
        Your test at {opens}, then {subject} at {at}.
      </Trans>
    )
  if (minutes > 60)
    return (
      <Trans>
        {subject} at {at}, then your test at {opens}.
      </Trans>
    )
  return (
    <Plural
      value={minutes}
      one={`${subject} in # minute, then your test at ${opens}.`}
      other={`${subject} in # minutes, then your test at ${opens}.`}
    />
  )
}

function NoMoreToday({ home, now, held }: Props & { held: number }) {
  const format = useFormat()
  const test = home.exams.find(({ state }) => state === 'scheduled')
  if (test && isSameDay(new Date(test.opensAt), now)) {
    const { title } = test
    const time = format.time(test.opensAt)
    return (
      <Trans>
        {title} is today at {time}.
      </Trans>
    )
  }
  return <NoMoreLectures today={home.today} held={held} />
}
