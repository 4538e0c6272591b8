// One plan: what it costs, when it is paid, its rules; and what is to be done with it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { PageHead } from '../../shell/PageHead.tsx'
import { useCan } from '../../shell/session.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Columns, Head, InkBlock, Panel, Stack } from '../../ui/Panel.tsx'
import { type Column, Table } from '../../ui/Table.tsx'
import { percentOf } from './draft.ts'
import { type FeePlan, planOf } from './feePlans.api.ts'
import { AfterJoining, FineSentence, PlanChip, refundWords, useHeadName } from './feePlanWords.tsx'
import { PlanMenu } from './PlanMenu.tsx'
import { PublishButton } from './PublishButton.tsx'
import { Schedule } from './Schedule.tsx'
import { ShareBar } from './ShareBar.tsx'
import './feePlans.css'

export default function PlanPage() {
  const { t } = useLingui()
  const { planId = '' } = useParams({ strict: false })
  const query = useQuery(planOf(planId))
  return (
    <Loaded query={query} failed={t({ message: 'The plan did not load', context: 'of fees' })}>
      {(plan) => <Shown plan={plan} />}
    </Loaded>
  )
}

function Shown({ plan }: { plan: FeePlan }) {
  const { t } = useLingui()
  const can = useCan()
  const { id, courseName, year, state } = plan
  return (
    <>
      <PageHead title={`${courseName} ${year}`} above={<Link to="/fees/plans">{t`Fee plans`}</Link>}>
        <div className="row wrap">
          <PlanChip state={state} />
          {state === 'draft' && can('addFeePlan') && (
            <ButtonLink to="/fees/plans/$planId/edit" params={{ planId: id }} look="line" icon="edit">
              <Trans>Change</Trans>
            </ButtonLink>
          )}
          <PlanMenu plan={plan} />
        </div>
      </PageHead>
      <Columns>
        <Stack gap={4}>
          <Price plan={plan} />
          <Instalments plan={plan} />
        </Stack>
        <Stack gap={4}>
          <Next plan={plan} />
          <Schedule rows={rowsOf(plan)} />
          <Rules plan={plan} />
        </Stack>
      </Columns>
    </>
  )
}

const rowsOf = ({ priceIncludesTax, heads, instalments }: FeePlan) => ({
  priceIncludesTax,
  heads: heads.map(({ headId, paise }) => ({ headId, paise })),
  instalments: instalments.map(({ shareBps, dueOn, daysAfter }) => ({ shareBps, dueOn, daysAfter })),
})

/** What is to be done with it now: publish a draft, put students on what is published. */
function Next({ plan }: { plan: FeePlan }) {
  const { t } = useLingui()
  const can = useCan()
  if (plan.state === 'draft' && can('addFeePlan')) {
    return (
      <InkBlock label={t`What to do now`}>
        <p className="l">
          <Trans>This is a draft. Nobody can be put on it yet.</Trans>
        </p>
        <PublishButton plan={plan} />
      </InkBlock>
    )
  }
  if (plan.state === 'published' && can('listBatchesToAssign') && plan.students === 0) {
    return (
      <InkBlock label={t`What to do now`}>
        <p className="l">
          <Trans>Nobody is on this plan yet.</Trans>
        </p>
        <ButtonLink to="/fees/assign" search={{ plan: plan.id } as never} look="inv" icon="people">
          <Trans>Put a batch on it</Trans>
        </ButtonLink>
      </InkBlock>
    )
  }
  return null
}

function Price({ plan }: { plan: FeePlan }) {
  const { t } = useLingui()
  const format = useFormat()
  const nameOf = useHeadName()
  const total = plan.heads.reduce((sum, { paise }) => sum + paise, 0)
  const columns: Column<FeePlan['heads'][number]>[] = [
    {
      key: 'head',
      head: t({ message: 'For', context: 'a thing' }),
      card: 'main',
      cell: (head) => (
        <>
          {nameOf(head)}
          {!head.refundable && (
            <span className="s hint block">
              <Trans>not given back</Trans>
            </span>
          )}
        </>
      ),
    },
    {
      key: 'rate',
      head: t`GST`,
      num: true,
      card: 'more',
      cell: ({ taxBps }) => {
        const percent = taxBps / 100
        return <Trans>{percent} %</Trans>
      },
    },
    { key: 'paise', head: t`Price`, num: true, card: 'side', cell: ({ paise }) => format.amount(paise) },
  ]
  return (
    <Panel flush>
      <div className="fp-head">
        <Head title={t`What it costs`}>{plan.name}</Head>
        <p>
          <b className="xl num">{format.money(total)}</b>{' '}
          <span className="dim">
            {plan.priceIncludesTax ? <Trans>with GST</Trans> : <Trans>GST is added</Trans>}
          </span>
        </p>
      </div>
      <Table caption={t`What it costs`} rows={plan.heads} rowKey={({ headId }) => headId} columns={columns} />
    </Panel>
  )
}

function Instalments({ plan }: { plan: FeePlan }) {
  const { t } = useLingui()
  const format = useFormat()
  const columns: Column<FeePlan['instalments'][number]>[] = [
    {
      key: 'number',
      head: t`No.`,
      card: 'main',
      cell: ({ number }) => <b>{number}</b>,
    },
    {
      key: 'day',
      head: t`Due`,
      cell: ({ dueOn, daysAfter }) => (dueOn ? format.date(dueOn) : <AfterJoining days={daysAfter ?? 0} />),
    },
    {
      key: 'share',
      head: t({ message: 'Share', context: 'a part of the whole' }),
      num: true,
      card: 'side',
      cell: ({ shareBps }) => {
        const percent = percentOf(shareBps)
        return <Trans>{percent} %</Trans>
      },
    },
  ]
  return (
    <Panel flush>
      <div className="fp-head">
        <Head title={t`Instalments`} />
        <ShareBar shares={plan.instalments.map(({ shareBps }) => shareBps)} />
      </div>
      <Table
        caption={t`Instalments`}
        rows={plan.instalments}
        rowKey={({ number }) => String(number)}
        columns={columns}
      />
    </Panel>
  )
}

function Rules({ plan }: { plan: FeePlan }) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  return (
    <Panel>
      <Head title={t`Rules`} />
      <Pairs
        items={[
          [t`Late fine`, <FineSentence key="fine" plan={plan} />],
          [t`On leaving`, i18n._(refundWords[plan.refund].name)],
          [t`Students on it`, format.number(plan.students)],
        ]}
      />
    </Panel>
  )
}
