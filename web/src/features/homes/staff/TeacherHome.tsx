// "What do I give today, and what waits for me?"
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Columns, Head, InkBlock, Say, Stack } from '../../../ui/Panel.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { type DayItem, DayPanel, useLectureHint } from '../day/DayLine.tsx'
import { NoticesPanel } from '../day/News.tsx'
import { type ExamAtWork, type TeacherHomeData, teacherHome } from '../homes.api.ts'
import { useNow } from '../now.ts'
import { BatchRows } from './BatchRows.tsx'
import { ExamsAtWork } from './ExamsAtWork.tsx'
import { TeacherSentence } from './TeacherSentence.tsx'
import { TeachersWaiting } from './Waiting.tsx'

type Lecture = TeacherHomeData['today']['lectures'][number]

export function TeacherHome() {
  const query = useQuery(teacherHome)
  const now = useNow()
  const format = useFormat()
  const itemsOf = useTeachersItems(now)
  return (
    <Loaded query={query} failed={<Trans>Your day did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <TeacherSentence home={home} now={now} />
          </Say>
          <Columns>
            <Stack>
              <ToDoNow home={home} now={now} />
              <DayPanel items={itemsOf(home.today.lectures)} now={now} holiday={home.today.holiday} />
              <ExamsAtWork exams={home.exams} />
            </Stack>
            <Stack>
              <TeachersWaiting waiting={home.waiting} />
              <NoticesPanel notices={home.notices} />
              <BatchRows batches={home.batches} title={<Trans>My batches</Trans>} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

/** Whether its sheet can be taken now and is not. */
const isToMark = ({ cancelled, givenBy, counts, markableFrom, students }: Lecture, now: Date) =>
  !cancelled && givenBy === null && counts === null && students > 0 && new Date(markableFrom) <= now

function useTeachersItems(now: Date): (lectures: Lecture[]) => DayItem[] {
  const { t } = useLingui()
  const wordOf = useSubjectWord()
  const hintOf = useLectureHint()
  return (lectures) =>
    lectures.map((lecture) => {
      const { givenBy, insteadOf } = lecture
      const who = givenBy ? t`given by ${givenBy}` : insteadOf ? t`in place of ${insteadOf}` : ''
      return {
        ...{ id: lecture.id, startsAt: lecture.startsAt, endsAt: lecture.endsAt },
        off: lecture.cancelled || givenBy !== null,
        title: `${wordOf(lecture.subject)}, ${lecture.batch}`,
        hint: hintOf({ ...lecture, substitute: false }, who),
        action: <Sheet lecture={lecture} now={now} />,
      }
    })
}

function Sheet({ lecture, now }: { lecture: Lecture; now: Date }) {
  const { counts } = lecture
  if (counts) {
    const here = counts.present + counts.late + counts.leftEarly
    const all = here + counts.absent + counts.leave
    return (
      <Chip tone="good">
        <Trans>
          {here} of {all}
        </Trans>
      </Chip>
    )
  }
  if (!isToMark(lecture, now)) return null
  return (
    <ButtonLink look="tonal" small to="/lectures/$lectureId/attendance" params={{ lectureId: lecture.id }}>
      <Trans>Mark attendance</Trans>
    </ButtonLink>
  )
}

const isOver = (exam: ExamAtWork) => exam.state === 'closed' && exam.closed === exam.started

/** The ink block: earlier lectures that nobody has marked, and results that only wait to be published. */
function ToDoNow({ home, now }: { home: TeacherHomeData; now: Date }) {
  const format = useFormat()
  const wordOf = useSubjectWord()
  const exams = home.exams.filter(isOver)
  const late = home.today.lectures.filter(
    (lecture) => isToMark(lecture, now) && new Date(lecture.endsAt) <= now,
  )
  const lectures = [...home.today.notTaken, ...late]
  const count = exams.length + lectures.length
  if (count === 0) return null
  return (
    <InkBlock>
      <Head title={<Plural value={count} one="One thing waits for you" other="# things wait for you" />} />
      <ul className="wait">
        {lectures.map(({ id, batch, subject, startsAt }) => (
          <li key={id}>
            <span className="grow">
              <b>
                {wordOf(subject)}, {batch}
              </b>
              <span className="s dim block">
                {format.when(startsAt)} · <Trans>attendance not taken</Trans>
              </span>
            </span>
            <ButtonLink look="inv" small to="/lectures/$lectureId/attendance" params={{ lectureId: id }}>
              <Trans>Mark attendance</Trans>
            </ButtonLink>
          </li>
        ))}
        {exams.map((exam) => (
          <li key={exam.id}>
            <span className="grow">
              <b>{exam.title}</b>
              <span className="s dim block">
                {format.day(exam.opensAt)} ·{' '}
                <Trans>
                  {exam.closed} of {exam.students} sat it
                </Trans>
              </span>
            </span>
            <ButtonLink look="line" small to="/exams/$examId" params={{ examId: exam.id }}>
              <Trans>Look and publish</Trans>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </InkBlock>
  )
}
