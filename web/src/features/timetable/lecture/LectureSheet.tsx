// One lecture: what it is, and for the office what can become of it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { useViewer } from '../../../shell/session.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Pairs } from '../../../ui/List.tsx'
import { Note } from '../../../ui/Note.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { toast } from '../../../ui/Toast.tsx'
import { type Lecture, lectureQuery, refreshTimetable, restoreLecture } from '../timetable.api.ts'
import { Became, cancelReasons } from '../week/entryWords.tsx'
import { CancelForm } from './CancelForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { SubstituteForm } from './SubstituteForm.tsx'
import { useFocusBack } from './useFocusBack.ts'

type Doing = 'nothing' | 'moving' | 'substituting' | 'cancelling'

/** Slides over a phone's screen; stands in the middle of a desk's. */
export function LectureSheet({ lecture, onClose }: { lecture: Lecture; onClose: () => void }) {
  useFocusBack()
  const subject = useSubjectWord()
  const [doing, setDoing] = useState<Doing>('nothing')
  const back = () => setDoing('nothing')
  return (
    <Dialog open sheet onClose={onClose} title={`${subject(lecture.subject)} · ${lecture.batch}`}>
      {doing === 'nothing' && (
        <>
          <Facts lecture={lecture} />
          <Ways lecture={lecture} onDo={setDoing} onDone={onClose} />
        </>
      )}
      {doing === 'moving' && <MoveForm {...{ lecture }} onBack={back} onDone={onClose} />}
      {doing === 'substituting' && <SubstituteForm {...{ lecture }} onBack={back} onDone={onClose} />}
      {doing === 'cancelling' && <CancelForm {...{ lecture }} onBack={back} onDone={onClose} />}
    </Dialog>
  )
}

function Facts({ lecture }: { lecture: Lecture }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const { startsAt, endsAt, teacher, room, state, cancelledWhy, note } = lecture
  const became = <Became lecture={lecture} />
  const facts: [string, ReactNode][] = [
    [t`Day`, format.longDate(startsAt)],
    [t`Time`, `${format.time(startsAt)}–${format.time(endsAt)}`],
    [t`Teacher`, teacher],
  ]
  if (room) facts.push([t`Room`, room])
  if (cancelledWhy) facts.push([t`Why`, i18n._(cancelReasons[cancelledWhy])])
  return (
    <div className="stack g3">
      <p className={state === 'cancelled' ? 'neg' : 'att'}>{became}</p>
      <Pairs items={facts} />
      {note && <Note>{note}</Note>}
    </div>
  )
}

type WaysProps = { lecture: Lecture; onDo: (doing: Doing) => void; onDone: () => void }

/** What this person may do about it; the server says. */
function Ways({ lecture, onDo, onDone }: WaysProps) {
  const { role } = useViewer().person
  const isStaff = role === 'admin' || role === 'teacher'
  const { data } = useQuery({ ...lectureQuery(lecture.id), enabled: isStaff })
  const mayChange = data?.can.includes('moveLecture') ?? false
  const isAhead = new Date(lecture.startsAt) > new Date()
  const isPlanned = lecture.state === 'planned'
  if (!isStaff || !data) return null
  return (
    <div className="row wrap acts">
      {isPlanned && !isAhead && (
        <ButtonLink
          to="/lectures/$lectureId/attendance"
          params={{ lectureId: lecture.id }}
          look={mayChange ? 'line' : 'filled'}
        >
          <Trans>Attendance</Trans>
        </ButtonLink>
      )}
      {mayChange && isPlanned && (
        <>
          {isAhead && (
            <Button look="tonal" onClick={() => onDo('moving')}>
              <Trans>Move</Trans>
            </Button>
          )}
          <Button look="tonal" onClick={() => onDo('substituting')}>
            <Trans>Substitute</Trans>
          </Button>
          <Button look="line" onClick={() => onDo('cancelling')}>
            <Trans>Cancel it</Trans>
          </Button>
        </>
      )}
      {mayChange && !isPlanned && <RestoreButton lecture={lecture} onDone={onDone} />}
    </div>
  )
}

function RestoreButton({ lecture, onDone }: { lecture: Lecture; onDone: () => void }) {
  const { i18n } = useLingui()
  const queries = useQueryClient()
  const [failure, setFailure] = useState<string>()
  const restore = async () => {
    try {
      await restoreLecture(lecture.id)
      toast(<Trans>The lecture takes place.</Trans>)
      onDone()
    } catch (error) {
      setFailure(problemSentence(i18n, error))
    }
    await refreshTimetable(queries)
  }
  return (
    <>
      {failure && (
        <Note tone="bad" alert>
          {failure}
        </Note>
      )}
      <Button onClick={restore}>
        <Trans>Restore it</Trans>
      </Button>
    </>
  )
}
