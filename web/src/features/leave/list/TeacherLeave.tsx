// A teacher's leave: what they have to decide for their class, their students' leave, and their own.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../../shell/PageHead.tsx'
import { useSearch } from '../../../shell/search.ts'
import { useViewer } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { leaveList, type Query } from '../leave.api.ts'
import { YearCount } from '../YearCount.tsx'
import { LeaveRows } from './LeaveRows.tsx'
import { ToDoWord } from './ToDoWord.tsx'

type Tab = 'todo' | 'students' | 'own'

export function TeacherLeave() {
  const { t } = useLingui()
  const { person } = useViewer()
  const [filter, setFilter] = useSearch({ tab: 'todo', page: 1 })
  const tab: Tab = filter.tab === 'students' || filter.tab === 'own' ? filter.tab : 'todo'
  return (
    <>
      <PageHead title={t`Leave`}>
        <ButtonLink icon="plus" look="tonal" to="/leave/new">
          <Trans>Ask for leave</Trans>
        </ButtonLink>
      </PageHead>
      <Seg<Tab>
        label={t`What to show`}
        value={tab}
        onChange={(next) => setFilter({ tab: next, page: 1 })}
        choices={[
          { value: 'todo', label: <ToDoWord /> },
          { value: 'students', label: t`Students` },
          { value: 'own', label: t`My own` },
        ]}
      />
      {tab === 'own' && <YearCount personId={person.id} />}
      <Rows tab={tab} personId={person.id} page={filter.page} onPage={(page) => setFilter({ page })} />
    </>
  )
}

type RowsProps = { tab: Tab; personId: string; page: number; onPage: (page: number) => void }

function Rows({ tab, personId, page, onPage }: RowsProps) {
  const what = {
    todo: { todo: 'true' },
    students: { role: 'student' as const },
    own: { personId },
  }[tab] satisfies Query
  const query = useQuery(leaveList({ ...what, page }))
  return (
    <LeaveRows
      query={query}
      page={page}
      onPage={onPage}
      named={tab !== 'own'}
      empty={<Nothing tab={tab} />}
    />
  )
}

function Nothing({ tab }: { tab: Tab }) {
  const { t } = useLingui()
  if (tab === 'todo') {
    return (
      <EmptyState level={2} title={t`Nothing waits for you`}>
        <Trans>When a student of your class asks for leave, it stands here and you are told.</Trans>
      </EmptyState>
    )
  }
  if (tab === 'students') return <EmptyState level={2} title={t`No student has asked for leave this year`} />
  return (
    <EmptyState level={2} title={t`No leave this year`}>
      <Trans>Ask early: the office then finds somebody for your lectures.</Trans>
    </EmptyState>
  )
}
