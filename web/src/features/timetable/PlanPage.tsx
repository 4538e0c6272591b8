// A batch's week, to be planned: a grid on a desk, a list of days on a phone.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageHead } from '../../shell/PageHead.tsx'
import { useSearch } from '../../shell/search.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/ChoiceField.tsx'
import { useFormat } from '../../ui/format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { EmptyState } from '../../ui/States.tsx'
import { noonOf } from './days.ts'
import { LineEditor } from './plan/LineEditor.tsx'
import { PlanDays } from './plan/PlanDays.tsx'
import { PlanGrid } from './plan/PlanGrid.tsx'
import type { Draft } from './plan/planWords.ts'
import { batchChoices, type Plan, planQuery } from './timetable.api.ts'
import './timetable.css'
import './plan/plan.css'

export default function PlanPage() {
  const { t } = useLingui()
  const [search, setSearch] = useSearch({ batch: '' })
  const batches = useQuery(batchChoices)
  const rows = batches.data?.rows ?? []
  const batchId = search.batch || (rows[0]?.id ?? '')
  const query = useQuery(planQuery(batchId))
  return (
    <>
      <PageHead title={t`Weekly plan`}>
        <ButtonLink to="/timetable" look="line" search={{ by: 'batch', id: batchId } as never}>
          <Trans>See the timetable</Trans>
        </ButtonLink>
      </PageHead>
      <div className="whose">
        <SelectField
          name="batch"
          label={t`Batch`}
          value={batchId}
          onChange={(batch) => setSearch({ batch })}
          choices={rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      {batches.data && rows.length === 0 ? (
        <NoBatch />
      ) : (
        <Loaded query={query} failed={t`The plan did not load`}>
          {(plan) => <Week key={plan.batch.id} plan={plan} />}
        </Loaded>
      )}
    </>
  )
}

function Week({ plan }: { plan: Plan }) {
  const [draft, setDraft] = useState<Draft>()
  const mayPlan = plan.can.includes('addPlan') && !plan.batch.archived
  const open = mayPlan ? setDraft : undefined
  return (
    <>
      <Facts plan={plan} />
      <div className="desk">
        <PlanGrid plan={plan} onOpen={open} />
      </div>
      <div className="phone">
        <PlanDays plan={plan} onOpen={open} />
      </div>
      {draft && <LineEditor plan={plan} draft={draft} onClose={() => setDraft(undefined)} />}
    </>
  )
}

/** What the plan adds up to, against what the guidelines allow. */
function Facts({ plan: { batch, lines } }: { plan: Plan }) {
  const format = useFormat()
  const until = format.date(noonOf(batch.endsOn))
  const count = lines.length
  if (count === 0)
    return (
      <p className="dim">
        <Trans>Nothing is planned yet. Each line makes a lecture in every week until {until}.</Trans>
      </p>
    )
  return (
    <p className="dim">
      <Trans>
        Lectures a week: {count}. They are written ahead until {until}; holidays are left out by themselves.
      </Trans>
    </p>
  )
}

function NoBatch() {
  return (
    <Panel>
      <EmptyState
        level={2}
        title={<Trans>No batch to plan for</Trans>}
        action={
          <ButtonLink to="/batches/new" icon="plus">
            <Trans>New batch</Trans>
          </ButtonLink>
        }
      />
    </Panel>
  )
}
