// "What is next for me, and how did I do?"
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Say, Stack } from '../../ui/Panel.tsx'
import { type DayItem, DayPanel, useStudentItems } from './day/DayLine.tsx'
import { GarlandPanel } from './day/Garland.tsx'
import { AnswersPanel, LeavePanel, NoticesPanel } from './day/News.tsx'
import { StudentSentence } from './day/StudentSentence.tsx'
import { ExamFacts, ExamsAhead } from './ExamsAhead.tsx'
import { type ExamAhead, studentHome } from './homes.api.ts'
import { LatestResult } from './LatestResult.tsx'
import { NextExam } from './NextExam.tsx'
import { isSameDay, useNow } from './now.ts'

export function StudentHome() {
  const query = useQuery(studentHome)
  const now = useNow()
  const format = useFormat()
  const itemsOf = useStudentItems()
  return (
    <Loaded query={query} failed={<Trans>Your day did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <StudentSentence home={home} now={now} />
          </Say>
          <Columns>
            <Stack>
              {home.exams[0] && <NextExam exam={home.exams[0]} now={now} />}
              <GarlandPanel garland={home.garland} />
              <DayPanel
                items={[...itemsOf(home.today.lectures), ...testsToday(home.exams, now, true)]}
                now={now}
                holiday={home.today.holiday}
              />
            </Stack>
            <Stack>
              <NoticesPanel notices={home.notices} />
              <LatestResult results={home.results} />
              <ExamsAhead exams={testsLater(home.exams.slice(1), now)} />
              <AnswersPanel queries={home.queries} />
              <LeavePanel leaves={home.leaves} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

/** Those that do not open today, which the day itself shows. */
export const testsLater = <Exam extends ExamAhead>(exams: Exam[], now: Date): Exam[] =>
  exams.filter(({ opensAt }) => !isSameDay(new Date(opensAt), now))

/** The tests that open today, as entries of the day. */
export function testsToday(exams: ExamAhead[], now: Date, open = false): DayItem[] {
  return exams
    .filter(({ opensAt }) => isSameDay(new Date(opensAt), now))
    .map((exam) => ({
      ...{ id: exam.id, startsAt: exam.opensAt, endsAt: exam.closesAt },
      title: open ? (
        <Link to="/exam/$examId" params={{ examId: exam.id }}>
          {exam.title}
        </Link>
      ) : (
        exam.title
      ),
      hint: <ExamFacts exam={exam} />,
    }))
}
