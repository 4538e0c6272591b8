// The ink block of the office: what waits for somebody, each with the way to where it is done.
import { Plural, Trans } from '@lingui/react/macro'
import { useCan } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Head, InkBlock, Panel } from '../../../ui/Panel.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import type { OfficeHomeData, TeacherHomeData } from '../homes.api.ts'
import { useMoneyRows } from './Money.tsx'
import { Row } from './WaitRow.tsx'

/** Only what this admin may do something about; the figures of the rest are 0. */
export function Waiting({ home }: { home: OfficeHomeData }) {
  const can = useCan()
  const { waiting, day } = home
  const office = can('listRegistrations')
  const money = useMoneyRows(home.money)
  const rows = [
    ...money,
    day && day.notTaken > 0 && <NotTaken key="notTaken" count={day.notTaken} />,
    waiting.leaves > 0 && <Leaves key="leaves" count={waiting.leaves} look="inv" />,
    waiting.substitutions > 0 && <Substitutions key="substitutions" count={waiting.substitutions} />,
    waiting.queries > 0 && (
      <Queries key="queries" count={waiting.queries} late={waiting.lateQueries} look="inv" />
    ),
    waiting.tasks > 0 && <Tasks key="tasks" count={waiting.tasks} look="line" />,
    office && waiting.registrations > 0 && (
      <Registrations key="registrations" count={waiting.registrations} />
    ),
    office && waiting.consents > 0 && <Consents key="consents" count={waiting.consents} />,
    office && waiting.invitations > 0 && <Invitations key="invitations" count={waiting.invitations} />,
    can('addExam') && waiting.results > 0 && <Results key="results" count={waiting.results} />,
  ].filter(Boolean)
  if (rows.length === 0) {
    return (
      <Panel>
        <EmptyState plain title={<Trans>Nothing waits for you</Trans>} />
      </Panel>
    )
  }
  return (
    <InkBlock>
      <Head
        title={<Plural value={rows.length} one="One thing waits for you" other="# things wait for you" />}
      />
      <ul className="wait">{rows}</ul>
    </InkBlock>
  )
}

/** What waits for a teacher besides the lectures. Nothing where nothing does. */
export function TeachersWaiting({ waiting }: { waiting: TeacherHomeData['waiting'] }) {
  const { leaves, queries, lateQueries, tasks } = waiting
  if (leaves + queries + tasks === 0) return null
  return (
    <Panel>
      <Head title={<Trans>Waiting for your answer</Trans>} />
      <ul className="wait">
        {leaves > 0 && <Leaves count={leaves} look="tonal" />}
        {queries > 0 && <Queries count={queries} late={lateQueries} look="tonal" />}
        {tasks > 0 && <Tasks count={tasks} look="tonal" />}
      </ul>
    </Panel>
  )
}

type CountProps = { count: number; look: 'inv' | 'line' | 'tonal' }

function NotTaken({ count }: Pick<CountProps, 'count'>) {
  return (
    <Row
      title={<Plural value={count} one="# lecture not marked today" other="# lectures not marked today" />}
      hint={<Trans>Their teachers were reminded; until then no home hears of an absence.</Trans>}
      action={
        <ButtonLink look="inv" small to="/attendance">
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Leaves({ count, look }: CountProps) {
  return (
    <Row
      title={<Plural value={count} one="# leave to decide" other="# leaves to decide" />}
      hint={<Trans>What waits the longest stands first.</Trans>}
      action={
        <ButtonLink look={look} small to="/leave">
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Substitutions({ count }: Pick<CountProps, 'count'>) {
  return (
    <Row
      title={<Plural value={count} one="# lecture needs a substitute" other="# lectures need a substitute" />}
      hint={<Trans>Their teachers are on leave in the next two weeks.</Trans>}
      action={
        <ButtonLink look="inv" small to="/timetable">
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Queries({ count, late, look }: CountProps & { late: number }) {
  return (
    <Row
      title={<Plural value={count} one="# query to answer" other="# queries to answer" />}
      hint={
        late > 0 ? (
          <Plural value={late} one="# is late" other="# are late" />
        ) : (
          <Trans>All are within their time.</Trans>
        )
      }
      action={
        <ButtonLink look={look} small to="/queries" search={late > 0 ? { show: 'late' } : {}}>
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Tasks({ count, look }: CountProps) {
  return (
    <Row
      title={<Plural value={count} one="# student to ask after" other="# students to ask after" />}
      hint={<Trans>Absent for days in a row, or too often this month.</Trans>}
      action={
        <ButtonLink look={look} small to="/attendance">
          <Open />
        </ButtonLink>
      }
    />
  )
}

const Open = () => <Trans>Open</Trans>

function Registrations({ count }: { count: number }) {
  return (
    <Row
      title={
        <Plural value={count} one="# registration from the site" other="# registrations from the site" />
      }
      hint={<Trans>They wait for a guardian or for you.</Trans>}
      action={
        <ButtonLink look="inv" small to="/registrations">
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Consents({ count }: { count: number }) {
  return (
    <Row
      title={<Plural value={count} one="# student without consent" other="# students without consent" />}
      hint={<Trans>A minor cannot come in until a guardian agrees.</Trans>}
      action={
        <ButtonLink look="line" small to="/people" search={{ consent: 'missing' }}>
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Invitations({ count }: { count: number }) {
  return (
    <Row
      title={<Plural value={count} one="# invitation not yet opened" other="# invitations not yet opened" />}
      hint={<Trans>A fresh link can be handed out at any time.</Trans>}
      action={
        <ButtonLink look="line" small to="/people" search={{ status: 'invited' }}>
          <Open />
        </ButtonLink>
      }
    />
  )
}

function Results({ count }: { count: number }) {
  return (
    <Row
      title={
        <Plural
          value={count}
          one="# test is over, its results are not out"
          other="# tests are over, their results are not out"
        />
      }
      hint={<Trans>Students and parents see them once they are published.</Trans>}
      action={
        <ButtonLink look="inv" small to="/exams" search={{ state: 'closed' }}>
          <Open />
        </ButtonLink>
      }
    />
  )
}
