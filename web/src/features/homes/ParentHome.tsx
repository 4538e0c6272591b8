// "How is my child doing?" One child at a time; several get a switch.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import type { Viewer } from '../../shell/viewer.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Panel, Say, Stack } from '../../ui/Panel.tsx'
import { Seg } from '../../ui/Seg.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { ExamsAhead } from './ExamsAhead.tsx'
import { type ParentHomeData, parentHome } from './homes.api.ts'
import { LatestResult } from './LatestResult.tsx'
import { isSameDay, shortMoment, useNow } from './now.ts'

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
  const name = firstNameOf(child.name)
  return (
    <Loaded query={query} failed={<Trans>The news of your child did not load</Trans>}>
      {(home) => (
        <>
          <Say above={format.longDate(now)}>
            <Sentence home={home} name={name} now={now} />
          </Say>
          <Columns>
            <LatestResult results={home.results} child={name} />
            <Stack>
              <ExamsAhead exams={home.exams} open={false} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  )
}

function Sentence({ home, name, now }: { home: ParentHomeData; name: string; now: Date }) {
  const format = useFormat()
  const next = home.exams[0]
  const last = home.results.at(-1)
  if (next?.state === 'open') {
    const { title } = next
    const closes = shortMoment(next.closesAt, now, format)
    return (
      <Trans>
        {name} can sit {title} until {closes}.
      </Trans>
    )
  }
  if (next && isSameDay(new Date(next.opensAt), now)) {
    const time = format.time(next.opensAt)
    return (
      <Trans>
        {name} has a test today at {time}: {next.title}.
      </Trans>
    )
  }
  if (last) {
    const score = format.marks(last.score)
    const most = format.marks(last.maxScore)
    return (
      <Trans>
        {name} scored {score} of {most} in the last test.
      </Trans>
    )
  }
  return <Trans>Here you read how {name} is doing.</Trans>
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
