// A draft that is changed.
import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from '@tanstack/react-router'
import { EditorGround } from './EditorGround.tsx'
import { changePlan, planOf } from './feePlans.api.ts'
import { PlanEditor } from './PlanEditor.tsx'

export default function EditPlanPage() {
  const { t } = useLingui()
  const { planId = '' } = useParams({ strict: false })
  const queries = useQueryClient()
  const navigate = useNavigate()
  const plan = useQuery(planOf(planId))
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['fees'] })
    await navigate({ to: '/fees/plans/$planId', params: { planId }, replace: true })
  }
  // Published meanwhile, or a link that was kept: its money is read there, and changes no more.
  if (plan.data && plan.data.state !== 'draft') {
    return <Navigate to="/fees/plans/$planId" params={{ planId }} replace />
  }
  return (
    <EditorGround title={t`Change the plan`} plan={plan}>
      {(ground) => (
        <PlanEditor
          {...ground}
          title={t`Change the plan`}
          send={(draft, key) => changePlan(planId, draft, key)}
          done={() => void done()}
        />
      )}
    </EditorGround>
  )
}
