// Money that comes back: where it is, by when it has to be there, and the arithmetic of leaving with its dates.
import { Trans, useLingui } from '@lingui/react/macro'
import { Chip } from '../../ui/Chip.tsx'
import { useFormat } from '../../ui/format.ts'
import { Pairs } from '../../ui/List.tsx'
import { Head, Panel } from '../../ui/Panel.tsx'
import type { Fees, Refund, Settlement } from './fees.api.ts'
import { noonOf } from './feeWords.ts'

export function RefundsPanel({ fees: { refunds, settlements } }: { fees: Fees }) {
  const { t } = useLingui()
  if (refunds.length === 0 && settlements.length === 0) return null
  return (
    <Panel>
      <Head title={t`Money that comes back`} />
      {refunds.map((refund) => (
        <RefundRow key={refund.id} refund={refund} />
      ))}
      {settlements.map((settlement) => (
        <Arithmetic key={settlement.id} settlement={settlement} />
      ))}
    </Panel>
  )
}

function RefundRow({ refund }: { refund: Refund }) {
  const format = useFormat()
  const by = format.date(noonOf(refund.dueBy))
  const paid = refund.paidAt && format.date(refund.paidAt)
  const isOpen = refund.state === 'asked' || refund.state === 'approved'
  return (
    <div className="row">
      <div className="grow">
        <b className="num">{format.money(refund.paise)}</b>
        <p className="s hint">
          {isOpen && <Trans>To be with you by {by} at the latest.</Trans>}
          {paid && <Trans>Paid on {paid}.</Trans>}
          {refund.state === 'refused' && refund.answer}
        </p>
      </div>
      <RefundChip state={refund.state} />
    </div>
  )
}

function RefundChip({ state }: { state: Refund['state'] }) {
  const { t } = useLingui()
  switch (state) {
    case 'asked':
      return <Chip>{t`Being checked`}</Chip>
    case 'approved':
      return <Chip tone="own">{t`Approved`}</Chip>
    case 'paid':
      return <Chip tone="good">{t`Paid back`}</Chip>
    case 'refused':
      return <Chip tone="bad">{t`Refused`}</Chip>
  }
}

/** How leaving was counted: what the course cost, how much of it was used, what was paid, what comes back. */
function Arithmetic({ settlement: s }: { settlement: Settlement }) {
  const { t } = useLingui()
  const format = useFormat()
  const { planName, used, units, rule } = s
  const day = (text: string) => format.date(noonOf(text))
  const [from, to, left] = [day(s.startsOn), day(s.endsOn), day(s.leftOn)]
  const usedText = rule === 'by_lectures' ? t`${used} of ${units} lectures` : t`${used} of ${units} days`
  return (
    <div className="stack">
      <h3>
        <Trans>How leaving “{planName}” was counted</Trans>
      </h3>
      <p className="s dim">
        <Trans>
          The course runs from {from} to {to}; the last day was {left}.
        </Trans>
      </p>
      <Pairs
        items={[
          [t`Fees of the course`, format.money(s.net)],
          [t`Of that not given back by the plan`, format.money(s.net - s.refundable)],
          ...(rule === 'none' ? [] : [[t`Used`, usedText] as const]),
          [t`Fees for what was used`, format.money(s.earned)],
          [t`Paid`, format.money(s.paid)],
          ...(s.cancelled > 0 ? [[t`No longer asked for`, format.money(s.cancelled)] as const] : []),
          [t`Comes back`, <b key="back">{format.money(s.credited)}</b>],
        ]}
      />
    </div>
  )
}
