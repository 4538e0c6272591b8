// The transfer itself: a link on a phone, a code on a desk, and then the twelve digits that say which one it was.
import { Trans, useLingui } from '@lingui/react/macro'
import { ButtonAnchor } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { CopyButton } from '../../../ui/HandedLink.tsx'
import { Pairs } from '../../../ui/List.tsx'
import { Head, Panel } from '../../../ui/Panel.tsx'
import { QrCode } from '../../../ui/QrCode.tsx'
import type { UpiPayment } from '../fees.api.ts'
import { ClaimForm } from './ClaimForm.tsx'

type Props = { studentId: string; payment: UpiPayment; onLeave: () => void }

export function TransferStep({ studentId, payment, onLeave }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const amount = format.money(payment.paise)
  const { name } = payment
  return (
    <Panel>
      <Head title={t`1. Pay ${amount} by UPI`} />
      <div className="fee-way">
        <div className="desk">
          <QrCode text={payment.link} label={t`QR code for your UPI app: ${amount} to ${name}`} />
        </div>
        <div className="stack g3">
          <div className="phone">
            <ButtonAnchor href={payment.link} icon="phone" wide>
              <Trans>Open a UPI app</Trans>
            </ButtonAnchor>
          </div>
          <p className="desk dim">
            <Trans>Scan it with any UPI app on a phone. Amount and student are filled in.</Trans>
          </p>
          <Pairs
            items={[
              [t`Payee`, payment.name],
              [
                t`UPI address`,
                <span key="vpa" translate="no">
                  {payment.address}
                </span>,
              ],
              [t`Amount`, amount],
            ]}
          />
          <div className="row wrap">
            <CopyButton look="line" text={payment.address}>
              <Trans>Copy the address</Trans>
            </CopyButton>
          </div>
          <details className="phone">
            <summary>
              <Trans>Pay from another phone</Trans>
            </summary>
            <QrCode text={payment.link} label={t`QR code for your UPI app: ${amount} to ${name}`} />
          </details>
        </div>
      </div>
      <Head title={t`2. Tell us the UTR`} />
      <ClaimForm studentId={studentId} payment={payment} onLeave={onLeave} />
    </Panel>
  )
}
