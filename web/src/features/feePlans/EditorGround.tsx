// What the editor of a plan stands on: courses, heads, whether tax is taken; and its states before they are there.
import { useLingui } from '@lingui/react/macro'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Main } from '../../shell/Frame.tsx'
import { TaskTop } from '../../shell/PageHead.tsx'
import { ErrorState, Skeleton } from '../../ui/States.tsx'
import { courseList, type FeeHead, type FeePlan, feeSettings, headList, planList } from './feePlans.api.ts'

type Ground = {
  courses: { id: string; name: string; archived: boolean }[]
  heads: FeeHead[]
  taxed: boolean
  year: number
  plan?: FeePlan
}
type GroundProps = {
  title: string
  /** The plan that is changed; absent for a new one. */
  plan?: UseQueryResult<FeePlan>
  children: (ground: Ground) => ReactNode
}

export function EditorGround({ title, plan, children }: GroundProps) {
  const { t } = useLingui()
  const courses = useQuery(courseList)
  const heads = useQuery(headList)
  const settings = useQuery(feeSettings)
  const plans = useQuery(planList())
  const all = [courses, heads, settings, plans, ...(plan ? [plan] : [])]
  const failed = all.find((query) => query.isError && query.data === undefined)
  if (courses.data && heads.data && settings.data && plans.data && (!plan || plan.data)) {
    return children({
      courses: courses.data.rows,
      heads: heads.data.rows,
      taxed: settings.data.gstin !== null,
      year: plans.data.years[0] ?? new Date().getFullYear() + 1,
      ...(plan?.data && { plan: plan.data }),
    })
  }
  return (
    <>
      <TaskTop title={title} />
      <Main>
        {failed ? (
          <ErrorState
            error={failed.error}
            title={t({ message: 'The plan did not load', context: 'of fees' })}
            retry={() => all.forEach((query) => void query.refetch())}
          />
        ) : (
          <Skeleton />
        )}
      </Main>
    </>
  )
}
