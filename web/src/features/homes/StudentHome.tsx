// "What is next for me, and how did I do?"
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useViewer } from '../../shell/session.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Say, Stack } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { ExamsAhead } from './ExamsAhead.tsx'
import { type StudentHomeData, studentHome } from './homes.api.ts'
import { LatestResult } from './LatestResult.tsx'
import { NextExam } from './NextExam.tsx'
import { isSameDay, shortMoment, useNow } from './now.ts'

export function StudentHome() {
  const query = useQuery(studentHome)
  const now = useNow()
  const format = useFormat()
  return (
    <Loaded query={query} failed={<Trans>Your day did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <Sentence home={home} now={now} />
          </Say>
          <Columns>
            <Stack>
              {home.exams[0] && <NextExam exam={home.exams[0]} now={now} />}
              <ExamsAhead exams={home.exams.slice(1)} />
              {home.exams.length === 0 && <NothingPlanned />}
            </Stack>
            <Stack>
              <LatestResult results={home.results} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

function Sentence({ home, now }: { home: StudentHomeData; now: Date }) {
  const { name } = useViewer().person
  const format = useFormat()
  const next = home.exams[0]
  const firstName = name.split(' ')[0]
  if (!next) return <Trans>No test is planned, {firstName}.</Trans>
  const title = next.title
  const opens = new Date(next.opensAt)
  const time = format.time(opens)
  const day = format.weekday(opens)
  const closes = shortMoment(next.closesAt, now, format)
  if (next.attempt && !next.attempt.closed) return <Trans>Your test is running: {title}.</Trans>
  if (next.attempt) return <Trans>Done: {title} is handed in.</Trans>
  if (next.state === 'open')
    return (
      <Trans>
        {title} is open until {closes}.
      </Trans>
    )
  if (isSameDay(opens, now))
    return (
      <Trans>
        {title} is today at {time}.
      </Trans>
    )
  return (
    <Trans>
      {title} is next: {day}, {time}.
    </Trans>
  )
}

function NothingPlanned() {
  return (
    <Panel>
      <EmptyState title={<Trans>No test is planned</Trans>}>
        <Trans>As soon as your teachers plan one, it stands here with its day and hour.</Trans>
      </EmptyState>
    </Panel>
  )
}
