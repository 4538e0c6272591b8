// "How does the institute stand, and what waits for me?" For every admin; each number leads to its list.
import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useCan } from '../../../shell/session.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Columns, Say, Stack } from '../../../ui/Panel.tsx'
import { Skeleton } from '../../../ui/States.tsx'
import { type OfficeHomeData, officeHome } from '../homes.api.ts'
import { useNow } from '../now.ts'
import { InClassRows, SeatRows } from './BatchRows.tsx'
import { DayFigures } from './DayFigures.tsx'
import { ExamsAtWork } from './ExamsAtWork.tsx'
import { MessageTrouble } from './MessageTrouble.tsx'
import { MoneySentence } from './Money.tsx'
import { Waiting } from './Waiting.tsx'

const RiskPanel = lazy(() => import('./RiskPanel.tsx'))
const FeesPanel = lazy(() => import('./FeesPanel.tsx'))
const DrawerPanel = lazy(() => import('./DrawerPanel.tsx'))

export function OfficeHome() {
  const query = useQuery(officeHome)
  const now = useNow()
  const format = useFormat()
  const can = useCan()
  return (
    <Loaded query={query} failed={<Trans>The day did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <Sentence home={home} />
          </Say>
          {home.messages && <MessageTrouble messages={home.messages} />}
          <Columns>
            <Stack>
              <Waiting home={home} />
              {home.money && (
                <Suspense fallback={<Skeleton />}>
                  <FeesPanel />
                </Suspense>
              )}
              {home.day && <DayFigures day={home.day} />}
              {can('getHeatMap') && (
                <Suspense fallback={<Skeleton />}>
                  <RiskPanel />
                </Suspense>
              )}
            </Stack>
            <Stack>
              {isCashier(home) && (
                <Suspense fallback={<Skeleton />}>
                  <DrawerPanel />
                </Suspense>
              )}
              {home.day && home.day.taken > 0 ? (
                <InClassRows batches={home.batches} />
              ) : (
                <SeatRows batches={home.batches} />
              )}
              {can('addExam') && <ExamsAtWork exams={home.exams} />}
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

/** Whoever keeps the accounts and has nothing to do with lectures. */
const isCashier = ({ money, day }: OfficeHomeData) => money !== null && day === null

function Sentence({ home }: { home: OfficeHomeData }) {
  const { day, holiday, exams } = home
  const running = exams.filter((exam) => exam.state === 'open').length
  return (
    <>
      {holiday ? (
        <Trans>Holiday today: {holiday}.</Trans>
      ) : (
        !isCashier(home) && <Today home={home} day={day} />
      )}{' '}
      {home.money && <MoneySentence money={home.money} />}{' '}
      {running > 0 ? (
        <Link to="/exams">
          <Plural value={running} one="One test is running." other="# tests are running." />
        </Link>
      ) : null}
    </>
  )
}

function Today({ home, day }: { home: OfficeHomeData; day: OfficeHomeData['day'] }) {
  const marked = day ? day.students.here + day.students.absent + day.students.leave : 0
  const here = day?.students.here ?? 0
  if (day && marked > 0)
    return (
      <Trans>
        <Link to="/attendance">
          {here} of {marked}
        </Link>{' '}
        students were in class today.
      </Trans>
    )
  if (day && day.lectures > 0)
    return (
      <Plural
        value={day.lectures}
        one="# lecture today; its attendance is not taken yet."
        other="# lectures today; no attendance is taken yet."
      />
    )
  const batchCount = home.batches.length
  return (
    <>
      <Link to="/people">
        <Plural value={home.students} one="# student" other="# students" />
      </Link>{' '}
      <Trans>
        learn in <Link to="/batches">{batchCount} batches</Link>.
      </Trans>
    </>
  )
}
