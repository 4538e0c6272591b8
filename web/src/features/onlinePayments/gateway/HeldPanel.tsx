// Payments at Razorpay that do not fit: looked at by somebody before they count. Nothing is shown while there are none.
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { List, ListRow } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { decideHeld, type HeldPayment, heldQuery, useStep } from '../onlinePayments.api.ts'
import { RowProblem } from '../RowProblem.tsx'

export function HeldPanel() {
  const { t } = useLingui()
  const { data } = useQuery(heldQuery)
  if (!data?.total) return null
  return (
    <Panel label={t`Razorpay: to look at`}>
      <Head title={<Trans>Razorpay: to look at</Trans>} />
      <List label={t`Razorpay: to look at`}>
        {data.rows.map((row) => (
          <HeldRow key={row.paymentId} row={row} />
        ))}
      </List>
    </Panel>
  )
}

function HeldRow({ row }: { row: HeldPayment }) {
  const { t } = useLingui()
  const format = useFormat()
  const decide = useStep((how: 'receipt' | 'noted') => decideHeld(row.paymentId, how))
  const [amount, asked, refunded] = [
    format.money(row.paise),
    format.money(row.asked),
    format.money(row.refunded),
  ]
  const { name } = row.student
  const why = {
    wrong_amount: t`${asked} was asked for, ${amount} came.`,
    second_payment: t`The same order was paid before.`,
    refunded_there: t`${refunded} was given back at Razorpay. Write it here too: take the receipt back, or refund it.`,
  }[row.why]
  return (
    <ListRow
      title={
        <Trans>
          {amount} for {name}
        </Trans>
      }
      hint={
        <>
          {why} <span className="op-words">{row.paymentId}</span>
          <RowProblem error={decide.error} />
        </>
      }
      after={
        <span className="op-after">
          <Button look="line" small busy={decide.isPending} onClick={() => decide.mutate('noted')}>
            <Trans>It is settled</Trans>
          </Button>
          {row.why !== 'refunded_there' && (
            <Button look="tonal" small busy={decide.isPending} onClick={() => decide.mutate('receipt')}>
              <Trans>Write a receipt</Trans>
            </Button>
          )}
        </span>
      }
    />
  )
}
