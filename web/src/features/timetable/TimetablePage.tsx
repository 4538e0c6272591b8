// A week of classes: one's own, a child's, or for the office any batch's, teacher's or room's.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan, useViewer } from '../../shell/session.tsx'
import { Button, ButtonLink, IconButton } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { addDays, daysFrom, noonOf } from './days.ts'
import { ExtraLecture } from './lecture/ExtraLecture.tsx'
import { LectureSheet } from './lecture/LectureSheet.tsx'
import { OfficeTasks } from './office/OfficeTasks.tsx'
import { type Chosen, useChosen, WhoseTimetable } from './office/WhoseTimetable.tsx'
import { type Lecture, type Timetable, timetableQuery } from './timetable.api.ts'
import { DayList } from './week/DayList.tsx'
import { WeekGrid } from './week/WeekGrid.tsx'
import './timetable.css'

export default function TimetablePage() {
  const { t } = useLingui()
  const { person } = useViewer()
  const can = useCan()
  const chosen = useChosen()
  const [extra, setExtra] = useState(false)
  return (
    <>
      <PageHead title={person.role === 'student' ? t`Classes` : t`Timetable`}>
        <span className="desk">
          <ButtonLink
            to="/timetable/print"
            search={{ day: chosen.day, by: chosen.by, id: chosen.id } as never}
            look="quiet"
            icon="printer"
          >
            <Trans>Print</Trans>
          </ButtonLink>
        </span>
        {person.role !== 'admin' && (
          <ButtonLink to="/timetable/calendar" look="quiet" icon="calendar">
            <Trans>In my calendar</Trans>
          </ButtonLink>
        )}
        {can('listFree') && (
          <>
            <ButtonLink to="/timetable/plan" look="line" search={planSearch(chosen) as never}>
              <Trans>Weekly plan</Trans>
            </ButtonLink>
            <Button icon="plus" onClick={() => setExtra(true)}>
              <Trans>Extra lecture</Trans>
            </Button>
          </>
        )}
      </PageHead>
      <WhoseTimetable chosen={chosen} />
      <WeekSwitch chosen={chosen} />
      {chosen.ready ? <Week chosen={chosen} /> : <ChooseFirst />}
      {can('listFree') && <OfficeTasks monday={chosen.monday} />}
      {extra && (
        <ExtraLecture batchId={chosen.whose.batchId} day={chosen.day} onClose={() => setExtra(false)} />
      )}
    </>
  )
}

const planSearch = ({ by, id }: Chosen) => (by === 'batch' && id ? { batch: id } : {})

function WeekSwitch({ chosen: { day, monday, today, setDay } }: { chosen: Chosen }) {
  const { t } = useLingui()
  const format = useFormat()
  const from = format.day(noonOf(monday))
  const to = format.date(noonOf(addDays(monday, 6)))
  return (
    <nav className="row week-switch" aria-label={t`Week`}>
      <IconButton icon="back" label={t`The week before`} onClick={() => setDay(addDays(day, -7))} />
      <h2 aria-live="polite">
        <Trans>
          {from} to {to}
        </Trans>
      </h2>
      <IconButton icon="forward" label={t`The week after`} onClick={() => setDay(addDays(day, 7))} />
      {(today < monday || today > addDays(monday, 6)) && (
        <Button look="quiet" small onClick={() => setDay(today)}>
          <Trans>This week</Trans>
        </Button>
      )}
    </nav>
  )
}

function Week({ chosen }: { chosen: Chosen }) {
  const { t } = useLingui()
  const { monday, whose } = chosen
  const query = useQuery(timetableQuery(monday, addDays(monday, 6), whose))
  return (
    <Loaded query={query} failed={t`The timetable did not load`}>
      {(timetable) => <WeekViews chosen={chosen} timetable={timetable} />}
    </Loaded>
  )
}

function WeekViews({ chosen, timetable }: { chosen: Chosen; timetable: Timetable }) {
  const [open, setOpen] = useState<Lecture>()
  const { day, setDay, monday, side } = chosen
  const days = daysFrom(monday)
  const isEmpty = timetable.lectures.length + timetable.tests.length + timetable.holidays.length === 0
  return (
    <>
      <div className="phone stack g3">
        <DayList {...{ days, day, timetable, side }} onDay={setDay} onOpen={setOpen} />
      </div>
      <div className="desk">
        {isEmpty ? <EmptyWeek /> : <WeekGrid {...{ days, timetable, side }} onOpen={setOpen} />}
      </div>
      {open && (
        <LectureSheet
          lecture={timetable.lectures.find(({ id }) => id === open.id) ?? open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}

function EmptyWeek() {
  const can = useCan()
  return (
    <Panel>
      <EmptyState level={2} title={<Trans>No lectures in this week</Trans>}>
        {can('listFree') ? (
          <Trans>The weekly plan of a batch fills every week until the batch ends.</Trans>
        ) : (
          <Trans>As soon as the office plans some, they stand here.</Trans>
        )}
      </EmptyState>
    </Panel>
  )
}

function ChooseFirst() {
  return (
    <Panel>
      <EmptyState level={2} title={<Trans>Whose timetable?</Trans>}>
        <Trans>Choose a batch, a teacher or a room above.</Trans>
      </EmptyState>
    </Panel>
  )
}
