// What the time that is asked for would meet: exams, lectures, leave that stands already; and who must agree.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { UseQueryResult } from '@tanstack/react-query'
import { problemSentence } from '../../../api/problems.ts'
import { Note } from '../../../ui/Note.tsx'
import { ExamNote } from '../ExamNote.tsx'
import type { Outlook } from '../leave.api.ts'
import { StateChip, useTimeWords } from '../leaveWords.tsx'
import { dayFromNow, type Values } from './leaveForm.ts'

type Props = { values: Values; query: UseQueryResult<Outlook>; isTeacher: boolean }

export function LookAhead({ values, query, isTeacher }: Props) {
  const { i18n } = useLingui()
  if (query.isError) return <Note tone="due">{problemSentence(i18n, query.error)}</Note>
  const ahead = query.data
  if (!ahead) return null
  const single = values.extent === 'lectures'
  return (
    <div className="stack" aria-live="polite">
      {!single && <Overlaps rows={ahead.overlaps} />}
      <ExamNote exams={single ? examsMet(ahead, values) : ahead.exams} />
      {!single && <Missed lectures={ahead.lectures} isTeacher={isTeacher} />}
      {values.fromOn < dayFromNow(0) && (
        <Note tone="plain" icon="clock">
          <Trans>This day has passed. Whoever decides sees that it was asked for afterwards.</Trans>
        </Note>
      )}
      <WhoAgrees ahead={ahead} isTeacher={isTeacher} />
    </div>
  )
}

/** The exams that are open during one of the chosen lectures. */
function examsMet({ exams, lectures }: Outlook, { lectureIds }: Values) {
  const chosen = lectures.filter(({ id }) => lectureIds.includes(id))
  return exams.filter((exam) =>
    chosen.some(({ startsAt, endsAt }) => exam.opensAt < endsAt && startsAt < exam.closesAt),
  )
}

function Overlaps({ rows }: { rows: Outlook['overlaps'] }) {
  const words = useTimeWords()
  return rows.map((row) => {
    const { when } = words({ ...row, extent: 'days', half: null })
    return (
      <Note key={row.id} tone="bad" action={<StateChip state={row.state} />}>
        <Trans>Leave is asked for already: {when}</Trans>
      </Note>
    )
  })
}

function Missed({ lectures, isTeacher }: { lectures: Outlook['lectures']; isTeacher: boolean }) {
  const count = lectures.filter(({ state, substitute }) => state === 'planned' && !substitute).length
  if (count === 0) return null
  return (
    <p className="hint">
      {isTeacher ? (
        <Plural
          value={count}
          one="# lecture then needs somebody else to give it."
          other="# lectures then need somebody else to give them."
        />
      ) : (
        <Plural value={count} one="# lecture is missed." other="# lectures are missed." />
      )}
    </p>
  )
}

function WhoAgrees({ ahead, isTeacher }: { ahead: Outlook; isTeacher: boolean }) {
  const guardians = ahead.guardians.join(', ')
  return (
    <Note icon="person">
      {isTeacher ? (
        <Trans>The academics decide.</Trans>
      ) : ahead.confirmedBy === 'guardian' ? (
        <Trans>First {guardians} confirms it, then the class teacher or the office decides.</Trans>
      ) : ahead.confirmedBy === 'office' ? (
        <Trans>No guardian is linked to you: the office asks at home, then it is decided.</Trans>
      ) : (
        <Trans>The class teacher or the office decides.</Trans>
      )}
    </Note>
  )
}
