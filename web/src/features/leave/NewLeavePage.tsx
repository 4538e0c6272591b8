// Asking for leave: for how long, when, why; what it would meet and who must agree is said before it is sent.
import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { useViewer } from '../../shell/session.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { toast } from '../../ui/Toast.tsx'
import { LeaveForm } from './asking/LeaveForm.tsx'
import { useChanged } from './useChanged.ts'
import './leave.css'

export default function NewLeavePage() {
  const { t } = useLingui()
  const { person, children } = useViewer()
  const [{ for: wanted }] = useSearch({ for: '' })
  const navigate = useNavigate()
  const changed = useChanged()
  const isParent = person.role === 'parent'
  const child = children.find((one) => one.id === wanted) ?? children[0]
  const personId = isParent ? child?.id : person.id
  const done = (leaveId: string) => {
    toast(t`Leave is asked for.`)
    changed()
    void navigate({ to: '/leave/$leaveId', params: { leaveId }, replace: true })
  }
  return (
    <>
      <PageHead title={t`Ask for leave`} above={<Trans>Leave</Trans>} />
      {personId ? (
        <LeaveForm
          startWith={personId}
          family={isParent ? children : []}
          isTeacher={person.role === 'teacher'}
          onDone={done}
        />
      ) : (
        <EmptyState level={2} title={t`No child is linked to you yet`}>
          <Trans>The office links you to your child. Then you can ask for leave here.</Trans>
        </EmptyState>
      )}
    </>
  )
}
