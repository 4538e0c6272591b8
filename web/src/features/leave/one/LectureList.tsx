// The lectures that begin in the leave; of a teacher's, with who gives them instead.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useCan } from '../../../shell/session.tsx'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import type { Leave, LeaveLecture } from '../leave.api.ts'

// Lies in another part of the product.
const timetable: string = '/timetable'
const FIRST = 8

export function LectureList({ leave }: { leave: Leave }) {
  const { t } = useLingui()
  const can = useCan()
  const [all, setAll] = useState(false)
  const { lectures } = leave
  const isTeacher = leave.person.role === 'teacher'
  if (lectures.length === 0) return null
  const open = lectures.filter(({ state, substitute }) => state === 'planned' && !substitute).length
  const more = lectures.length - FIRST
  const shown = all ? lectures : lectures.slice(0, FIRST)
  return (
    <Panel>
      <Head title={isTeacher ? t`Lectures that need somebody else` : t`Lectures in this time`}>
        <span className="a dim num">{isTeacher ? open : lectures.length}</span>
      </Head>
      <List tight>
        {shown.map((lecture) => (
          <LectureRow key={lecture.id} lecture={lecture} isTeacher={isTeacher} />
        ))}
      </List>
      <div className="row wrap lv-below">
        {more > 0 && !all && (
          <Button small look="quiet" onClick={() => setAll(true)}>
            <Trans>Show {more} more</Trans>
          </Button>
        )}
        {isTeacher && open > 0 && can('listLeaves') && leave.can.includes('decideLeave') && (
          <ButtonLink small look="tonal" to={timetable}>
            <Trans>Find somebody in the timetable</Trans>
          </ButtonLink>
        )}
      </div>
    </Panel>
  )
}

function LectureRow({ lecture, isTeacher }: { lecture: LeaveLecture; isTeacher: boolean }) {
  const format = useFormat()
  const subject = useSubjectWord()
  const { substitute } = lecture
  const [from, to] = [format.time(lecture.startsAt), format.time(lecture.endsAt)]
  return (
    <ListRow
      title={
        <>
          <span className="num">
            {format.weekday(lecture.startsAt)}, {from}–{to}
          </span>{' '}
          <b>{subject(lecture.subject)}</b>
        </>
      }
      hint={isTeacher ? lecture.batch : lecture.teacher}
      after={
        isTeacher &&
        (lecture.state === 'cancelled' ? (
          <Chip tone="plain" icon="close">
            <Trans>Cancelled</Trans>
          </Chip>
        ) : substitute ? (
          <Chip tone="good">{substitute}</Chip>
        ) : (
          <Chip tone="due">
            <Trans>Nobody yet</Trans>
          </Chip>
        ))
      }
    />
  )
}
