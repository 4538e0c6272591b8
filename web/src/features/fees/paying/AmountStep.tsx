// How much, and by which way. The suggested amount is one tap away; any other is typed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Note } from '../../../ui/Note.tsx'
import { InkBlock } from '../../../ui/Panel.tsx'
import type { Fees, UpiPayment, Ways } from '../fees.api.ts'
import { OwnAmount } from './OwnAmount.tsx'
import { usePay } from './usePay.ts'
import { WayButtons } from './WayButtons.tsx'

type Props = {
  fees: Fees
  /** What is asked for now; zero where a claim that waits covers it. */
  suggested: number
  ways: Ways
  onBegin: (payment: UpiPayment) => void
}

export function AmountStep({ fees, suggested, ways, onBegin }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const pay = usePay(fees.student.id, onBegin)
  const [ownAmount, setOwnAmount] = useState(false)
  if (!ways.upi && !ways.gateway) return <AtTheOffice />
  return (
    <>
      {ownAmount ? (
        <OwnAmount {...{ suggested, ways, pay }} owed={fees.owed} onClose={() => setOwnAmount(false)} />
      ) : suggested > 0 ? (
        <InkBlock label={t`To pay`}>
          <p className="hint">
            <Asked fees={fees} />
          </p>
          <p className="xl">{format.money(suggested)}</p>
          <WayButtons ways={ways} paise={suggested} pay={pay} onInk>
            <Button look="line" onClick={() => setOwnAmount(true)}>
              <Trans>Another amount</Trans>
            </Button>
          </WayButtons>
        </InkBlock>
      ) : (
        <div className="row">
          <Button look="line" icon="rupee" onClick={() => setOwnAmount(true)}>
            <Trans>Pay more</Trans>
          </Button>
        </div>
      )}
      {pay.failure && (
        <Note tone="bad" alert>
          {pay.failure}
        </Note>
      )}
    </>
  )
}

/** Why this much: what has fallen due, or what falls due next. */
function Asked({ fees: { dueNow, owed } }: { fees: Fees }) {
  const format = useFormat()
  const all = format.money(owed)
  return dueNow > 0 ? <Trans>To pay now, of {all} in all</Trans> : <Trans>To pay next, of {all} in all</Trans>
}

function AtTheOffice() {
  return (
    <Note
      title={<Trans>Pay at the office</Trans>}
      action={
        <ButtonLink to="/queries/new" look="quiet" small>
          <Trans>Ask</Trans>
        </ButtonLink>
      }
    >
      <Trans>Cash, UPI, card and cheque are taken there; the receipt then stands here.</Trans>
    </Note>
  )
}
