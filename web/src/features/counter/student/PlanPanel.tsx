// One plan of a student, instalment by instalment, or what was charged beside any plan; and what can be done with each.
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../../ui/Chip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Menu, MenuItem } from '../../../ui/Menu.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { type Column, Table } from '../../../ui/Table.tsx'
import { useLanguage } from '../../../words/language.ts'
import { type Account, type DueGroup, takeBackCharge, undoAssignment } from '../counter.api.ts'
import { headName } from '../counterWords.ts'
import type { Reasoned } from './ReasonDialog.tsx'

export type Plan = { assignmentId: string | null; planName: string | null; groups: DueGroup[] }

/** A student's plans, and last what was charged beside them. */
export function plansOf({ groups }: Account): Plan[] {
  const plans = Map.groupBy(groups, ({ assignmentId }) => assignmentId)
  return [...plans]
    .map(([assignmentId, own]) => ({ assignmentId, planName: own[0]?.planName ?? null, groups: own }))
    .sort((one, other) => Number(one.assignmentId === null) - Number(other.assignmentId === null))
}

type PlanProps = {
  plan: Plan
  studentId: string
  onPostpone: (group: DueGroup) => void
  onReason: (what: Reasoned) => void
}

export function PlanPanel(props: PlanProps) {
  const { t } = useLingui()
  const { plan } = props
  const columns = useColumns(props)
  const title = plan.planName ?? t`Charged beside the plan`
  return (
    <Panel flush>
      <div className="fc-plan-head">
        <Head title={title}>
          {plan.assignmentId && <PlanMenu {...props} assignmentId={plan.assignmentId} />}
        </Head>
      </div>
      <Table
        caption={title}
        rows={plan.groups}
        rowKey={(group) => group.dues[0]?.dueId ?? ''}
        columns={columns}
      />
    </Panel>
  )
}

function PlanMenu({ studentId, assignmentId, onReason }: PlanProps & { assignmentId: string }) {
  const { t } = useLingui()
  return (
    <span className="a">
      <Menu
        label={t`More about this plan`}
        items={
          <>
            <Link to="/fees/leaving/$assignmentId" params={{ assignmentId }}>
              <Trans>The student leaves</Trans>
            </Link>
            <MenuItem
              icon="undo"
              danger
              onClick={() =>
                onReason({
                  title: t`Take the student off this plan`,
                  explains: t`For a plan that was given by mistake. All its instalments are cancelled; it works only while nothing is paid.`,
                  act: t`Take off`,
                  done: t`The plan is taken back.`,
                  send: ({ reason }, key) => undoAssignment(studentId, assignmentId, reason, key),
                })
              }
            >
              <Trans>Given by mistake</Trans>
            </MenuItem>
          </>
        }
      />
    </span>
  )
}

function useColumns({ studentId, onPostpone, onReason }: PlanProps): Column<DueGroup>[] {
  const { t } = useLingui()
  const { amount } = useFormat()
  return [
    { key: 'due', head: t`Due`, card: 'main', cell: (group) => <DayCell group={group} /> },
    { key: 'charged', head: t`Charged`, num: true, cell: ({ charged }) => amount(charged) },
    {
      key: 'conceded',
      head: t`Lowered by`,
      num: true,
      cell: ({ conceded }) => (conceded ? amount(conceded) : '–'),
    },
    { key: 'paid', head: t`Paid`, num: true, cell: ({ paid }) => amount(paid) },
    {
      key: 'left',
      head: t({ message: 'Left', context: 'of an amount' }),
      num: true,
      card: 'side',
      cell: (group) => <LeftCell group={group} />,
    },
    {
      key: 'acts',
      head: t`What to do`,
      cell: (group) => <GroupMenu {...{ studentId, group, onPostpone, onReason }} />,
    },
  ]
}

function DayCell({ group }: { group: DueGroup }) {
  const { date, amount } = useFormat()
  const language = useLanguage()
  const { instalment, dues, dueOn } = group
  const moved = dues.find((due) => due.plannedOn !== due.dueOn)
  const planned = moved && date(moved.plannedOn)
  const what = dues.map(
    (due) => `${headName(due, language)} ${amount(due.charged)}${due.note && `, ${due.note}`}`,
  )
  return (
    <>
      <b className="nb">
        {instalment !== null && `${instalment} · `}
        {date(dueOn)}
      </b>
      <span className="s hint block">{what.join(' · ')}</span>
      {planned && (
        <span className="s att block">
          <Trans>postponed from {planned}</Trans>
        </span>
      )}
    </>
  )
}

function LeftCell({ group: { owed, isDue } }: { group: DueGroup }) {
  const { amount } = useFormat()
  if (owed === 0) {
    return (
      <Chip tone="good">
        <Trans>paid</Trans>
      </Chip>
    )
  }
  return <b className={isDue ? 'neg' : undefined}>{amount(owed)}</b>
}

type MenuProps = Pick<PlanProps, 'studentId' | 'onPostpone' | 'onReason'> & { group: DueGroup }

function GroupMenu({ studentId, group, onPostpone, onReason }: MenuProps) {
  const { t } = useLingui()
  const { date } = useFormat()
  const [first] = group.dues
  const untouched = first?.kind === 'other' && group.paid === 0 && group.conceded === 0 && group.owed > 0
  if (group.owed === 0 || !first) return null
  const day = date(group.dueOn)
  return (
    <Menu
      label={t`What to do with what is due on ${day}`}
      items={
        <>
          <MenuItem icon="calendar" onClick={() => onPostpone(group)}>
            <Trans>Agree on a later day</Trans>
          </MenuItem>
          {untouched && (
            <MenuItem
              icon="undo"
              danger
              onClick={() =>
                onReason({
                  title: t`Take this charge back`,
                  explains: t`The books keep both: the charge, and that it was taken back.`,
                  act: t({ message: 'Take back', context: 'from the books' }),
                  done: t`The charge is taken back.`,
                  send: ({ reason }, key) => takeBackCharge(studentId, first.dueId, reason, key),
                })
              }
            >
              <Trans>Take this charge back</Trans>
            </MenuItem>
          )}
        </>
      }
    />
  )
}
