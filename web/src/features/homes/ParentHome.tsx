// "Is my child in class, and how is it going?" One child at a time; several get a switch.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import type { Viewer } from '../../shell/viewer.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, InkBlock, Panel, Say, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState, Skeleton } from '../../ui/States.tsx'
import { ChildSentence } from './day/ChildSentence.tsx'
import { DayPanel, useStudentItems } from './day/DayLine.tsx'
import { DueBlock } from './day/DueBlock.tsx'
import { LeavePanel, NoticesPanel } from './day/News.tsx'
import { UnknownAbsence } from './day/UnknownAbsence.tsx'
import { ExamsAhead } from './ExamsAhead.tsx'
import { type LeaveAhead, parentHome } from './homes.api.ts'
import { LatestResult } from './LatestResult.tsx'
import { useNow } from './now.ts'
import { testsLater, testsToday } from './StudentHome.tsx'

const MonthPanel = lazy(() => import('./day/MonthPanel.tsx'))

type Child = Viewer['children'][number]

export function ParentHome() {
  const { children } = useViewer()
  const [{ child }, setSearch] = useSearch({ child: '' })
  const chosen = children.find(({ id }) => id === child) ?? children[0]
  if (!chosen) return <NoChild />
  return (
    <>
      {children.length > 1 && (
        <ChildSwitch kids={children} chosen={chosen} onChoose={(id) => setSearch({ child: id })} />
      )}
      <ChildHome key={chosen.id} child={chosen} />
    </>
  )
}

type SwitchProps = { kids: Child[]; chosen: Child; onChoose: (id: string) => void }

function ChildSwitch({ kids, chosen, onChoose }: SwitchProps) {
  const { t } = useLingui()
  const choices = kids.map((child) => ({
    value: child.id,
    label: (
      <span className="kid">
        <Avatar name={child.name} photoUrl={child.photoUrl} />
        <span className="kt">
          {firstNameOf(child.name)}
          <span className="s">{child.batch}</span>
        </span>
      </span>
    ),
  }))
  return (
    <div className="kids">
      <Seg label={t`Child`} value={chosen.id} onChange={onChoose} choices={choices} />
    </div>
  )
}

function ChildHome({ child }: { child: Child }) {
  const query = useQuery(parentHome(child.id))
  const now = useNow()
  const format = useFormat()
  const itemsOf = useStudentItems()
  const name = firstNameOf(child.name)
  return (
    <Loaded query={query} failed={<Trans>The news of your child did not load</Trans>}>
      {(home) => (
        <>
          <Say above={`${format.longDate(now)} · ${format.time(now)}`}>
            <ChildSentence home={home} name={name} />
          </Say>
          <Columns>
            <Stack>
              {home.unknownAbsence && (
                <UnknownAbsence key={home.unknownAbsence} studentId={child.id} day={home.unknownAbsence} />
              )}
              <LeaveToConfirm leaves={home.leaves.filter(waitsForMe)} name={name} />
              {home.due && (
                <DueBlock
                  due={home.due}
                  studentId={child.id}
                  isInk={!home.unknownAbsence && !home.leaves.some(waitsForMe)}
                />
              )}
              <LatestResult results={home.results} child={name} />
              <DayPanel
                items={[...itemsOf(home.today.lectures), ...testsToday(home.exams, now)]}
                now={now}
                holiday={home.today.holiday}
              />
              <ExamsAhead exams={testsLater(home.exams, now)} open={false} />
            </Stack>
            <Stack>
              <Suspense fallback={<Skeleton />}>
                <MonthPanel studentId={child.id} />
              </Suspense>
              <NoticesPanel notices={home.notices} />
              <LeavePanel leaves={home.leaves.filter((leave) => !waitsForMe(leave))} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

const waitsForMe = ({ state, asksMe }: LeaveAhead) => state === 'waiting_for_guardian' || asksMe

/** The ink block: a child’s leave that waits for its guardian. */
function LeaveToConfirm({ leaves, name }: { leaves: LeaveAhead[]; name: string }) {
  const format = useFormat()
  if (leaves.length === 0) return null
  return (
    <InkBlock>
      <Head title={<Trans>{name}’s leave waits for you</Trans>} />
      <ul className="wait">
        {leaves.map(({ id, fromOn, toOn, reason }) => (
          <li key={id}>
            <span className="grow">
              <b>
                {fromOn === toOn ? format.weekday(fromOn) : `${format.day(fromOn)} – ${format.day(toOn)}`}
              </b>
              <span className="s dim block">{reason}</span>
            </span>
            <ButtonLink look="inv" small to="/leave/$leaveId" params={{ leaveId: id }}>
              <Trans>Look and answer</Trans>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </InkBlock>
  )
}

function NoChild() {
  return (
    <Panel>
      <EmptyState title={<Trans>No child is linked to you yet</Trans>}>
        <Trans>Ask the office to link your child to your account; then you read everything here.</Trans>
      </EmptyState>
    </Panel>
  )
}

const firstNameOf = (name: string) => name.split(' ')[0] ?? name
