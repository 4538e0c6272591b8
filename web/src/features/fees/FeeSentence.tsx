// The sentence that answers "what is to be paid, and when?"
import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../ui/format.ts'
import type { Fees } from './fees.api.ts'
import { noonOf } from './feeWords.ts'

export function FeeSentence({ fees }: { fees: Fees }) {
  const format = useFormat()
  const { dueNow, lateSince, next, instalments, advance, owed } = fees
  if (dueNow > 0) {
    const amount = format.money(dueNow)
    if (!lateSince) return <Trans>{amount} is due today.</Trans>
    const since = format.date(noonOf(lateSince))
    return (
      <Trans>
        {amount} is late: it was due by {since}.
      </Trans>
    )
  }
  if (next) {
    const amount = format.money(next.paise)
    const day = format.date(noonOf(next.dueOn))
    return (
      <Trans>
        {amount} is to be paid by {day}.
      </Trans>
    )
  }
  if (instalments.length === 0 && advance === 0) return <Trans>No fees are entered yet.</Trans>
  return owed === 0 ? <Trans>All fees are paid.</Trans> : <Trans>Nothing is due now.</Trans>
}
