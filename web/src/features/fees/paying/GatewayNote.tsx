// What became of a payment at the gateway, as our own server says it.
import { Trans } from '@lingui/react/macro'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Note } from '../../../ui/Note.tsx'
import type { confirmGateway } from '../fees.api.ts'

type Confirmed = Awaited<ReturnType<typeof confirmGateway>>
/** closed: the payer came back before anything was paid. */
export type GatewayOutcome = Confirmed | { state: 'closed'; receipt: null }

export function GatewayNote({ outcome: { state, receipt } }: { outcome: GatewayOutcome }) {
  if (state === 'paid')
    return (
      <Note
        tone="good"
        alert
        title={<Trans>The payment has arrived</Trans>}
        action={
          receipt && (
            <ButtonLink to="/fees/receipts/$documentId" params={{ documentId: receipt.id }} look="line" small>
              <Trans>Receipt</Trans>
            </ButtonLink>
          )
        }
      />
    )
  if (state === 'closed')
    return (
      <Note alert>
        <Trans>Nothing was paid. If money has left your account all the same, it shows here by itself.</Trans>
      </Note>
    )
  return (
    <Note tone="due" alert title={<Trans>The payment is being checked</Trans>}>
      {state === 'held' ? (
        <Trans>It has come, but not as it was asked for. The office looks at it and tells you.</Trans>
      ) : (
        <Trans>Once the bank has confirmed it, the receipt stands here. You need not pay again.</Trans>
      )}
    </Note>
  )
}
