// "Who sits what, and what waits for me?"
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, InkBlock, Say, Stack } from '../../ui/Panel.tsx'
import { BatchRows } from './BatchRows.tsx'
import { ExamsAtWork } from './ExamsAtWork.tsx'
import { type ExamAtWork, type TeacherHomeData, teacherHome } from './homes.api.ts'
import { isSameDay, useNow } from './now.ts'

export function TeacherHome() {
  const query = useQuery(teacherHome)
  const now = useNow()
  const format = useFormat()
  return (
    <Loaded query={query} failed={<Trans>Your day did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <Sentence home={home} now={now} />
          </Say>
          <Columns>
            <Stack>
              <ToPublish exams={home.exams.filter(isOver)} />
              <ExamsAtWork exams={home.exams} />
            </Stack>
            <BatchRows batches={home.batches} title={<Trans>My batches</Trans>} />
          </Columns>
        </>
      )}
    </Loaded>
  )
}

function Sentence({ home, now }: { home: TeacherHomeData; now: Date }) {
  const format = useFormat()
  const open = home.exams.find((exam) => exam.state === 'open')
  const today = home.exams.find(
    (exam) => exam.state === 'scheduled' && isSameDay(new Date(exam.opensAt), now),
  )
  const waiting = home.exams.filter(isOver).length
  if (open) {
    const { title, started, students } = open
    return (
      <Trans>
        {title} is running: {started} of {students} have begun.
      </Trans>
    )
  }
  if (waiting > 0) {
    return (
      <Plural value={waiting} one="One test waits for its results." other="# tests wait for their results." />
    )
  }
  if (today) {
    const { title, students } = today
    const time = format.time(today.opensAt)
    return (
      <Trans>
        {title} at {time}, for {students} students.
      </Trans>
    )
  }
  return <Trans>No test today.</Trans>
}

const isOver = (exam: ExamAtWork) => exam.state === 'closed' && exam.closed === exam.started

/** The ink block: results that only wait to be published. */
function ToPublish({ exams }: { exams: ExamAtWork[] }) {
  const format = useFormat()
  if (exams.length === 0) return null
  return (
    <InkBlock>
      <Head title={<Trans>Results to publish</Trans>} />
      <ul className="wait">
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
            <ButtonLink look="inv" small to="/exams/$examId" params={{ examId: exam.id }}>
              <Trans>Look and publish</Trans>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </InkBlock>
  )
}
