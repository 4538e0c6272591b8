// A new plan.
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { EditorGround } from './EditorGround.tsx'
import { addPlan } from './feePlans.api.ts'
import { PlanEditor } from './PlanEditor.tsx'

export default function NewPlanPage() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const done = async (planId: string) => {
    await queries.invalidateQueries({ queryKey: ['fees', 'plans'] })
    await navigate({ to: '/fees/plans/$planId', params: { planId }, replace: true })
  }
  return (
    <EditorGround title={t`New plan`}>
      {(ground) => (
        <PlanEditor {...ground} title={t`New plan`} send={addPlan} done={(planId) => void done(planId)} />
      )}
    </EditorGround>
  )
}
