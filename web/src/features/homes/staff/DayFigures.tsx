// The day in numbers: lectures and their sheets, students, and what the homes of those absent know of it.
import { Plural, Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { List, ListLink } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import type { OfficeHomeData } from '../homes.api.ts'

type Day = NonNullable<OfficeHomeData['day']>

export function DayFigures({ day }: { day: Day }) {
  const { lectures, begun, taken, students, absences } = day
  return (
    <Panel>
      <Head title={<Trans>The day in numbers</Trans>}>
        <Link to="/attendance">
          <Trans>The whole day</Trans>
        </Link>
      </Head>
      {lectures === 0 ? (
        <EmptyState plain title={<Trans>No lectures today</Trans>} />
      ) : (
        <List>
          <ListLink
            to="/timetable"
            title={<Plural value={lectures} one="# lecture" other="# lectures" />}
            hint={
              <Trans>
                {begun} have begun, {taken} are marked
              </Trans>
            }
          />
          {taken > 0 && (
            <ListLink
              to="/attendance"
              title={<Plural value={students.absent} one="# student absent" other="# students absent" />}
              hint={<WhatHomesKnow absences={absences} />}
            />
          )}
          {taken > 0 && (
            <ListLink
              to="/leave"
              search={{ tab: 'all' }}
              title={<Plural value={students.leave} one="# student on leave" other="# students on leave" />}
            />
          )}
        </List>
      )}
      {absences.unreachable > 0 && (
        <p>
          <Link to="/attendance" search={{ state: 'unreachable' }}>
            <Plural
              value={absences.unreachable}
              one="# home could not be reached: call it"
              other="# homes could not be reached: call them"
            />
          </Link>
        </p>
      )}
    </Panel>
  )
}

function WhatHomesKnow({ absences }: { absences: Day['absences'] }) {
  const { waiting, told, known } = absences
  return (
    <Trans>
      of their homes {known} know the reason, {told} were told, {waiting} will be told
    </Trans>
  )
}
