// Putting a batch on a plan: choose both, look at what everybody would owe, confirm what was shown.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { AssignTable } from './AssignTable.tsx'
import { type BatchRow, batchList, type PlanRow, planList, previewOf } from './feePlans.api.ts'
import './feePlans.css'

const usual = { batch: '', plan: '' }

export default function AssignPage() {
  const { t } = useLingui()
  const batches = useQuery(batchList)
  const plans = useQuery(planList())
  return (
    <>
      <PageHead title={t`Put a batch on a plan`} above={<Link to="/fees/plans">{t`Fee plans`}</Link>} />
      <Loaded query={batches} failed={t`The batches did not load`}>
        {({ rows }) => (
          <Loaded query={plans} failed={t`The plans did not load`}>
            {(known) => (
              <Chosen batches={rows} plans={known.rows.filter(({ state }) => state === 'published')} />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  )
}

function Chosen({ batches, plans }: { batches: BatchRow[]; plans: PlanRow[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const [search, setSearch] = useSearch(usual)
  const wanted = plans.find(({ id }) => id === search.plan)
  const fitting = batches.filter(({ courseId, year }) => isFor(wanted, courseId, year))
  const batch = batches.find(({ id }) => id === search.batch)
  const choices = plans.filter((plan) => !batch || isFor(plan, batch.courseId, batch.year))
  // Where a batch has one plan to go on, nobody is asked.
  const plan =
    choices.find(({ id }) => id === search.plan) ?? (batch && choices.length === 1 ? choices[0] : undefined)
  return (
    <>
      <Panel label={t`Batch and plan`}>
        <div className="form2">
          <SelectField
            name="batch"
            label={t`Batch`}
            value={search.batch}
            onChange={(id) =>
              setSearch({ batch: id, plan: wanted && fitting.some((one) => one.id === id) ? wanted.id : '' })
            }
            none={t`Choose`}
            choices={batches.map(({ id, name, courseName, onPlan, students }) => ({
              value: id,
              label: `${name} · ${courseName} · ${onPlan}/${students}`,
            }))}
            hint={batch ? <OnPlan batch={batch} /> : t`Behind each stands how many students are on a plan.`}
          />
          <SelectField
            name="plan"
            label={t`Plan`}
            value={plan?.id ?? ''}
            onChange={(id) => setSearch({ plan: id })}
            none={t`Choose`}
            disabled={!batch && !wanted}
            choices={choices.map(({ id, name, year, courseName, paise }) => ({
              value: id,
              label: `${batch ? name : `${courseName} ${year} · ${name}`} · ${format.money(paise)}`,
            }))}
          />
        </div>
      </Panel>
      {batch && plan ? (
        <Previewed key={`${batch.id} ${plan.id}`} batch={batch} plan={plan} />
      ) : (
        batch && choices.length === 0 && <NoPlan />
      )}
    </>
  )
}

const isFor = (plan: PlanRow | undefined, courseId: string, year: number) =>
  !plan || (plan.courseId === courseId && plan.year === year)

function OnPlan({ batch }: { batch: BatchRow }) {
  const { students, onPlan } = batch
  return (
    <Trans>
      {onPlan} of {students} are on a plan.
    </Trans>
  )
}

function NoPlan() {
  return (
    <Panel>
      <EmptyState
        level={2}
        title={<Trans>There is no published plan for this course and year</Trans>}
        action={
          <ButtonLink to="/fees/plans/new" icon="plus">
            <Trans>New plan</Trans>
          </ButtonLink>
        }
      >
        <Trans>Write one, or copy the plan of another year, and publish it.</Trans>
      </EmptyState>
    </Panel>
  )
}

function Previewed({ batch, plan }: { batch: BatchRow; plan: PlanRow }) {
  const { t } = useLingui()
  const query = useQuery(previewOf(batch.id, plan.id))
  return (
    <Loaded query={query} failed={t`The preview did not load`}>
      {(preview) =>
        preview.rows.length > 0 ? (
          <AssignTable preview={preview} />
        ) : (
          <Panel>
            <EmptyState level={2} title={<Trans>Nobody is in this batch yet</Trans>}>
              <Trans>Enrol students first; then they can be put on a plan together.</Trans>
            </EmptyState>
          </Panel>
        )
      }
    </Loaded>
  )
}
