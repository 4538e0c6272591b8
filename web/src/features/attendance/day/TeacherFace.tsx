// The teacher's attendance: what is to be marked now, the lectures of the day, and the days before.
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSearch } from '../../../shell/search.ts'
import { useViewer } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { dayAfter, dayInIndia } from '../../../ui/months.ts'
import { InkBlock, Panel, Say } from '../../../ui/Panel.tsx'
import { EmptyState, OfflineNote } from '../../../ui/States.tsx'
import { useSubjectWord } from '../../../ui/subjectWords.ts'
import { type DayLecture, lecturesQuery, sheetQuery } from '../attendance.api.ts'
import { tidyCopies } from '../engine/journal.ts'
import { useClock } from '../useClock.ts'
import { DaySwitch } from './DaySwitch.tsx'
import { LectureRows } from './LectureRows.tsx'
import { TasksPanel } from './TasksPanel.tsx'
import { useWaitingSheets } from './useWaitingSheets.ts'

export default function TeacherFace() {
  const personId = useViewer().person.id
  const format = useFormat()
  const now = useClock()
  const today = dayInIndia(now)
  const [{ day: wanted }, setSearch] = useSearch({ day: '' })
  const day = wanted || today
  const query = useQuery(lecturesQuery(personId, day))
  const waiting = useWaitingSheets(personId)
  usePrefetch(personId, today)
  return (
    <>
      <Loaded query={query} failed={<Trans>The lectures did not load</Trans>}>
        {({ data, since }) => {
          const due = data.rows.filter((lecture) => isDue(lecture, waiting, now))
          return (
            <>
              <Say above={format.longDate(day)}>
                <Sentence lectures={data.rows} due={due.length} isToday={day === today} />
              </Say>
              {since && <OfflineNote since={since} />}
              {due[0] && <MarkNow lecture={due[0]} />}
              <Panel>
                <DaySwitch
                  day={day}
                  today={today}
                  ahead={1}
                  onChange={(next) => setSearch({ day: next === today ? '' : next })}
                />
                {data.rows.length > 0 ? (
                  <LectureRows lectures={data.rows} waiting={waiting} withTeacher={false} now={now} />
                ) : (
                  <EmptyState title={<Trans>No lecture of yours on this day</Trans>} level={2} />
                )}
              </Panel>
            </>
          )
        }}
      </Loaded>
      <TasksPanel onlyWithRows />
    </>
  )
}

/** Begun, or about to, and on nobody's sheet yet. */
function isDue(
  { id, cancelled, sheet, frozen, markableFrom }: DayLecture,
  waiting: ReadonlySet<string>,
  now: Date,
) {
  return !cancelled && !sheet && !frozen && !waiting.has(id) && now >= new Date(markableFrom)
}

type SentenceProps = { lectures: readonly DayLecture[]; due: number; isToday: boolean }

function Sentence({ lectures, due, isToday }: SentenceProps) {
  const held = lectures.filter(({ cancelled }) => !cancelled)
  const taken = held.filter(({ sheet }) => sheet).length
  const count = held.length
  if (count === 0) return isToday ? <Trans>No lecture today.</Trans> : <Trans>No lecture on this day.</Trans>
  if (due > 0)
    return <Plural value={due} one="# lecture waits to be marked." other="# lectures wait to be marked." />
  return (
    <Trans>
      {taken} of {count} lectures are marked.
    </Trans>
  )
}

function MarkNow({ lecture }: { lecture: DayLecture }) {
  const { t } = useLingui()
  const format = useFormat()
  const wordOf = useSubjectWord()
  const { id, batch, subject, startsAt, room, students } = lecture
  const time = format.time(startsAt)
  return (
    <InkBlock label={t`To be marked now`}>
      <div className="row wrap">
        <div className="grow mark-now">
          <p className="l">
            {batch} · {wordOf(subject)} {time}
          </p>
          <p className="dim">
            {room && `${room} · `}
            <Plural value={students} one="# student" other="# students" />
          </p>
        </div>
        <ButtonLink look="inv" to="/lectures/$lectureId/attendance" params={{ lectureId: id }}>
          <Trans>Mark attendance</Trans>
        </ButtonLink>
      </div>
    </InkBlock>
  )
}

/** Today's and tomorrow's sheets are on the phone before the teacher walks into a room without a network. */
function usePrefetch(personId: string, today: string): void {
  const queries = useQueryClient()
  const router = useRouter()
  useEffect(() => {
    let left = false
    const fetchAll = async () => {
      await tidyCopies(personId, Date.now())
      for (const day of [today, dayAfter(today, 1)]) {
        const { data } = await queries.fetchQuery(lecturesQuery(personId, day))
        for (const { id, cancelled } of data.rows) {
          if (left) return
          if (!cancelled) await queries.prefetchQuery(sheetQuery(personId, id))
        }
        const first = data.rows[0]
        if (first)
          await router.preloadRoute({
            to: '/lectures/$lectureId/attendance',
            params: { lectureId: first.id },
          })
      }
    }
    // What does not come now comes when the sheet is opened.
    if (navigator.onLine) void fetchAll().catch(() => undefined)
    return () => {
      left = true
    }
  }, [personId, today, queries, router])
}
