// The sentence a teacher's home opens with: the lecture that is on or next, and whether its sheet is taken.
import { Plural, Trans } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { NoMoreLectures } from '../day/NoMoreLectures.tsx'
import type { TeacherHomeData } from '../homes.api.ts'
import { minutesUntil } from '../now.ts'

type Props = { home: TeacherHomeData; now: Date }

export function TeacherSentence({ home, now }: Props) {
  const { title, started, students } = home.exams.find(({ state }) => state === 'open') ?? {}
  const own = home.today.lectures.filter(({ cancelled, givenBy }) => !cancelled && givenBy === null)
  const current = own.find(({ startsAt, endsAt }) => new Date(startsAt) <= now && now < new Date(endsAt))
  const next = own.find(({ startsAt }) => new Date(startsAt) > now)
  if (current) return <Now lecture={current} />
  if (next) return <Next lecture={next} now={now} />
  if (title)
    return (
      <Trans>
        {title} is running: {started} of {students} have begun.
      </Trans>
    )
  return <NoMoreLectures today={home.today} held={own.length} />
}

type Lecture = TeacherHomeData['today']['lectures'][number]

function Now({ lecture }: { lecture: Lecture }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const { batch, counts } = lecture
  const subject = wordOf(lecture.subject)
  const until = format.time(lecture.endsAt)
  if (!counts)
    return (
      <Trans>
        {subject} for {batch} is on; its attendance is not taken yet.
      </Trans>
    )
  const here = counts.present + counts.late + counts.leftEarly
  return (
    <Trans>
      {subject} for {batch} until {until}: {here} are in class.
    </Trans>
  )
}

function Next({ lecture, now }: { lecture: Lecture; now: Date }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const { batch } = lecture
  const subject = wordOf(lecture.subject)
  const at = format.time(lecture.startsAt)
  const minutes = Math.max(1, Math.ceil(minutesUntil(lecture.startsAt, now)))
  if (minutes > 60)
    return (
      <Trans>
        {subject} for {batch} is next, at {at}.
      </Trans>
    )
  return (
    <Plural
      value={minutes}
      one={`${subject} for ${batch} in # minute.`}
      other={`${subject} for ${batch} in # minutes.`}
    />
  )
}
