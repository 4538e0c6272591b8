// Marking a lecture: sixty students in one look, a tap for each absentee, with a network or without.
import { Trans, useLingui } from '@lingui/react/macro'
import { useParams } from '@tanstack/react-router'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { useSubjectWord } from '../../ui/subjectWords.ts'
import type { Sheet } from './attendance.api.ts'
import type { MarkingState } from './engine/marking.ts'
import { MarkScreen } from './marking/MarkScreen.tsx'
import { SaveChip } from './marking/SaveChip.tsx'
import { TilesSkeleton } from './marking/Tiles.tsx'
import { useMarking, useMarkingState, useSheet } from './sheet/useMarking.ts'
import './marking/marking.css'

export default function MarkPage() {
  const { lectureId } = useParams({ from: '/lectures/$lectureId/attendance' })
  const marking = useMarking(lectureId)
  const state = useMarkingState(marking)
  const query = useSheet(lectureId, marking)
  return (
    <>
      <SheetTop sheet={query.data?.data} state={state} />
      <Main className="mark-main">
        <Loaded
          query={query}
          failed={<Trans>The students of this lecture did not load</Trans>}
          skeleton={<TilesSkeleton />}
        >
          {({ data }) =>
            marking && state ? <MarkScreen sheet={data} marking={marking} state={state} /> : <TilesSkeleton />
          }
        </Loaded>
      </Main>
    </>
  )
}

function SheetTop({ sheet, state }: { sheet: Sheet | undefined; state: MarkingState | undefined }) {
  const { t } = useLingui()
  const format = useFormat()
  const wordOf = useSubjectWord()
  if (!sheet) return <TaskTop title={t`Attendance`} />
  const { batch, subject, startsAt, room, students } = sheet.lecture
  const time = format.time(startsAt)
  return (
    <TaskTop
      title={`${batch} · ${wordOf(subject)} ${time}`}
      hint={
        <>
          {format.weekday(startsAt)}
          <span className="desk">
            {room && ` · ${room}`} · <Trans>{students} students</Trans>
          </span>
        </>
      }
    >
      {state && <SaveChip sheet={sheet} state={state} />}
    </TaskTop>
  )
}
