// An exam that lies in the time of a leave, pointed out to whoever asks and to whoever decides.
import { Plural, Trans } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import type { LeaveExam } from './leave.api.ts'

export function ExamNote({ exams }: { exams: readonly LeaveExam[] }) {
  const count = exams.length
  if (count === 0) return null
  return (
    <Note
      tone="due"
      title={<Plural value={count} one="An exam lies in this time" other="# exams lie in this time" />}
    >
      {exams.map((exam) => (
        <ExamLine key={exam.id} exam={exam} />
      ))}
    </Note>
  )
}

function ExamLine({ exam }: { exam: LeaveExam }) {
  const format = useFormat()
  const { title } = exam
  const opens = format.when(exam.opensAt)
  const closes = format.when(exam.closesAt)
  return (
    <span className="block wraps">
      {exam.inside ? (
        <Trans>
          {title}, from {opens}
        </Trans>
      ) : (
        <Trans>
          {title}: open from {opens} to {closes}, also outside this leave
        </Trans>
      )}
    </span>
  )
}
