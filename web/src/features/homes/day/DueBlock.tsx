// What a parent is to pay: what is late, or what falls due next.
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { InkBlock, Panel } from '../../../ui/Panel.tsx'
import type { ParentHomeData } from '../homes.api.ts'

type Due = NonNullable<ParentHomeData['due']>
type DueProps = { due: Due; studentId: string; isInk: boolean }

/** On ink while nothing else is. */
export function DueBlock({ due, studentId, isInk }: DueProps) {
  const { money, date } = useFormat()
  const day = date(due.dueOn)
  const Ground = isInk ? InkBlock : Panel
  return (
    <Ground>
      <div>
        <p className="dim s">
          {due.isLate ? <Trans>Due since {day}</Trans> : <Trans>To pay by {day}</Trans>}
        </p>
        <p className="xl">{money(due.paise)}</p>
        <p className="dim">
          <DueWords due={due} />
        </p>
      </div>
      <div className="row">
        <ButtonLink look={isInk ? 'inv' : 'filled'} grow to="/fees" search={{ child: studentId }}>
          <Trans>Pay</Trans>
        </ButtonLink>
        <ButtonLink look="line" to="/fees" search={{ child: studentId }} hash="history">
          <Trans>Receipts</Trans>
        </ButtonLink>
      </div>
    </Ground>
  )
}

function DueWords({ due }: { due: Due }) {
  const number = due.instalment
  return (
    <>
      {number !== null && <Trans>What remains of instalment {number}.</Trans>}{' '}
      {due.hasFine &&
        (due.isLate ? (
          <Trans>A late fine may be added until it is paid.</Trans>
        ) : (
          <Trans>No late fine till then.</Trans>
        ))}
    </>
  )
}
