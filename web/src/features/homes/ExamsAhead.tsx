// The tests that are to come, as rows; for the student each opens its page.
import { Plural, Trans } from '@lingui/react/macro'
import { Duration } from '../../ui/Duration.tsx'
import { useFormat } from '../../ui/format.ts'
import { List, ListLink, ListRow } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { ExamAhead } from './homes.api.ts'

/** "180 min · 75 questions · 300 marks" */
export function ExamFacts({
  exam,
}: {
  exam: Pick<ExamAhead, 'durationMinutes' | 'questionCount' | 'maxMarks'>
}) {
  const format = useFormat()
  const marks = format.marks(exam.maxMarks)
  return (
    <>
      <Duration minutes={exam.durationMinutes} /> ·{' '}
      <Plural value={exam.questionCount} one="# question" other="# questions" /> ·{' '}
      <Trans>{marks} marks</Trans>
    </>
  )
}

/** Nothing at all where there are none: the home says so in its sentence. */
export function ExamsAhead({ exams, open = true }: { exams: ExamAhead[]; open?: boolean }) {
  const format = useFormat()
  if (exams.length === 0) return null
  return (
    <Panel>
      <Head title={<Trans>Tests to come</Trans>} />
      <List>
        {exams.map((exam) => {
          const words = {
            title: exam.title,
            hint: (
              <>
                {format.weekday(exam.opensAt)}, {format.time(exam.opensAt)} · <ExamFacts exam={exam} />
              </>
            ),
          }
          return open ? (
            <ListLink key={exam.id} to="/exam/$examId" params={{ examId: exam.id }} {...words} />
          ) : (
            <ListRow key={exam.id} {...words} />
          )
        })}
      </List>
    </Panel>
  )
}
