// How much, and by which way. The suggested amount is one tap away; any other is typed.
import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemSentence } from '../../../api/problems.ts'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyField } from '../../../ui/MoneyField.tsx'
import { Note } from '../../../ui/Note.tsx'
import { Head, InkBlock, Panel } from '../../../ui/Panel.tsx'
import { type Fees, startUpi, type UpiPayment, type Ways } from '../fees.api.ts'
import { leaveForGateway } from './checkout.ts'

type Props = {
  fees: Fees
  /** What is asked for now; zero where a claim that waits covers it. */
  suggested: number
  ways: Ways
  onBegin: (payment: UpiPayment) => void
  /** Whether another amount is being typed. */
  isOpen: boolean
  onOpen: () => void
}

export function AmountStep({ fees, suggested, ways, onBegin, isOpen, onOpen }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<number | null>(suggested || fees.owed)
  const format = useFormat()
  const pay = usePay(fees.student.id, onBegin)
  const [now, all] = [format.money(suggested), format.money(fees.owed)]
  if (!ways.upi && !ways.gateway) return <AtTheOffice />
  const paise = isOpen ? typed : suggested
  if (!isOpen && suggested === 0)
    return (
      <div className="row">
        <Button look="line" icon="rupee" onClick={onOpen}>
          <Trans>Pay more</Trans>
        </Button>
      </div>
    )
  return (
    <>
      {isOpen ? (
        <Panel>
          <Head title={t`How much?`} />
          <MoneyField
            name="paise"
            label={t`Amount`}
            big
            value={typed}
            onChange={setTyped}
            error={typed !== null && typed < 100 ? t`The least is ₹1.00.` : undefined}
            hint={t`A part, all of it, or more: what is left over pays what falls due next.`}
          />
          <div className="row wrap">
            {suggested > 0 && (
              <Button look="tonal" small onClick={() => setTyped(suggested)}>
                <Trans>{now} now</Trans>
              </Button>
            )}
            {fees.owed !== suggested && (
              <Button look="tonal" small onClick={() => setTyped(fees.owed)}>
                <Trans>{all} all</Trans>
              </Button>
            )}
          </div>
          <WayButtons ways={ways} paise={paise} pay={pay} />
        </Panel>
      ) : (
        <InkBlock label={t`To pay`}>
          <p className="hint">
            <Asked fees={fees} />
          </p>
          <p className="xl">{format.money(suggested)}</p>
          <WayButtons ways={ways} paise={paise} pay={pay} onInk>
            <Button look="line" onClick={onOpen}>
              <Trans>Another amount</Trans>
            </Button>
          </WayButtons>
        </InkBlock>
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

type Pay = ReturnType<typeof usePay>

function usePay(studentId: string, onBegin: (payment: UpiPayment) => void) {
  const { i18n } = useLingui()
  // One key for one amount: a second press after a lost reply gives the same link.
  const keys = useRef(new Map<number, string>())
  const keyOf = (paise: number) => {
    const key = keys.current.get(paise) ?? crypto.randomUUID()
    keys.current.set(paise, key)
    return key
  }
  const upi = useMutation({
    mutationFn: (paise: number) => startUpi(studentId, paise, keyOf(paise)),
    onSuccess: onBegin,
  })
  const gateway = useMutation({ mutationFn: (paise: number) => leaveForGateway(studentId, paise) })
  const error = upi.error ?? gateway.error
  return { upi, gateway, failure: error && problemSentence(i18n, error) }
}

type WayProps = { ways: Ways; paise: number | null; pay: Pay; onInk?: boolean; children?: React.ReactNode }

function WayButtons({ ways, paise, pay: { upi, gateway }, onInk, children }: WayProps) {
  const amount = paise ?? 0
  const unready = amount < 100
  const busy = upi.isPending || gateway.isPending
  return (
    <div className="row wrap">
      {ways.upi && (
        <Button
          grow
          look={onInk ? 'inv' : 'filled'}
          disabled={unready}
          busy={upi.isPending}
          onClick={() => !busy && upi.mutate(amount)}
        >
          {upi.isPending ? <Trans>Making the link</Trans> : <Trans>Pay by UPI</Trans>}
        </Button>
      )}
      {ways.gateway && (
        <Button
          grow
          look={ways.upi ? 'line' : onInk ? 'inv' : 'filled'}
          disabled={unready}
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
