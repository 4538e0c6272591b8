// The ways to pay an amount, as far as the institute has them.
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../../../ui/Button.tsx'
import type { Ways } from '../fees.api.ts'
import { LEAST, type Pay } from './usePay.ts'

type Props = {
  ways: Ways
  /** Null while none that can be read is typed. */
  paise: number | null
  pay: Pay
  onInk?: boolean
  children?: ReactNode
}

export function WayButtons({ ways, paise, pay: { upi, gateway, busy }, onInk, children }: Props) {
  const amount = paise ?? 0
  const first = onInk ? 'inv' : 'filled'
  return (
    <div className="fee-buttons">
      {ways.upi && (
        <Button
          look={first}
          disabled={amount < LEAST}
          busy={upi.isPending}
          onClick={() => !busy && upi.mutate(amount)}
        >
          {upi.isPending ? <Trans>Making the link</Trans> : <Trans>Pay by UPI</Trans>}
        </Button>
      )}
      {ways.gateway && (
        <Button
          look={ways.upi ? 'line' : first}
          disabled={amount < LEAST}
          busy={gateway.isPending}
          onClick={() => !busy && gateway.mutate(amount)}
        >
          {gateway.isPending ? <Trans>Opening</Trans> : <Trans>Card or net banking</Trans>}
        </Button>
      )}
      {children}
    </div>
  )
}
