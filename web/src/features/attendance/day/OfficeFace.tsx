// The institute's day: what is not taken yet, what became of each absence, and whom somebody should talk with.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../../shell/search.ts'
import { useCan, useViewer } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { dayInIndia } from '../../../ui/months.ts'
import { Columns, Head, Panel, Say, Stack } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { type DayLecture, lecturesQuery } from '../attendance.api.ts'
import { useClock } from '../useClock.ts'
import { AbsencesPanel } from './AbsencesPanel.tsx'
import { DaySwitch } from './DaySwitch.tsx'
import { LectureRows } from './LectureRows.tsx'
import { NotTakenPanel } from './NotTakenPanel.tsx'
import { TasksPanel } from './TasksPanel.tsx'
import { useWaitingSheets } from './useWaitingSheets.ts'

export default function OfficeFace() {
  const personId = useViewer().person.id
  const now = useClock()
  const today = dayInIndia(now)
  const [{ day: wanted }, setSearch] = useSearch({ day: '', state: '', page: 1 })
  const day = wanted || today
  const query = useQuery({ ...lecturesQuery(personId, day), refetchInterval: 60_000 })
  const waiting = useWaitingSheets(personId)
  const format = useFormat()
  const choose = (next: string) => setSearch({ day: next === today ? '' : next, state: '', page: 1 })
  return (
    <>
      <div className="row wrap up">
        <div className="grow attendance-say">
          <Loaded query={query} failed={<Trans>The lectures did not load</Trans>}>
            {({ data }) => (
              <Say above={format.longDate(day)}>
                <Sentence lectures={data.rows} />
              </Say>
            )}
          </Loaded>
        </div>
        <Links />
      </div>
      <DaySwitch day={day} today={today} ahead={0} onChange={choose} />
      <Columns>
        <Stack>
          <AbsencesPanel day={day} />
          <TasksPanel />
        </Stack>
        <Stack>
          <NotTakenPanel />
          {query.data && (
            <Panel>
              <Head title={<Trans>Lectures of the day</Trans>} />
              {query.data.data.rows.length > 0 ? (
                <LectureRows lectures={query.data.data.rows} waiting={waiting} withTeacher now={now} />
              ) : (
                <EmptyState plain title={<Trans>No lecture on this day</Trans>} />
              )}
            </Panel>
          )}
        </Stack>
      </Columns>
    </>
  )
}

/** Taken of those that have begun, and how many students were marked absent in them. */
function Sentence({ lectures }: { lectures: readonly DayLecture[] }) {
  const held = lectures.filter(({ cancelled }) => !cancelled)
  const taken = held.filter(({ sheet }) => sheet).length
  const count = held.length
  const absent = held.reduce((sum, { sheet }) => sum + (sheet?.counts.absent ?? 0), 0)
  if (count === 0) return <Trans>No lecture on this day.</Trans>
  return (
    <Trans>
      {taken} of {count} lectures are marked;{' '}
      <Plural value={absent} one="# absence in them." other="# absences in them." />
    </Trans>
  )
}

function Links() {
  const { t } = useLingui()
  const can = useCan()
  return (
    <nav className="row wrap" aria-label={t`Registers and settings`}>
      <ButtonLink small look="line" icon="grid" to="/registers">
        <Trans>Registers</Trans>
      </ButtonLink>
      {can('changeAttendanceSettings') && (
        <ButtonLink small look="quiet" icon="settings" to="/attendance/settings">
          <Trans>Settings</Trans>
        </ButtonLink>
      )}
    </nav>
  )
}
