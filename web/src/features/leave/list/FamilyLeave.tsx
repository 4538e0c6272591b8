// A student's own leave, or a child's: what has to be confirmed or answered first, the year's count, and all requests.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { PageHead } from '../../../shell/PageHead.tsx'
import { useSearch } from '../../../shell/search.ts'
import { useViewer } from '../../../shell/session.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Seg } from '../../../ui/Seg.tsx'
import { EmptyState } from '../../../ui/States.tsx'
import { leaveList } from '../leave.api.ts'
import { YearCount } from '../YearCount.tsx'
import { LeaveRows } from './LeaveRows.tsx'
import { ToDoBlock } from './ToDoBlock.tsx'

export function FamilyLeave() {
  const { t } = useLingui()
  const { person, children } = useViewer()
  const [filter, setFilter] = useSearch({ child: '', page: 1 })
  const isParent = person.role === 'parent'
  const child = children.find((one) => one.id === filter.child) ?? children[0]
  const personId = isParent ? child?.id : person.id
  return (
    <>
      <PageHead title={t`Leave`}>
        {personId && (
          <ButtonLink icon="plus" to="/leave/new" search={isParent ? { for: personId } : {}}>
            <Trans>Ask for leave</Trans>
          </ButtonLink>
        )}
      </PageHead>
      <ToDoBlock />
      {isParent && children.length > 1 && (
        <Seg
          label={t`Child`}
          value={personId ?? ''}
          onChange={(id) => setFilter({ child: id, page: 1 })}
          choices={children.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {personId ? (
        <OneChild
          personId={personId}
          page={filter.page}
          isParent={isParent}
          onPage={(page) => setFilter({ page })}
        />
      ) : (
        <EmptyState title={t`No child is linked to you yet`}>
          <Trans>The office links you to your child. Then you can ask for leave here.</Trans>
        </EmptyState>
      )}
    </>
  )
}

type OneProps = { personId: string; page: number; isParent: boolean; onPage: (page: number) => void }

function OneChild({ personId, page, isParent, onPage }: OneProps) {
  const { t } = useLingui()
  const query = useQuery(leaveList({ personId, page }))
  return (
    <>
      <YearCount personId={personId} />
      <LeaveRows
        query={query}
        page={page}
        onPage={onPage}
        empty={
          <EmptyState
            level={2}
            title={t`No leave this year`}
            action={
              <ButtonLink look="tonal" to="/leave/new" search={isParent ? { for: personId } : {}}>
                <Trans>Ask for leave</Trans>
              </ButtonLink>
            }
          >
            <Trans>Ask before the day where you can; up to seven days afterwards it is still taken.</Trans>
          </EmptyState>
        }
      />
    </>
  )
}
