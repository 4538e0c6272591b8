// The ink block of the office: what waits for somebody, each with the way to where it is done.
import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useCan } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Head, InkBlock, Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import type { OfficeHomeData } from './homes.api.ts'

/** Only what this admin may do something about. */
export function Waiting({ home }: { home: OfficeHomeData }) {
  const can = useCan()
  const { registrations, consents, invitations, results } = home.waiting
  const office = can('listRegistrations')
  const rows = [
    office && registrations > 0 && <Registrations key="registrations" count={registrations} />,
    office && consents > 0 && <Consents key="consents" count={consents} />,
    office && invitations > 0 && <Invitations key="invitations" count={invitations} />,
    can('addExam') && results > 0 && <Results key="results" count={results} />,
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

function Row({ title, hint, action }: { title: ReactNode; hint: ReactNode; action: ReactNode }) {
  return (
    <li>
      <span className="grow">
        <b>{title}</b>
        <span className="s dim block">{hint}</span>
      </span>
      {action}
    </li>
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
