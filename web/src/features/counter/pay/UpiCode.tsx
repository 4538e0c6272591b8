// The code that the parent's phone reads: the institute's UPI address with the amount and the student in it.
import { Trans, useLingui } from '@lingui/react/macro'
import { useFormat } from '../../../ui/format.ts'
import { QrCode } from '../../../ui/QrCode.tsx'

type CodeProps = { address: string; name: string; paise: number; note: string }

export function UpiCode(props: CodeProps) {
  const { t } = useLingui()
  const { money } = useFormat()
  const amount = money(props.paise)
  return (
    <div className="fc-qr">
      <QrCode text={upiLink(props)} label={t`UPI code for ${amount}`} />
      <p className="s dim grow">
        <b>
          <Trans>Show this to the parent.</Trans>
        </b>
        <br />
        <Trans>It carries {amount} and the student’s number.</Trans>
      </p>
    </div>
  )
}

const LONGEST_NOTE = 50

/** `upi://pay?…` of NPCI's linking specification: payee, amount in rupees with two decimals, a note of at most 50. */
function upiLink({ address, name, paise, note }: CodeProps): string {
  const am = `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`
  // Letters and digits: some apps refuse a note with anything else.
  const tn = note
    .replace(/[^A-Za-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NOTE)
  const fields = { pa: address, pn: name, am, cu: 'INR', tn }
  const query = Object.entries(fields).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return `upi://pay?${query.join('&')}`
}
