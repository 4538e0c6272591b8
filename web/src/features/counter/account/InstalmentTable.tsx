// What a student owes, instalment by instalment, and how much of it this payment pays; by hand where the clerk says so.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { useLanguage } from '../../../words/language.ts'
import type { Account, Due, DueGroup } from '../counter.api.ts'
import { headName } from '../counterWords.ts'
import type { Placing } from '../pay/placing.ts'

type TableProps = {
  account: Account
  placing: Placing
  /** The allotted amounts while they are set by hand. */
  byHand: Readonly<Record<string, number | null>> | null
  onAllot: (dueId: string, paise: number | null) => void
}

export function InstalmentTable(props: TableProps) {
  const { t } = useLingui()
  const { groups } = props.account
  return (
    <div className="scroll">
      <table className="tbl fc-inst">
        <caption className="vh">{t`Instalments and charges`}</caption>
        <thead>
          <tr>
            <th>{t`No.`}</th>
            <th>{t`Due`}</th>
            <th className="num">{t({ message: 'Left', context: 'of an amount' })}</th>
            <th className="num">{t`Paying now`}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <GroupRows key={group.dues[0]?.dueId} group={group} {...props} />
        ))}
      </table>
    </div>
  )
}

function GroupRows({ group, account, placing, byHand, onAllot }: TableProps & { group: DueGroup }) {
  const { amount } = useFormat()
  const open = group.dues.filter(({ owed }) => owed > 0)
  const paying = open.reduce((sum, { dueId }) => sum + (placing.parts.get(dueId) ?? 0), 0)
  const single = open.length === 1 ? open[0] : undefined
  return (
    <tbody>
      <tr className={group.owed === 0 ? 'dim' : undefined} aria-selected={paying > 0 || undefined}>
        <td>{paying > 0 ? <b>{group.instalment ?? '+'}</b> : (group.instalment ?? '+')}</td>
        <td>
          <GroupDay group={group} plans={plansOf(account)} />
        </td>
        <td className="num">
          {amount(group.owed)}
          <OfWhole group={group} />
        </td>
        <td className="num">
          {byHand && single ? (
            <AllotField due={single} byHand={byHand} onAllot={onAllot} />
          ) : (
            <Paying owed={group.owed} paying={paying} />
          )}
        </td>
      </tr>
      {byHand &&
        !single &&
        open.map((due) => <DueRow key={due.dueId} due={due} byHand={byHand} onAllot={onAllot} />)}
    </tbody>
  )
}

/** How many plans there are: with one, its name says nothing. */
function plansOf({ groups }: Account): number {
  return new Set(groups.map(({ assignmentId }) => assignmentId).filter(Boolean)).size
}

function GroupDay({ group, plans }: { group: DueGroup; plans: number }) {
  const { day } = useFormat()
  const language = useLanguage()
  const [first] = group.dues
  const charge = group.instalment === null && first
  const moved = group.dues.some(({ dueOn, plannedOn }) => dueOn !== plannedOn)
  return (
    <>
      <span className="nb">
        {day(group.dueOn)}
        <span className="fc-year"> {group.dueOn.slice(0, 4)}</span>
      </span>
      {charge && <span className="s hint block">{first.note || headName(first, language)}</span>}
      {plans > 1 && group.planName && <span className="s hint block">{group.planName}</span>}
      {moved && (
        <span className="s hint block">
          <Trans>postponed</Trans>
        </span>
      )}
    </>
  )
}

function OfWhole({ group: { charged, conceded } }: { group: DueGroup }) {
  const { amount } = useFormat()
  const whole = amount(charged - conceded)
  return (
    <span className="s hint block nb">
      <Trans>of {whole}</Trans>
    </span>
  )
}

function Paying({ owed, paying }: { owed: number; paying: number }) {
  const { amount } = useFormat()
  if (owed === 0) {
    return (
      <span className="pos s fc-paid">
        <Icon name="check" small />
        <Trans>paid</Trans>
      </span>
    )
  }
  return paying > 0 ? <b>{amount(paying)}</b> : <span className="hint">–</span>
}

type HandProps = { due: Due; byHand: NonNullable<TableProps['byHand']>; onAllot: TableProps['onAllot'] }

function DueRow(props: HandProps) {
  const { amount } = useFormat()
  const language = useLanguage()
  return (
    <tr className="fc-due">
      <td />
      <td>{headName(props.due, language)}</td>
      <td className="num">{amount(props.due.owed)}</td>
      <td className="num">
        <AllotField {...props} />
      </td>
    </tr>
  )
}

function AllotField({ due, byHand, onAllot }: HandProps) {
  const { t } = useLingui()
  const { amount } = useFormat()
  const language = useLanguage()
  const head = headName(due, language)
  const most = amount(due.owed)
  const paise = byHand[due.dueId] ?? null
  return (
    <div className="fc-allot">
      <MoneyField
        name={`allot-${due.dueId}`}
        label={t`${head}, paying now`}
        value={paise}
        onChange={(value) => onAllot(due.dueId, value)}
        error={(paise ?? 0) > due.owed ? t`At most ${most}` : undefined}
      />
    </div>
  )
}
